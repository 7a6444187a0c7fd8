"""Which fact of the persona a question asks for.

Two views are added. One sees words: the question is held against everything an author wrote of each fact – typical
questions, topic words, answers – as a weighted bag of stems and letter fours, synonyms and compounds included. The other
sees ways of asking: a learned space where questions for the same thing lie near each other (``question_space.py``).
What only frames a question ("Jeg kunne godt tænke mig at høre …") is taken off first.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
MIDDLE, WORDS, NEAREST = 1.0, 0.5, 0.5
"""Weights of the likeness to the middle of all a fact's questions, to its topic words, to its nearest question."""
KNOWN_IN = (1.0, 0.85, 0.7)
"""How much a word counts as known when it is one of a fact's topic words, is in its questions, is in its answers."""
TOPIC = 0.4
"""Weight of the share of the asked words that the fact knows, synonyms and compounds included."""
SPACE_NEAREST, SPACE_MIDDLE = 0.2, 0.4
"""Weights of the nearness in the learned space to the fact's nearest question and to the middle of them."""
LOOKED_CLOSER_AT, LOOKED_CLOSEST_AT = 10, 5
"""The likeliest facts, whose questions are looked at one by one; and those whose questions are so in the learned space as well."""
EITHER = 0.25
"""Lead of a fact on the next below which the question may mean either."""
SOMETHING_ELSE = 0.45
"""What is taken off for nearness in that space to a subject that the fact does not belong to."""


Postings = Mapping[str, Sequence[tuple[int, float]]]
"""For each feature the number of every vector that has it, and how much it weighs there."""


class Nearest(NamedTuple):
    """The fact that a question comes nearest to.

    Attributes:
        fact: the fact.
        nearness: above 0; ``ASKED`` and more means it (``asked.py``). It falls when the question is as near to
            something that is no fact here.
        named: the question holds one of the fact's own topic words, or a synonym or part of one.
        rival: the next fact, when the question comes so near to both that either may be meant.
    """

    fact: Fact
    nearness: float
    named: bool
    rival: Nearest | None = None


class _Stems(NamedTuple):
    """The stems of a fact's topic words, of its questions, and the telling ones of its answers."""

    words: frozenset[str]
    questions: frozenset[str]
    answers: frozenset[str]


class _Place(NamedTuple):
    """The middle of where a fact's questions lie, and the subjects that are something else."""

    middle: Vector
    others: tuple[Vector, ...]


