"""The recogniser as shipped: the codebook's own examples with their twins, evidence, and what is not understood."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from roleplay.stage import Stage
from roleplay.understanding.hearing import PITFALLS
from roleplay.understanding.recogniser import Said

CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["tekst"][:40] for case in CASES])
def test_codebook_examples_and_their_twins(stage: Stage, case: dict[str, object]) -> None:
    heard = stage.recogniser.hear(str(case["tekst"])).ids()
    assert set(case.get("er", ())) <= heard  # type: ignore[call-overload]
    assert not set(case.get("ikke", ())) & heard  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "😀😀😀",
        "asdf qwer zxcv uiop",
        "The quick brown fox jumps over the lazy dog",
        "?!?!",
        "12 345",
    ],
)
def test_what_is_not_danish_is_not_understood(stage: Stage, text: str) -> None:
    heard = stage.recogniser.hear(text)
    assert not heard.understood
    assert heard.moves == ()


@pytest.mark.parametrize(
    "text", ["ja", "Okay.", "Javel.", "Mhm, ja ja", "hvordan har du det", "jeg ka godt forstaa du er sur"]
)
def test_plain_danish_is_understood(stage: Stage, text: str) -> None:
    assert stage.recogniser.hear(text).understood


def test_a_word_that_a_cue_names_is_no_slip_for_another_but_may_be_what_was_meant(stage: Stage) -> None:
    for text in ("Nu skal du lige slappe lidt af.", "Nu skal du lige slapep lidt af."):
        heard = stage.recogniser.hear(text)
        assert "afvisning" in heard.ids()
        assert "slappe" in heard.signature


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400), st.text(max_size=120), st.text(max_size=120))
def test_any_text_gives_evidence_inside_it(text: str, citizen: str, file: str) -> None:
    from laws.acting import the_stage

    heard = the_stage().recogniser.hear(text, Said(citizen, file))
    for move in heard.moves:
        assert 0 <= move.start < move.end <= len(text)
        assert 0.0 <= move.confidence <= 1.0
        assert move.why
        assert move.level == "sure"
    assert len({move.id for move in heard.moves}) == len(heard.moves)


@pytest.mark.parametrize(
    "text",
    [
        "Hej Bente, du taler med Lise fra Familieafdelingen. Passer det dig nu?",
        "Det er jeg virkelig ked af, at ingen ringede tilbage.",
        "Jeg ringer til dig på torsdag klokken 12.",
    ],
)
def test_spelling_does_not_decide(stage: Stage, text: str) -> None:
    clean = stage.recogniser.hear(text).ids()
    shouted = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    assert stage.recogniser.hear(shouted).ids() == clean


def test_the_summary_is_the_evidence_not_the_check_after_it(stage: Stage) -> None:
    text = "Så du ringede tre gange, og ingen vendte tilbage. Er det rigtigt forstået?"
    heard = stage.recogniser.hear(
        text, Said(citizen="Jeg ringede tre gange, og der var ingen, der vendte tilbage!")
    )
    summary = heard.move("opsummering")
    assert summary is not None
    assert "tre gange" in heard.quote(summary)


def test_a_day_behind_a_not_is_no_offer(stage: Stage) -> None:
    denied = stage.recogniser.hear("Jeg kan ikke slette gebyret i dag, men jeg ringer til dig på torsdag.")
    grip = denied.grip("dag")
    assert grip is not None
    assert grip.text == "på torsdag"


def test_a_day_in_a_condition_is_one_though_there_is_a_not(stage: Stage) -> None:
    heard = stage.recogniser.hear("Er det ikke kommet mandag klokken 12, så ringer jeg til dig.")
    assert {grip.text for grip in heard.grips} >= {"på mandag", "klokken 12"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Jeg sender rottebekæmperen ud inden for to hverdage.", "sender nogen ud"),
        ("Jeg sender brevet inden for to hverdage.", "sender det"),
    ],
)
def test_a_person_is_not_sent_like_a_letter(stage: Stage, text: str, act: str) -> None:
    grip = stage.recogniser.hear(text).grip("handling")
    assert grip is not None
    assert grip.text == act


def test_every_move_of_the_codebook_can_be_heard(stage: Stage) -> None:
    assert len(stage.recogniser.outputs) == 28
    assert set(stage.recogniser.outputs) >= PITFALLS
