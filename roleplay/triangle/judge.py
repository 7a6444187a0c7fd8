"""Judges one turn: flags, promises, the filling of the triangle, and the one hint worth giving now."""

from __future__ import annotations

from collections.abc import Sequence

from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn
from roleplay.triangle.criteria import Rubric
from roleplay.triangle.hints import hint_for
from roleplay.triangle.promises import promises_of
from roleplay.triangle.score import phase_fills
from roleplay.triangle.verdict import Flag, Hint, TurnVerdict
from roleplay.triangle.wording import for_pitfall


def flags_of(turn: Turn, rubric: Rubric) -> tuple[Flag, ...]:
    """The pitfalls of a turn, each once; only what was heard for sure is flagged."""
    return tuple(
        Flag(
            id=move.id,
            rule=f"faldgrube.{move.id}",
            turn=turn.number,
            quote=turn.hearing.quote(move),
            why=f"{move.why[0].upper()}{move.why[1:]}. {rubric.advice[move.id]}",
            better=for_pitfall(move.id, turn),
        )
        for move in turn.hearing.moves
        if move.is_pitfall
    )


def verdict_of(talk: Conversation, rubric: Rubric, earlier_hints: Sequence[Hint | None] = ()) -> TurnVerdict:
    """The verdict on the last turn of a talk.

    Args:
        talk: with at least one turn.
        rubric: what is judged by.
        earlier_hints: the hints of the turns before, oldest first, so that none is repeated too soon.
    """
    turn = talk.turns[-1]
    flags = flags_of(turn, rubric)
    return TurnVerdict(
        flags=flags,
        promises=promises_of(turn),
        fills=phase_fills(talk, rubric),
        hint=hint_for(talk, flags, rubric, tuple(earlier_hints)),
    )


def verdicts_of(talk: Conversation, rubric: Rubric) -> tuple[TurnVerdict, ...]:
    """The verdict on every turn, as it was given at the time."""
    given: list[TurnVerdict] = []
    for number in range(1, len(talk.turns) + 1):
        given.append(verdict_of(talk.back_to(number), rubric, [verdict.hint for verdict in given]))
    return tuple(given)
