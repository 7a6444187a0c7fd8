"""Goes through a talk reply by reply: what it cost, what would have been better, and where the talk turned."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn
from roleplay.review.candidates import Candidate, candidates_for
from roleplay.review.grades import Grade, grade_of
from roleplay.review.outlook import Lookahead
from roleplay.trial.trainees import STOCK_NAME, Phrases

FINALISTS = 3
"""Candidates that are played once more as text, so that what is shown is what would have happened."""
SHOWN_BEFORE = 1.2
"""Points that a sentence loses once it has been shown for an earlier turn: the next best says more."""
WORTH_SHOWING = 0.8
"""Points that a sentence must gain to be shown as better."""
TURNS_AT = 3.0
"""Points that the expected outcome must move in one reply to be called the turning point."""

STILL_ANGRY = 40.0
"""Anger at a good-bye from which it came too early."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Better:
    """A reply that would have led to more.

    Attributes:
        kind: what it does, in Danish.
        text: the sentence.
        answer: what the citizen would have answered.
        value: expected satisfaction at the end, 0-100.
        anger: the anger after the sentence and after each reply of the method that would follow, 0-100.
    """

    kind: str
    text: str
    answer: str
    value: float
    anger: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TurnReview:
    """The grade of one reply.

    Attributes:
        turn: from 1.
        grade: see ``roleplay.review.grades``; "uden karakter" when the reply was not understood.
        before, value: expected satisfaction before and after the reply, if the talk is carried on by the method.
        cost: points lost against the best reply found; 0 when nothing better was found.
        why: what the reply did to the citizen, in Danish; a clause that follows the citizen's name.
        better: what could have been said instead; None when nothing clearly better was found.
    """

    turn: int
    grade: Grade
    before: float
    value: float
    cost: float
    why: str
    better: Better | None


@dataclass(frozen=True, slots=True)
class Review:
    """The whole talk gone through.

    Attributes:
        turns: one per reply, in order.
        turning_point: the reply that moved the expected outcome most towards where it ended; None when none did.
        costliest: the reply that cost most; None when none was worse than good.
    """

    turns: tuple[TurnReview, ...]
    turning_point: int | None
    costliest: int | None

    @property
    def expected(self) -> tuple[int, ...]:
        """Expected satisfaction before the first reply and after each, 0-100."""
        if not self.turns:
            return ()
        return (round(self.turns[0].before), *(round(turn.value) for turn in self.turns))


def review_of(talk: Conversation, phrases: Phrases, progress: Progress | None = None) -> Review:
    """Reviews a talk.

    Args:
        talk: with any number of replies, ended or not.
        phrases: the wordings of the method.
        progress: told after each reply how many are done, and of how many.
    """
    return Review(*_gathered(tuple(_reviews(talk, phrases, progress))))


def _reviews(talk: Conversation, phrases: Phrases, progress: Progress | None) -> Iterator[TurnReview]:
    ahead = Lookahead(talk.setting, phrases)
    before_value = ahead.outlook(talk.back_to(0)).value
    shown: set[str] = set()
    for turn in talk.turns:
        before = talk.back_to(turn.number - 1)
        value = ahead.outlook(talk.back_to(turn.number)).value
        pitfall = any(move.is_pitfall for move in turn.hearing.moves)
        passed_over = shown if _moves_on(turn) and not pitfall else set()
        tried = _tried(before, ahead, phrases, passed_over)
        best = _best(before, ahead, tried, shown)
        best_value = max(best.value if best else value, value)
        spread = best_value - statistics.median(points for points, _ in tried) if tried else 0.0
        cost = best_value - value
        grade: Grade = "uden karakter"
        if turn.hearing.understood:
            grade = grade_of(cost, spread, pitfall=pitfall, idle=turn.state.memory.idle)
            if _kind_farewell(turn) and not pitfall and grade in ("fejl", "brøler"):
                grade = "skæv"
        better = best if best and best.value >= value + WORTH_SHOWING and grade != "fremragende" else None
        if better is not None:
            shown.add(better.text)
            better = replace(better, text=_in_own_name(better.text, before))
        yield TurnReview(turn.number, grade, before_value, value, cost, _why(turn), better)
        before_value = value
        if progress is not None:
            progress(turn.number, len(talk.turns))


def _tried(
    before: Conversation, ahead: Lookahead, phrases: Phrases, passed_over: set[str]
) -> list[tuple[float, Candidate]]:
    """Every candidate that is not passed over with the outcome it leads to, at move level."""
    return [
        (ahead.outlook(before.then(ahead.turn(before, candidate.text))).value, candidate)
        for candidate in candidates_for(before, phrases)
        if candidate.text not in passed_over
    ]


def _best(
    before: Conversation, ahead: Lookahead, tried: list[tuple[float, Candidate]], shown: set[str]
) -> Better | None:
    """The best candidate, played as text; a sentence shown before gives way to one nearly as good."""

    def rank(value: float, text: str) -> float:
        return value - (SHOWN_BEFORE if text in shown else 0.0)

    finalists = sorted(tried, key=lambda pair: -rank(pair[0], pair[1].text))[:FINALISTS]
    found = []
    for _, candidate in finalists:
        turn = before.say(candidate.text)
        outlook = ahead.outlook(before.then(turn))
        anger = (round(turn.state.anger), *outlook.anger)
        found.append(Better(candidate.kind, candidate.text, turn.answer.text, outlook.value, anger))
    return max(found, key=lambda better: rank(better.value, better.text), default=None)


def _in_own_name(text: str, talk: Conversation) -> str:
    """The sentence with the trainee's own name in place of the stock trainee's."""
    own = talk.state.memory.trainee or "…"
    return text.replace(f"{STOCK_NAME} Holst", own).replace(STOCK_NAME, own)


def _moves_on(turn: Turn) -> bool:
    """True for a reply that brings the talk on: a chance missed earlier, and shown there, is not charged once more."""
    does_more_than_listen = bool(turn.hearing.ids() - {"lyttesignal"})
    return (does_more_than_listen and turn.state.memory.idle == 0) or _kind_farewell(turn)


def _kind_farewell(turn: Turn) -> bool:
    """True for a thanks or good-bye once something was agreed: it may come too early, but it is no blunder."""
    return turn.moment.state.memory.agreed and (turn.hearing.parting or turn.moment.does("tak"))


def _why(turn: Turn) -> str:
    strongest = max(turn.effects, key=lambda effect: abs(effect.delta), default=None)
    if not turn.hearing.understood:
        return "forstod ikke, hvad du mente"
    if _kind_farewell(turn) and turn.state.anger >= STILL_ANGRY:
        return "blev sluppet, mens der stadig lå noget og ulmede"
    return strongest.why if strongest is not None else "mærkede ikke den store forskel"


def _gathered(turns: tuple[TurnReview, ...]) -> tuple[tuple[TurnReview, ...], int | None, int | None]:
    if not turns:
        return (), None, None
    down = turns[-1].value < turns[0].before
    swings = {turn.turn: (turn.before - turn.value) * (1 if down else -1) for turn in turns}
    largest = max(swings, key=lambda number: (swings[number], -number))
    dearest = max(turns, key=lambda turn: (turn.cost, -turn.turn))
    return (
        turns,
        largest if swings[largest] >= TURNS_AT else None,
        dearest.turn if dearest.grade in ("skæv", "fejl", "brøler") else None,
    )
