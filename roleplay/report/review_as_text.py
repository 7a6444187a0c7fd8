"""The review, what-if, two attempts, note and letter as plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from roleplay.conversation.conversation import Conversation
from roleplay.report.as_text import PHASE_NAMES, answer_text, danish_number, wrapped
from roleplay.review.engine import Review, TurnReview
from roleplay.review.what_if import WhatIf
from roleplay.triangle.debrief import Debrief
from roleplay.triangle.wording import genitive
from roleplay.writing.finding import HEADINGS, LetterVerdict, NoteVerdict, WritingFinding


def arrows(values: Sequence[int]) -> str:
    """A curve as numbers."""
    return " → ".join(str(value) for value in values)


def review_text(review: Review, talk: Conversation) -> str:
    """The grades, the turning point and the better lines."""
    name = talk.persona.first_name
    lines = ["GENNEMGANG, tur for tur"]
    lines.append(
        wrapped(
            f"Ventet tilfredshed (0-100), hvis samtalen fra hver tur føres videre efter metoden: {arrows(review.expected)}"
        )
    )
    for graded in review.turns:
        lines += ["", *_turn(graded, talk, review)]
    if review.costliest:
        cost = round(review.turns[review.costliest - 1].cost)
        lines += [
            "",
            wrapped(
                f"Den dyreste replik var tur {review.costliest}: den kostede {cost} point af {genitive(name)} ventede tilfredshed."
            ),
        ]
    return "\n".join(lines)


def _turn(graded: TurnReview, talk: Conversation, review: Review) -> list[str]:
    turn, name = talk.turns[graded.turn - 1], talk.persona.first_name
    turned = " – her vendte samtalen" if review.turning_point == graded.turn else ""
    lines = [
        wrapped(f"Tur {graded.turn}: {graded.grade}{turned}. »{turn.you}«"),
        wrapped(
            f"{name} {graded.why}. Ventet tilfredshed {round(graded.before)} → {round(graded.value)}.",
            indent="  ",
        ),
    ]
    if graded.better is not None:
        better = graded.better
        lines.append(wrapped(f"Bedre her ({better.kind}): »{better.text}«", indent="  "))
        lines.append(
            wrapped(
                f"Så var ventet tilfredshed {round(better.value)}, og vreden derfra: {arrows(better.anger)}",
                indent="  ",
            )
        )
    return lines


def what_if_text(what: WhatIf) -> str:
    """Both talks from where they part, and both curves."""
    name = what.was.persona.first_name
    lines = [f"HVAD NU HVIS du i tur {what.turn} havde sagt noget andet?"]
    for turn in what.instead.turns[what.turn - 1 :]:
        lines += ["", wrapped(turn.you, first="Du: "), wrapped(answer_text(turn.answer), first=f"{name}: ")]
    if what.unsaid:
        lines += ["", f"{name} afsluttede samtalen, så {what.unsaid} af dine replikker blev aldrig sagt."]
    lines += [""]
    for label, key in (("Vrede", "anger"), ("Tillid", "trust")):
        lines.append(f"{label} som det var:  {arrows(_curve(what.was, key))}")
        lines.append(f"{label} med rettelsen: {arrows(_curve(what.instead, key))}")
    return "\n".join(lines)


def _curve(talk: Conversation, key: str) -> list[int]:
    return [round(getattr(state, key)) for state in talk.states]


def beside_rows(first: Debrief, second: Debrief) -> list[tuple[str, str, str]]:
    """Two attempts at the same citizen, row by row: what is compared, the first, the second."""
    rows: list[tuple[str, str, str]] = [("Point i alt", str(first.total), str(second.total))]
    for phase in (1, 2, 3):
        rows.append((PHASE_NAMES[phase], _shown(first.phases[phase - 1]), _shown(second.phases[phase - 1])))
    for result, other in zip(first.criteria, second.criteria, strict=True):
        rows.append(
            (result.name, _points(result.points, result.maximum), _points(other.points, other.maximum))
        )
    rows += [
        ("Faldgruber", str(len(first.flags)), str(len(second.flags))),
        ("Tilfredshed", str(first.outcome.satisfaction), str(second.outcome.satisfaction)),
        (
            "Vrede, start → slut",
            f"{first.anger[0]} → {first.anger[-1]}",
            f"{second.anger[0]} → {second.anger[-1]}",
        ),
    ]
    return rows


def beside_text(first: Debrief, second: Debrief, labels: tuple[str, str]) -> str:
    """Two attempts side by side, in columns."""
    rows = [("", *labels), *beside_rows(first, second)]
    widest = max(len(name) for name, _, _ in rows)
    column = max(12, *(len(label) for label in labels)) + 2
    return "\n".join(f"{name:<{widest}}{one:>{column}}{two:>{column}}".rstrip() for name, one, two in rows)


def _shown(score: int | None) -> str:
    return "gælder ikke" if score is None else str(score)


def _points(points: float, maximum: float) -> str:
    return f"{danish_number(points)} af {danish_number(maximum)}" if maximum else "gælder ikke"


def note_text(verdict: NoteVerdict) -> str:
    """What is said of the case note."""
    lines = ["NOTATET", *(wrapped(kept, first="+ ") for kept in verdict.kept)]
    lines += [line for finding in verdict.findings for line in finding_lines(finding)]
    return "\n".join(lines if verdict.findings else [*lines, "Notatet har det med, der skal være der."])


def letter_text(verdict: LetterVerdict, first_name: str) -> str:
    """What is said of the mail to the citizen."""
    lines = [
        f"BREVET TIL {first_name.upper()}: {verdict.score} af 100 (lix {verdict.lix}, {verdict.words} ord)"
    ]
    lines += [f"  {name}: {_points(earned, possible)}" for name, earned, possible in verdict.points]
    lines += [line for finding in verdict.findings for line in finding_lines(finding)]
    return "\n".join(lines)


def finding_lines(finding: WritingFinding) -> list[str]:
    """One finding: heading, words, reason, cure."""
    where = f" (tur {finding.turn})" if finding.turn else ""
    quote = f": »{finding.quote}«" if finding.quote else ""
    lines = [wrapped(f"{HEADINGS[finding.kind]}{where}{quote} – {finding.why}", first="- ")]
    if finding.better:
        lines.append(wrapped(f"Fx: »{finding.better}«", indent="  "))
    return lines
