"""Builds the debrief of a talk: score, what to keep, what to change, the curves, the citizen's seat."""

from __future__ import annotations

from collections.abc import Sequence

from roleplay.citizen.outcome import outcome_of
from roleplay.citizen.state import CitizenState
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn
from roleplay.triangle.criteria import Rubric
from roleplay.triangle.debrief import Advice, CriterionResult, Debrief
from roleplay.triangle.judge import flags_of
from roleplay.triangle.promises import promises_of
from roleplay.triangle.score import phase_score, results_of, total_score
from roleplay.triangle.verdict import Flag, Promise

MOST_ADVICE = 3


def worth(state: CitizenState) -> float:
    """How well the citizen is placed at a moment: what a turn is measured by, higher is better."""
    return (
        0.3 * state.heard
        + 0.3 * state.trust
        + 0.2 * state.clarity
        - 0.3 * state.anger
        - 0.25 * state.false_hope
    )


def gains_of(talk: Conversation) -> tuple[float, ...]:
    """What each turn gained or cost in worth."""
    states = talk.states
    return tuple(worth(after) - worth(before) for before, after in zip(states, states[1:], strict=False))


def debrief_of(talk: Conversation, rubric: Rubric) -> Debrief:
    """The judgement of a whole talk.

    Args:
        talk: with any number of turns; an empty one scores 0.
        rubric: what is judged by.
    """
    results = results_of(talk, rubric) if talk.turns else ()
    flags = tuple(flag for turn in talk.turns for flag in flags_of(turn, rubric))
    promises = ledger(talk)
    gains = gains_of(talk)
    states = talk.states
    first, second, third = (phase_score(results, phase) for phase in (1, 2, 3))
    best = max(range(len(gains)), key=lambda i: gains[i]) if gains else None
    worst = min(range(len(gains)), key=lambda i: gains[i]) if gains else None
    change = _change(talk, results, flags, rubric)
    return Debrief(
        total=total_score(talk, results, flags, rubric),
        phases=(first, second, third),
        criteria=results,
        flags=flags,
        promises=promises,
        outcome=outcome_of(talk.persona, talk.state),
        keep=_keep(talk, results),
        change=change,
        anger=tuple(round(state.anger) for state in states),
        trust=tuple(round(state.trust) for state in states),
        heard=tuple(round(state.heard) for state in states),
        clarity=tuple(round(state.clarity) for state in states),
        best_turn=best + 1 if best is not None and gains[best] > 1 else None,
        worst_turn=worst + 1 if worst is not None and gains[worst] < -1 else None,
        turning_point=_turning_point(states),
        seat=_seat(talk.turns),
        practise_next=_practise_next(results, flags, rubric),
        rules_version=rubric.version,
    )


def ledger(talk: Conversation) -> tuple[Promise, ...]:
    """Every promise of the talk, in order."""
    return tuple(promise for turn in talk.turns for promise in promises_of(turn))


def _keep(talk: Conversation, results: Sequence[CriterionResult]) -> tuple[Advice, ...]:
    gains = gains_of(talk)
    met = [result for result in results if result.status == "met" and result.quote and result.turns]
    met.sort(key=lambda result: -(result.maximum + gains[result.turns[0] - 1]))
    chosen: list[Advice] = []
    for result in met:
        if any(advice.turn == result.turns[0] for advice in chosen):
            continue
        chosen.append(Advice(result.name, result.quote, result.why, "", result.turns[0]))
    return tuple(chosen[:MOST_ADVICE])


def _change(
    talk: Conversation, results: Sequence[CriterionResult], flags: Sequence[Flag], rubric: Rubric
) -> tuple[Advice, ...]:
    chosen: list[tuple[float, Advice]] = []
    seen: set[str] = set()
    for flag in flags:
        if flag.id in seen:
            continue
        seen.add(flag.id)
        times = sum(other.id == flag.id for other in flags)
        heading = rubric.pitfall_names[flag.id] + (f" ({times} gange)" if times > 1 else "")
        chosen.append(
            (
                rubric.prices[flag.id] * (1 + 0.5 * (times - 1)),
                Advice(heading, flag.quote, flag.why, flag.better, flag.turn),
            )
        )
    for result in results:
        if result.status in ("missed", "partly"):
            lost = result.maximum - result.points
            turn = result.turns[0] if result.turns else 0
            chosen.append(
                (
                    lost,
                    Advice(result.name, result.quote, f"{result.anchor} {result.why}", result.better, turn),
                )
            )
    chosen.sort(key=lambda pair: -pair[0])
    return tuple(advice for _, advice in chosen[:MOST_ADVICE])


def _turning_point(states: Sequence[CitizenState]) -> int | None:
    """The turn that moved the citizen most in the direction in which the talk ended."""
    if len(states) < 3:
        return None
    values = [worth(state) for state in states]
    change = values[-1] - values[0]
    if abs(change) < 6:
        return None
    steps = [
        (after - before) * (1 if change > 0 else -1)
        for before, after in zip(values, values[1:], strict=False)
    ]
    largest = max(range(len(steps)), key=lambda number: (steps[number], -number))
    return largest + 1 if steps[largest] >= 4 else None


def _seat(turns: Sequence[Turn]) -> tuple[str, ...]:
    """What the citizen felt and thought at each turn; a thought is told once, when its concern comes to the top."""
    told: list[str] = []
    last = ""
    for turn in turns:
        strongest = max(turn.effects, key=lambda effect: abs(effect.delta), default=None)
        felt = strongest.why if strongest is not None else "mærker ikke den store forskel"
        concern = turn.moment.concern
        thought = f" – og tænkte: »{concern.thought}«" if concern.thought and concern.id != last else "."
        last = concern.id
        told.append(f"{turn.moment.persona.first_name} {felt}{thought}")
    return tuple(told)


def _practise_next(results: Sequence[CriterionResult], flags: Sequence[Flag], rubric: Rubric) -> str:
    losses = [
        (result.maximum - result.points, result.name, result.anchor)
        for result in results
        if result.status != "n/a"
    ]
    if flags:
        worst = max(
            {flag.id for flag in flags}, key=lambda f: (rubric.prices[f] * sum(x.id == f for x in flags), f)
        )
        return f"Øv dig næste gang i at undgå »{rubric.pitfall_names[worst].lower()}«: {rubric.advice[worst]}"
    if not losses or max(losses)[0] < 1:
        return "Du kom hele trekanten rundt. Prøv en borger, der er svært at komme ind på livet af."
    _, name, anchor = max(losses)
    return f"Øv dig næste gang på »{name.lower()}«: {anchor}"
