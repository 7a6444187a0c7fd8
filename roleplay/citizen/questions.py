"""The questions in a reply, as text, so that a fact can be looked up for each."""

from __future__ import annotations

import re

from roleplay.understanding.hearing import Hearing

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_LEADING_UP = r"^\W*(?:(?:og|så|men|okay|ja|jo|altså|lige|først|nu)\W+)*"
_SAYS_THAT_IT_ASKS = re.compile(
    _LEADING_UP + r"(?:fort[æe]+l|beskriv|s[æe]+t (?:lidt )?ord p[åa]+|"
    r"jeg (?:vil|ville|kunne|skal|har|mangler|er|t[æe]+nker)\b.{0,45}\b(?:vide|h[øo]e?re|forst[åa]+|t[æe]+nke mig|kende|nysgerrig|billede)\b|"
    r"jeg t[æe]+nker p[åa]+,? om|det (?:ville|vil|kunne) .{0,20}(?:hj[æe]+lpe|v[æe]+re rart|v[æe]+re godt))",
    re.IGNORECASE,
)
"""A sentence that says it wants to know."""
_ASKING = re.compile(
    _LEADING_UP + r"(?:hvorn[aå]+r|hvordan|hvorda|hvad|hva|hvem|hvor|hvilke[nt]?|hvorfor|mon|"
    r"(?:kan|vil|har|er|f[åa]+r|skal|ved|g[åa]+r|bor|tager|m[åa]+|fik|var|havde|kom|blev) (?:du|i|han|hun|der|det|jeg|din|dit|dine|jeres)\b)",
    re.IGNORECASE,
)
"""How a sentence that asks begins when nobody set a question mark; a clause inside a statement does not ask."""
_SAYS_SOMETHING = frozenset({"anerkendelse", "klagevejledning", "skriftligt", "tak", "hilsen", "forberedt"})
"""Moves of a statement that may begin like a question ("Er du uenig, har du ret til at klage")."""


def asks(hearing: Hearing) -> bool:
    """True when the reply wants to know something, with or without a question mark."""
    if hearing.questions or hearing.ids() & {"åbent_spørgsmål", "lukket_spørgsmål", "genfortælling"}:
        return True
    sentences = _sentences(hearing.text)
    if any(_SAYS_THAT_IT_ASKS.search(sentence) for sentence in sentences):
        return True
    return not hearing.ids() & _SAYS_SOMETHING and any(_ASKING.search(sentence) for sentence in sentences)


def asked_parts(hearing: Hearing) -> tuple[str, ...]:
    """The sentences of a reply that ask, last first (a person answers the last question); the whole as last resort."""
    sentences = _sentences(hearing.text)
    marked = [sentence for sentence in sentences if "?" in sentence]
    asking = marked or [
        sentence for sentence in sentences if _SAYS_THAT_IT_ASKS.search(sentence) or _ASKING.search(sentence)
    ]
    return tuple(reversed(asking)) or (hearing.text,)


def _sentences(text: str) -> list[str]:
    return [match.group().strip() for match in _SENTENCE.finditer(text)]
