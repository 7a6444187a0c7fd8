"""Which fact of the persona a question asks for.

Nearest neighbours by hand: the question is held against everything an author wrote of each fact – typical questions,
topic words, answers – as a weighted bag of stems and letter fours, so that other words for the same thing and slips of
the key still land near it. What only frames a question ("Jeg kunne godt tænke mig at høre …") is taken off first.
How anybody asks for such a thing (``subjects.py``) counts beside what the author wrote.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from roleplay.citizen.likeness import Vocabulary, stems_of, telling
from roleplay.citizen.persona import Fact
from roleplay.citizen.subjects import subject_index
from roleplay.citizen.wording import ASKING_STEMS, OPINION, features_of, question_kinds, unframed
from roleplay.understanding.common import common_stems

UNKNOWN_WEIGHT = 0.8
"""Weight of an asked word that no fact of the persona knows."""
LETTERS = 0.9
"""Weight of a text's letter fours against its stems, which weigh 1."""
NEAREST, MIDDLE, ANSWERS, WORDS = 0.5, 1.0, 0.5, 0.5
"""Weights of the likeness to a fact's nearest question, to the middle of all its questions, to its answers, to its topic words."""
TOPIC = 0.3
"""Weight of the share of the asked words that the fact knows, synonyms and compounds included."""
SUBJECT = 1.25
"""Weight of the likeness to the fact's subject."""
RIGHT_KIND, WRONG_KIND, NO_OPINION = 0.06, -0.03, -0.15
"""What it adds that the question asks for the kind of answer ("hvornår") that the fact's questions ask for, or does not; and that
it asks what somebody says or thinks, which no question of the fact does."""


