"""Slips of the fingers: a word nobody knows, one slip from exactly one word that is known, is read as that word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from roleplay.understanding.folding import Token

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 5
LONGEST = 16
"""Letters of a word that is corrected; short words have too many neighbours, long ones are compounds.

In a word one letter shorter only swapped neighbours are put right ("vhad")."""
MOST_CORRECTED = 12
"""Words of one reply that are looked at; a reply with more unknown words is not Danish with slips."""


def neighbours(word: str) -> Iterator[str]:
    """Every form one slip away: swapped, dropped, changed, added letters; the likeliest kinds first."""
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
    for i in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i:]
    for i in range(len(word)):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i + 1 :]


def corrected(tokens: Sequence[Token], known: Callable[[str], bool]) -> tuple[Token, ...]:
    """The tokens with slips read as what was meant.

    Args:
        tokens: of a reply.
        known: whether a folded form is a word that is known.
    """
    looked_at = 0
    result: list[Token] = []
    for token in tokens:
        form = token.form
        plain = token.is_word and form.isalpha() and SHORTEST - 1 <= len(form) <= LONGEST
        if plain and looked_at < MOST_CORRECTED and not known(form):
            looked_at += 1
            near = neighbours(form) if len(form) >= SHORTEST else islice(neighbours(form), len(form) - 1)
            meant = {other for other in near if other != form and known(other)}
            if len(meant) == 1:
                token = replace(token, form=meant.pop())
        result.append(token)
    return tuple(result)
