"""How sure a citizen is of what was asked: plain, led in, two at once, kept back."""

from __future__ import annotations

import fact_questions
import pytest
from laws.acting import HELLO, Actor, everyone, last_turn, parts_said, the_stage

from roleplay.citizen.desk import Desk
from roleplay.citizen.facts import Nearest
from roleplay.citizen.lines import neighbours
from roleplay.citizen.meant import facts_meant
from roleplay.understanding.recogniser import Said

WHAT_HE_LAID = ("gunnar-vejtrae", "Hvem har lagt fliserne?")


def _with_a_chance_of(monkeypatch: pytest.MonkeyPatch, chance: float) -> None:
    """Lets the citizen be just so sure of what was asked, however the question space is trained."""

    def meant(desk: Desk) -> list[tuple[Nearest, str]]:
        return [(near._replace(chance=chance), question) for near, question in facts_meant(desk)]

    monkeypatch.setattr("roleplay.citizen.asked.facts_meant", meant)


@pytest.mark.parametrize(("chance", "led_in"), [(0.95, False), (0.6, False), (0.4, True), (0.25, True)])
def test_what_may_lie_beside_the_question_is_led_in(
    monkeypatch: pytest.MonkeyPatch, chance: float, led_in: bool
) -> None:
    _with_a_chance_of(monkeypatch, chance)
    slug, question = WHAT_HE_LAID
    turn = last_turn(slug, HELLO, question)
    assert turn.answer.traces[0].part == "fakta"
    assert fact_questions.led_in(the_stage().library.find(slug), turn.answer.text) is led_in


def test_a_lead_in_does_not_come_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_a_chance_of(monkeypatch, 0.4)
    slug, question = WHAT_HE_LAID
    turn = last_turn(slug, HELLO, question)
    band = turn.state.band
    voice = the_stage().library.find(slug).voice.lines["tøver"]
    spoken = [
        line.text for one in (band, *neighbours(band)) for line in voice[one] if line.text in turn.answer.text
    ]
    assert len(spoken) == 1
    assert spoken[0] in turn.state.memory.used


@pytest.mark.parametrize("category", ["tøver", "en_ting_til"])
def test_a_lead_in_ends_so_that_an_answer_may_follow(category: str) -> None:
    for persona in everyone():
        for lines in persona.voice.lines[category].values():
            assert all(line.text.endswith((":", ".", "…", "!", "?")) for line in lines), persona.slug


@pytest.mark.parametrize(
    ("slug", "question", "parts"),
    [
        ("ulla-adresse", "Må jeg spørge, om han fik det hele med, da han flyttede?", {"fakta"}),
        ("ulla-adresse", "Må jeg spørge dig om noget?", {"samtykke"}),
        # A check of a summary asks for no fact, whatever was summed up.
        (
            "karsten-aktivering",
            "Så cv-kurset ryger ud, du tænker over et sted til praktik, og knæet skal passes på. Har jeg fået det hele med?",
            {"opsummeret", "opsummeret_skævt"},
        ),
        (
            "bente-tabt-arbejdsfortjeneste",
            "Jeg hørte noget om, at klasselæreren måske er på vej væk. Passer det?",
            {"fakta", "ikke_endnu"},
        ),
        # Whether an offer suits is no question for the best time to call.
        (
            "hanne-briller",
            "Vi kan udfylde den sammen her i telefonen, hvis du har tid?",
            {"tilbud", "tilbudt"},
        ),
    ],
)
def test_what_a_question_is_after(slug: str, question: str, parts: set[str]) -> None:
    assert parts_said(slug, HELLO, question)[0] in parts


@pytest.mark.parametrize(
    ("slug", "reply", "retelling"),
    [
        # What nobody has heard yet cannot be told again.
        (
            "bente-tabt-arbejdsfortjeneste",
            "Hvor gammel er Mikkel nu, og hvad går han og er optaget af?",
            False,
        ),
        ("lone-skole", "hvor meget har i fortalt ham om sagen", False),
        # With the words of telling again it is that, whatever is asked for.
        ("lone-skole", "Prøv lige at fortælle mig det hele igen helt forfra.", True),
        # And so it is with the story of the case.
        ("lone-skole", "Kan du lige forklare hele forløbet fra begyndelsen?", True),
    ],
)
def test_asking_for_what_nobody_told_is_no_retelling(slug: str, reply: str, retelling: bool) -> None:
    heard = last_turn(slug, HELLO, reply).hearing.ids()
    assert ("genfortælling" in heard) is retelling


def test_only_what_is_new_to_the_talk_makes_the_difference() -> None:
    reply = "Kan du lige ridse din klage op for mig?"
    assert the_stage().recogniser.hear(reply).move("genfortælling")
    assert not the_stage().recogniser.hear(reply, Said(asks_for_news=True)).move("genfortælling")
    assert (
        the_stage()
        .recogniser.hear(f"{reply} Fortæl det igen.", Said(asks_for_news=True))
        .move("genfortælling")
    )


