"""What was found for a criterion, and what assessors find it by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from roleplay.conversation.turn import Turn


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found for a criterion.

    Attributes:
        level: 0 missed, 1 met, partly in between.
        turns: the turns that prove it.
        move: the move whose evidence is quoted from the first of them.
    """

    level: float
    turns: tuple[int, ...] = ()
    move: str = ""


MISSED = Finding(0.0)
PARTLY = 0.5
FORMULA = 0.3
"""Level of a formula that could be said to anyone."""


def turns_with(talk: Sequence[Turn], *moves: str) -> list[Turn]:
    """The turns of a talk that make any of the moves."""
    return [turn for turn in talk if turn.moment.does(*moves)]


def numbers_of(turns: Sequence[Turn]) -> tuple[int, ...]:
    """The numbers of some turns, from 1."""
    return tuple(turn.number for turn in turns)


def is_timed(turn: Turn) -> bool:
    """True for a turn that names a day or a time."""
    return any(grip.kind in ("dag", "tid") for grip in turn.hearing.grips)
