"""Which fact of the persona a question asks for, and how sure that is.

Seven signs speak for or against a fact, some of words and some of ways of asking: a learned space where questions for the same
thing lie near each other (``question_space.py``). How much each sign counts was fitted on questions that are in no file, of which
some ask for what the file does not hold (``scripts/fit_chances.py``). What only frames a question ("Jeg kunne godt tænke mig at
høre …") is taken off first, and a question for a name finds only facts that have one.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import mul
from typing import NamedTuple

from roleplay.citizen.likeness import Vocabulary, likeness, stems_of, telling
from roleplay.citizen.persona import Fact
from roleplay.citizen.pronouns import of_somebody_else
from roleplay.citizen.question_space import Vector, dot, question_space
from roleplay.citizen.question_words import Postings, WordVectors, cosines
from roleplay.citizen.questions import shape_of
from roleplay.citizen.wording import ASKING_STEMS, unframed
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import plain


class Signs(NamedTuple):
    """What speaks for a fact being the one that a question asks for; or what each of these counts.

    Attributes:
        middle: how near the question comes, in the learned space, to the middle of the fact's ways of asking; about -0.5 to 1.
        known: the weight of the asked words that the fact knows, synonyms and compounds included; above 0.
        nearest: cosine of the question's words with those of the fact's nearest way of asking, 0-1.
        votes: the fact's share of the ways of asking that come nearest of all, 0-1.
        shape: share of the fact's nearest ways that want the same kind of answer – a time, a name, a yes –, 0-1.
        elsewhere: how near the question comes to a subject that this fact does not belong to; 0 to about 1.
        unknown: how many of the asked words stand nowhere in the file, neither in a question nor in an answer; the same for every
            fact. It counts for little in a file with few ways of asking, where most words are unknown.
    """

    middle: float
    known: float
    nearest: float
    votes: float = 0.0
    shape: float = 0.0
    elsewhere: float = 0.0
    unknown: float = 0.0


WEIGHTS = Signs(middle=3.13, known=0.72, nearest=4.48, votes=2.28, shape=2.23, elsewhere=-2.48, unknown=-1.18)
"""What each sign counts, in log-odds."""
NONE_OF_THEM = 6.05
"""The log-odds that a fact has to reach to be as likely asked for as none of them. Both come from ``scripts/fit_chances.py``."""
_WANTS_A_NAME = re.compile(r"\bhvad (?:\w+ ){0,2}(?:hedder|hed|kaldes)\b")
_HAS_A_NAME = re.compile(r"\b(?:hedder|hed|kald\w*|navn\w*|hvem)\b")
_NAMING = stems_of("hedder hed navn kaldes")
MEANS = 0.7
"""Likeness from which two words mean the same."""
HALF_COVERED = 20
"""Ways of asking a fact with which a word that the file does not know tells half as much as it can."""
UNKNOWN_WEIGHT = 0.8
"""Weight of an asked word that no fact of the persona knows."""
KNOWN_IN = (1.0, 0.85, 0.7)
"""How much a word counts as known when it is one of a fact's topic words, is in its questions, is in its answers."""
LOOKED_CLOSER_AT, LOOKED_CLOSEST_AT = 10, 5
"""The likeliest facts, whose questions are looked at one by one; and those whose questions are so in the learned space as well."""
VOTES, ALIKE = 5, 10
"""How many of the nearest ways of asking are counted, of all facts and of one."""
EITHER = 1.2
"""Lead of a fact on the next, in log-odds, below which the question may mean either."""


