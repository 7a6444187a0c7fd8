"""A learned space in which questions for the same thing lie near each other, however they are worded.

A text lies at the sum of its features' vectors (stems, letter fours, pairs of neighbouring stems), learned from every
way of asking in the shipped citizens and in the library of subjects in the corpus (``scripts/train_questions.py``). A citizen written
tomorrow gains as well: what was learned is how case workers ask, not what this or that citizen answers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import mul
from pathlib import Path

from roleplay.citizen.wording import features_of
from roleplay.understanding.features import feature_key
from roleplay.understanding.packing import PackedWeights, load

SPACE_FILE = Path(__file__).with_name("questions.bin")
PART_WEIGHTS = (1.0, 0.9, 0.5)
"""How much stems, letter fours and pairs of stems weigh; each part is scaled to length one by itself."""
SAME_SUBJECT = 0.5
"""Cosine from which a subject of the library and a fact are one thing."""

Vector = tuple[float, ...]


def space_features(text: str) -> tuple[tuple[float, tuple[int, ...]], ...]:
    """The keys of a text's features with the weight that each of them has, part by part."""
    parts = []
    for number, (weight, counted) in enumerate(zip(PART_WEIGHTS, features_of(text), strict=True)):
        keys = tuple(sorted({feature_key(number, feature) for feature, _ in counted}))
        parts.append((weight / math.sqrt(max(1, len(keys))), keys))
    return tuple(parts)


class QuestionSpace:
    """Places texts; read-only.

    Args:
        weights: a vector for each known feature; the header holds ``scale`` and ``subjects``.
    """

    def __init__(self, weights: PackedWeights) -> None:
        self._weights = weights
        self.subjects: dict[str, Vector] = {
            name: tuple(vector) for name, vector in weights.header["subjects"].items()
        }
        self.place = lru_cache(maxsize=8192)(self._place)

    def _place(self, text: str) -> Vector:
        """Where a text lies; all zeros when no feature of it is known."""
        place = [0.0] * self._weights.width
        for weight, keys in space_features(text):
            totals, _ = self._weights.sum_rows(keys)
            factor = weight * self._weights.header["scale"]
            place = [at + factor * total for at, total in zip(place, totals, strict=True)]
        return tuple(place)

    def middle(self, texts: Sequence[str]) -> Vector:
        """The middle of some texts' places; all zeros for none."""
        if not texts:
            return (0.0,) * self._weights.width
        return tuple(sum(column) / len(texts) for column in zip(*map(self.place, texts), strict=True))

    def subjects_beside(self, place: Vector) -> tuple[str, ...]:
        """The subjects that are something else than what lies here."""
        return tuple(name for name, other in self.subjects.items() if cosine(place, other) < SAME_SUBJECT)

    def nearness_to_subjects(self, place: Vector) -> dict[str, float]:
        """How near each subject lies to what lies here."""
        return {name: dot(place, other) for name, other in self.subjects.items()}


def dot(one: Iterable[float], other: Iterable[float]) -> float:
    """The inner product of two places: how much two questions ask for the same, about 1 when they do."""
    total: float = sum(map(mul, one, other))
    return total


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two places, -1 to 1; 0 when either lies in the middle of the space."""
    lengths = math.sqrt(dot(one, one) * dot(other, other))
    return dot(one, other) / lengths if lengths else 0.0


@cache
def question_space() -> QuestionSpace:
    """The shipped space, read once.

    Raises:
        ModelFault: when its file is missing or damaged.
    """
    return QuestionSpace(load(SPACE_FILE))
