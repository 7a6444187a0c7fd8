"""Whom a text speaks of in the third person: a question about her is not answered with what is known of him."""

from __future__ import annotations

import re
from collections.abc import Iterable

from roleplay.understanding.folding import plain

_HER = re.compile(r"\b(?:hun|hende|hendes)\b")
_HIM = re.compile(r"\b(?:han|ham|hans)\b")


def of_somebody_else(question: str, texts: Iterable[str]) -> bool:
    """True when a question asks about her, and the texts only ever speak of him; or the other way round.

    Args:
        question: what was asked.
        texts: all that might be told, with the ways of asking for it.
    """
    asked = _spoken_of(question)
    if len(asked) != 1:
        return False
    told = frozenset().union(*map(_spoken_of, texts))
    return bool(told) and not asked & told


def _spoken_of(text: str) -> frozenset[re.Pattern[str]]:
    words = plain(text)
    return frozenset(one for one in (_HER, _HIM) if one.search(words))
