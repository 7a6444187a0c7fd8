"""An answer follows from what was just said, and from the talk before it – and does not where only the words are alike."""

from __future__ import annotations

import pytest
from laws.acting import HELLO, everyone, parts_said, the_stage

from roleplay.conversation.conversation import Conversation

VOLLEY = "Hvad var datoen? Hvem talte du med? Hvad sagde de?"


def test_whoever_is_pressed_by_a_volley_tells_nothing_in_the_same_breath() -> None:
    for persona in everyone():
        parts = parts_said(persona.slug, HELLO, VOLLEY)
        if parts[0].startswith("presset"):
            assert parts == parts[:1], persona.slug


def test_one_friendly_question_that_is_heard_as_pressing_still_gets_its_fact() -> None:
    asks = "hvorfor kom du ikk herind med det samme da du så beløbet"
    parts = parts_said("preben-tilbagebetaling", HELLO, asks)
    assert parts == ["presset", "fakta"]


@pytest.mark.parametrize(
    ("replies", "part", "there"),
    [
        (("Nu skal du lige slappe lidt af.",), "bedt_om_ro", True),
        (("Nu må du altså tage det helt roligt.",), "bedt_om_ro", True),
        (("Sådan er reglerne.",), "bedt_om_ro", False),
        (("Sådan er reglerne.",), "fejet_af", True),
        (("Du må forholde dig til afgørelsen, som den foreligger.",), "fejet_af", True),
        (("Jeg må forholde mig til det, du fortæller.",), "fejet_af", False),
        # Praise with a promise ascribes nothing to anybody.
        (("Du er virkelig en stærk person, og du skal nok få din vilje.",), "foregribelse", False),
        (("Jeg ved godt, hvad det her handler om: du vil bare have flere penge.",), "foregribelse", True),
        # "Er det rigtigt forstået, at" holds what is summed up; what is asked by itself is a question.
        (
            (
                "Er det rigtigt forstået, at ingen herfra har ringet til dig, siden du kom på listen i august?",
            ),
            "fakta",
            False,
        ),
        (("Har nogen af os ringet til dig på den telefon?",), "fakta", True),
    ],
)
def test_what_was_said_is_answered_as_what_it_is(replies: tuple[str, ...], part: str, there: bool) -> None:
    assert (part in parts_said("rasmus-stofmisbrug", HELLO, *replies)) is there


def test_a_furious_citizen_does_not_nod_at_officialese() -> None:
    officialese = "Det beror på en konkret og individuel vurdering efter lovens ordlyd."
    assert "kommunesprog_nikker" not in parts_said("ivan-kontanthjaelp", officialese)
    assert "kommunesprog_nikker" in parts_said("leif-visitation", officialese)


def test_what_one_thinks_of_an_explanation_is_answered_as_that() -> None:
    told = "Du bliver ikke trukket for at være syg, når du melder afbud. Det er reglen."
    assert "spurgt" not in parts_said("maria-mentor", HELLO, f"{told} Hvad tænker du, når jeg siger det?")
    assert "spurgt" in parts_said("maria-mentor", HELLO, "Hvad bekymrer dig mest, når du tænker på pengene?")


def test_only_what_was_offered_is_answered_as_an_offer() -> None:
    offer = "Du kan få en uge til at tænke over det. Hvad siger du til det?"
    assert "tilbud" in parts_said("maria-mentor", HELLO, offer)
    for asks in ("Hvad tænker du på, når du ligger vågen?", "Hvad tænker du, når jeg siger mentor?"):
        assert "tilbud" not in parts_said("maria-mentor", HELLO, asks)


def test_whether_anything_is_missing_from_a_summary_asks_for_no_fact() -> None:
    summary = "Lad mig samle op: sagen er oprettet, Bjarne får to uger, og jeg ringer til dig."
    assert "fakta" not in parts_said("ulla-adresse", HELLO, f"{summary} Mangler der noget?")
    assert "fakta" in parts_said("ulla-adresse", HELLO, "Har han ladet nogen ting blive tilbage hos dig?")


def test_so_we_say_with_a_day_is_a_deal() -> None:
    deal = "Så siger vi: du tænker over det, og jeg ringer på onsdag. Er det okay?"
    assert "aftale" in parts_said("maria-mentor", HELLO, deal)
    assert "aftale" not in parts_said("maria-mentor", HELLO, "Så siger du, at du blev syg. Er det okay?")


