"""The criteria of the triangle as values; they are written in ``criteria.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from roleplay.citizen.persona import Persona


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion with its written level anchors.

    Attributes:
        id: unique.
        phase: 1-3, 0 across the phases.
        name: Danish heading.
        weight: points at most.
        not_when: the kinds of case it does not apply to.
        section: § of the evaluation.
        met, partly, missed: the level anchors; ``partly`` is empty when there is no such level.
        why: why it matters, to the trainee.
    """

    id: str
    phase: int
    name: str
    weight: float
    not_when: frozenset[str]
    section: str
    met: str
    partly: str
    missed: str
    why: str

    def applies_to(self, persona: Persona) -> bool:
        """False when the criterion makes no sense for this case; it is then out of the sum."""
        return not self.not_when & kinds_of_case(persona)


@dataclass(frozen=True, slots=True)
class Rubric:
    """All that the triangle judges by.

    Attributes:
        version: changes whenever a verdict can change.
        criteria: in the order they are shown.
        prices: points that each pitfall costs once a turn.
        advice: one sentence per pitfall.
        pitfall_names: Danish headings per pitfall.
        pitfall_reasons: why each pitfall matters.
    """

    version: str
    criteria: tuple[Criterion, ...]
    prices: Mapping[str, float]
    advice: Mapping[str, str]
    pitfall_names: Mapping[str, str]


def kinds_of_case(persona: Persona) -> frozenset[str]:
    """What kind of case this is, in the words of the criteria file."""
    kinds = set()
    difficulty = persona.difficulty
    small = not difficulty.complex and not persona.complaint and difficulty.impact == "lavt"
    if small and difficulty.band in ("rolig", "mellemsur"):
        kinds.add("enkel")
    if not persona.file:
        kinds.add("uden_sag")
    if not difficulty.decided:
        kinds.add("uden_afgørelse")
    if not persona.limits:
        kinds.add("uden_grænser")
    if not persona.options:
        kinds.add("uden_muligheder")
    return frozenset(kinds)
