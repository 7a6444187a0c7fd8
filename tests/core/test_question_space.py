"""Questions for the same thing lie near each other."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roleplay.citizen.question_space import (
    SPACE_FILE,
    cosine,
    dot,
    question_space,
    space_features,
)
from roleplay.understanding.packing import ModelFault, load, unpack

NOWHERE = (0.0,) * 64


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("Hvad lever du af?", "Hvad arbejder du med?", "Hvordan sover du om natten?"),
        ("Får du enderne til at nå sammen?", "Hvordan er økonomien?", "Hvem talte du med i telefonen?"),
        ("Ligger du vågen?", "Hvordan sover du?", "Hvad hedder din søster?"),
        ("Hvem kan hjælpe dig derhjemme?", "Har du nogen i nærheden?", "Hvad står der i brevet?"),
    ],
)
def test_questions_for_the_same_thing_lie_nearer_than_others(one: str, same: str, other: str) -> None:
    space = question_space()
    assert cosine(space.place(one), space.place(same)) > cosine(space.place(one), space.place(other)) + 0.2


@given(st.text(max_size=200))
def test_any_text_has_a_place(text: str) -> None:
    place = question_space().place(text)
    assert len(place) == 64
    assert all(math.isfinite(value) for value in place)


@pytest.mark.parametrize("text", ["", "?!", "漢字"])
def test_what_holds_no_known_feature_lies_in_the_middle(text: str) -> None:
    assert question_space().place(text) == NOWHERE
    assert cosine(NOWHERE, question_space().place("Hvordan sover du?")) == 0


def test_the_middle_of_nothing_and_of_one() -> None:
    space = question_space()
    assert space.middle(()) == NOWHERE
    assert space.middle(("Hvordan sover du?",)) == pytest.approx(space.place("Hvordan sover du?"))


def test_a_fact_of_a_subject_is_not_beside_it() -> None:
    space = question_space()
    nights = space.middle(("Hvordan sover du?", "Sover du om natten?", "Hvor mange timer sover du?"))
    beside = space.subjects_beside(nights)
    assert "søvn" not in beside
    assert "rejse" in beside


def test_features_are_shared_between_spellings_and_differ_between_parts() -> None:
    assert space_features("Hvordan går det på skolen?") == space_features("hvordan gaar det paa skolen")
    stems, fours, pairs = (set(keys) for _, keys in space_features("hvordan går det"))
    assert not stems & (fours | pairs)
    assert not fours & pairs


def test_the_shipped_file_is_ordered_and_names_its_subjects() -> None:
    weights = load(SPACE_FILE)
    assert len(weights.header["subjects"]) >= 130
    assert all(len(vector) == weights.width for vector in weights.header["subjects"].values())


def test_a_damaged_file_is_told() -> None:
    with pytest.raises(ModelFault):
        unpack(SPACE_FILE.read_bytes()[:-5])


def test_the_inner_product() -> None:
    assert dot((1.0, 2.0), (3.0, 0.5)) == 4.0
