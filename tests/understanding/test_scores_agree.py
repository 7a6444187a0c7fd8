"""What runs is what was trained: the packed 8-bit weights, summed in pure Python, score as the training matrices did."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

import pytest

from roleplay.understanding.features import surroundings_of
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.recogniser import Recogniser
from roleplay.understanding.segments import segments_of

KEPT = json.loads((Path(__file__).parent / "training_scores.json").read_text(encoding="utf-8"))
ROUNDING = 0.55
"""Points of score that rounding to 8 bits and leaving out the least telling features may move; half are within 0.03."""


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.shipped()


def differences(recogniser: Recogniser, kept: dict[str, Any]) -> list[float]:
    """Run-time less training-time score of every move that no hand-written cue spoke to."""
    tokens = tokens_of(kept["text"])
    segments = segments_of(tokens)
    fired = recogniser._cues.fired(segments)
    now = recogniser.scores(segments, tokens, surroundings_of(kept["citizen"], kept["file"]))
    return [now[move].score - score for move, score in kept["scores"].items() if move not in fired]


def test_run_time_and_training_time_scores_agree(recogniser: Recogniser) -> None:
    found = [delta for kept in KEPT for delta in differences(recogniser, kept)]
    assert len(KEPT) >= 50
    assert sum(abs(delta) <= ROUNDING for delta in found) >= 0.98 * len(found)
    assert statistics.median(abs(delta) for delta in found) < 0.05


def test_they_agree_on_which_moves_hold(recogniser: Recogniser) -> None:
    pairs = [
        (score >= 0, score + delta >= 0)
        for kept in KEPT
        for delta, score in zip(differences(recogniser, kept), _without_cues(recogniser, kept), strict=True)
    ]
    assert sum(trained != runs for trained, runs in pairs) <= 0.005 * len(pairs)


def _without_cues(recogniser: Recogniser, kept: dict[str, Any]) -> list[float]:
    fired = recogniser._cues.fired(segments_of(tokens_of(kept["text"])))
    return [score for move, score in kept["scores"].items() if move not in fired]


def test_other_weights_would_be_seen(recogniser: Recogniser) -> None:
    wrong = [{**kept, "text": other["text"]} for kept, other in zip(KEPT, KEPT[1:], strict=False)]
    found = [delta for kept in wrong for delta in differences(recogniser, kept)]
    assert statistics.median(abs(delta) for delta in found) > 0.1
