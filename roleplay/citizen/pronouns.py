"""Whom a text speaks of: a question about her is not answered with what is known of him, nor one about another with how one is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from roleplay.understanding.folding import plain

_HER = re.compile(r"\b(?:hun|hende|hendes)\b")
_HIM = re.compile(r"\b(?:han|ham|hans)\b")
_HOW_IS = re.compile(
    r"\bhvordan (?:har (?P<who>(?:\w+ ){1,3}?)det\b|(?:gar|star) det (?:til )?med (?P<whom>\w+))"
)
_ONESELF = frozenset({"du", "i", "dig", "jer", "du selv", "i selv"})


def of_somebody_else(question: str, texts: Iterable[str]) -> bool:
    """True when a question asks about her, and the texts only ever speak of him; or how something is, and they only how one is.

    Args:
        question: what was asked.
        texts: all that might be told, with the ways of asking for it.
    """
    asked, about = _spoken_of(question), _how_who_is(question)
    if len(asked) != 1 and not about - _ONESELF:
        return False
    texts = tuple(texts)
    known = frozenset().union(*map(_how_who_is, texts))
    if about - _ONESELF and known and known <= _ONESELF:
        return True
    if len(asked) != 1:
        return False
    told = frozenset().union(*map(_spoken_of, texts))
    return bool(told) and not asked & told


def _spoken_of(text: str) -> frozenset[re.Pattern[str]]:
    words = plain(text)
    return frozenset(one for one in (_HER, _HIM) if one.search(words))


def _how_who_is(text: str) -> frozenset[str]:
    """Who or what a text asks after: "du" in "Hvordan har du det?", "din mor" in "Hvordan har din mor det?"."""
    found = _HOW_IS.finditer(plain(text))
    return frozenset((one["who"] or one["whom"]).strip() for one in found)