class Nearest(NamedTuple):
    """The fact that a question comes nearest to.

    Attributes:
        fact: the fact.
        chance: that the question asks for it rather than for what is no fact here, 0-1.
        named: the question holds one of the fact's own topic words, or a synonym or part of one.
        rival: the next fact, when the question comes so near to both that either may be meant.
    """

    fact: Fact
    chance: float
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
    others: tuple[str, ...]


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
        """The fact that a question most likely asks for; None when the persona has no facts."""
        asked = _asked_stems(question)
        wants_a_name = _WANTS_A_NAME.search(plain(question))
        ranked = sorted(
            (
                (log_odds(signs), number)
                for number, signs in self.signs(question).items()
                if not of_somebody_else(question, self._texts(number))
                and (not wants_a_name or self._has_the_name_of(number, asked - _NAMING))
            ),
            key=lambda one: (-one[0], one[1]),
        )
        if not ranked:
            return None
        first, *others = (
            Nearest(self.facts[number], 1 / (1 + math.exp(-odds)), self._names(number, asked))
            for odds, number in ranked[:2]
        )
        if others and ranked[0][0] - ranked[1][0] < EITHER:
            return first._replace(rival=others[0])
        return first

    def signs(self, question: str) -> dict[int, Signs]:
        """What speaks for each of the likeliest facts, by their number."""
        place, vector = question_space().place(question), self._words.vector(question)
        asked = _asked_stems(question)
        unknown = self._coverage * sum(not self._vocabulary.alike(one) for one in asked - common_stems())
        found = {
            number: Signs(dot(place, places.middle), known, 0.0, unknown=unknown)
            for number, (known, places) in enumerate(
                zip(self._known_weights(asked), self._places, strict=True)
            )
        }
        in_words: dict[int, Mapping[int, float]] = {}
        for number in _likeliest(found, LOOKED_CLOSER_AT):
            in_words[number] = cosines(vector, self._questions_with[number])
            found[number] = found[number]._replace(nearest=max(in_words[number].values(), default=0.0))
        closest = _likeliest({number: found[number] for number in in_words}, LOOKED_CLOSEST_AT)
        ways = {number: self._nearest_ways(number, place, in_words[number]) for number in closest}
        votes = _votes(ways)
        shape, subjects = shape_of(question), question_space().nearness_to_subjects(place)
        return {
            number: found[number]._replace(
                votes=votes[number],
                shape=_share(shape_of(self.facts[number].questions[way]) == shape for _, way in ways[number]),
                elsewhere=max((0.0, *(subjects[name] for name in self._places[number].others))),
            )
            for number in closest
        }

    def _nearest_ways(
        self, number: int, place: Vector, in_words: Mapping[int, float]
    ) -> list[tuple[float, int]]:
        """How near a fact's nearest ways of asking come, in words and in the learned space, and their numbers; nearest first."""
        places = map(question_space().place, self.facts[number].questions)
        near = ((dot(place, other) + in_words.get(way, 0.0), way) for way, other in enumerate(places))
        return sorted(near, key=lambda one: (-one[0], one[1]))[:ALIKE]

    def _names(self, number: int, asked: frozenset[str]) -> bool:
        return any(self._known(one, self._stems[number].words) >= MEANS for one in asked)

    def _has_the_name_of(self, number: int, asked: frozenset[str]) -> bool:
        """True for a fact that is asked for the name of this, or tells it: "Hvad hedder læreren?" is not about the class."""
        naming = (text for text in self._texts(number) if _HAS_A_NAME.search(plain(text)))
        return any(
            not asked or any(likeness(one, other) >= MEANS for one in asked for other in stems_of(text))
            for text in naming
        )

    def _texts(self, number: int) -> Iterator[str]:
        """What a fact is asked with, and all that it tells."""
        yield from self.facts[number].questions
        yield from (line.text for line in self.facts[number].answers)

    @cached_property
    def _words(self) -> WordVectors:
        return WordVectors([text for fact in self.facts for text in (*fact.questions, " ".join(fact.words))])

    @cached_property
    def _questions_with(self) -> list[Postings]:
        """Each fact's questions by the features that they have."""
        return [self._words.posted(fact.questions) for fact in self.facts]

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
    def _coverage(self) -> float:
        """How much it tells that the file does not know a word, 0-1: the more ways of asking, the more."""
        ways = sum(len(fact.questions) for fact in self.facts) / max(1, len(self.facts))
        return ways / (ways + HALF_COVERED)

    @cached_property
    def _telling(self) -> dict[str, float]:
        return telling([stems.words | stems.questions for stems in self._stems])

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(frozenset().union(*(part for stems in self._stems for part in stems)))

    def _known_weights(self, asked: frozenset[str]) -> list[float]:
        """For each fact the weight of the asked words that it knows; its own topic words count most."""
        known = [0.0] * len(self.facts)
        for one in asked:
            best: dict[int, float] = {}
            for other, alike in self._vocabulary.alike(one).items():
                for number, share in self._holders[other]:
                    best[number] = max(best.get(number, 0.0), alike * share)
            weight = self._weight(one)
            for number, share in best.items():
                known[number] += weight * share
        return known

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
        near = [self._telling[o] for o, share in alike.items() if share >= MEANS and o in self._telling]
        return max(near, default=UNKNOWN_WEIGHT)


@lru_cache(maxsize=64)
def finder_of(facts: tuple[Fact, ...]) -> FactFinder:
    """The finder of some facts; the same one for every talk with the same citizen, as it takes a while to make ready."""
    return FactFinder(facts)


def log_odds(signs: Signs) -> float:
    """The log-odds that a fact with these signs is asked for, rather than none."""
    spoken_for: float = sum(map(mul, WEIGHTS, signs))
    return spoken_for - NONE_OF_THEM


def _asked_stems(question: str) -> frozenset[str]:
    return stems_of(unframed(question)) - ASKING_STEMS


def _likeliest(found: Mapping[int, Signs], many: int) -> list[int]:
    """The numbers of the facts that most speaks for so far, likeliest first."""
    return sorted(found, key=lambda number: -log_odds(found[number]))[:many]


def _votes(ways: Mapping[int, Sequence[tuple[float, int]]]) -> dict[int, float]:
    """For each fact its share of the ways of asking that come nearest of all."""
    near = sorted(
        ((nearness, number) for number, found in ways.items() for nearness, _ in found), reverse=True
    )
    counted = Counter(number for _, number in near[:VOTES])
    return {number: counted[number] / VOTES for number in ways}


def _share(truths: Iterable[bool]) -> float:
    found = list(truths)
    return sum(found) / max(1, len(found))
