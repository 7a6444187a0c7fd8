"""A question finds its fact, however it is framed; what asks for nothing in the file finds nothing."""

from __future__ import annotations

import fact_questions
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.acting import everyone, the_stage

from roleplay.citizen.facts import FactFinder, unframed
from roleplay.citizen.meant import ASKED
from roleplay.citizen.persona import Fact, Line, Place

HERE = Place("t.yaml", 1, 1)
FLOOR = 0.91
"""The least share of the hand-written questions that get their fact; the figure itself is in docs/measured.md."""
EVERY = 16
"""Every so many of them are asked here; all of them take two minutes and a half (``scripts/fact_questions.py``)."""


def fact(name: str, words: str, questions: tuple[str, ...], answer: str) -> Fact:
    return Fact(name, tuple(words.split()), questions, (Line(answer, HERE),))


FINDER = FactFinder(
    (
        fact(
            "alder", "alder gammel år", ("Hvor gammel er drengen?", "Hvornår er han født?"), "Han er elleve."
        ),
        fact(
            "skole",
            "skole klasse lærer",
            ("Hvordan går det i skolen?", "Hvem er hans lærer?"),
            "Tre dage om ugen.",
        ),
        fact("hund", "hund kæledyr", ("Har I hund?",), "Vi har en gravhund, der hedder Otto."),
    )
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("hvor gammel er han nu?", "alder"),
        ("Jeg kunne godt tænke mig at høre lidt om hans alder", "alder"),
        ("Hvad siger klasselæreren?", "skole"),
        ("hvordan går det i skoeln", "skole"),
        ("Er det jer, der har en gravhund?", "hund"),
        ("Det ville hjælpe mig at vide, om I har kæledyr", "hund"),
    ],
)
def test_the_nearest_fact_is_the_one_asked_for(question: str, wanted: str) -> None:
    found = FINDER.nearest(question)
    assert found is not None
    assert found.fact.id == wanted
    assert found.chance >= ASKED


@pytest.mark.parametrize(
    "question", ["Hvad koster benzin?", "Ja.", "", "qzx wvb", "Er der mere, du vil sige?"]
)
def test_what_asks_for_nothing_in_the_file_is_far_from_everything(question: str) -> None:
    found = FINDER.nearest(question)
    assert found is None or found.chance < ASKED


NEIGHBOURS = FactFinder(
    (
        fact("arbejdet", "arbejde job", ("Hvad arbejder du med?",), "Jeg er bager og møder klokken tre."),
        fact("nætterne", "sove nat", ("Hvordan sover du?",), "Tre timer, hvis det går godt."),
        fact(
            "pengene",
            "penge økonomi",
            ("Hvordan er økonomien?",),
            "Der er 1.900 tilbage, når det faste er betalt.",
        ),
        fact("hunden", "hund", ("Har du hund?",), "Otto. Han er en gravhund."),
    )
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Hvad lever du af?", "arbejdet"),
        ("Får du enderne til at nå sammen?", "pengene"),
        ("Ligger du vågen?", "nætterne"),
        ("Hvor ligger den arbejdsplads, du har?", "arbejdet"),
    ],
)
def test_a_question_in_words_that_no_author_wrote_finds_its_fact(question: str, wanted: str) -> None:
    near = NEIGHBOURS.nearest(question)
    assert near is not None
    assert near.fact.id == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Hvornår flyver I til Birmingham?",
        "Hvad siger du til det?",
        "Er der andet, du vil spørge om?",
        "Kan jeg ringe til dig?",
    ],
)
def test_a_question_for_something_else_stays_far_away(question: str) -> None:
    near = NEIGHBOURS.nearest(question)
    assert near is None or near.chance < ASKED


def test_without_facts_there_is_none() -> None:
    assert FactFinder(()).nearest("Hvor gammel er du?") is None


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("Jeg kunne godt tænke mig at høre lidt om din søn", "din søn"),
        ("Må jeg spørge, hvor du bor?", "hvor du bor?"),
        ("Vil du fortælle mig lidt om arbejdet?", "arbejdet?"),
        ("Hvor bor du?", "Hvor bor du?"),
        ("Kan du?", "Kan du?"),
    ],
)
def test_what_only_leads_up_to_the_question_is_taken_off(question: str, bare: str) -> None:
    assert unframed(question) == (bare if len(bare.split()) >= 2 else question)


@given(st.text(max_size=200))
def test_any_question_can_be_asked(question: str) -> None:
    found = FINDER.nearest(question)
    assert found is not None
    assert 0 < found.chance < 1


def test_an_authors_own_questions_find_their_facts() -> None:
    asked = right = 0
    for persona in everyone():
        finder = the_stage().setting(persona, 1).index
        told = {fact.id for fact in finder.fact_list}
        for one in persona.facts:
            for question in one.questions[:3] if one.id in told else ():
                found = finder.nearest_fact(question)
                asked += 1
                right += found is not None and found.chance >= ASKED and found.fact.id == one.id
    assert right / asked >= 0.97


def test_questions_that_the_files_do_not_hold_get_their_facts() -> None:
    asked, got, missed = fact_questions.measured(the_stage(), fact_questions.all_questions()[::EVERY])
    assert got.total() / asked.total() >= FLOOR, missed[:20]
