"""The debrief as data; screens, line mode and JSON render it and compute nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from roleplay.citizen.outcome import Outcome
from roleplay.triangle.verdict import Flag, Promise

Status = Literal["met", "partly", "missed", "n/a"]


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """The verdict on one criterion.

    Attributes:
        id, name: the criterion; ``name`` in Danish.
        phase: 1-3, or 0 for what goes across the phases.
        status: met, partly, missed or n/a.
        points, maximum: points earned of points possible (0 of 0 for n/a).
        turns: the turns that are the evidence.
        quote: the trainee's own words, or empty.
        why: one Danish sentence: what was met or missed.
        anchor: the level anchor that applies, from the criteria file.
        better: a better wording for this citizen when not met; empty when met.
        section: § of the evaluation.
    """

    id: str
    name: str
    phase: int
    status: Status
    points: float
    maximum: float
    turns: tuple[int, ...]
    quote: str
    why: str
    anchor: str
    better: str
    section: str


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to keep or change: own words, why, a better wording (empty for what to keep)."""

    heading: str
    quote: str
    why: str
    better: str
    turn: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """The judgement of one talk.

    Attributes:
        total: 0-100.
        phases: score 0-100 for phases 1-3 in order; None when nothing in the phase applies.
        criteria, flags, promises: with their evidence.
        keep, change: two or three of each, most important first.
        anger, trust, heard, clarity: one value per turn, the first before turn 1.
        best_turn, worst_turn, turning_point: turn numbers, None when there is none.
        seat: what the citizen thought at each turn.
        practise_next: one Danish sentence.
        rules_version: version of the criteria that judged.
    """

    total: int
    phases: tuple[int | None, int | None, int | None]
    criteria: tuple[CriterionResult, ...]
    flags: tuple[Flag, ...]
    promises: tuple[Promise, ...]
    outcome: Outcome
    keep: tuple[Advice, ...]
    change: tuple[Advice, ...]
    anger: tuple[int, ...]
    trust: tuple[int, ...]
    heard: tuple[int, ...]
    clarity: tuple[int, ...]
    best_turn: int | None
    worst_turn: int | None
    turning_point: int | None
    seat: tuple[str, ...]
    practise_next: str
    rules_version: str
