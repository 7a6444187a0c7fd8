"""How far a talk meets the criteria of the whole triangle: all sides, presence, this very citizen, progress (§4.5)."""

from __future__ import annotations

from collections.abc import Sequence

from roleplay.citizen.agenda import MET
from roleplay.citizen.persona import Persona
from roleplay.conversation.turn import Turn
from roleplay.triangle.finding import MISSED, PARTLY, Finding, is_timed, numbers_of, turns_with


def _first_solid(talk: Sequence[Turn]) -> tuple[int | None, int | None, int | None]:
    first = turns_with(talk, "hilsen", "formål", "samtykke", "forberedt")
    second = [
        turn
        for turn in turns_with(talk, "åbent_spørgsmål", "anerkendelse", "opsummering")
        if turn.moment.shared >= 1 or turn.moment.does("åbent_spørgsmål")
    ]
    third = [turn for turn in turns_with(talk, "aftale") if is_timed(turn)]
    closing = turns_with(talk, "tak", "flere_spørgsmål", "skriftligt")
    return (
        first[0].number if first else None,
        second[0].number if second else None,
        third[-1].number if third and closing else None,
    )


def whole_triangle(talk: Sequence[Turn], persona: Persona) -> Finding:
    """All three sides, in order."""
    sides = _first_solid(talk)
    found = [number for number in sides if number is not None]
    if len(found) == 3:
        in_order = found[0] <= found[1] <= found[2] and found[2] > found[0]
        return Finding(1.0 if in_order else PARTLY, tuple(dict.fromkeys(found)))
    if len(found) == 2 and len(talk) >= 3:
        return Finding(PARTLY if sides[1] is not None else 0.25, tuple(dict.fromkeys(found)))
    return Finding(0.0, tuple(found))


AT_HOME, HALF_AT_HOME = 0.49, 0.47
"""Share of a talk's telling words from the citizen's own world, for a talk about this citizen and for half a one.
Twelve good scripts, by writers who knew only the case, lie at 0.50 and above with their own citizen and, but
for one of 132, at 0.46 and below with another (``scripts/skill_order.py``)."""
DISMISSING = ("afvisning", "skubbe_videre", "nedladende", "klageafværgelse")


def dismissed_share(talk: Sequence[Turn]) -> float:
    """The share of replies, 0-1, that brush off, pass on, talk down or talk out of a complaint."""
    return len(turns_with(talk, *DISMISSING)) / len(talk) if talk else 0.0


def stays(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Stays with the citizen: neither brushed off, passed on nor talked down to, by someone who takes part."""
    taking_part = [turn for turn in talk if turn.moment.moves - {"lyttesignal"} or turn.hearing.words >= 6]
    if len(talk) < 2 or len(taking_part) * 2 < len(talk):
        return MISSED
    left = turns_with(talk, *DISMISSING)
    return Finding(max(0.0, 1 - 3 * dismissed_share(talk)), numbers_of(left[:3]), "")


def about_this_citizen(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Speaks of this citizen and this case: the telling words belong to their world, and there are some."""
    at_home = sum(turn.moment.at_home for turn in talk)
    foreign = sum(turn.moment.foreign for turn in talk)
    share = at_home / max(1, at_home + foreign)
    proof = numbers_of(sorted(talk, key=lambda turn: -turn.moment.at_home)[:1])
    if at_home >= max(2, 0.3 * len(talk)) and share >= AT_HOME:
        return Finding(1.0, proof)
    if at_home >= 2 and share >= HALF_AT_HOME:
        return Finding(PARTLY, proof)
    return MISSED


def progress(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Gets somewhere: the concerns are met and few turns stand still."""
    if len(talk) < 3:
        return MISSED
    met = talk[-1].state.memory.met
    share = sum(min(1.0, value / MET) for value in met) / max(1, len(met))
    stalled = [turn for turn in talk if turn.state.memory.idle >= 2]
    if share >= 0.5 and len(stalled) <= max(1, len(talk) // 6):
        return Finding(1.0)
    if share >= 0.25:
        return Finding(PARTLY, numbers_of(stalled[:2]))
    return Finding(0.0, numbers_of(stalled[:2]))
