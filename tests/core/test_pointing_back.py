"""A question or an offer that only points back – "Har du mod på det?" – is about what was just said, and about nothing else."""

from __future__ import annotations

import fact_questions
import pytest
from laws.acting import HELLO, last_turn, parts_said, the_stage

from roleplay.citizen.persona import Fact
from roleplay.citizen.questions import only_points_back
from roleplay.citizen.topics import TopicIndex

LETTERS = "Kommer der stadig breve til ham?"
VISIT = "Det, jeg kan tilbyde, er, at visitatoren kommer ud til dig igen."


@pytest.mark.parametrize(
    ("question", "points_back"),
    [
        ("Hvad gør du med dem?", True),
        ("Har du mod på det?", True),
        ("Kunne du tænke dig det?", True),
        ("Er det sådan, du gerne vil have det?", True),
        ("Hvad gør du med brevene?", False),
        ("Hvordan har han det?", False),
        ("Hvordan har du det?", False),
        ("Bor du alene?", False),
        ("Hvornår flyttede de?", False),
    ],
)
def test_a_question_that_names_nothing_itself_points_back(question: str, points_back: bool) -> None:
    assert only_points_back(question) is points_back


@pytest.mark.parametrize(
    "question", ["Kunne du tænke dig det?", "Har du mod på det?", "Hvad siger du til det?"]
)
def test_after_an_offer_it_asks_about_the_offer(question: str) -> None:
    assert parts_said("leif-visitation", HELLO, f"{VISIT} {question}") == ["tilbud"]


@pytest.mark.parametrize(
    ("slug", "reply", "fact"),
    [
        # The number that ends in 41 was meant, though "nummer" is a word of an option.
        (
            "ivan-kontanthjaelp",
            "På min skærm står der et nummer, som slutter på 41. Hvad er det for et?",
            "gammelt-nummer-41",
        ),
        (
            "amina-pas",
            "Jeg kan se i systemet, at du ikke får beskeder på mobilen fra os. Hvordan kan det være?",
            "sms-fravalgt",
        ),
        # A choice of two wants more than a yes.
        (
            "birthe-plejehjem",
            "Er det nok med en kort gengivelse af journalen, eller vil du have det hele at se?",
            "papirerne-tilsendt",
        ),
        (
            "maria-mentor",
            "hvordan var det at få det tilbud ind ad brevsprækken",
            "brevet-om-mentor",
        ),
    ],
)
def test_words_of_an_option_do_not_hide_a_fact_that_is_surely_meant(slug: str, reply: str, fact: str) -> None:
    places = {str(answer.place) for answer in _fact(slug, fact).answers}
    assert last_turn(slug, HELLO, reply).answer.traces[0].place in places


def test_a_choice_about_an_offer_is_answered_as_one_where_no_fact_is_sure() -> None:
    reply = "Vil du have, at jeg ringer til boligselskabet, eller vil du hellere selv?"
    assert "fakta" not in parts_said("camilla-fejl", HELLO, reply)


def test_a_question_of_its_own_after_an_offer_is_still_answered() -> None:
    assert "fakta" in parts_said("leif-visitation", HELLO, f"{VISIT} Hvad hedder din datter?")


def test_after_a_fact_it_asks_further_into_that() -> None:
    places = {str(answer.place) for answer in _fact("ulla-adresse", "post-til-ham").answers}
    first, further = (
        last_turn("ulla-adresse", HELLO, *replies).answer
        for replies in ((LETTERS,), (LETTERS, "Hvad gør du med dem?"))
    )
    assert {trace.place for trace in (*first.traces, *further.traces)} <= places
    assert further.text != first.text


def test_a_question_that_names_something_leaves_the_fact_before() -> None:
    answer = last_turn("ulla-adresse", HELLO, LETTERS, "Hvor arbejder du henne?").answer
    places = {str(line.place) for line in _fact("ulla-adresse", "arbejdet").answers}
    assert {trace.place for trace in answer.traces} <= places