class Nearest(NamedTuple):
    """The fact that a question comes nearest to.

    Attributes:
        fact: the fact.
        nearness: above 0; about 0.4 as a rule means it.
        named: the question holds one of the fact's own topic words, or a synonym or part of one.
        akin: the question holds a word of the subject that the fact belongs to.
    """

    fact: Fact
    nearness: float
    named: bool
    akin: bool


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
        scores = self._scores(question, asked)
        best = max(range(len(scores)), key=lambda number: (scores[number], -number), default=None)
        if best is None or scores[best] <= 0:
            return None
        named = any(self._known(one, self._topics[best][0]) >= 0.7 for one in asked)
        akin = any(subject_index().names(asked, subject) for subject, _ in self._subjects[best])
        return Nearest(self.facts[best], scores[best], named, akin)

    def _scores(self, question: str, asked: frozenset[str]) -> list[float]:
        found = self._likenesses(question)
        kinds = question_kinds(question)
        subjects = subject_index().likeness([unframed(question)])
        scores = []
        for number in range(len(self.facts)):
            near, middle, answers, words = found[number]
            score = NEAREST * near + MIDDLE * middle + ANSWERS * answers + WORDS * words
            score += TOPIC * self._known_share(asked, number)
            score += SUBJECT * max(
                (share * subjects.get(subject, 0.0) for subject, share in self._subjects[number]), default=0.0
            )
            own = self._kinds[number]
            if kinds and own:
                score += RIGHT_KIND if kinds & own else NO_OPINION if OPINION in kinds else WRONG_KIND
            scores.append(score)
        return scores

    def _likenesses(self, question: str) -> list[tuple[float, float, float, float]]:
        """For each fact the cosine with its nearest question, the middle of its questions, its answers, its words."""
        rows = [0.0] * len(self._rows)
        for feature, weight in self._vector(question).items():
            for row, other in self._postings.get(feature, ()):
                rows[row] += weight * other
        best = [[0.0, 0.0, 0.0, 0.0] for _ in self.facts]
        for row, (number, part) in enumerate(self._rows):
            best[number][part] = max(best[number][part], rows[row])
        return [(near, middle, answers, words) for near, middle, answers, words in best]

    @cached_property
    def _rarity(self) -> dict[str, float]:
        texts = [text for fact in self.facts for text in (*fact.questions, *_spoken(fact))]
        spread: Counter[str] = Counter()
        for text in texts:
            stems, fours = features_of(text)
            spread.update({key for key, _ in (*stems, *fours)})
        return {key: math.log((len(texts) + 1) / (count + 0.5)) for key, count in spread.items()}

    @cached_property
    def _rarest(self) -> float:
        return max(self._rarity.values(), default=1.0)

    def _vector(self, text: str) -> dict[str, float]:
        """The text as a vector of length 1: stems and letter fours, each weighted by how rare they are here."""
        vector: dict[str, float] = {}
        for counted, share in zip(features_of(text), (1.0, LETTERS), strict=True):
            part = {key: (1 + math.log(n)) * self._rarity.get(key, self._rarest) for key, n in counted}
            length = math.sqrt(sum(weight * weight for weight in part.values())) or 1.0
            vector.update({key: share * weight / length for key, weight in part.items()})
        return _of_length_one(vector)

    @cached_property
    def _indexed(self) -> tuple[list[tuple[int, int]], dict[str, list[tuple[int, float]]]]:
        rows: list[tuple[int, int]] = []
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, fact in enumerate(self.facts):
            for part, vector in self._vectors_of(fact):
                for key, weight in vector.items():
                    postings[key].append((len(rows), weight))
                rows.append((number, part))
        return rows, dict(postings)

    def _vectors_of(self, fact: Fact) -> Iterator[tuple[int, dict[str, float]]]:
        questions = [self._vector(question) for question in fact.questions]
        yield from ((0, vector) for vector in questions)
        middle: dict[str, float] = defaultdict(float)
        for vector in questions:
            for key, weight in vector.items():
                middle[key] += weight
        yield 1, _of_length_one(middle)
        answers, words = _spoken(fact)
        yield 2, self._vector(answers)
        yield 3, self._vector(words)

    @property
    def _rows(self) -> list[tuple[int, int]]:
        """For each indexed text the number of its fact, and which part of it: question, middle, answers, words."""
        return self._indexed[0]

    @property
    def _postings(self) -> dict[str, list[tuple[int, float]]]:
        """For each feature the rows that have it, with its weight there."""
        return self._indexed[1]

    @cached_property
    def _kinds(self) -> list[frozenset[str]]:
        return [frozenset().union(*(question_kinds(text) for text in fact.questions)) for fact in self.facts]

    @cached_property
    def _subjects(self) -> tuple[tuple[tuple[str, float], ...], ...]:
        return subject_index().of_facts(self.facts)

    @cached_property
    def _topics(self) -> list[tuple[frozenset[str], frozenset[str], frozenset[str]]]:
        """For each fact the stems of its topic words, of its questions, and the telling ones of its answers."""
        return [
            (
                stems_of(" ".join(fact.words)),
                frozenset().union(*(stems_of(text) for text in fact.questions)),
                frozenset().union(*(stems_of(line.text) for line in fact.answers)) - common_stems(),
            )
            for fact in self.facts
        ]

    @cached_property
    def _telling(self) -> dict[str, float]:
        return telling([words | asked for words, asked, _ in self._topics])

    def _known_share(self, asked: frozenset[str], number: int) -> float:
        """The share of the asked words' weight that a fact knows; its own topic words count most."""
        words, questions, answers = self._topics[number]
        total = met = 0.0
        for one in asked:
            weight = self._weight(one)
            total += weight
            met += weight * max(
                self._known(one, words), 0.85 * self._known(one, questions), 0.7 * self._known(one, answers)
            )
        return met / total if total else 0.0

    def _known(self, asked: str, known: frozenset[str]) -> float:
        """How far a set of stems holds an asked one, 0-1."""
        return max((share for other, share in self._alike(asked).items() if other in known), default=0.0)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(frozenset().union(*(part for parts in self._topics for part in parts)))

    def _alike(self, asked: str) -> Mapping[str, float]:
        return self._vocabulary.alike(asked)

    def _weight(self, one: str) -> float:
        if one in self._telling:
            return self._telling[one]
        near = [
            self._telling[o] for o, share in self._alike(one).items() if share >= 0.7 and o in self._telling
        ]
        return max(near, default=UNKNOWN_WEIGHT)


@lru_cache(maxsize=64)
def finder_of(facts: tuple[Fact, ...]) -> FactFinder:
    """The finder of some facts; the same one for every talk with the same citizen, as it takes a while to make ready."""
    return FactFinder(facts)


def _spoken(fact: Fact) -> tuple[str, str]:
    return " ".join(line.text for line in fact.answers), " ".join(fact.words)


def _of_length_one(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {key: weight / length for key, weight in vector.items()}
