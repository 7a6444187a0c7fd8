"""Turns findings into points, phases and a total of 0-100.

Rules: what does not apply is out of the sum; a pitfall costs once per turn; one reply can carry at most five
criteria, so that a single giant reply is not a conversation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from roleplay.citizen.persona import Concern
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn
from roleplay.triangle.assess import findings_of
from roleplay.triangle.assess_whole import dismissed_share
from roleplay.triangle.criteria import Criterion, Rubric
from roleplay.triangle.debrief import CriterionResult, Status
from roleplay.triangle.finding import Finding
from roleplay.triangle.verdict import Flag, PhaseFill
from roleplay.triangle.wording import for_criterion

MOST_PER_TURN = 5
"""Criteria that one reply can be the proof of."""
CROWDED = 0.4
"""What is left of a finding whose reply already carries five others."""
ABOUT = {"met": 1.0, "partly": 0.85, "missed": 0.6, "n/a": 1.0}
"""What the points are worth when the talk is about this citizen, half about them, or could be anyone's."""
MOST_LOST = 0.6
"""The most of the earned points that pitfalls can cost."""
NOW_AND_THEN = 0.15
"""The share of replies that may brush off before the whole talk is worth less."""
MET_LEVEL = 0.85
PARTLY_LEVEL = 0.2


def results_of(talk: Conversation, rubric: Rubric) -> tuple[CriterionResult, ...]:
    """The verdict on every criterion, in the order of the file."""
    findings = findings_of(talk)
    carried: Counter[int] = Counter()
    results = []
    for criterion in rubric.criteria:
        finding = _uncrowded(findings[criterion.id], carried)
        results.append(_result(talk, criterion, finding))
    return tuple(results)


def _uncrowded(finding: Finding, carried: Counter[int]) -> Finding:
    """A finding that leans on a reply which already carries five others counts for less."""
    if finding.level <= 0 or not finding.turns:
        return finding
    carrier = min(finding.turns, key=lambda number: carried[number])
    carried[carrier] += 1
    if carried[carrier] > MOST_PER_TURN:
        return Finding(finding.level * CROWDED, finding.turns, finding.move)
    return finding


def _result(talk: Conversation, criterion: Criterion, finding: Finding) -> CriterionResult:
    persona = talk.persona
    if not criterion.applies_to(persona):
        return CriterionResult(
            criterion.id, criterion.name, criterion.phase, "n/a", 0.0, 0.0, (), "",
            "Det gælder ikke i denne samtale.", "", "", criterion.section,
        )  # fmt: skip
    level = finding.level
    status: Status = "met" if level >= MET_LEVEL else "partly" if level >= PARTLY_LEVEL else "missed"
    anchor = {
        "met": criterion.met,
        "partly": criterion.partly or criterion.missed,
        "missed": criterion.missed,
    }[status]
    better = ""
    if status != "met":
        turn = talk.turns[finding.turns[0] - 1] if finding.turns else None
        concern = turn.moment.concern if turn is not None else _heaviest(talk)
        better = for_criterion(criterion.id, persona, concern)
    return CriterionResult(
        id=criterion.id,
        name=criterion.name,
        phase=criterion.phase,
        status=status,
        points=round(criterion.weight * level, 1),
        maximum=criterion.weight,
        turns=finding.turns,
        quote=_quote(talk.turns, finding),
        why=criterion.why,
        anchor=anchor,
        better=better,
        section=criterion.section,
    )


def _heaviest(talk: Conversation) -> Concern:
    concerns = talk.setting.index.concern_list
    met = talk.state.memory.met
    return next((c for c, value in zip(concerns, met, strict=True) if value < 1), concerns[0])


def _quote(turns: Sequence[Turn], finding: Finding) -> str:
    for number in finding.turns:
        hearing = turns[number - 1].hearing
        move = hearing.move(finding.move) if finding.move else None
        if move is not None:
            return hearing.quote(move)
    if finding.turns:
        return turns[finding.turns[0] - 1].you
    return ""


def phase_score(results: Sequence[CriterionResult], phase: int) -> int | None:
    """The score of a phase, 0-100; None when nothing in it applies."""
    own = [result for result in results if result.phase == phase and result.status != "n/a"]
    maximum = sum(result.maximum for result in own)
    return round(100 * sum(result.points for result in own) / maximum) if maximum else None


def total_score(
    talk: Conversation, results: Sequence[CriterionResult], flags: Sequence[Flag], rubric: Rubric
) -> int:
    """0-100: the share of the points that apply, worth less when the talk could be anyone's, less the pitfalls.

    Pitfalls cost their price a reply, but never more than ``MOST_LOST`` of what was earned: a talk that went into a
    ditch now and then is still worth more than one that was never held. Brushing off reply after reply takes the
    rest, in proportion to how much of the talk it was.
    """
    maximum = sum(result.maximum for result in results)
    if not maximum:
        return 0
    earned = 100 * sum(result.points for result in results) / maximum
    earned *= next((ABOUT[result.status] for result in results if result.id == "om_denne_borger"), 1.0)
    cost = sum(rubric.prices[flag.id] for flag in {(flag.id, flag.turn): flag for flag in flags}.values())
    left = max(earned - cost, (1 - MOST_LOST) * earned)
    share = dismissed_share(talk.turns)
    if share > NOW_AND_THEN:
        left *= (1 - share) ** 2
    return max(0, min(100, round(left)))


def phase_fills(talk: Conversation, rubric: Rubric) -> tuple[PhaseFill, ...]:
    """How far the three sides of the triangle are filled so far."""
    results = results_of(talk, rubric)
    return tuple(
        PhaseFill(
            phase,
            phase_score(results, phase) or 0,
            tuple(result.id for result in results if result.phase == phase and result.status == "met"),
        )
        for phase in (1, 2, 3)
    )
