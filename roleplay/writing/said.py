"""What a written text may lean on: all that was said in the talk, and what stands in the case file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from roleplay.citizen.likeness import likeness, shared_count, stems_of
from roleplay.conversation.conversation import Conversation
from roleplay.triangle.verdict import Promise
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.grips import grips_of
from roleplay.understanding.hearing import Grip
from roleplay.understanding.segments import sentences_of
from roleplay.writing.finding import WritingFinding

FOREIGN = 3
"""Telling words of a sentence that were never said before it counts as something nobody said."""
MOSTLY = 0.7
"""The share of a sentence's telling words that they must be."""
PROMISE_MET = 0.5
"""The share of a promise's telling words that a text must hold to have it with."""


class TalkWords:
    """The words of a talk.

    Args:
        talk: as it was.
    """

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk

    @cached_property
    def text(self) -> str:
        """Everything said and everything in the case file, as one text."""
        talk, persona = self.talk, self.talk.persona
        parts = [persona.name, persona.subject, persona.summary, persona.office, persona.purpose, persona.who]
        parts += [note.text for note in persona.file] + [note.said for note in persona.file]
        parts += [option.text for option in persona.options] + [limit.text for limit in persona.limits]
        parts += [talk.opening.text]
        for turn in talk.turns:
            parts += [turn.you, turn.answer.text]
        return " . ".join(parts)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return stems_of(self.text)

    @cached_property
    def _grips(self) -> frozenset[str]:
        return frozenset(_bare(grip) for grip in grips_of(self.text, ()))

    def never_said(self, text: str) -> Iterator[WritingFinding]:
        """Days, times and amounts that nobody named, and sentences about something else altogether."""
        for sentence in sentences_of(text):
            new = [grip for grip in grips_of(sentence, ()) if self._is_new(grip)]
            if new:
                named = ", ".join(f"»{sentence[grip.start : grip.end].strip()}«" for grip in new[:3])
                yield WritingFinding(
                    "ikke sagt", sentence, f"{named} blev ikke nævnt i samtalen og står ikke i sagen."
                )
            elif self._foreign(sentence):
                yield WritingFinding(
                    "ikke sagt", sentence, "Det kan ikke genfindes i samtalen eller i sagsmappen."
                )

    def _is_new(self, grip: Grip) -> bool:
        if grip.kind not in ("dag", "tid", "beløb"):
            return False
        bare = _bare(grip)
        if bare in ("idag", "dag") or any(bare in known or known in bare for known in self._grips):
            return False
        return bare not in re.sub(r"\W+", "", self.text.lower())

    def _foreign(self, sentence: str) -> bool:
        telling = [stem for stem in stems_of(sentence) - common_stems() if not stem.isdigit()]
        foreign = [stem for stem in telling if not any(likeness(stem, known) for known in self._stems)]
        return len(foreign) >= FOREIGN and len(foreign) >= MOSTLY * len(telling)


def _bare(grip: Grip) -> str:
    """What a grip comes to: "på torsdag" and "torsdag" are one day, "kl. 12" and "klokken 12" one time."""
    return re.sub(r"\W+|^(?:på|om|den|inden|klokken)\b", "", grip.text.removeprefix("på ").lower())


def holds(text: str, promise: Promise) -> bool:
    """True when a text has a promise with: what is to be done, whatever the time."""
    told = stems_of(_untimed(promise.what))
    if not told:
        return True
    return shared_count(told, stems_of(text)) >= max(1, round(PROMISE_MET * len(told)))


def _untimed(words: str) -> str:
    for grip in sorted(grips_of(words, ()), key=lambda grip: -grip.start):
        if grip.kind in ("dag", "tid"):
            words = words[: grip.start] + words[grip.end :]
    return words


def holds_time(text: str, promise: Promise) -> bool:
    """True when a text says when a promise is to be kept, or the promise had no time."""
    if not promise.when:
        return True
    bare = re.sub(r"\W+", "", text.lower())
    grips = grips_of(promise.when, ())
    if not grips:
        return all(token.form in bare for token in tokens_of(promise.when) if token.is_word)
    return all(_bare(grip).removeprefix("klokken") in bare for grip in grips)
