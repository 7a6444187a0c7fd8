"""What a reply is about: which concern, fact, option, limit or file note its words belong to.

Matching is by folded content stems weighted by how telling they are for this persona, with compounds taken apart
("gebyrsag" meets "gebyr") and letter trigrams as a net below, so that typos still hit.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from roleplay.citizen.persona import Concern, Fact, FileNote, Limit, Option, Persona
from roleplay.understanding.common import common_stems
from roleplay.understanding.features import content_stems
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.synonyms import SYNONYMS

_T = TypeVar("_T")

SHORTEST_START = 4
"""Letters that a compound's first part must have to count as met ("gebyrsag" meets "gebyr")."""
SHORTEST_END = 5
"""The same for its last part; shorter ones are chance ("rengøring" does not meet "ring")."""


@lru_cache(maxsize=16384)
def stems_of(text: str) -> frozenset[str]:
    """The content stems of a text."""
    return content_stems(tokens_of(text))


@lru_cache(maxsize=65536)
def likeness(asked: str, known: str) -> float:
    """How far one stem means another: 1 the same, 0.7-0.8 a part, a synonym or a slip, 0 otherwise."""
    if asked == known:
        return 1.0
    if asked.isdigit() or known.isdigit():
        return 0.0
    short, long = sorted((asked, known), key=len)
    if len(short) >= SHORTEST_START and long.startswith(short):
        return 0.8
    if len(short) >= SHORTEST_END and long.endswith(short):
        return 0.8
    if SYNONYMS.get(asked) is not None and SYNONYMS.get(asked) == SYNONYMS.get(known):
        return 0.7
    if len(short) >= 6 and abs(len(short) - len(long)) <= 1 and _one_slip(short, long):
        return 0.7
    return 0.0


def _one_slip(short: str, long: str) -> bool:
    """True when one letter was changed, dropped, doubled, or two neighbours were swapped."""
    if len(short) == len(long):
        wrong = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        if len(wrong) == 1:
            return True
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and short[wrong[0]] == long[wrong[1]]
            and short[wrong[1]] == long[wrong[0]]
        )
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def shared_weight(asked: Iterable[str], known: Iterable[str], weights: Mapping[str, float]) -> float:
    """The summed weight of the asked stems that the known ones meet."""
    total = 0.0
    for stem in asked:
        best = 0.0
        for other in known:
            alike = likeness(stem, other)
            if alike:
                best = max(best, alike * weights.get(other, 1.0))
        total += best
    return total


def shared_count(asked: Iterable[str], known: Iterable[str]) -> int:
    """How many of the asked stems the known ones meet."""
    known = tuple(known)
    return sum(1 for stem in asked if any(likeness(stem, other) for other in known))


ASKING_STEMS = frozenset(
    "star stod ligger betyd betyder menes mener forteller fortel fortelle beskriv uddyb lyst spurgt sporger sporge "
    "vide viser vis husker huske tenker tenkt foler folte feler egentlig lige nermere prov hort horer handler".split()
)
"""Folded stems that only ask and say nothing of what is asked about."""
UNKNOWN_WEIGHT = 0.8
"""Weight of an asked word that no fact of the persona knows."""
TOLD_SHARE = 0.7
"""What it counts that a word stands in the answer, not in the topic's own words."""
LETTER_SHARE = 0.25
"""What it adds that the letters of the question stand in the fact: a net for slips and compounds."""
SAME_QUESTION = 0.6
"""Likeness from which two questions are the same even without a telling word ("Hvor skal I hen?")."""


@lru_cache(maxsize=8192)
def _plain_words(question: str) -> frozenset[str]:
    alike = {"i": "du", "jer": "dig", "jeres": "din", "dit": "din", "dine": "din", "er": "er"}
    return frozenset(alike.get(token.form, token.form) for token in tokens_of(question) if token.is_word)


@lru_cache(maxsize=8192)
def _trigrams(text: str) -> frozenset[str]:
    folded = " ".join(token.form for token in tokens_of(text) if token.is_word)
    return frozenset(folded[start : start + 3] for start in range(len(folded) - 2))


def _held(letters: frozenset[str], known: frozenset[str]) -> float:
    """The share of a question's letter trigrams that a fact holds."""
    return len(letters & known) / len(letters) if letters else 0.0


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


@dataclass(frozen=True, slots=True)
class _Topic:
    stems: frozenset[str]
    asked: frozenset[str]
    kinds: frozenset[str]
    plain: tuple[frozenset[str], ...]
    told: frozenset[str]
    letters: frozenset[str]


