"""The library of subjects: it can be read, it holds what it promises, and a fact with few questions is found by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roleplay.citizen.facts import FactFinder
from roleplay.citizen.persona import Fact, Line, Place
from roleplay.citizen.subjects import SUBJECTS_FILE, SubjectIndex, read_subjects, subject_index

HERE = Place("t.yaml", 1, 1)
SUBJECTS = read_subjects(SUBJECTS_FILE.read_text(encoding="utf-8"))


def fact(name: str, words: str, question: str, answer: str) -> Fact:
    return Fact(name, tuple(words.split()), (question,), (Line(answer, HERE),))


FINDER = FactFinder(
    (
        fact("arbejdet", "arbejde job", "Hvad arbejder du med?", "Jeg er bager og møder klokken tre."),
        fact("nætterne", "sove nat", "Hvordan sover du?", "Tre timer, hvis det går godt."),
        fact(
            "pengene",
            "penge økonomi",
            "Hvordan er økonomien?",
            "Der er 1.900 tilbage, når det faste er betalt.",
        ),
        fact("hunden", "hund", "Har du hund?", "Otto. Han er en gravhund."),
    )
)


def test_every_subject_has_words_and_many_questions_and_no_question_comes_twice() -> None:
    assert len(SUBJECTS) >= 70
    for subject in SUBJECTS:
        assert len(subject.words) >= 15, subject.id
        assert len(subject.questions) >= 30, subject.id
    questions = [question for subject in SUBJECTS for question in subject.questions]
    assert len(questions) == len(set(questions))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Hvad lever du af?", "arbejdet"),
        ("Får du enderne til at nå sammen?", "pengene"),
        ("Ligger du vågen?", "nætterne"),
    ],
)
def test_a_question_in_words_that_no_author_wrote_finds_its_fact(question: str, wanted: str) -> None:
    near = FINDER.nearest(question)
    assert near is not None
    assert near.fact.id == wanted


def test_a_question_about_another_subject_stays_far_away() -> None:
    near = FINDER.nearest("Hvornår flyver I til Birmingham?")
    assert near is None or near.nearness < 0.44


def test_each_subject_belongs_to_one_fact_at_the_most() -> None:
    own = [name for subjects in subject_index().of_facts(FINDER.facts) for name, _ in subjects]
    assert len(own) == len(set(own))
    assert "arbejde" in own


def test_a_line_before_the_first_heading_is_told_with_its_number() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_subjects("# en bemærkning\nHvad laver du?")


@given(st.text(max_size=120))
def test_any_text_can_be_held_against_the_subjects(text: str) -> None:
    assert all(0 <= share <= 1.0001 for share in subject_index().likeness([text]).values())


def test_an_empty_library_is_like_nothing() -> None:
    assert dict(SubjectIndex(()).likeness(["Hvad laver du?"])) == {}