def test_an_amount_that_the_citizen_named_is_not_taken_up_as_offered() -> None:
    loss = "Er det rigtigt, at det går ud over din boligstøtte?"
    offer = (
        "780 kroner om måneden er mange penge. Jeg kan oprette en adressesag lige nu. Hvad tænker du om det?"
    )
    talk = Conversation.begin(the_stage().setting(the_stage().library.find("ulla-adresse"), 72))
    talk = talk.after([HELLO, loss])
    assert "780" in talk.turns[-1].answer.text
    assert "780" not in talk.say(offer).answer.text


def test_nothing_is_brought_up_that_has_been_spoken_of() -> None:
    """In a silent talk the line that brings a concern up comes before the others, or not at all."""
    starts = ("Og så er der", "Der er også", "Så er der", "Og så fik")
    for persona in everyone():
        talk = Conversation.begin(the_stage().setting(persona, 3)).after(["Mm."] * 10)
        spoken_of: set[str] = set()
        for turn in talk.turns:
            for trace in turn.answer.traces:
                if trace.part == "øverst":
                    assert not (trace.concern in spoken_of and turn.answer.text.startswith(starts)), (
                        persona.slug,
                        turn.answer.text,
                    )
                    spoken_of.add(trace.concern)


def test_a_question_about_something_else_gets_no_line_of_the_concern_on_top() -> None:
    asks = "Hvad tror du, din gamle klassekammerat i Norge mener om sejlskibe?"
    assert "spurgt" not in parts_said("nadia-praktik", HELLO, asks)
    assert "spurgt" in parts_said(
        "nadia-praktik", HELLO, "Hvordan er det for dig, at mandagen kommer tættere på?"
    )


def test_an_offer_that_is_asked_about_is_no_promise_however_pleasing() -> None:
    pleasing = "Det har du helt ret i, det var en dum måde at sige det på."
    offer = f"{pleasing} Beskeden gik til Bjarne, ikke til dig. Skal jeg skrive dig på, så du får den direkte fremover?"
    promised = "Du får helt sikkert tirsdagen igen."
    assert parts_said("mette-haltid", HELLO, promised)[0] == "efter_munden"
    assert not {"tvivler", "efter_munden_igen"} & set(parts_said("mette-haltid", HELLO, promised, offer))


def test_what_was_just_told_is_not_told_again_when_it_is_said_back() -> None:
    wish = "Hvad er vigtigst for dig, når de ringer?"
    said_back = "Så du vil have tre sætninger, når de ringer: hvor hun faldt, om hun slog sig, og om hun vil have dig derud. Hvem skal have det at vide?"
    assert "fakta" in parts_said("birthe-plejehjem", HELLO, wish)
    assert "fakta" not in parts_said("birthe-plejehjem", HELLO, wish, said_back)
    assert "fakta" in parts_said("birthe-plejehjem", HELLO, wish, "Hvad er det, de skal sige, når de ringer?")


def test_how_it_is_asks_for_what_is_there_and_not_for_an_answer_to_an_offer() -> None:
    named = (
        "Jeg kan se, at du står som nummer 9 på ventelisten, og at I er blevet tilbudt en plads i Solstrålen."
    )
    asks = "Hvordan er det for jer, at Solstrålen ligger så langt væk?"
    assert "tilbud" not in parts_said("sasha-vuggestue", HELLO, f"{named} {asks}")
    offer = "Du kan blive stående på ventelisten til Mælkebøtten imens. Hvad siger du til det?"
    assert "tilbud" in parts_said("sasha-vuggestue", HELLO, offer)


CALLS_BACK = "Jeg kan ringe til dig igen i næste uge. Hvilken dag passer dig bedst?"


def test_that_one_rings_back_is_no_option_of_the_case() -> None:
    for persona in everyone():
        assert "tilbud" not in parts_said(persona.slug, HELLO, CALLS_BACK), persona.slug
    weekly = "Jeg kan ringe til dig hver tirsdag, så det er den samme, du taler med."
    assert "tilbud" in parts_said("vera-datter", HELLO, "Jeg kan godt høre, hvor bange du er.", weekly)