_QUESTION_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "tid",
        ("hvornar", "hvor lenge", "hvor lang tid", "hvilken dag", "hvilken dato", "hvor tit", "hvor ofte"),
    ),
    ("antal", ("hvor mange", "hvor meget", "hvor stor", "hvor hoj")),
    ("alder", ("hvor gammel", "hvor gamle", "alder")),
    (
        "sted",
        (
            "hvor bor",
            "hvor henne",
            "hvor er",
            "hvor ligger",
            "hvor langt",
            "hvorhen",
            "hvor har",
            "hvor skal",
        ),
    ),
    ("hvem", ("hvem",)),
    ("hvordan", ("hvordan",)),
    ("hvorfor", ("hvorfor", "hvad fik dig", "hvad gjorde at", "hvordan kan det vere")),
)


@lru_cache(maxsize=4096)
def question_kinds(text: str) -> frozenset[str]:
    """Which kinds of answer a question asks for ("tid", "hvem", …)."""
    folded = " ".join(token.form for token in tokens_of(text) if token.is_word)
    return frozenset(kind for kind, signs in _QUESTION_KINDS if any(sign in folded for sign in signs))


class TopicIndex:
    """Everything in one persona that a reply can be about, ready for matching.

    Built once per persona and variant; holds no state of a talk.
    """

    def __init__(self, persona: Persona, concerns: Sequence[Concern], facts: Sequence[Fact]) -> None:
        self._facts = [self._fact_topic(fact) for fact in facts]
        self._concerns = [self._concern_topic(concern) for concern in concerns]
        self._notes = [stems_of(f"{note.text} {note.said}") for note in persona.file]
        self._options = [stems_of(f"{' '.join(option.words)} {option.text}") for option in persona.options]
        self._limits = [
            stems_of(f"{' '.join(limit.words)} {limit.text} {limit.explanation}") for limit in persona.limits
        ]
        self.fact_list, self.concern_list = tuple(facts), tuple(concerns)
        self.persona = persona
        self._fact_weights = _telling([topic.stems | topic.asked for topic in self._facts])
        self._note_weights = _telling(self._notes)
        self._deal_weights = _telling([*self._options, *self._limits])
        self.file_text = " ".join(note.text for note in persona.file)
        self._world = _world_of(persona)
        self._known_here: dict[str, bool] = {}

    @staticmethod
    def _fact_topic(fact: Fact) -> _Topic:
        asked = frozenset().union(*(stems_of(question) for question in fact.questions))
        words = stems_of(" ".join(fact.words))
        kinds = frozenset().union(*(question_kinds(question) for question in fact.questions))
        told = frozenset().union(*(stems_of(answer.text) for answer in fact.answers)) - common_stems()
        texts = [*fact.words, *fact.questions, *(answer.text for answer in fact.answers)]
        plain = tuple(_plain_words(question) for question in fact.questions)
        return _Topic(words, asked, kinds, plain, told, _trigrams(" ".join(texts)))

    @staticmethod
    def _concern_topic(concern: Concern) -> frozenset[str]:
        return stems_of(f"{' '.join(concern.words)} {concern.topic} {concern.sum_up} {concern.acknowledge}")

    def fact_asked(self, question: str, threshold: float = 0.42) -> Fact | None:
        """The fact a question asks for, or None when nothing in the file is near enough.

        Args:
            question: the question as typed.
            threshold: share of the question's telling words that the fact must meet, 0-1 and a little above.
        """
        asked = stems_of(question) - ASKING_STEMS
        kinds = question_kinds(question)
        plain = _plain_words(question)
        letters = frozenset().union(*(_trigrams(word) for word in asked)) if asked else frozenset()
        best: tuple[float, Fact] | None = None
        for fact, topic in zip(self.fact_list, self._facts, strict=True):
            met = self._met_by(asked, topic, kinds)
            close = max((_alike(plain, other) for other in topic.plain), default=0.0)
            score = max(met, close if close >= SAME_QUESTION else 0.0)
            if score <= 0:
                continue
            if kinds:
                score += 0.2 if kinds & topic.kinds else (-0.1 if topic.kinds else 0.0)
            score += 0.15 * close + LETTER_SHARE * _held(letters, topic.letters)
            if best is None or score > best[0] + 1e-9:
                best = (score, fact)
        return best[1] if best is not None and best[0] >= threshold else None

    def _met_by(self, asked: frozenset[str], topic: _Topic, kinds: frozenset[str]) -> float:
        """The share of the asked words' weight that a fact meets; words of its own topic weigh most."""
        if not asked:
            return 0.0
        total = met = 0.0
        for stem in asked:
            if stem == "gammel" and "alder" in kinds and "alder" not in topic.kinds:
                continue
            weight = self._weight_of(stem)
            total += weight
            own = max((likeness(stem, other) for other in topic.stems), default=0.0)
            typical = max((likeness(stem, other) for other in topic.asked), default=0.0) * 0.85
            told = max((likeness(stem, other) for other in topic.told), default=0.0) * TOLD_SHARE
            met += weight * max(own, typical, told)
        return met / total if total else 0.0

    def _weight_of(self, stem: str) -> float:
        known = self._fact_weights.get(stem)
        if known is not None:
            return known
        near = [weight for other, weight in self._fact_weights.items() if likeness(stem, other) >= 0.7]
        return max(near) if near else UNKNOWN_WEIGHT

    def at_home_and_foreign(self, stems: frozenset[str]) -> tuple[int, int]:
        """How many of a reply's telling words belong to this citizen's world, and how many do not.

        Words that any case worker may use in any case do not count.
        """
        telling = [stem for stem in stems - common_stems() if not stem.isdigit()]
        at_home = sum(self._at_home(stem) for stem in telling)
        return at_home, len(telling) - at_home

    def _at_home(self, stem: str) -> bool:
        known = self._known_here.get(stem)
        if known is None:
            known = stem in self._world or any(likeness(stem, other) for other in self._world)
            self._known_here[stem] = known
        return known

    def concern_touched(self, stems: frozenset[str], concern: int) -> int:
        """How many of a reply's stems belong to a concern (by its index)."""
        return shared_count(stems, self._concerns[concern])

    def asks_into(self, stems: frozenset[str], concern: Concern) -> bool:
        """True when a question is little else than what a good colleague would ask about a concern."""
        ask = stems_of(concern.ask) - ASKING_STEMS
        return bool(ask) and shared_count(ask, stems) >= 0.6 * len(ask)

    def notes_shown(self, stems: frozenset[str]) -> tuple[FileNote, ...]:
        """The notes of the case file that a reply brings into play."""
        return tuple(
            note
            for note, known in zip(self.persona.file, self._notes, strict=True)
            if shared_weight(stems, known, self._note_weights) >= 1.3 and shared_count(stems, known) >= 2
        )

    def options_meant(self, stems: frozenset[str]) -> tuple[Option, ...]:
        """The options a reply speaks of, best first."""
        return tuple(option for option, _ in self._ranked(stems, self.persona.options, self._options))

    def limits_meant(self, stems: frozenset[str]) -> tuple[Limit, ...]:
        """The limits a reply speaks of, best first."""
        return tuple(limit for limit, _ in self._ranked(stems, self.persona.limits, self._limits))

    def _ranked(
        self, stems: frozenset[str], things: Sequence[_T], known: Sequence[frozenset[str]]
    ) -> list[tuple[_T, float]]:
        scored = [
            (thing, shared_weight(stems, words, self._deal_weights))
            for thing, words in zip(things, known, strict=True)
        ]
        near = [(thing, score) for thing, score in scored if score >= 0.9]
        return sorted(near, key=lambda pair: -pair[1])


