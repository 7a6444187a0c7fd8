"""Hand-written cues: named phrases that speak for a move, or veto one (late fusion, spike §1 finding 2).

They are written in ``cues.yaml`` and travel inside the model file, so that run time reads one file only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from roleplay.understanding.segments import Segment


@dataclass(frozen=True, slots=True)
class Fired:
    """A cue that was met.

    Attributes:
        weight: added to the move's score; negative for a veto.
        segment: where.
        phrase: offsets of the words, or None for a veto.
    """

    weight: float
    segment: Segment
    phrase: tuple[int, int] | None


_WORD = re.compile(r"(?<![\\a-z])[a-z]{3,}(?![a-z*+?])")
"""A whole word in a pattern."""


class Cues:
    """All cues, compiled once.

    Attributes:
        words: the words that the cues name; none of them is a slip for another.

    Args:
        written: ``{"moves": {move: {"for": [pattern…], "against": [pattern…]}}, "weight": …, "veto": …}``; patterns match folded words joined by single blanks.
    """

    def __init__(self, written: Mapping[str, Any]) -> None:
        self.weight = float(written.get("weight", 0.6))
        self.veto = float(written.get("veto", -1.0))
        phrases = (
            phrase for cues in written.get("moves", {}).values() for side in cues.values() for phrase in side
        )
        self.words = frozenset(word for phrase in phrases for word in _WORD.findall(phrase))
        self._patterns: list[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None]] = [
            (move, _joined(cues.get("for", ())), _joined(cues.get("against", ())))
            for move, cues in sorted(written.get("moves", {}).items())
        ]

    def fired(self, segments: Sequence[Segment]) -> dict[str, Fired]:
        """The cues met in a reply, at most one per move; a veto beats a cue in the same segment."""
        found: dict[str, Fired] = {}
        for segment in segments:
            words = [token for token in segment.tokens if token.is_word or token.form == "?"]
            folded = " ".join(token.form for token in words)
            starts: dict[int, int] = {}
            position = 0
            for number, token in enumerate(words):
                starts[position] = number
                position += len(token.form) + 1
            for move, speaks_for, speaks_against in self._patterns:
                if speaks_against is not None and speaks_against.search(folded):
                    if move not in found:
                        found[move] = Fired(self.veto, segment, None)
                    continue
                if speaks_for is None:
                    continue
                match = speaks_for.search(folded)
                if match is None or (move in found and found[move].weight > 0):
                    continue
                first = starts.get(match.start())
                covered = match.group().strip().count(" ")
                phrase = None
                if first is not None:
                    phrase = (words[first].start, words[min(first + covered, len(words) - 1)].end)
                found[move] = Fired(self.weight, segment, phrase)
        return found


def _joined(patterns: Sequence[str]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile(r"(?:^|(?<= ))(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + r")(?= |$)")
