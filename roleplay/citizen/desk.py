"""What an answer is chosen from: the reply in its place, the citizen after it, and the lines that are left."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from roleplay.citizen.agenda import aimed_concern, reachable
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.lines import Picker, said
from roleplay.citizen.moment import Moment
from roleplay.citizen.persona import Concern, Line
from roleplay.citizen.state import CitizenState
from roleplay.citizen.topics import TopicIndex
from roleplay.understanding.common import common_stems

_SAY_IT_ALL = frozenset({"efter_munden", "presset", "fejet_af", "sendt_videre"})
"""Reactions to a pitfall: nobody brings up the next worry in the same breath."""

_BRINGS_UP = re.compile(r"(?:Og så|Og der|Der er også|Så er der|Det er (?:bare )?(?:det|den) d)\b")
"""How a line begins that brings something up; nobody brings up again what has been spoken of."""
OLD_NEWS = 0.6
"""Share of its telling words that the citizen has said, from which a line tells nothing new."""

SPOKEN_OF, SPOKEN_OF_BEFORE = 2, 4
"""Words of a concern in the reply, and in what the citizen has said, from which it is known what it is about."""

_MEANT_FOR_WHAT_WAS_TOLD = frozenset({"anerkendt", "opsummeret", "oplyst", "beroliget"})
"""What an author's lines for one concern answer; said of another concern they do not follow."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer.

    Attributes:
        kind: what it is for (a category, or a situation of a concern).
        law: the law it shows.
        line: the words.
        concern: the concern it belongs to, or empty.
        complete: nothing needs to follow.
        fact: id of a fact it tells.
        spent: what else is not to come again: a day that was taken up, a lead-in.
    """

    kind: str
    law: str
    line: Line
    concern: str = ""
    complete: bool = True
    fact: str = ""
    spent: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the answer is chosen from.

    Attributes:
        index: the topics of the person in this variant.
        moment: the reply.
        after: the citizen after the reply has been felt.
        pick: the line picker.
        leaves: the citizen ends the talk with this answer.
        boils: anger has just reached the top for the first time.
    """

    index: TopicIndex
    moment: Moment
    after: CitizenState
    pick: Picker
    leaves: bool
    boils: bool

    def category(self, category: str, law: str, *, complete: bool = True) -> Part | None:
        """A part from a category of the person or the voice."""
        line = self.pick.of_category(category)
        return Part(category, law, line, complete=complete) if line is not None else None

    def filled(self, **slots: str) -> Desk:
        """The same desk with more that placeholders stand for."""
        return replace(self, pick=replace(self.pick, slots={**self.pick.slots, **slots}))

    def led_in(self, part: Part, category: str) -> Part:
        """The part with words before it that lead it in; as it is when there are none left."""
        lead = self.pick.of_category(category)
        if lead is None or not part.line.text:
            return part
        line = replace(part.line, text=f"{lead.text} {part.line.text}", cue=lead.cue or part.line.cue)
        return replace(part, line=line, spent=said(lead))

    def has_said(self, category: str) -> bool:
        """True when a line for this has been said in the talk before."""
        concerns = (line for one in self.index.concern_list for line in one.when.get(category, ()))
        persona, voice = self.pick.persona.lines, self.pick.persona.voice.lines
        written = (
            line for lines in (persona, voice) for band in lines.get(category, {}).values() for line in band
        )
        return self._any_said((*concerns, *written))

    def _any_said(self, lines: Iterable[Line]) -> bool:
        """True when one of the lines has been said in the talk, whatever day was filled in."""
        return any(str(line.place) in self.pick.used for line in lines)

    def option_answer(self) -> Part | None:
        """What this citizen says to the option that the reply speaks of, when the author wrote something."""
        line = self._fitting(self.moment.options[0].answers) if self.moment.options else None
        return Part("tilbud", "L15", line) if line is not None else None

    def option_refusal(self) -> Part | None:
        """What this citizen says to it while furious."""
        for option in self.moment.options:
            line = self.pick.of(option.refusals)
            if line is not None:
                return Part("tilbud", "L06", line)
        return None

    def on_top(self, concern: Concern) -> Line | None:
        """What the citizen says of a concern unasked: rather news than what was said already."""
        lines = [line for line in concern.on_top.get(self.pick.band, ()) if not self._any_said((line,))]
        if self._any_said(line for band in concern.on_top.values() for line in band):
            lines = [line for line in lines if not _BRINGS_UP.match(line.text)]
        return self.pick.of([line for line in lines if self._is_news(line)] or lines)

    def _is_news(self, line: Line) -> bool:
        """True when most of what a line tells has not been said by the citizen."""
        telling = stems_of(line.text) - common_stems()
        return len(telling & self.after.memory.said) < OLD_NEWS * max(1, len(telling))

    def situation(self, situation: str, law: str, fallback: str = "") -> Part | None:
        """A part from the concern the reply speaks to, or from the fallback category."""
        aimed = aimed_concern(self.index, self.moment)
        if situation == "spurgt":
            aimed = self._asked_ahead_of(aimed)
        concern = self.index.concern_list[aimed]
        if self._is_unknown(aimed):
            line = self.on_top(concern) if situation == "spurgt" else None
            if line is not None:
                return Part("øverst", law, line, concern.id)
            return self.category(fallback or situation, law, complete=situation in _SAY_IT_ALL)
        ahead = situation in _MEANT_FOR_WHAT_WAS_TOLD and self._speaks_ahead_of(aimed)
        lines: Sequence[Line] = concern.when.get(situation, ())
        if situation == "spurgt":
            lines = [line for line in lines if self._is_news(line)] or lines
        line = None if ahead else self._fitting(lines)
        if line is not None:
            return Part(situation, law, line, concern.id)
        return self.category(fallback or situation, law, complete=situation in _SAY_IT_ALL)

    def _is_unknown(self, concern: int) -> bool:
        """True for a concern that nobody has spoken of: what its author wrote for it speaks of "him" and "that".

        The first is what the talk opens with.
        """
        if concern == 0 or self.index.concern_touched(self.moment.hearing.stems, concern) >= SPOKEN_OF:
            return False
        one = self.index.concern_list[concern]
        if self.index.concern_touched(self.after.memory.said, concern) >= SPOKEN_OF_BEFORE:
            return False
        return not self._any_said(
            line for lines in (*one.on_top.values(), *one.when.values()) for line in lines
        )

    def _asked_ahead_of(self, aimed: int) -> int:
        """A later concern that the question names, and that the citizen would tell of by now; else the one it is taken for."""
        stems, index = self.moment.hearing.stems, self.index
        if index.concern_touched(stems, aimed):
            return aimed
        later = range(self.moment.state.memory.top + 1, len(index.concern_list))
        named = (
            one for one in later if index.names_concern(stems, one) and reachable(index, self.after, one)
        )
        return next(named, aimed)

    def _fitting(self, lines: Sequence[Line]) -> Line | None:
        return self.pick.of(lines, self.moment.hearing.text)

    def _speaks_ahead_of(self, aimed: int) -> bool:
        """True when the reply is about a concern that the citizen has not told yet, and not about the one on top."""
        stems, index = self.moment.hearing.stems, self.index
        if index.concern_touched(stems, aimed):
            return False
        later = range(self.moment.state.memory.top + 1, len(index.concern_list))
        return any(index.concern_touched(stems, number) >= 2 for number in later)


def chance_of(slug: str, seed: int, turn: int) -> random.Random:
    """The random source of one answer; a string seed gives the same numbers on every machine.

    The slug is part of it, so that two citizens with one voice do not say the same lines in the same order.
    """
    return random.Random(f"roleplay/{slug}/{seed}/{turn}")
