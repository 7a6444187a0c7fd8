"""What the triangle says of a single turn; every front end renders it and computes nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promise:
    """A line of the promise ledger (løfteliste).

    Attributes:
        who: who is to act ("jeg", "du", a name).
        what: the act, in the trainee's words.
        when: the time, in the trainee's words; empty when none was given.
        allowed: False when the case does not allow it.
        turn: the turn it was made in, from 1.
        why: why it is not allowed, or what it lacks; empty when all is well.
    """

    who: str
    what: str
    when: str
    allowed: bool
    turn: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """A pitfall that was stepped into: the trainee's own words, why, and one better wording for this citizen."""

    id: str
    rule: str
    turn: int
    quote: str
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class Hint:
    """The one thing worth saying to the trainee right now (training mode).

    Attributes:
        heading: a short Danish heading; never the same twice within four turns.
        text: at most twelve words.
        good: True for praise.
    """

    heading: str
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class PhaseFill:
    """How far one side of the triangle is filled, 0-100, with its criteria ids met so far."""

    phase: int
    fill: int
    met: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TurnVerdict:
    """The judgement of one turn.

    Attributes:
        flags, promises: of this turn alone.
        fills: the three sides of the triangle after it.
        hint: what is most worth saying now, if anything.
    """

    flags: tuple[Flag, ...] = ()
    promises: tuple[Promise, ...] = ()
    fills: tuple[PhaseFill, ...] = ()
    hint: Hint | None = None
