"""Makes names and CPR-like numbers unreadable in what is taken away (``--mask``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from roleplay.conversation.conversation import Conversation
from roleplay.understanding.common import common_stems
from roleplay.understanding.features import stem
from roleplay.understanding.folding import tokens_of
from roleplay.writing.plain_words import masked_numbers

CITIZEN, OTHER = "Borgeren", "[navn]"
_CAPITAL_INSIDE = re.compile(r"(?<=[a-zæøå,;:–] )([A-ZÆØÅ][a-zæøåé]{2,})(?=s?\b)")
_NOT_NAMES = frozenset("Danmark Facebook Google Word Excel Outlook Teams".split())


class Mask:
    """Knows the names of one talk.

    Args:
        talk: whose names to mask; names that nobody wrote with a capital letter inside a sentence stay.
        more: further texts that names may stand in: the note, the letter.
    """

    def __init__(self, talk: Conversation, more: Iterable[str] = ()) -> None:
        persona = talk.persona
        self.citizen = sorted(persona.name.split(), key=len, reverse=True)
        texts = [turn.you for turn in talk.turns] + [turn.answer.text for turn in talk.turns]
        texts += [
            talk.opening.text,
            persona.summary,
            persona.who,
            *(note.text for note in persona.file),
            *more,
        ]
        own_words = {
            word.lower() for word in re.findall(r"\w+", f"{persona.office} {persona.administration}")
        }
        found = {match for text in texts for match in _CAPITAL_INSIDE.findall(text)}
        if talk.state.memory.trainee:
            found.add(talk.state.memory.trainee)
        self.others = sorted(
            (name for name in found if _is_name(name, own_words) and name not in self.citizen),
            key=len,
            reverse=True,
        )
        self._slug = persona.slug

    def __call__(self, text: str) -> str:
        """The text without the names."""
        text = masked_numbers(text).replace(self._slug, "borger")
        for name in self.citizen:
            text = re.sub(rf"(?<!\w){re.escape(name)}(s?)(?!\w)", rf"{CITIZEN}\1", text, flags=re.IGNORECASE)
        text = re.sub(rf"{CITIZEN}(?: {CITIZEN})+", CITIZEN, text)
        for name in self.others:
            text = re.sub(rf"(?<!\w){re.escape(name)}(s?)(?!\w)", rf"{OTHER}\1", text)
        return text

    def of(self, value: Any) -> Any:
        """A JSON value with every string masked."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, dict):
            return {key: self.of(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.of(inner) for inner in value]
        return value


def _is_name(word: str, own_words: set[str]) -> bool:
    if word in _NOT_NAMES or word.lower() in own_words:
        return False
    form = tokens_of(word)[0].form
    return stem(form) not in common_stems()
