"""The questions in a reply, as text, so that a fact can be looked up for each."""

from __future__ import annotations

import re

from roleplay.understanding.hearing import Hearing

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_ASKING = re.compile(
    r"\b(hvorn[aå]+r|hvordan|hvorda|hvad|hva|hvem|hvor|hvilke[nt]?|hvorfor|fort[æe]+l|beskriv|mon|om du|"
    r"vil gerne (vide|h[øo]e?re|forst[åa]+|have)|t[æe]+nke mig (at|lidt)|rart at vide|m[åa]+ jeg h[øo]e?re|"
    r"hj[æe]+lpe? mig at|glad for at (f[åa]+|h[øo]e?re)|s[æe]+tte? (lidt )?ord p[åa]+|"
    r"(kan|vil|har|er|f[åa]+r|skal|ved|g[åa]+r|bor|tager|m[åa]+) (du|i|han|hun|der|det)\b)",
    re.IGNORECASE,
)


def asks(hearing: Hearing) -> bool:
    """True when the reply wants to know something, with or without a question mark."""
    return (
        bool(hearing.questions)
        or bool(hearing.ids() & {"åbent_spørgsmål", "lukket_spørgsmål", "genfortælling"})
        or bool(_ASKING.search(hearing.text))
    )


def asked_parts(hearing: Hearing) -> tuple[str, ...]:
    """The sentences of a reply that ask, last first (a person answers the last question); the whole as last resort."""
    sentences = [match.group().strip() for match in _SENTENCE.finditer(hearing.text)]
    marked = [sentence for sentence in sentences if "?" in sentence]
    asking = marked or [sentence for sentence in sentences if _ASKING.search(sentence)]
    return tuple(reversed(asking)) or (hearing.text,)
