"""Picks a line that has not been said: the person's own first, then the voice's, nearest band first."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from roleplay.citizen.fitting import best_fitting
from roleplay.citizen.persona import BANDS, Band, BandLines, Channel, Line, Persona
from roleplay.understanding.segments import sentences_of

_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""What a day such as "den 17." leaves at the end of a sentence."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


_QUOTES = str.maketrans("", "", '»«"')
FEW_WORDS = 3
"""Words of a sentence that says little without the one before it."""


@dataclass(frozen=True, slots=True)
class Picker:
    """Chooses lines for one answer.

    Attributes:
        persona: who speaks.
        band: the anger band the answer is given in.
        used: texts already said in this talk, and the places of their lines, so that a line with another day
            filled in does not come twice either.
        slots: what placeholders stand for in this answer.
        chance: seeded by talk and turn, so that the same talk gives the same lines.
    """

    persona: Persona
    band: Band
    used: frozenset[str]
    slots: Mapping[str, str]
    chance: random.Random

    def of(self, lines: Sequence[Line], to: str = "", told: frozenset[str] = frozenset()) -> Line | None:
        """An unused line among these, with its placeholders filled, or None.

        Args:
            lines: to choose from.
            to: the question or reply that it is to fit best.
            told: stems of what was just told, by either.
        """
        fit = [line for line in (self._ready(line) for line in lines) if line is not None]
        fresh = [line for line in fit if said(line) not in self.used and str(line.place) not in self.used]
        if to:
            fresh = [fresh[number] for number in best_fitting(tuple(line.text for line in fresh), to, told)]
        return self.chance.choice(fresh) if fresh else None

    def of_band(self, lines: BandLines) -> Line | None:
        """An unused line of the citizen's band."""
        return self.of(lines.get(self.band, ()))

    def of_category(self, category: str) -> Line | None:
        """An unused line of a category: own lines, the voice's, then the voice's neighbouring bands."""
        own = self.persona.lines.get(category, {})
        voice = self.persona.voice.lines.get(category, {})
        for lines in (own, voice):
            line = self.of_band(lines)
            if line is not None:
                return line
        for band in neighbours(self.band):
            line = self.of(voice.get(band, ()))
            if line is not None:
                return line
        return None

    def first_of(self, categories: Iterable[str]) -> tuple[str, Line] | None:
        """The first category that still has something to say, with its line."""
        for category in categories:
            line = self.of_category(category)
            if line is not None:
                return category, line
        return None

    def _filled_in(self, found: re.Match[str]) -> str:
        slot = self.slots[found[1]]
        return capitalised(slot) if found.string[: found.start()].rstrip().endswith((".", "!", "?")) else slot

    def _ready(self, line: Line) -> Line | None:
        wanted = set(_PLACEHOLDER.findall(line.text))
        if not wanted <= self.slots.keys():
            return None
        text = _PLACEHOLDER.sub(self._filled_in, line.text) if wanted else line.text
        if wanted:
            text = _TWO_STOPS.sub(".", text)
        cue = audible(line, self.persona.channel)
        if not text and not cue:
            return None
        return replace(line, text=capitalised(text), cue=cue)


def audible(line: Line, channel: Channel) -> str:
    """The cue as far as the channel carries it: nothing seen on the phone, nothing at all in writing."""
    if channel == "skriftligt" or (line.seen and channel == "telefon"):
        return ""
    return line.cue


def said(line: Line) -> str:
    """What counts as the same line: the words, or the cue of a silence."""
    return line.text or f"({line.cue})"


def last_sentence(text: str) -> str:
    """The last sentence of what was said, without quotation marks of its own, ready to be said again; the last two when it is a mere word."""
    sentences = sentences_of(text)
    short = len(sentences) > 1 and len(sentences[-1].split()) < FEW_WORDS
    return " ".join(sentences[-2:] if short else sentences[-1:]).translate(_QUOTES).strip()


def capitalised(text: str) -> str:
    """The text with a capital first letter, as a filled placeholder may have taken it away."""
    for position, letter in enumerate(text):
        if letter.isalpha():
            return text[:position] + letter.upper() + text[position + 1 :]
        if letter.isdigit():
            break
    return text


def neighbours(band: Band) -> tuple[Band, ...]:
    """The other bands, nearest first."""
    here = BANDS.index(band)
    return tuple(sorted((b for b in BANDS if b != band), key=lambda other: abs(BANDS.index(other) - here)))
