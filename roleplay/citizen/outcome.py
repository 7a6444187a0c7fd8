"""How the talk left the citizen: satisfaction, trust, and what becomes of the complaint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from roleplay.citizen.persona import Persona
from roleplay.citizen.state import CitizenState

ComplaintOutcome = Literal["withdrawn", "kept", "none"]

PHASE_MOVES: tuple[frozenset[str], ...] = (
    frozenset({"hilsen", "formål", "samtykke", "forberedt", "ramme"}),
    frozenset({"åbent_spørgsmål", "anerkendelse", "opsummering", "lyttesignal", "ønsket_udfald"}),
    frozenset({"aftale", "tak", "flere_spørgsmål", "skriftligt", "ansvar"}),
)
"""The moves that carry each side of the triangle."""
BRUISES: Mapping[str, float] = {
    "nedladende": 8.0,
    "klageafværgelse": 6.0,
    "afvisning": 5.0,
    "verbalt_tryk": 5.0,
    "skubbe_videre": 5.0,
    "foregribelse": 4.0,
    "genfortælling": 4.0,
}
"""Points of treatment that one such reply costs for good, however well the talk went on: people remember the worst
moment and the end (Kahneman et al. 1993), and treatment weighs more than what was granted (L17, 4.3.1)."""
MOST_BRUISED = 24.0
"""The most that all of them together cost."""
NEUTRAL = 50.0
"""Satisfaction of a citizen who was neither met nor hurt."""
GAINED, LOST = 0.38, 0.8
"""Satisfaction per point of treatment above and below nothing: what hurts weighs more than what helps."""
LETS_GO_AT, HOLDS_ON = 72.0, 14.0
"""Satisfaction from which the least and (added) the most determined let their complaint go."""
LEFT = 15.0
"""Points of treatment that a talk broken off costs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the talk left the citizen.

    Attributes:
        satisfaction, trust: 0-100.
        complaint: "withdrawn", "kept", or "none" when there was none.
    """

    satisfaction: int
    complaint: ComplaintOutcome
    trust: int


def sides_shown(state: CitizenState) -> int:
    """How many sides of the triangle the talk had (L16), 0-3; a side needs two moves of its own."""
    counts = state.memory.counts
    return sum(sum(bool(counts.get(move)) for move in moves) >= 2 for moves in PHASE_MOVES)


def bruised(state: CitizenState) -> float:
    """What the worst moments of the talk cost in points of treatment, 0 to ``MOST_BRUISED``."""
    return min(MOST_BRUISED, sum(cost * state.memory.count(move) for move, cost in BRUISES.items()))


def treatment_of(state: CitizenState) -> float:
    """How the citizen was treated, in points: about 85 for the whole method, 5 for correct and cold, below 0 for hurt.

    It weighs how one was met (L17), not what was granted: heard, trust, clarity and the anger left, the worst moments,
    what false hope will cost (L08), the sides of the triangle left out (L16), a talk broken off (L21).
    """
    points = 0.28 * state.heard + 0.27 * state.trust + 0.23 * state.clarity + 0.22 * (100 - state.anger)
    points -= 0.45 * state.false_hope + 6.0 * (3 - sides_shown(state)) + bruised(state)
    return points - LEFT if state.left else points


def satisfaction_of(state: CitizenState) -> float:
    """Satisfaction if the talk ended now, 0-100.

    Calibrated once against what the promoters of the method report (``scripts/population.py``): satisfaction up by
    20-52 % against ordinary case work.
    """
    points = treatment_of(state)
    return min(100.0, max(0.0, NEUTRAL + (GAINED if points > 0 else LOST) * points))


def outcome_of(persona: Persona, state: CitizenState) -> Outcome:
    """The outcome if the talk ended now.

    A complaint is let go by a citizen who is satisfied enough for how determined they are, and calm, and whom nobody
    talked out of it; with the whole method that is about two in three (48-80 % in the Danish pilots).
    """
    satisfaction = satisfaction_of(state)
    talked_out = bool(state.memory.count("klageafværgelse"))
    if not persona.complaint:
        complaint: ComplaintOutcome = "none"
    elif satisfaction >= LETS_GO_AT + HOLDS_ON * state.resolve and state.anger < 40 and not talked_out:
        complaint = "withdrawn"
    else:
        complaint = "kept"
    return Outcome(round(satisfaction), complaint, round(state.trust))
