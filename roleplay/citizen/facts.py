"""Which fact of the persona a question asks for.

Two views are added. One sees words: the question is held against everything an author wrote of each fact – typical
questions, topic words, answers – as a weighted bag of stems and letter fours, synonyms and compounds included. The other
sees ways of asking: a learned space where questions for the same thing lie near each other (``question_space.py``).
What only frames a question ("Jeg kunne godt tænke mig at høre …") is taken off first.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from roleplay.citizen.likeness import Vocabulary, stems_of, telling
from roleplay.citizen.persona import Fact
from roleplay.citizen.question_space import Vector, dot, question_space
from roleplay.citizen.wording import ASKING_STEMS, features_of, unframed
from roleplay.understanding.common import common_stems

UNKNOWN_WEIGHT = 0.8
"""Weight of an asked word that no fact of the persona knows."""
LETTERS = 0.9
"""Weight of a text's letter fours against its stems, which weigh 1."""
PART_WEIGHTS = {"nearest": 0.5, "middle": 1.0, "words": 0.5}
"""Weights of the likeness to a fact's nearest question, to the middle of all its questions, to its topic words."""
TOPIC = 0.4
"""Weight of the share of the asked words that the fact knows, synonyms and compounds included."""
SPACE_NEAREST, SPACE_MIDDLE = 0.2, 0.4
"""Weights of the nearness in the learned space to the fact's nearest question and to the middle of them."""
LOOKED_CLOSER_AT = 6
"""The likeliest facts, whose questions are looked at one by one in the learned space."""
SOMETHING_ELSE = 0.45
"""What is taken off for nearness in that space to a subject that the fact does not belong to."""


class Nearest(NamedTuple):
    """The fact that a question comes nearest to.

    Attributes:
        fact: the fact.
        nearness: above 0; about 0.7 as a rule means it (``asked.py``). It falls when the question is as near to
            something that is no fact here.
        named: the question holds one of the fact's own topic words, or a synonym or part of one.
    """

    fact: Fact
    nearness: float
    named: bool


class _Stems(NamedTuple):
    """The stems of a fact's topic words, of its questions, and the telling ones of its answers."""

    words: frozenset[str]
    questions: frozenset[str]
    answers: frozenset[str]


class _Places(NamedTuple):
    """Where a fact's questions lie, and their middle; and the subjects that are something else."""

    questions: tuple[Vector, ...]
    middle: Vector
    others: tuple[Vector, ...]