@pytest.mark.parametrize(
    ("reply", "fact"),
    [
        (
            "Så skriver jeg 200 kr. om måneden ind nu og ringer til dig på torsdag klokken 10. Er du hjemme der?",
            False,
        ),
        ("Hvordan er der hjemme hos dig?", True),
    ],
)
def test_whether_it_suits_asks_for_no_fact(reply: str, fact: bool) -> None:
    assert ("fakta" in parts_said("preben-tilbagebetaling", HELLO, reply)) is fact


def test_whether_it_is_news_asks_for_no_fact() -> None:
    reply = (
        "Der står, at du nu får gjort rent hver anden uge i stedet for hver uge. Er det kommet bag på dig?"
    )
    assert "fakta" not in parts_said("leif-visitation", HELLO, reply)
    assert "fakta" in parts_said(
        "leif-visitation", HELLO, "Hvem ordner dine skjorter og sokker, når de er beskidte?"
    )


@pytest.mark.parametrize(
    ("reply", "part"),
    [
        (
            "Så I har haft tirsdag kl. 17 i tre år, nu er det fredag kl. 20.15, og du fik det ikke at vide. Har jeg det hele med?",
            "opsummeret",
        ),
        ("Jeg ringer til dig fredag kl. 13. Er det en aftale?", "aftale"),
        ("Passer det dig at snakke nu, eller skal jeg ringe lidt senere?", "samtykke"),
    ],
)
def test_a_summary_a_deal_and_a_question_for_leave_are_told_apart(reply: str, part: str) -> None:
    said = parts_said("mette-haltid", HELLO, reply)
    assert any(one.startswith(part) for one in said), said
    assert "tilbud" not in said


@pytest.mark.parametrize(
    ("reply", "owned"),
    [
        ("Din besked blev ved en fejl liggende hos os. Det beklager jeg.", True),
        ("Vi skulle have skrevet til dig med det samme, og det gjorde vi ikke. Undskyld.", True),
        ("Det er jeg ked af at høre.", False),
        ("Undskyld, hvad sagde du?", False),
    ],
)
def test_a_fault_owned_is_answered_as_such(reply: str, owned: bool) -> None:
    assert ("undskyldt" in parts_said("mette-haltid", HELLO, reply)) is owned


def _new_worries(slug: str) -> list[tuple[bool, bool]]:
    """For each worry that comes up unasked in a good talk: whether it is another than before, and whether it was led in."""
    actor = Actor(the_stage().library.find(slug), 1)
    leads = [line.text for lines in actor.persona.voice.lines["en_ting_til"].values() for line in lines]
    talk, found = actor.begin(), []
    for reply in actor.calming:
        turn = talk.say(reply)
        if "øverst" in [trace.part for trace in turn.answer.traces]:
            moved = turn.state.memory.top != talk.state.memory.top
            found.append((moved, any(lead in turn.answer.text for lead in leads)))
        talk = talk.then(turn)
    return found


@pytest.mark.parametrize("slug", ["amina-pas", "ulla-adresse", "hanne-briller"])
def test_a_worry_from_elsewhere_is_led_in(slug: str) -> None:
    assert (True, True) in _new_worries(slug)


@pytest.mark.parametrize("slug", [persona.slug for persona in everyone()])
def test_a_worry_that_was_there_before_is_not_led_in_as_new(slug: str) -> None:
    assert (False, True) not in _new_worries(slug)


def test_a_worry_that_leads_itself_in_needs_no_other_words() -> None:
    # "Må jeg sige en ting til?", "Jeg tror, det værste er …" after the jacket that was just spoken of.
    assert set(_new_worries("henrik-sfo")) == {(False, False), (True, False)}


@pytest.mark.parametrize(
    ("slug", "replies", "part"),
    [
        # The leave is what a greeting ends with, whatever fact its words come near.
        (
            "mette-haltid",
            (
                "Goddag Mette, jeg hedder Lise og er fra Kultur og Fritid. Det drejer sig om haltiden. Er det i orden, at jeg noterer lidt, mens vi taler?",
            ),
            "samtykke",
        ),
        ("poul-gebyr", (HELLO, "Hvad skulle der til, for at det blev til at leve med?"), "ønske"),
        ("amina-pas", (HELLO, "Hvad håber du på, der sker nu?"), "ønske"),
        ("poul-gebyr", (HELLO, "Hvad skal der til, for at en bog er rigtig god efter din smag?"), "fakta"),
        # Told with a full stop, it is no question, though its words might ask.
        (
            "lone-skole",
            (HELLO, "Du kan få et møde med psykologen, hvor I taler situationen igennem."),
            "tilbud",
        ),
        ("lone-skole", (HELLO, "hvad sagde psykologen om ham"), "fakta"),
    ],
)
def test_what_is_answered_first(slug: str, replies: tuple[str, ...], part: str) -> None:
    assert parts_said(slug, *replies)[0] == part