class FactFinder:
    """Finds the fact that a question asks for; made ready by the first question.

    Args:
        facts: of the persona in the variant being played.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)

    def make_ready(self) -> None:
        """Does ahead what the first question would else have to wait for; some tenths of a second with many facts."""
        self.nearest("Hvordan går det på arbejdet?")

    def nearest(self, question: str) -> Nearest | None:
        """The fact that a question comes nearest to; None when it has nothing in common with any."""
        asked = stems_of(unframed(question)) - ASKING_STEMS
        place = question_space().place(question)
        scores = self._scores(question, asked, place)
        met = [self._met(number, score, asked, place) for number, score in scores[:2]]
        if not met or met[0].nearness <= 0:
            return None
        if len(met) == 2 and scores[0][1] - scores[1][1] < EITHER:
            return met[0]._replace(rival=met[1])
        return met[0]

    def _scores(self, question: str, asked: frozenset[str], place: Vector) -> list[tuple[int, float]]:
        """The likeliest facts by their number, likeliest first, with how near the question comes to each."""
        vector = self._vector(question)
        scores = {
            number: in_words + TOPIC * known + SPACE_MIDDLE * dot(place, places.middle)
            for number, (in_words, known, places) in enumerate(
                zip(self._alike_in_words(vector), self._known_shares(asked), self._places, strict=True)
            )
        }
        for number in _likeliest(scores, LOOKED_CLOSER_AT):
            scores[number] += self._to_the_nearest_in_words(vector, number)
        for number in (closest := _likeliest(scores, LOOKED_CLOSEST_AT)):
            scores[number] += _to_the_nearest_in_space(place, self.facts[number])
        return sorted(((number, scores[number]) for number in closest), key=lambda one: -one[1])

    def _met(self, number: int, score: float, asked: frozenset[str], place: Vector) -> Nearest:
        elsewhere = max((dot(place, other) for other in self._places[number].others), default=0.0)
        named = any(self._known(one, self._stems[number].words) >= 0.7 for one in asked)
        return Nearest(self.facts[number], score - SOMETHING_ELSE * max(0.0, elsewhere), named)

    def _alike_in_words(self, vector: Mapping[str, float]) -> list[float]:
        """For each fact the weighted cosines of a question with the middle of its questions and with its topic words."""
        found = _products(vector, self._indexed)
        return [found.get(number, 0.0) for number in range(len(self.facts))]

    @cached_property
    def _indexed(self) -> Postings:
        """The facts by the features that their middle or topic words have."""
        return _posted(
            _summed(
                (MIDDLE, _of_length_one(_summed(*((1.0, vector) for vector in vectors)))),
                (WORDS, self._vector(" ".join(fact.words))),
            )
            for fact, vectors in zip(self.facts, self._vectors, strict=True)
        )

    @cached_property
    def _vectors(self) -> list[list[dict[str, float]]]:
        """Each fact's questions as vectors."""
        return [[self._vector(question) for question in fact.questions] for fact in self.facts]

    def _to_the_nearest_in_words(self, vector: Mapping[str, float], number: int) -> float:
        """What the nearest question of a fact in words adds."""
        return NEAREST * max(_products(vector, self._questions_with[number]).values(), default=0.0)

    @cached_property
    def _questions_with(self) -> list[Postings]:
        """Each fact's questions by the features that they have."""
        return [_posted(vectors) for vectors in self._vectors]

    def _vector(self, text: str) -> dict[str, float]:
        """The text as a vector of length 1: stems and letter fours, each weighted by how rare they are here."""
        stems, fours, _ = features_of(text)
        whole = math.hypot(1.0, LETTERS)
        rarity, rarest = self._rarity, self._rarest
        vector: dict[str, float] = {}
        for counted, share in ((stems, 1.0), (fours, LETTERS)):
            part = [(key, (1 + math.log(n)) * rarity.get(key, rarest)) for key, n in counted]
            scale = share / whole / (math.sqrt(sum(weight * weight for _, weight in part)) or 1.0)
            vector.update((key, weight * scale) for key, weight in part)
        return vector

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
    def _places(self) -> list[_Place]:
        space = question_space()
        middles = [space.middle(fact.questions) for fact in self.facts]
        return [_Place(middle, space.subjects_beside(middle)) for middle in middles]

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

    def _known_shares(self, asked: frozenset[str]) -> list[float]:
        """For each fact the share of the asked words' weight that it knows; its own topic words count most."""
        total = 0.0
        met = [0.0] * len(self.facts)
        for one in asked:
            weight = self._weight(one)
            total += weight
            best: dict[int, float] = {}
            for other, alike in self._vocabulary.alike(one).items():
                for number, share in self._holders[other]:
                    best[number] = max(best.get(number, 0.0), alike * share)
            for number, share in best.items():
                met[number] += weight * share
        return [share / total if total else 0.0 for share in met]

    @cached_property
    def _holders(self) -> dict[str, list[tuple[int, float]]]:
        """For each stem the facts that have it, and how much it counts there."""
        holders: dict[str, dict[int, float]] = defaultdict(dict)
        for number, stems in enumerate(self._stems):
            for share, part in zip(KNOWN_IN, stems, strict=True):
                for one in part:
                    holders[one].setdefault(number, share)
        return {one: list(numbers.items()) for one, numbers in holders.items()}

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


def _likeliest(scores: Mapping[int, float], many: int) -> list[int]:
    """The numbers of the facts with the highest scores, highest first."""
    return sorted(scores, key=lambda number: -scores[number])[:many]


def _to_the_nearest_in_space(place: Vector, fact: Fact) -> float:
    """What the nearest question of a fact in the learned space adds."""
    places = map(question_space().place, fact.questions)
    return SPACE_NEAREST * max((dot(place, other) for other in places), default=0.0)


def _posted(vectors: Iterable[Mapping[str, float]]) -> Postings:
    """Vectors by their features."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for feature, weight in vector.items():
            postings[feature].append((number, weight))
    return dict(postings)


def _products(vector: Mapping[str, float], postings: Postings) -> dict[int, float]:
    """The inner products of a vector with those that share a feature with it, by their number."""
    found: dict[int, float] = defaultdict(float)
    for feature, weight in vector.items():
        for number, other in postings.get(feature, ()):
            found[number] += weight * other
    return found


def _summed(*parts: tuple[float, Mapping[str, float]]) -> dict[str, float]:
    """The sum of vectors, each with its share."""
    total: dict[str, float] = defaultdict(float)
    for share, vector in parts:
        for feature, weight in vector.items():
            total[feature] += share * weight
    return total


def _of_length_one(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {key: weight / length for key, weight in vector.items()}
