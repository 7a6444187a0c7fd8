"""The questions in a reply, as text, so that a fact can be looked up for each."""

from __future__ import annotations

import re

from roleplay.understanding.hearing import Hearing

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_ASKING = re.compile(
    r"\b(hvorn[aå]+r|hvordan|hvorda|hvad|hva|hvem|hvor|hvilke[nt]?|hvorfor|fort[æe]+l|beskriv|mon)\b",
    re.IGNORECASE,
)


def asked_parts(hearing: Hearing) -> tuple[str, ...]:
    """The sentences of a reply that ask, last first (a person answers the last question); the whole as last resort."""
    sentences = [match.group().strip() for match in _SENTENCE.finditer(hearing.text)]
    asking = [s for s in sentences if "?" in s or _ASKING.search(s)]
    if not asking:
        return (hearing.text,) if hearing.ids() & {"åbent_spørgsmål", "lukket_spørgsmål"} else ()
    return tuple(reversed(asking))
