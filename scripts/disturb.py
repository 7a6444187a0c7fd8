"""Replies as they come when people type fast or dictate: no capitals, no marks, slips, æøå spelt out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus import Coded

_LETTERS = "abcdefghijklmnoprstuvyæøå"
_MARKS = '.,!?;:–-"»«'


def without_marks(text: str) -> str:
    """Lower case and no punctuation, as in dictation."""
    return "".join(letter for letter in text.lower() if letter not in _MARKS)


def ascii_letters(text: str) -> str:
    """ae, oe and aa for æ, ø and å."""
    for danish, plain in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Æ", "Ae"), ("Ø", "Oe"), ("Å", "Aa")):
        text = text.replace(danish, plain)
    return text


def with_slips(text: str, share: float, chance: random.Random) -> str:
    """A share of the letters dropped, doubled, swapped with their neighbour, or hit wrong."""
    typed: list[str] = []
    for letter in text:
        if not letter.isalpha() or chance.random() >= share:
            typed.append(letter)
            continue
        kind = chance.randrange(4)
        if kind == 1:
            typed += [letter, letter]
        elif kind == 2 and typed:
            typed.insert(-1, letter)
        elif kind == 3:
            typed.append(chance.choice(_LETTERS))
    return "".join(typed)


def disturbed_copies(corpus: Sequence[Coded]) -> list[Coded]:
    """Disturbed copies of about two thirds of the replies, the same ones every time.

    Some copies get another case's file: in a talk every reply has a case file beside it, also those that do not
    speak of it.
    """
    chance = random.Random("disturbed copies")
    files = [coded.file for coded in corpus if coded.file]
    copies = []
    for coded in corpus:
        drawn = chance.random()
        if drawn < 0.33:
            copies.append(replace(coded, text=without_marks(coded.text)))
        elif drawn < 0.55:
            copies.append(replace(coded, text=with_slips(coded.text, 0.05, chance)))
        elif drawn < 0.7 and files and not coded.file:
            copies.append(replace(coded, file=chance.choice(files)))
    return copies