@pytest.mark.parametrize(
    ("reply", "part"),
    [
        # Two acts and a day are a deal, though it ends as a summary might.
        (
            "Så aftaler vi, at jeg ringer til dig i morgen klokken 10 og fortæller, hvordan det gik. Passer det?",
            "aftale",
        ),
        (
            "Det er mig, der ringer til dig torsdag klokken 14 og fortæller, hvem det bliver. Passer det?",
            "aftale",
        ),
        ("Jeg hedder Anne og sidder i Jobcentret, og her er en dagplejer.", None),
    ],
)
def test_what_is_a_deal_or_an_offer(reply: str, part: str | None) -> None:
    said = parts_said("nadia-praktik", HELLO, reply)
    assert part in said if part else "tilbud" not in said


def test_what_it_is_all_about_is_what_weighs_most() -> None:
    assert parts_said("camilla-fejl", HELLO, "Hvad handler det her om for dig?") == ["spurgt"]
    assert parts_said("camilla-fejl", HELLO, "Og hvad handler sagen om") == ["genfortælling"]


def test_what_is_had_already_is_no_offer() -> None:
    limit = "Jeg kan ikke fritage dig for at stå til rådighed, for så længe du får din ydelse, skal du være klar til at tage et arbejde."
    assert parts_said("karsten-aktivering", HELLO, limit) == ["grænse"]


def test_what_one_can_well_hear_is_no_limit() -> None:
    heard = "Det kan jeg godt høre ikke hænger sammen. Og I har stået på ventelisten siden december."
    assert not last_turn("sasha-vuggestue", HELLO, heard).moment.denies
    assert last_turn("sasha-vuggestue", HELLO, "Den plads kan jeg ikke love dig.").moment.denies


def test_nobody_is_surprised_twice_by_the_same_offer() -> None:
    offer = the_stage().library.find("sasha-vuggestue").options[0].offer
    assert parts_said("sasha-vuggestue", HELLO, offer)[0] == "tilbud"
    assert parts_said("sasha-vuggestue", HELLO, offer, "Jeg hører dig.", f"Altså: {offer}")[0] == "samtykke"


def test_a_refusal_does_not_take_up_the_hour() -> None:
    turn = last_turn("ivan-kontanthjaelp", "Kan du komme til en ny samtale på onsdag klokken 10?")
    assert turn.moment.furious
    assert [trace.part for trace in turn.answer.traces] == ["tilbud"]


@pytest.mark.parametrize(
    ("slug", "question", "fact_id"),
    [
        # What asks which of two it is asks for a fact, though it begins like a question for leave.
        ("lone-skole", "Skal jeg sige fru Warming, eller hvordan vil du helst have det?", "tiltale"),
        ("karsten-aktivering", "Må jeg sige du og fornavn, eller er du mere til efternavn?", "bare-karsten"),
        (
            "bente-tabt-arbejdsfortjeneste",
            "Passer det dig at snakke nu, eller er der folk omkring dig?",
            "i-bilen",
        ),
        # To sit down for a whole day is no chair.
        ("karsten-aktivering", "kan du holde til at sidde ned en hel dag med det knæ", "knæet-varebil"),
        ("maria-mentor", "er det en god eller dårlig en i dag", "dagen-i-dag"),
        (
            "kjeld-rotter",
            "Hvad siger du til, at vi har fået henvendelser fra flere huse i nærheden?",
            "ikke-de-eneste",
        ),
        ("poul-gebyr", "jeg vil gern tage en snak med vedkommende, ved du hvad personen hed", "hvem"),
        # A reason why it is not told yet, though it was heard as an offer as well.
        (
            "sasha-vuggestue",
            "Bor der bedsteforældre i nærheden, eller er der en sød nabo, der kunne hjælpe lidt?",
            "netværket",
        ),
    ],
)
def test_what_begins_like_something_else_gets_its_fact(slug: str, question: str, fact_id: str) -> None:
    stage = the_stage()
    found = fact_questions.Question(slug, fact_id, question)
    assert fact_questions.measured(stage, [found])[1][slug] == 1


def test_leave_to_talk_now_or_later_is_leave() -> None:
    parts = parts_said(
        "bente-tabt-arbejdsfortjeneste", "Passer det dig at snakke nu, eller skal jeg ringe lidt senere?"
    )
    assert parts[0] == "samtykke"


@pytest.mark.parametrize("question", ["Spiller du klaver?", "Har du nogensinde fløjet i ballon?"])
def test_a_question_far_from_every_fact_is_not_answered_with_one(question: str) -> None:
    assert "fakta" not in parts_said("preben-tilbagebetaling", HELLO, question)


def test_a_question_that_names_a_later_worry_is_answered_from_that() -> None:
    turn = last_turn(
        "jonas-veteran", HELLO, "Jeg kan se, at Dorthe er stoppet. Hvordan har det været for dig?"
    )
    assert [(trace.part, trace.concern) for trace in turn.answer.traces] == [("spurgt", "uden-dorthe")]


def test_a_day_proposed_for_a_meeting_is_agreed_on() -> None:
    assert "aftale" in parts_said(
        "jonas-veteran", HELLO, "Skal vi sige onsdag klokken 13 nede i værkstedet? Jeg skriver en sms først."
    )
