"""Everything that can be taken away from one talk, and the files it can be taken away as."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from roleplay.content.phrases import plain_words
from roleplay.content.rubric import move_names
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import EndedBy
from roleplay.report.as_json import letter_json, note_json, play_json, review_json
from roleplay.report.as_text import OUTCOME_WORDS, PHASE_NAMES, STATUS_WORDS, answer_text, danish_number
from roleplay.report.masking import Mask
from roleplay.review.engine import Review
from roleplay.text_safety import strip_controls
from roleplay.triangle.debrief import Debrief
from roleplay.triangle.verdict import TurnVerdict
from roleplay.writing.finding import HEADINGS, LetterVerdict, NoteVerdict
from roleplay.writing.letter import judge_letter
from roleplay.writing.note import NOTE_FIELDS, judge_note

Form = Literal["html", "md"]

CURVES = (
    ("anger", "Vrede", "#c0392b"),
    ("trust", "Tillid", "#2874a6"),
    ("heard", "Hørt", "#8e44ad"),
    ("clarity", "Klarhed", "#1e8449"),
)
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})


@dataclass(frozen=True)
class TakeAway:
    """One talk with all that was judged of it.

    Attributes:
        talk, verdicts, debrief, review: the talk and its judgement.
        started: when it was held, as ISO text; empty when not known.
        note: the case note by field; None or empty when none was written.
        follow_up: the mail to the citizen; empty when none was written.
        notices: what the reader has to know first, such as that the rules are newer than the talk.
    """

    talk: Conversation
    verdicts: Sequence[TurnVerdict]
    debrief: Debrief
    review: Review
    started: str = ""
    note: Mapping[str, str] | None = None
    follow_up: str = ""
    notices: tuple[str, ...] = ()

    @cached_property
    def note_verdict(self) -> NoteVerdict | None:
        """The note held against the talk; None without a note."""
        return judge_note(self.note, self.talk, plain_words()) if self.note else None

    @cached_property
    def letter(self) -> LetterVerdict | None:
        """The mail judged; None without one."""
        return judge_letter(self.follow_up, self.talk, plain_words()) if self.follow_up else None

    @property
    def written(self) -> tuple[str, ...]:
        """What the trainee wrote after the talk."""
        return (*(self.note or {}).values(), self.follow_up)

    @property
    def ended_by(self) -> EndedBy:
        """Who ended the talk."""
        return "citizen" if self.talk.over else "trainee"


def points_of(values: Sequence[float], width: int, height: int) -> str:
    """Values of 0-100 as the points of an SVG polyline in a box of the given size."""
    step = width / max(1, len(values) - 1)
    return " ".join(
        f"{place * step:.1f},{height - value * height / 100:.1f}" for place, value in enumerate(values)
    )


def in_markdown(text: str) -> str:
    """Text that somebody wrote, so that Markdown shows it as it is."""
    return strip_controls(text).translate(_MARKDOWN).replace("\n", "  \n")


def rendered(take_away: TakeAway, form: Form) -> str:
    """The file's text.

    Args:
        take_away: what to show.
        form: "html" (one file, nothing from the network) or "md".
    """
    environment = Environment(
        loader=PackageLoader("roleplay.report"),
        autoescape=form == "html",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = in_markdown
    environment.filters["tal"] = danish_number
    environment.filters["fortegn"] = lambda value: f"{value:+.0f}".replace("-", "−")
    return environment.get_template(f"talk.{form}.j2").render(
        it=take_away,
        talk=take_away.talk,
        persona=take_away.talk.persona,
        debrief=take_away.debrief,
        review=take_away.review,
        turns=list(
            zip(
                take_away.talk.turns,
                take_away.verdicts,
                take_away.review.turns,
                take_away.debrief.seat,
                strict=True,
            )
        ),
        phases=PHASE_NAMES,
        statuses=STATUS_WORDS,
        outcomes=OUTCOME_WORDS,
        moves=move_names(),
        note_fields=NOTE_FIELDS,
        headings=HEADINGS,
        curves=CURVES,
        points=points_of,
        answer=answer_text,
    )


def take_away_json(take_away: TakeAway) -> dict[str, Any]:
    """The JSON of ``roleplay review``: that of ``play``, with the review, the note and the letter."""
    told = play_json(take_away.talk, take_away.verdicts, take_away.debrief, take_away.ended_by)
    told["review"] = review_json(take_away.review)
    if take_away.note_verdict is not None:
        told["note"] = {"text": dict(take_away.note or {}), **note_json(take_away.note_verdict)}
    if take_away.letter is not None:
        told["letter"] = {"text": take_away.follow_up, **letter_json(take_away.letter)}
    return told


def file_text(take_away: TakeAway, form: str, *, mask: bool) -> str:
    """A file to take away.

    Args:
        take_away: what to show.
        form: "html", "md" or "json".
        mask: names and CPR-like numbers made unreadable.
    """
    masked = Mask(take_away.talk, take_away.written) if mask else None
    if form == "json":
        told = take_away_json(take_away)
        return json.dumps(masked.of(told) if masked else told, ensure_ascii=False, indent=1) + "\n"
    text = rendered(take_away, "html" if form == "html" else "md")
    return masked(text) if masked else text
