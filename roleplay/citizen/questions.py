"""The questions in a reply, as text, so that a fact can be looked up for each."""

from __future__ import annotations

import re

from roleplay.understanding.folding import plain
from roleplay.understanding.hearing import Hearing
from roleplay.understanding.segments import sentences_of

_LEADING_UP = r"^\W*(?:(?:og|så|men|okay|ja|jo|altså|lige|først|nu)\W+)*"
_SAYS_THAT_IT_ASKS = re.compile(
    _LEADING_UP + r"(?:fortel|beskriv|set (?:lidt )?ord pa|"
    r"jeg (?:vil|ville|kunne|skal|har|mangler|er|tenker)\b.{0,45}\b(?:vide|hore|forsta|tenke mig|kende|nysgerrig|billede)\b|"
    r"jeg tenker pa,? om|det (?:ville|vil|kunne) .{0,20}(?:hjelpe|vere rart|vere godt))",
)
"""A sentence that says it wants to know."""
_ASKING = re.compile(
    _LEADING_UP + r"(?:hvornar|hvordan|hvorda|hvad|hva|hvem|hvor|hvilke[nt]?|hvorfor|mon|"
    r"(?:kan|vil|har|er|far|skal|ved(?! du hvad\b)|gar|bor|tager|ma|fik|var|havde|kom|blev) (?:du|i|han|hun|der|det|jeg|din|dit|dine|jeres)\b)",
)
"""How a sentence that asks begins when nobody set a question mark; a clause inside a statement does not ask."""
_SAYS_SOMETHING = frozenset({"anerkendelse", "klagevejledning", "skriftligt", "tak", "hilsen", "forberedt"})
"""Moves of a statement that may begin like a question ("Er du uenig, har du ret til at klage")."""


def asks(hearing: Hearing) -> bool:
    """True when the reply wants to know something, with or without a question mark."""
    if hearing.questions or hearing.ids() & {"åbent_spørgsmål", "lukket_spørgsmål", "genfortælling"}:
        return True
    sentences = sentences_of(hearing.text)
    if any(_SAYS_THAT_IT_ASKS.search(plain(sentence)) for sentence in sentences):
        return True
    return not hearing.ids() & _SAYS_SOMETHING and any(
        _ASKING.search(plain(sentence)) for sentence in sentences
    )


def asked_parts(hearing: Hearing) -> tuple[str, ...]:
    """The sentences of a reply that ask, last first (a person answers the last question); the whole as last resort."""
    sentences = sentences_of(hearing.text)
    marked = [sentence for sentence in sentences if "?" in sentence]
    asking = marked or [
        sentence
        for sentence in sentences
        if _SAYS_THAT_IT_ASKS.search(plain(sentence)) or _ASKING.search(plain(sentence))
    ]
    return tuple(reversed(asking)) or (hearing.text,)
