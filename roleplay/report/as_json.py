"""The JSON of the contract (design §5): the same turns and debrief as every screen shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import EndedBy, Turn
from roleplay.review.engine import Review, TurnReview
from roleplay.triangle.debrief import Debrief
from roleplay.triangle.verdict import Flag, Promise, TurnVerdict
from roleplay.understanding.hearing import Hearing, Move
from roleplay.writing.finding import LetterVerdict, NoteVerdict, WritingFinding

Json = dict[str, Any]


def moves_json(hearing: Hearing) -> list[Json]:
    """The moves that hold, strongest first."""
    return _moves(hearing.moves)


def heard_json(hearing: Hearing) -> list[Json]:
    """The moves that hold and the pitfalls that are likely, each with its level: sure or maybe."""
    return [
        {**told, "level": move.level}
        for move, told in zip(
            (*hearing.moves, *hearing.likely), _moves((*hearing.moves, *hearing.likely)), strict=True
        )
    ]


def _moves(moves: Sequence[Move]) -> list[Json]:
    return [
        {"id": move.id, "confidence": move.confidence, "evidence": [move.start, move.end], "why": move.why}
        for move in moves
    ]


def _flag(flag: Flag, *, with_turn: bool) -> Json:
    told: Json = {"id": flag.id, "quote": flag.quote, "why": flag.why, "better": flag.better}
    return {**told, "turn": flag.turn, "rule": flag.rule} if with_turn else told


def promise_json(promise: Promise) -> Json:
    """One line of the ledger."""
    return {
        "who": promise.who,
        "what": promise.what,
        "when": promise.when,
        "allowed": promise.allowed,
        "turn": promise.turn,
    }


def turn_json(turn: Turn, verdict: TurnVerdict) -> Json:
    """One turn."""
    return {
        "n": turn.number,
        "you": turn.you,
        "moves": moves_json(turn.hearing),
        "state": turn.state.rounded(),
        "band": turn.band,
        "citizen": turn.answer.text,
        "cue": turn.answer.cue,
        "trace": [
            {"part": trace.part, "law": trace.law, "concern": trace.concern, "place": trace.place}
            for trace in turn.answer.traces
        ],
        "effects": [
            {
                "law": effect.law,
                "dimension": effect.dimension,
                "delta": round(effect.delta, 1),
                "why": effect.why,
            }
            for effect in turn.effects
        ],
        "flags": [_flag(flag, with_turn=False) for flag in verdict.flags],
    }


def debrief_json(debrief: Debrief) -> Json:
    """The score part of the contract."""
    return {
        "total": debrief.total,
        "phases": {str(number): score for number, score in enumerate(debrief.phases, 1)},
        "criteria": [
            {
                "id": result.id,
                "name": result.name,
                "phase": result.phase,
                "status": result.status,
                "points": result.points,
                "max": result.maximum,
                "turns": list(result.turns),
                "quote": result.quote,
                "why": result.why,
                "anchor": result.anchor,
                "better": result.better,
                "section": result.section,
            }
            for result in debrief.criteria
        ],
        "flags": [_flag(flag, with_turn=True) for flag in debrief.flags],
        "promises": [promise_json(promise) for promise in debrief.promises],
        "rules_version": debrief.rules_version,
    }


def play_json(
    talk: Conversation, verdicts: Sequence[TurnVerdict], debrief: Debrief, ended_by: EndedBy
) -> Json:
    """A whole talk as ``roleplay play --json`` prints it."""
    return {
        "persona": talk.persona.slug,
        "seed": talk.setting.seed,
        "opening": talk.opening.text,
        "turns": [turn_json(turn, verdict) for turn, verdict in zip(talk.turns, verdicts, strict=True)],
        "ended_by": ended_by,
        "outcome": {
            "satisfaction": debrief.outcome.satisfaction,
            "complaint": debrief.outcome.complaint,
            "trust": debrief.outcome.trust,
        },
        "score": debrief_json(debrief),
    }


def review_json(review: Review) -> Json:
    """The review: a grade a turn, the expected outcome, the turning point."""
    return {
        "expected": list(review.expected),
        "turning_point": review.turning_point,
        "costliest": review.costliest,
        "turns": [_graded(graded) for graded in review.turns],
    }


def _graded(graded: TurnReview) -> Json:
    better = graded.better
    return {
        "n": graded.turn,
        "grade": graded.grade,
        "before": round(graded.before),
        "value": round(graded.value),
        "cost": round(graded.cost),
        "why": graded.why,
        "better": better
        and {
            "kind": better.kind,
            "text": better.text,
            "answer": better.answer,
            "value": round(better.value),
            "anger": list(better.anger),
        },
    }


def _finding(finding: WritingFinding) -> Json:
    return {
        "kind": finding.kind,
        "quote": finding.quote,
        "why": finding.why,
        "better": finding.better,
        "turn": finding.turn,
    }


def note_json(verdict: NoteVerdict) -> Json:
    """The case note held against the talk."""
    return {"findings": [_finding(finding) for finding in verdict.findings], "kept": list(verdict.kept)}


def letter_json(verdict: LetterVerdict) -> Json:
    """The mail to the citizen, judged."""
    return {
        "score": verdict.score,
        "points": [{"name": name, "points": points, "max": most} for name, points, most in verdict.points],
        "findings": [_finding(finding) for finding in verdict.findings],
        "lix": verdict.lix,
        "words": verdict.words,
    }