@pytest.mark.parametrize(
    ("slug", "replies", "parts"),
    [
        # Thanks for a word on the way gives way to the answer to the offer.
        (
            "jonas-veteran",
            (
                "Det ved jeg ikke endnu, det må jeg være ærlig om. Men du kan møde vedkommende på forhånd, og jeg tager med.",
            ),
            ["tilbud"],
        ),
        ("jonas-veteran", ("Det må være svært at stå alene med det hele, nu Dorthe er væk.",), ["anerkendt"]),
        # A limit among warm words is what there is to answer.
        (
            "jonas-veteran",
            ("Det lover jeg. Du skal ikke sidde og se på. Men Dorthe kan du ikke få tilbage.",),
            ["grænse"],
        ),
        # What is free is offered, also after a limit.
        (
            "mette-haltid",
            (
                "Tirsdagen kan jeg ikke tage fra floorballholdet igen. Men gymnastiksalen på skolen er ledig torsdag halv fem.",
            ),
            ["grænse", "tilbud"],
        ),
        ("mette-haltid", ("Tirsdagen kan jeg ikke tage fra floorballholdet igen.",), ["grænse"]),
        (
            "birthe-plejehjem",
            (
                "Vi går begge fald igennem sammen med sygeplejersken, og du er meget velkommen til at være med. Har du mod på det?",
            ),
            ["tilbud"],
        ),
    ],
)
def test_what_is_put_forward_is_what_is_answered(
    slug: str, replies: tuple[str, ...], parts: list[str]
) -> None:
    assert parts_said(slug, HELLO, *replies) == parts


def test_a_guess_at_what_lies_behind_is_no_empty_sympathy() -> None:
    before = (HELLO, "Det lyder besværligt med gulvet.", "Nej, det kan jeg godt forstå.")
    guess = "Nej, det kan jeg godt forstå. Er det, fordi du ikke vil være til besvær?"
    assert "anerkendt_tomt" not in parts_said("leif-visitation", *before, guess)
    assert "anerkendt_tomt" in parts_said("leif-visitation", *before, "Nej, det forstår jeg godt.")


@pytest.mark.parametrize(
    "question",
    [
        "Hvor har pigerne trænet, siden I mistede tirsdagen?",
        "Hvor står pigernes cykler, når de træner i hallen?",
    ],
)
def test_a_place_that_nothing_tells_is_no_story_of_the_worry(question: str) -> None:
    assert not {"spurgt", "øverst"} & set(parts_said("mette-haltid", HELLO, question))


def test_what_no_file_holds_is_counted_as_told_only_when_a_fact_is_told() -> None:
    stage = the_stage()
    asked = [
        fact_questions.Question("preben-tilbagebetaling", fact_questions.NOTHING, question)
        for question in ("Er du medlem af en fagforening?", "Hvor mange duer har du?")
    ]
    assert fact_questions.told_by_mistake(stage, asked) == fact_questions.Mistaken(2, 1, 0)


def test_a_word_that_the_file_does_not_know_speaks_against_every_fact() -> None:
    index: TopicIndex = the_stage().setting(the_stage().library.find("preben-tilbagebetaling"), 1).index
    known, unknown = (
        index.nearest_fact(question)
        for question in ("Hvor mange duer har du?", "Hvor mange kakaduer og iltbrusere har du?")
    )
    assert known is not None
    assert unknown is not None
    assert unknown.chance < known.chance


def _fact(slug: str, name: str) -> Fact:
    return next(fact for fact in the_stage().library.find(slug).facts if fact.id == name)


@pytest.mark.parametrize(
    ("slug", "reply", "fact"),
    [
        ("rasmus-stofmisbrug", "vi skrev faktisk til dig om en plads. så du det?", "brevet"),
    ],
)
def test_words_of_an_option_make_no_offer_of_a_question_that_points_back(
    slug: str, reply: str, fact: str
) -> None:
    places = {str(answer.place) for answer in _fact(slug, fact).answers}
    assert last_turn(slug, HELLO, reply).answer.traces[0].place in places