@pytest.mark.parametrize(
    ("slug", "part"), [("sasha-vuggestue", "fakta"), ("karsten-aktivering", "vælger_tid")]
)
def test_when_it_suits_gets_a_time_or_the_leave_to_choose_one(slug: str, part: str) -> None:
    assert parts_said(slug, HELLO, CALLS_BACK)[0] == part
    assert "vælger_tid" not in parts_said(slug, HELLO, "Hvornår ringede du første gang?")


@pytest.mark.parametrize(
    ("slug", "reply", "part", "there"),
    [
        (
            "mette-haltid",
            "Beskeden ligger i et register, som kun kassereren får. Vidste du det?",
            "vidste_ikke",
            True,
        ),
        ("mette-haltid", "Hvordan fandt du ud af det?", "vidste_ikke", False),
        (
            "henrik-sfo",
            "Myretuen er fuld lige nu, så der er ingen plads. Vidste du det?",
            "vidste_ikke",
            True,
        ),
        ("henrik-sfo", "Må jeg fortælle dig, hvad der ellers er af muligheder?", "samtykke", True),
        ("preben-tilbagebetaling", "Må jeg prøve at forklare dig, hvorfor det blev sådan?", "samtykke", True),
        (
            "preben-tilbagebetaling",
            "Vil du prøve at forklare mig, hvordan du fandt ud af det?",
            "samtykke",
            False,
        ),
        (
            "kjeld-rotter",
            "Han skrev »kommer igen« i sine noter. Sagde han også det til dig?",
            "fakta",
            False,
        ),
        ("kjeld-rotter", "Hvad sagde rottemanden, da han var her?", "fakta", True),
        # An offer that is asked about is answered before one parts; a good-bye alone is a good-bye.
        (
            "preben-tilbagebetaling",
            "Skal vi to læse de fire breve sammen nu? Og tak for i dag, Preben.",
            "tilbud",
            True,
        ),
        ("preben-tilbagebetaling", "Tak for i dag, Preben. Farvel.", "tilbud", False),
        # The word that names the whole case tells no option from another.
        (
            "amina-pas",
            "Så skal vi have styr på dit pas. Hvad har du fået at vide, når du har ringet?",
            "tilbud",
            False,
        ),
        ("amina-pas", "Politiet i lufthavnen kan lave et provisorisk pas.", "tilbud", True),
        # What one can see rules nothing out.
        (
            "amina-pas",
            "Jeg kan se, at passet hænger hos fragtfirmaet, og ingen har efterlyst det.",
            "grænse",
            False,
        ),
        ("amina-pas", "Jeg kan ikke garantere, hvilken dag passet kommer.", "grænse", True),
    ],
)
def test_what_is_asked_is_what_is_answered(slug: str, reply: str, part: str, there: bool) -> None:
    assert (part in parts_said(slug, HELLO, reply)) is there


def test_the_offer_came_first_and_the_question_last() -> None:
    both = "Jeg vil gerne have dig ind i registeret, så du selv får besked. Hvordan vil du helst have den, på mail eller telefon?"
    assert parts_said("mette-haltid", HELLO, both) == ["tilbud", "fakta"]


def test_what_nobody_has_spoken_of_is_brought_up_before_it_is_talked_of() -> None:
    """A line written for a deeper worry speaks of "him" and "that"; asked openly, the citizen first says what it is about."""
    for persona in everyone():
        for seed in (1, 2):
            talk = Conversation.begin(the_stage().setting(persona, seed))
            come_up = {persona.concerns[0].id}
            for line in (
                HELLO,
                "Det kan jeg godt forstå.",
                "Hvordan har det været?",
                "Hvad fylder mest for dig?",
            ):
                talk = talk.after([line])
                for trace in talk.turns[-1].answer.traces:
                    if trace.part == "spurgt" and trace.concern:
                        assert trace.concern in come_up, (persona.slug, seed, line)
                    come_up.add(trace.concern)


SORRY = "Jeg er ked af, at du har stået med det alene. Hvordan har det været?"


