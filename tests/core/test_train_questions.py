"""What training the space of questions does; skipped where the training packages are not installed."""

from __future__ import annotations

import pytest

from roleplay.citizen.question_space import QuestionSpace, Vector, cosine
from roleplay.understanding.packing import unpack

np = pytest.importorskip("numpy")
pytest.importorskip("scipy")
train_questions = pytest.importorskip("train_questions")


def test_training_brings_ways_of_asking_together() -> None:
    """A tiny corpus of made-up words: only training can know that "blip" and "blop" ask for the same."""
    episode = [
        [f"{word} {filler} du" for word in words for filler in ("går", "gør", "ser", "hører")]
        for words in (("blip", "blop"), ("knas", "knus"), ("fnug", "fnis"))
    ]
    space = QuestionSpace(unpack(train_questions.packed([episode, episode], ["a", "b", "c"])))

    def alike(one: str, other: str) -> float:
        return cosine(space.place(one), space.place(other))

    assert alike("blip går du", "blop ser du") > alike("blip går du", "knas går du")
    assert alike("fnug går du", "fnis ser du") > alike("fnug går du", "knus går du")


def test_training_time_and_run_time_place_a_question_alike() -> None:
    """The packed whole numbers cost little against the vectors that were trained."""
    episode = [
        [f"hvor {word} er {other}" for other in ("du", "han", "hun", "de")] for word in ("gammel", "henne")
    ]
    keys = train_questions.known_features([episode, episode])
    columns = {key: column for column, key in enumerate(keys)}
    rows = [train_questions.rows_of(group, columns) for group in episode]
    vectors = train_questions.trained([rows, rows], len(keys))
    space = QuestionSpace(unpack(train_questions.packed([episode, episode], ["a", "b"])))
    for group, matrix in zip(episode, rows, strict=True):
        for question, trained in zip(group, np.asarray(matrix @ vectors), strict=True):
            place: Vector = space.place(question)
            assert place == pytest.approx(tuple(trained), abs=0.05)
