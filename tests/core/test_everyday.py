"""What is said beside the moves is answered as what it is – and its near neighbour is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from laws.acting import HELLO, everyone, last_turn, parts_said, the_stage

from roleplay.citizen.everyday import gives_a_reason
from roleplay.citizen.moment import Moment
from roleplay.conversation.conversation import Conversation
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import is_parting
from roleplay.understanding.segments import sentences_of


@pytest.mark.parametrize(
    ("slug", "reply", "part", "there"),
    [
        ("preben-tilbagebetaling", "Goddag Preben. Vil du ikke sidde ned?", "budt_indenfor", True),
        ("preben-tilbagebetaling", "Goddag Preben. Saet dig bare ned.", "budt_indenfor", True),
        ("preben-tilbagebetaling", "Hvor længe har du siddet ned om dagen?", "budt_indenfor", False),
        ("hanne-briller", "Vil du have en kop kaffe?", "budt_indenfor", False),  # on the phone
        ("hanne-briller", "Du har ikke skrevet noget forkert.", "beroliget", True),
        ("hanne-briller", "Du skal ikke vaere flov over det.", "beroliget", True),
        ("hanne-briller", "Har du ikke skrevet noget forkert?", "beroliget", False),
        ("hanne-briller", "Spiser du lakrids?", "svarer_nej", True),
        ("hanne-briller", "Spiser du lakrids eller chokolade?", "uden_svar_ja_nej", True),
        ("hanne-briller", "Hvad betyder navnet Luleå?", "uden_svar_ja_nej", False),
        ("edith-genoptraening", "Jeg har en tid tirsdag den 15. klokken 10. Passer den dig?", "aftale", True),
        ("edith-genoptraening", "Du har vist ringet tirsdag den 15. Passer det?", "aftale", False),
        # What the file holds is told; what it does not, nobody had said.
        (
            "preben-tilbagebetaling",
            "Vidste du, at pensionen efter din kone skulle meldes til os?",
            "fakta",
            True,
        ),
        ("preben-tilbagebetaling", "Vidste du, at man kan afdrage?", "vidste_ikke", True),
        ("henrik-sfo", "Har du flere spørgsmål?", "fakta", False),
        ("preben-tilbagebetaling", "Er der andet, vi skal nå?", "fakta", False),
        ("maria-mentor", "Er der noget, du stadig har glæde ved at lave?", "fakta", True),
        ("gunnar-vejtrae", "Passer det dig f.eks. onsdag kl. 10?", "aftale", True),
        ("gunnar-vejtrae", "Skete det onsdag kl. 10?", "aftale", False),
        ("rasmus-stofmisbrug", "Det er helt i orden, du behøver ikke fortælle det.", "nå", True),
        ("rasmus-stofmisbrug", "Behøver du ikke fortælle det derhjemme?", "nå", False),
    ],
)
def test_what_is_said_beside_the_moves(slug: str, reply: str, part: str, there: bool) -> None:
    assert (part in parts_said(slug, HELLO, reply)) is there


def test_a_fact_of_the_case_in_plain_words_is_news_and_an_offer_is_an_offer() -> None:
    told = parts_said("henrik-sfo", HELLO, "Hjemmesiden var faktisk nede den aften fra kvart over otte.")
    assert "nå" not in told
    assert "tilbud" not in told
    assert "tilbud" in parts_said(
        "nadia-praktik", HELLO, "Derfor flytter jeg din praktik en uge. Hvad siger du til det?"
    )


@pytest.mark.parametrize(
    ("slug", "reply", "offered"),
    [
        # With sympathy, after something pleasing, as a duty taken on: an offer of the case is still answered as one.
        (
            "birthe-plejehjem",
            "Det lyder hårdt at se hende sådan. Må jeg foreslå, at en sygeplejerske og en fysioterapeut kigger begge fald igennem?",
            True,
        ),
        ("ulla-adresse", "Nej, det har du ret i. Skal vi oprette adressesagen nu?", True),
        ("poul-gebyr", "Jeg slår loggen efter for juni, så må vi se, hvad boksen siger.", True),
        # A question of what one thinks of it, wherever it stands, belongs to the offer.
        (
            "henrik-sfo",
            "Der er også en fast voksen, som kan hente ham ved klassen og gå med ham derover, ville det hjælpe?",
            True,
        ),
        ("leif-visitation", "Skal jeg ringe til din datter Susanne og fortælle hende om det?", True),
        ("camilla-fejl", "Jeg kan udbetale de 3.700 kr. så de er på din konto inden for fem hverdage.", True),
        # Who one is and what happened is no offer, though the words are those of one.
        ("edith-genoptraening", "Hej Edith, mit navn er Lone, og jeg ringer fra Træningsenheden.", False),
        ("ulla-adresse", "Kan jeg få dit navn og din adresse?", False),
        (
            "poul-gebyr",
            "Du har haft kort i over tyve år og aldrig fået et gebyr, kan jeg se. Det siger også noget.",
            False,
        ),
        ("ulla-adresse", "Adressesagen blev ikke oprettet i juni.", False),
        ("mette-haltid", "Må jeg spørge, hvem der søger om haltider hos jer?", False),
        ("mette-haltid", "Må jeg lige sikre mig, at du kan tale frit på arbejdet?", False),
    ],
)
def test_an_offer_is_heard_beside_whatever_else_was_said(slug: str, reply: str, offered: bool) -> None:
    assert ("tilbud" in parts_said(slug, HELLO, reply)) is offered


def test_a_question_about_an_offer_asks_for_no_fact() -> None:
    offer = "Der er også en fast voksen, som kan hente ham ved klassen og gå med ham derover hver dag"
    assert "fakta" not in parts_said("henrik-sfo", HELLO, f"{offer}, ville det hjælpe?")


def test_a_question_after_a_summary_is_answered_but_not_its_check() -> None:
    sums_up = "Så din mor er faldet to gange, og du har ligget vågen siden januar."
    asked = parts_said("birthe-plejehjem", HELLO, f"{sums_up} Har du et arbejde ved siden af?")
    checked = parts_said("birthe-plejehjem", HELLO, f"{sums_up} Har jeg forstået det rigtigt?")
    assert "fakta" in asked
    assert "fakta" not in checked


def test_what_one_feels_is_answered_by_what_weighs_most() -> None:
    assert "spurgt" in parts_said("nadia-praktik", HELLO, "Er du ked af det?")
    assert "spurgt" not in parts_said("nadia-praktik", HELLO, "Er du uddannet i noget?")


def test_nobody_brings_up_the_same_worry_in_two_answers_running() -> None:
    """Unless furious, or given room to go on."""
    for slug in ("hanne-briller", "karsten-aktivering", "kjeld-rotter"):
        replies = [HELLO, "Har du et fjernsyn?", "Har du en cykel?", "Har du en båd?"]
        raised = [
            last_turn(slug, *replies[: number + 1]).state.memory.raised for number in range(len(replies))
        ]
        assert any(raised)
        assert not any(one and one == other for one, other in pairwise(raised)), (slug, raised)


@pytest.mark.parametrize(
    ("slug", "reply", "part", "there"),
    [
        (
            "camilla-fejl",
            "Tillykke med jobbet, det må være dejligt at have noget at glæde sig til.",
            "rost",
            True,
        ),
        ("hanne-briller", "Haha, sikke et billede.", "rost", True),
        ("hanne-briller", "Det er ikke så godt, du har måttet vente.", "rost", False),
        ("hanne-briller", "Hvor dejligt. Hvornår var det?", "rost", False),
        # Whether it was understood, after something told in plain words.
        ("maria-mentor", "Det er en, der hjælper med post og aftaler. Giver det mening?", "oplyst", True),
        ("maria-mentor", "Giver du mad til fuglene?", "oplyst", False),
        # What is not lost is good news and no refusal; what cannot be had is one.
        (
            "maria-mentor",
            "Du bliver ikke trukket, fordi du er syg en dag. Det koster dig ikke sygedagpengene.",
            "grænse",
            False,
        ),
        (
            "maria-mentor",
            "Jeg kan ikke forlænge dine sygedagpenge ud over det, reglerne siger.",
            "grænse",
            True,
        ),
        # A letter that is offered is no summary.
        (
            "camilla-fejl",
            "Du får også et brev fra os, hvor der står, at fejlen er kommunens.",
            "tilbud",
            True,
        ),
    ],
)
def test_what_is_told_in_passing_is_taken_as_what_it_is(
    slug: str, reply: str, part: str, there: bool
) -> None:
    assert (part in parts_said(slug, HELLO, reply)) is there


def test_a_question_about_what_was_offered_before_is_about_that() -> None:
    offer = "Vi kan spore pakken hos fragtfirmaet, så du ved, hvor den er."
    asked = "Hvad siger du til det, er det noget, du kan bruge?"
    assert parts_said("amina-pas", HELLO, offer, asked)[0] in ("tilbudt", "tilbud")
    assert "tilbudt" not in parts_said("amina-pas", HELLO, asked)


def test_sympathy_with_something_else_gets_no_line_of_the_concern_on_top() -> None:
    own = {
        line.text
        for concern in the_stage().library.find("preben-tilbagebetaling").concerns
        for line in concern.when.get("anerkendt", ())
    }
    elsewhere = last_turn(
        "preben-tilbagebetaling", HELLO, "Det gør mig ondt, at du mistede din hustru sidste sommer."
    )
    about_it = last_turn(
        "preben-tilbagebetaling",
        HELLO,
        "Det må være hårdt at få et brev om at skulle betale så meget tilbage.",
    )
    assert not any(line in elsewhere.answer.text for line in own), elsewhere.answer.text
    assert any(line in about_it.answer.text for line in own), about_it.answer.text


def test_a_summary_that_says_nothing_was_done_clears_nobody() -> None:
    told = parts_said(
        "birthe-plejehjem",
        HELLO,
        "Så din mor er faldet to gange, du har haft telefonen tændt siden januar, og der blev ikke gjort noget imellem.",
    )
    assert "beroliget" not in told


@pytest.mark.parametrize(
    ("text", "parting"),
    [
        ("Så siger vi det. Rigtig god tur til Birmingham, og hils mormor!", True),
        ("Tak, og hils derhjemme.", True),
        ("God vagt i aften.", True),
        ("Hvor skal vi ses henne", False),
        ("Det var en god tur i haven, siger du.", False),
        ("Jeg hilste på din nabo.", False),
    ],
)
def test_a_good_bye_in_own_words(text: str, parting: bool) -> None:
    assert is_parting(text) is parting


def test_sympathy_that_shows_the_file_was_read_is_not_hollow() -> None:
    told: Moment = last_turn(
        "sasha-vuggestue",
        HELLO,
        "Du skrev til os i april og fik at vide, at det kan svinge. Det var ikke et godt svar.",
    ).moment
    empty: Moment = last_turn("sasha-vuggestue", HELLO, "Det forstår jeg godt, det må være svært.").moment
    assert not told.hollow
    assert empty.hollow


@pytest.mark.parametrize(
    ("reply", "raised"),
    [
        ("Selvfølgelig får du pengene, det skal jeg nok sørge for.", True),
        ("Du har fuldstændig ret i det hele.", False),
    ],
)
def test_only_a_promise_raises_a_hope_that_can_be_broken(reply: str, raised: bool) -> None:
    turn = last_turn("poul-gebyr", HELLO, reply)
    assert turn.moment.promises is raised
    if not raised:
        assert turn.state.false_hope == 0


def test_nobody_walks_out_on_a_friendly_question_but_on_a_third_pitfall() -> None:
    stage = the_stage()
    begun = Conversation.begin(stage.setting(stage.library.find("poul-gebyr"), 1))
    friendly = begun.after(["Hvad skete der den 2. juni?", "Hvem talte du med i skranken?"])
    rude = begun.after(["Nu skal du lige slappe af.", "Sådan er reglerne.", "Hold nu kaft, mand."])
    assert not friendly.state.left
    assert rude.state.left


@pytest.mark.parametrize(
    ("text", "folded"),
    [("På SØNDAG, Ægte", "pa sondag, egte"), ("Paa soendag, aegte", "pa sondag, egte"), ("", "")],
)
def test_every_spelling_of_the_letters_is_the_same(text: str, folded: str) -> None:
    assert plain(text) == folded


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    text = "Passer det dig f.eks. onsdag kl. 10? Jeg ringer ca. kl. 9, bl.a. om brevet."
    assert sentences_of(text) == (
        "Passer det dig f.eks. onsdag kl. 10?",
        "Jeg ringer ca. kl. 9, bl.a. om brevet.",
    )


def test_a_reason_is_told_from_a_bare_fact() -> None:
    assert gives_a_reason("Det kan jeg ikke, fordi loven siger nej.")
    assert not gives_a_reason("Brevet kom i august.")


def test_what_was_just_spoken_of_is_not_brought_up_as_new() -> None:
    letter = "Det, der står i brevet, er bare, at du nu får gjort rent hver anden torsdag i stedet for hver torsdag."
    told = last_turn("leif-visitation", HELLO, letter)
    assert "øverst" not in {trace.part for trace in told.answer.traces}, told.answer.text
    elsewhere = last_turn("leif-visitation", "Jeg kan se, at du bor på Kærvej, og at du er 84 år.")
    assert "øverst" in {trace.part for trace in elsewhere.answer.traces}, elsewhere.answer.text


def test_a_deal_and_a_question_for_more_are_both_answered() -> None:
    deal = "Jeg ringer til dig torsdag den 1. oktober klokken 9."
    both = parts_said("camilla-fejl", HELLO, f"{deal} Er der andet, du vil spørge om?")
    assert both[0].startswith("griber") or both[0] == "aftale"
    assert both[1] in ("øverst", "flere_spørgsmål")
    assert not {"øverst", "flere_spørgsmål"} & set(parts_said("camilla-fejl", HELLO, deal))


SIGNS = ("Mm.", "Ja.", "Okay.", "Javel.")


@pytest.mark.parametrize("slug", ["farid-bolig", "kjeld-rotter", "preben-tilbagebetaling", "jonas-veteran"])
def test_whoever_is_given_the_word_goes_on_or_waits_for_an_answer(slug: str) -> None:
    for number in range(1, len(SIGNS) + 1):
        parts = parts_said(slug, HELLO, *SIGNS[:number])
        assert parts in (["øverst"], ["lyt"]), parts


def test_a_whole_sentence_that_asks_for_nothing_is_answered_before_one_goes_on() -> None:
    parts = parts_said("kjeld-rotter", HELLO, "Vi har fået et nyt system herinde i denne her uge.")
    assert parts[0] not in ("lyt", "øverst")


@pytest.mark.parametrize(
    ("replies", "part"),
    [
        (("Du har så meget ret, sådan noget burde aldrig kunne ske.",), "medhold"),
        (("Det lover jeg dig, afgørelsen bliver lavet om.",), "efter_munden"),
        (
            ("Det lover jeg dig, afgørelsen bliver lavet om.", "Bare rolig, det ordner jeg helt sikkert."),
            "efter_munden_igen",
        ),
        # Being told that one is right is no promise: the first promise comes after it.
        (
            (
                "Du har så meget ret, sådan noget burde aldrig kunne ske.",
                "Det lover jeg dig, afgørelsen bliver lavet om.",
            ),
            "efter_munden",
        ),
    ],
)
def test_what_is_said_to_please_is_told_from_a_promise_and_from_the_next(
    replies: tuple[str, ...], part: str
) -> None:
    assert parts_said("farid-bolig", HELLO, *replies)[0] == part


def test_a_yes_in_the_voices_words_is_not_said_twice_and_the_citizens_own_is_kept() -> None:
    deal = "Jeg ringer til dig på torsdag klokken 10 og fortæller, hvordan det går."
    for persona in everyone():
        turn = last_turn(persona.slug, HELLO, "Tak, fordi du ringede.", deal)
        parts = [trace.part for trace in turn.answer.traces]
        if "aftale" in parts and any(part.startswith("griber_") for part in parts):
            assert "voices/" not in next(
                trace.place for trace in turn.answer.traces if trace.part == "aftale"
            )


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Er der andet, du vil spørge om, inden vi slutter?", "Ikke sådan at spørge om …"),
        ("Har du flere spørgsmål?", "Ikke sådan at spørge om …"),
        ("Er der andet, vi skal nå?", "Jo …"),
    ],
)
def test_who_is_asked_for_questions_and_has_a_worry_says_that_it_is_none(question: str, lead: str) -> None:
    answer = last_turn("henrik-sfo", HELLO, "Det forstår jeg godt.", question).answer
    assert [trace.part for trace in answer.traces] == ["øverst"]
    assert answer.text.startswith(lead)