@pytest.mark.parametrize(
    ("slug", "replies", "parts"),
    [
        # An offer and a question for something else in one breath: both are answered, in their order.
        (
            "henrik-sfo",
            ("Jeg kan skrive Aksel forrest på ventelisten til Myretuen. Hvor gamle er tvillingerne?",),
            ["tilbud", "fakta"],
        ),
        (
            "henrik-sfo",
            ("Jeg kan skrive Aksel forrest på ventelisten til Myretuen. Hvad siger du til det?",),
            ["tilbud"],
        ),
        # What was offered, said once more, is a summary that holds.
        (
            "gunnar-vejtrae",
            (
                "Vi kan udligne kanten på fortovet med asfalt.",
                "Så lad mig samle op: Kanten på fortovet bliver udlignet. Har jeg glemt noget?",
            ),
            ["opsummeret"],
        ),
        (
            "gunnar-vejtrae",
            (SORRY, "Så lad mig samle op: Du vil have træet fældet og flytte til byen."),
            ["opsummeret_skævt"],
        ),
    ],
)
def test_what_was_offered_is_answered_in_its_place(
    slug: str, replies: tuple[str, ...], parts: list[str]
) -> None:
    assert parts_said(slug, HELLO, *replies)[: len(parts)] == parts


@pytest.mark.parametrize(
    ("slug", "reply", "parts"),
    [
        ("farid-bolig", "Må jeg bede om en ny vurdering, hvor brevet fra lægen er med?", ["tilbud"]),
        ("farid-bolig", "Siger du ja til, at vi laver en ny vurdering med lægens brev?", ["tilbud"]),
        (
            "farid-bolig",
            "Jeg kan tilbyde, at vi tager kontakt til udlejeren om fugten. Hvordan har du det med det?",
            ["tilbud"],
        ),
        ("farid-bolig", "Hvad skrev lægen i sit brev om Sami?", ["fakta"]),
    ],
)
def test_an_offer_in_a_question_is_not_taken_for_a_question_about_its_words(
    slug: str, reply: str, parts: list[str]
) -> None:
    calm = "Det må være hårdt for jer alle fem.", "Jeg kan godt høre, hvor trætte I er."
    assert parts_said(slug, HELLO, *calm, reply) == parts


@pytest.mark.parametrize(
    ("slug", "reply", "part"),
    [
        # "hjemme" and "passer" propose no time where nobody is asked to be at home, or whether it suits.
        ("lone-skole", "Hvor mange dage har han været hjemme i denne måned?", "ikke_endnu"),
        ("nadia-praktik", "Hvem passer Adam på mandag?", "fakta"),
        ("nadia-praktik", "Er du hjemme på mandag?", "aftale"),
        ("nadia-praktik", "Passer det dig på mandag?", "aftale"),
        # A feeling about something that the citizen never spoke of is no way into the worry.
        ("farid-bolig", "Er du bange for, at han bliver sur?", "uden_svar_ja_nej"),
        ("farid-bolig", "Er du bange?", "spurgt"),
        ("lone-skole", "Fortæl mig om din barndom.", "viger_udenom"),
    ],
)
def test_a_word_in_another_sense_leads_nowhere_else(slug: str, reply: str, part: str) -> None:
    assert parts_said(slug, HELLO, reply)[0] == part


@pytest.mark.parametrize(
    ("slug", "reply", "first"),
    [
        # What manages the talk offers nothing, though "begynde" is a word of an option.
        ("maria-mentor", "Skal vi begynde med det, der står på sedlen?", "samtykke"),
        ("maria-mentor", "Skal vi begynde med én time om ugen?", "tilbud"),
        # The check of a summary asks for nothing of the citizen's.
        (
            "maria-mentor",
            "Du har ikke svaret endnu, for du er bange for at blive trukket i penge. Har jeg fanget det?",
            "opsummeret",
        ),
        # A place or a person that is wished for is asked about, not the wish.
        ("maria-mentor", "Hvor vil du helst mødes med hende?", "fakta"),
        ("maria-mentor", "Hvem vil du helst have med?", "fakta"),
        # "Det vil jeg hellere sige nu" undertakes nothing.
        (
            "maria-mentor",
            "Sygedagpengene bliver vurderet i januar, og det kan jeg ikke lave om på. Det vil jeg hellere sige nu.",
            "grænse",
        ),
    ],
)
def test_what_is_said_of_the_talk_itself_is_told_from_the_case(slug: str, reply: str, first: str) -> None:
    parts = parts_said(slug, HELLO, reply)
    assert parts[0] == first
    assert first == "tilbud" or "tilbud" not in parts
