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
"""Points of satisfaction that one such reply costs for good, however well the talk went on: people remember the worst
moment and the end (Kahneman et al. 1993), and treatment weighs more than what was granted (L17, 4.3.1)."""
MOST_BRUISED = 24.0
"""The most that all of them together cost."""
WITHDRAWS_AT = 62
"""Satisfaction from which a complaint is withdrawn, if nobody talked the citizen out of it."""


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
    """What the worst moments of the talk cost in satisfaction, 0 to ``MOST_BRUISED``."""
    return min(MOST_BRUISED, sum(cost * state.memory.count(move) for move, cost in BRUISES.items()))


def outcome_of(persona: Persona, state: CitizenState) -> Outcome:
    """The outcome if the talk ended now.

    Satisfaction weighs how the citizen was treated (L17), not what was granted: heard, trust, clarity and the
    anger left, the worst moments, what false hope will cost (L08), the sides of the triangle left out (L16), a talk
    broken off (L21).
    """
    content = 0.28 * state.heard + 0.27 * state.trust + 0.23 * state.clarity + 0.22 * (100 - state.anger)
    content -= 0.45 * state.false_hope
    content -= 6.0 * (3 - sides_shown(state))
    content -= bruised(state)
    if state.left:
        content -= 15
    satisfaction = round(min(100.0, max(0.0, 5 + 0.93 * content)))
    if not persona.complaint:
        complaint: ComplaintOutcome = "none"
    elif satisfaction >= WITHDRAWS_AT and state.anger < 40 and not state.memory.count("klageafværgelse"):
        complaint = "withdrawn"
    else:
        complaint = "kept"
    return Outcome(satisfaction, complaint, round(state.trust))