class FactFinder:
    """Finds the fact that a question asks for; made ready by the first question.

    Args:
        facts: of the persona in the variant being played.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)

    def nearest(self, question: str) -> Nearest | None:
        """The fact that a question comes nearest to; None when it has nothing in common with any."""
        asked = stems_of(unframed(question)) - ASKING_STEMS
        place = question_space().place(question)
        rough = [
            in_words + TOPIC * self._known_share(asked, stems) + SPACE_MIDDLE * dot(place, places.middle)
            for in_words, stems, places in zip(
                self._alike_in_words(question), self._stems, self._places, strict=True
            )
        ]
        likeliest = sorted(range(len(rough)), key=lambda number: -rough[number])[:LOOKED_CLOSER_AT]
        scores = {
            number: rough[number] + _to_the_nearest(place, self._places[number]) for number in likeliest
        }
        best = max(likeliest, key=lambda number: scores[number], default=None)
        if best is None:
            return None
        elsewhere = max((dot(place, other) for other in self._places[best].others), default=0.0)
        nearness = scores[best] - SOMETHING_ELSE * max(0.0, elsewhere)
        if nearness <= 0:
            return None
        named = any(self._known(one, self._stems[best].words) >= 0.7 for one in asked)
        return Nearest(self.facts[best], nearness, named)

    def _alike_in_words(self, question: str) -> list[float]:
        """For each fact the weighted cosines with its nearest question, their middle, and its topic words."""
        rows, postings = self._indexed
        found = [0.0] * len(rows)
        for feature, weight in self._vector(question).items():
            for row, other in postings.get(feature, ()):
                found[row] += weight * other
        best = [dict.fromkeys(PART_WEIGHTS, 0.0) for _ in self.facts]
        for (number, part), cosine in zip(rows, found, strict=True):
            best[number][part] = max(best[number][part], cosine)
        return [sum(PART_WEIGHTS[part] * cosine for part, cosine in parts.items()) for parts in best]

    @cached_property
    def _indexed(self) -> tuple[list[tuple[int, str]], dict[str, list[tuple[int, float]]]]:
        """For each indexed text the number of its fact and which part of it; for each feature the texts that have it."""
        rows: list[tuple[int, str]] = []
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, fact in enumerate(self.facts):
            for part, vector in self._vectors_of(fact):
                for key, weight in vector.items():
                    postings[key].append((len(rows), weight))
                rows.append((number, part))
        return rows, dict(postings)

    def _vectors_of(self, fact: Fact) -> Iterator[tuple[str, dict[str, float]]]:
        middle: dict[str, float] = defaultdict(float)
        for question in fact.questions:
            vector = self._vector(question)
            yield "nearest", vector
            for key, weight in vector.items():
                middle[key] += weight
        yield "middle", _of_length_one(middle)
        yield "words", self._vector(" ".join(fact.words))

    def _vector(self, text: str) -> dict[str, float]:
        """The text as a vector of length 1: stems and letter fours, each weighted by how rare they are here."""
        stems, fours, _ = features_of(text)
        vector: dict[str, float] = {}
        for counted, share in ((stems, 1.0), (fours, LETTERS)):
            part = {key: (1 + math.log(n)) * self._rarity.get(key, self._rarest) for key, n in counted}
            length = math.sqrt(sum(weight * weight for weight in part.values())) or 1.0
            vector.update({key: share * weight / length for key, weight in part.items()})
        return _of_length_one(vector)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        texts = [text for fact in self.facts for text in (*fact.questions, " ".join(fact.words))]
        spread: Counter[str] = Counter()
        for text in texts:
            stems, fours, _ = features_of(text)
            spread.update({key for key, _ in (*stems, *fours)})
        return {key: math.log((len(texts) + 1) / (count + 0.5)) for key, count in spread.items()}

    @cached_property
    def _rarest(self) -> float:
        return max(self._rarity.values(), default=1.0)

    @cached_property
    def _places(self) -> list[_Places]:
        space = question_space()
        middles = [space.middle(fact.questions) for fact in self.facts]
        return [
            _Places(tuple(map(space.place, fact.questions)), middle, space.subjects_beside(middle))
            for fact, middle in zip(self.facts, middles, strict=True)
        ]

    @cached_property
    def _stems(self) -> list[_Stems]:
        return [
            _Stems(
                stems_of(" ".join(fact.words)),
                frozenset().union(*(stems_of(text) for text in fact.questions)),
                frozenset().union(*(stems_of(line.text) for line in fact.answers)) - common_stems(),
            )
            for fact in self.facts
        ]

    @cached_property
    def _telling(self) -> dict[str, float]:
        return telling([stems.words | stems.questions for stems in self._stems])

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(frozenset().union(*(part for stems in self._stems for part in stems)))

    def _known_share(self, asked: frozenset[str], stems: _Stems) -> float:
        """The share of the asked words' weight that a fact knows; its own topic words count most."""
        total = met = 0.0
        for one in asked:
            weight = self._weight(one)
            total += weight
            met += weight * max(
                self._known(one, stems.words),
                0.85 * self._known(one, stems.questions),
                0.7 * self._known(one, stems.answers),
            )
        return met / total if total else 0.0

    def _known(self, asked: str, known: frozenset[str]) -> float:
        """How far a set of stems holds an asked one, 0-1."""
        alike = self._vocabulary.alike(asked)
        return max((share for other, share in alike.items() if other in known), default=0.0)

    def _weight(self, one: str) -> float:
        if one in self._telling:
            return self._telling[one]
        alike = self._vocabulary.alike(one)
        near = [self._telling[o] for o, share in alike.items() if share >= 0.7 and o in self._telling]
        return max(near, default=UNKNOWN_WEIGHT)


@lru_cache(maxsize=64)
def finder_of(facts: tuple[Fact, ...]) -> FactFinder:
    """The finder of some facts; the same one for every talk with the same citizen, as it takes a while to make ready."""
    return FactFinder(facts)


def _to_the_nearest(place: Vector, fact: _Places) -> float:
    """What the nearest question of a fact in the learned space adds."""
    return SPACE_NEAREST * max((dot(place, other) for other in fact.questions), default=0.0)


def _of_length_one(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {key: weight / length for key, weight in vector.items()}
