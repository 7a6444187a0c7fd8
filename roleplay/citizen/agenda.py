"""Which concern is on top, and what it takes to get to the one beneath it."""

from __future__ import annotations

from collections.abc import Mapping

from roleplay.citizen.moment import Moment
from roleplay.citizen.persona import Fact
from roleplay.citizen.state import CitizenState
from roleplay.citizen.topics import TopicIndex

MEETS: Mapping[str, float] = {
    "åbent_spørgsmål": 0.5,
    "ønsket_udfald": 0.4,
    "lyttesignal": 0.3,
    "anerkendelse": 0.6,
    "opsummering": 0.8,
    "forberedt": 0.2,
    "forklaring": 0.25,
    "mulighed": 0.3,
    "ansvar": 0.3,
    "klagevejledning": 0.2,
}
"""How far a move goes to meet the concern on top; at 1 the citizen moves on to the next."""

OPENING_MOVES = frozenset({"åbent_spørgsmål", "anerkendelse", "opsummering", "lyttesignal", "ønsket_udfald"})
"""The moves that lead towards a concern when its author names no others."""

MET = 1.0
TRUSTED, HEARD = 40, 40
"""Trust and heard from which a citizen tells what is told in confidence, or when heard."""


def gain(moment: Moment) -> float:
    """How far the reply meets the concern on top, 0 to about 1.5."""
    total = 0.0
    for move, weight in MEETS.items():
        if not moment.does(move):
            continue
        if move in ("anerkendelse", "opsummering") and moment.hollow:
            continue
        if move in ("forklaring", "mulighed", "ansvar", "ønsket_udfald") and moment.furious:
            continue
        total += weight
    if moment.repeats or moment.parrots:
        total *= 0.3
    if moment.does("verbalt_tryk", "afvisning", "nedladende", "foregribelse"):
        total *= 0.3
    return total * (0.7 if moment.furious else 1.0)


def reachable(index: TopicIndex, state: CitizenState, concern: int) -> bool:
    """True when the citizen would by now tell of a concern."""
    needed = index.concern_list[concern]
    return state.trust >= needed.needs_trust and state.heard >= needed.needs_heard


def told_by_now(fact: Fact, state: CitizenState) -> bool:
    """True when the citizen would by now tell a fact."""
    if fact.openness == "ved tillid":
        return state.trust >= TRUSTED
    return fact.openness == "frit" or state.heard >= HEARD


def after_reply(index: TopicIndex, moment: Moment, moved: CitizenState) -> tuple[tuple[float, ...], int]:
    """How far each concern is met after a reply, and which one is on top.

    Args:
        index: topics in the variant being played.
        moment: the reply.
        moved: the citizen after the effects of the reply.
    """
    memory = moment.state.memory
    met = list(memory.met)
    met[memory.top] += gain(moment)
    top = memory.top
    following = top + 1
    if met[top] >= MET and following < len(met):
        leads = index.concern_list[following].opened_by or OPENING_MOVES
        if reachable(index, moved, following) and moment.does(*leads):
            top = following
    return tuple(met), top


def aimed_concern(index: TopicIndex, moment: Moment) -> int:
    """The concern a reply speaks to: the one on top, unless the words clearly belong to an earlier one."""
    top = moment.state.memory.top
    stems = moment.hearing.stems
    touched = {concern: index.concern_touched(stems, concern) for concern in range(top + 1)}
    best = max(touched, key=lambda concern: (touched[concern], concern))
    clearly = touched[best] >= touched[top] + 2
    named = not touched[top] and index.names_concern(stems, best)
    return best if clearly or named else top


def all_met(state: CitizenState) -> bool:
    """True when every concern has been met."""
    return all(met >= MET for met in state.memory.met)