def _world_of(persona: Persona) -> frozenset[str]:
    """The content stems of everything an author wrote of a citizen: case, concerns, facts, what is said."""
    texts = [persona.summary, persona.subject, persona.who, persona.office, persona.purpose, persona.name]
    texts += [f"{note.text} {note.said}" for note in persona.file]
    for option in persona.options:
        texts += [
            option.text,
            option.offer,
            option.agreement,
            *option.words,
            *(a.text for a in option.answers),
        ]
    for limit in persona.limits:
        texts += [limit.text, limit.explanation, *limit.words, *(answer.text for answer in limit.answers)]
    for concern in persona.concerns:
        texts += [concern.topic, concern.ask, concern.acknowledge, concern.sum_up, *concern.words]
        texts += [line.text for lines in concern.on_top.values() for line in lines]
        texts += [line.text for lines in concern.when.values() for line in lines]
    for fact in persona.facts:
        texts += [*fact.words, *fact.questions, *(answer.text for answer in fact.answers)]
    texts += [line.text for line in persona.opening]
    return frozenset().union(*(stems_of(text) for text in texts))


def _telling(topics: Sequence[frozenset[str]]) -> dict[str, float]:
    """How telling each stem is: 1.6 when only one topic has it, falling with every other that does."""
    spread = Counter(stem for topic in topics for stem in topic)
    return {stem: max(0.35, 1.6 - 0.75 * math.log(count + 0.0)) for stem, count in spread.items()}
