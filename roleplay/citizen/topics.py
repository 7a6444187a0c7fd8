"""What a reply is about: which concern, fact, option, limit or file note its words belong to.

Matching is by folded content stems weighted by how telling they are for this persona (``likeness.py``); the facts have
a finder of their own (``facts.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from roleplay.citizen.facts import finder_of
from roleplay.citizen.likeness import likeness, shared_count, shared_weight, stems_of, telling
from roleplay.citizen.persona import Concern, Fact, FileNote, Limit, Line, Option, Persona
from roleplay.citizen.wording import ASKING_STEMS
from roleplay.understanding.common import common_stems

_T = TypeVar("_T")

OF_THE_CASE = 0.5
"""What a word that names the case weighs for an option whose author did not list it."""
MOST_KEPT = 2048
"""Results kept of each kind of look-up; more than any talk asks for."""


class TopicIndex:
    """Everything in one persona that a reply can be about, ready for matching.

    Built once per persona and variant; holds no state of a talk.
    """

    def __init__(self, persona: Persona, concerns: Sequence[Concern], facts: Sequence[Fact]) -> None:
        self.fact_list, self.concern_list = tuple(facts), tuple(concerns)
        self.persona = persona
        self._concerns = [self._concern_topic(concern) for concern in concerns]
        self._own_words = [
            own.difference(*(other for other in self._concerns if other is not own)) - common_stems()
            for own in self._concerns
        ]
        self._notes = [stems_of(f"{note.text} {note.said}") for note in persona.file]
        self._options = [stems_of(f"{' '.join(option.words)} {option.text}") for option in persona.options]
        self._limits = [
            stems_of(f"{' '.join(limit.words)} {limit.text} {limit.explanation}") for limit in persona.limits
        ]
        self._note_weights = telling(self._notes)
        self._deal_weights = self._weights_of_deals()
        self.file_text = " ".join(note.text for note in persona.file)
        self._world = _world_of(persona)
        self._known_here: dict[str, bool] = {}
        # Roll-outs ask of the same sentences thousands of times.
        finder = finder_of(tuple(facts))
        self.make_ready = finder.make_ready
        self.nearest_fact = lru_cache(maxsize=MOST_KEPT)(finder.nearest)
        self.concern_touched = lru_cache(maxsize=MOST_KEPT)(self._concern_touched)
        self.notes_shown = lru_cache(maxsize=MOST_KEPT)(self._notes_shown)
        self.options_meant = lru_cache(maxsize=MOST_KEPT)(self._options_meant)
        self.limits_meant = lru_cache(maxsize=MOST_KEPT)(self._limits_meant)
        self.at_home_and_foreign = lru_cache(maxsize=MOST_KEPT)(self._at_home_and_foreign)

    def _weights_of_deals(self) -> dict[str, float]:
        """How telling the words of options and limits are; what the whole case is about tells none of them from another.

        What an author listed as an option's own words counts in full all the same.
        """
        persona = self.persona
        deals: tuple[Option | Limit, ...] = (*persona.options, *persona.limits)
        listed = stems_of(" ".join(word for deal in deals for word in deal.words))
        of_the_case = stems_of(f"{persona.subject} {persona.purpose}") - listed
        weights = telling([*self._options, *self._limits])
        return {
            stem: weight * (OF_THE_CASE if stem in of_the_case else 1.0) for stem, weight in weights.items()
        }

    @staticmethod
    def _concern_topic(concern: Concern) -> frozenset[str]:
        return stems_of(f"{' '.join(concern.words)} {concern.topic} {concern.sum_up} {concern.acknowledge}")

    def _at_home_and_foreign(self, stems: frozenset[str]) -> tuple[int, int]:
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

    def _concern_touched(self, stems: frozenset[str], concern: int) -> int:
        """How many of a reply's stems belong to a concern (by its index)."""
        return shared_count(stems, self._concerns[concern])

    def names_concern(self, stems: frozenset[str], concern: int) -> bool:
        """True when a reply holds a word that belongs to this concern (by its index) and to no other."""
        return shared_count(stems - common_stems(), self._own_words[concern]) > 0

    def answers_of(self, fact_id: str) -> tuple[Line, ...]:
        """What an author wrote as answers to a fact; nothing for a fact that is not in this variant."""
        return next((fact.answers for fact in self.fact_list if fact.id == fact_id), ())

    def asks_into(self, stems: frozenset[str], concern: Concern) -> bool:
        """True when a question is little else than what a good colleague would ask about a concern."""
        ask = stems_of(concern.ask) - ASKING_STEMS
        return bool(ask) and shared_count(ask, stems) >= 0.6 * len(ask)

    def _notes_shown(self, stems: frozenset[str]) -> tuple[FileNote, ...]:
        """The notes of the case file that a reply brings into play."""
        return tuple(
            note
            for note, known in zip(self.persona.file, self._notes, strict=True)
            if shared_weight(stems, known, self._note_weights) >= 1.3 and shared_count(stems, known) >= 2
        )

    def _options_meant(self, stems: frozenset[str]) -> tuple[Option, ...]:
        """The options a reply speaks of, best first."""
        return tuple(option for option, _ in self._ranked(stems, self.persona.options, self._options))

    def _limits_meant(self, stems: frozenset[str]) -> tuple[Limit, ...]:
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
    """The content stems of what an author wrote of a citizen: case, concerns, facts, what is said.

    The facts' typical questions and topic words are left out: they are the words of case workers, who ask the same of everybody.
    """
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
        texts += [answer.text for answer in fact.answers]
    texts += [line.text for line in persona.opening]
    return frozenset().union(*(stems_of(text) for text in texts))
