"""The short mail to the citizen after the talk, judged while it is written."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Footer, TextArea

from roleplay.content.phrases import plain_words
from roleplay.practice import Practice
from roleplay.report.as_text import danish_number
from roleplay.text_safety import strip_controls
from roleplay.tui.screens.base import Act, RoleplayScreen, bindings_of
from roleplay.tui.text import Text, bold, joined, lines, muted, outside
from roleplay.tui.widgets.findings import findings_content
from roleplay.tui.widgets.note_field import NoteField
from roleplay.tui.words import Style
from roleplay.writing.finding import LetterVerdict
from roleplay.writing.letter import draft_follow_up, judge_letter

_PAUSE = 0.4
"""Seconds without a key before the letter is judged again."""


class LetterScreen(RoleplayScreen):
    """Writes the follow-up.

    Args:
        practice: the talk.
        style: how it was practised.
    """

    TOPIC = "Brevet"
    ACTS = (
        Act("f1", "help", "Hjælp", "Hjælp", "Viser taster og kommandoer."),
        Act("ctrl+s,f10", "keep", "Gem", "Gem brevet", "Gemmer brevet sammen med samtalen."),
        Act("f4", "draft", "Kladde", "Hent kladden igen", "Skriver aftalerne fra samtalen som en ny kladde."),
        Act("escape", "leave", "Debrief", "Til debriefen", "Går tilbage til debriefen."),
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ACTS)
    AUTO_FOCUS = "NoteField"

    def __init__(self, practice: Practice, style: Style) -> None:
        super().__init__()
        self.practice, self.style = practice, style
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        persona = self.practice.talk.persona
        with Vertical(classes="room"):
            yield Text(
                joined(
                    outside("Brevet: ", "bold $primary"),
                    outside(f"en kort mail til {persona.first_name} om det, I aftalte"),
                ),
                classes="title",
            )
            with Horizontal(id="letter"):
                yield NoteField("Kære …", id="letter-text")
                with VerticalScroll(id="letter-verdict", can_focus=True):
                    yield Text(id="letter-found")
            yield Text(id="letter-status", classes="status")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    def on_mount(self) -> None:
        self._field.text = self.practice.follow_up or draft_follow_up(self.practice.talk)
        self._judge()

    @property
    def _field(self) -> TextArea:
        return self.query_one("#letter-text", TextArea)

    @on(TextArea.Changed)
    def _changed(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(_PAUSE, self._judge)

    def _judge(self) -> None:
        verdict = judge_letter(self._field.text, self.practice.talk, plain_words())
        self.query_one("#letter-found", Text).show(letter_content(verdict, self.style != "uden tal"))

    def action_draft(self) -> None:
        """Puts the draft back; what was written can be had again with Ctrl+Z."""
        field = self._field
        field.replace(draft_follow_up(self.practice.talk), field.document.start, field.document.end)
        self._status("Kladden er hentet. Ctrl+Z giver dig det, du havde skrevet.")

    def action_keep(self) -> None:
        """Keeps the letter."""
        text = strip_controls(self._field.text).strip()
        if not text:
            self._status("Der er ikke noget at gemme endnu.")
            return
        self.practice.keep_follow_up(text)
        self._status(self.practice.log.fault or "Brevet er gemt sammen med samtalen.")

    def action_leave(self) -> None:
        """Back to the debrief; what is written is kept."""
        text = strip_controls(self._field.text).strip()
        if text and text not in (self.practice.follow_up, draft_follow_up(self.practice.talk)):
            self.practice.keep_follow_up(text)
        self.roleplay.show_debrief(self.practice, self.style, self.practice.log.fault)

    def _status(self, text: str) -> None:
        self.query_one("#letter-status", Text).show(bold(text))


def letter_content(verdict: LetterVerdict, numbers: bool) -> Content:
    """The verdict on the letter: score, what is there, what to mend."""
    head = (
        f"{verdict.score} af 100 · {verdict.words} ord · lix {verdict.lix}"
        if numbers
        else f"{verdict.words} ord"
    )
    parts: list[Content | str] = [bold(head), ""]
    for name, earned, possible in verdict.points:
        share = earned / possible if possible else 0
        mark, style = ("✓", "$text-success") if share >= 0.95 else ("·", "$text-warning")
        shown = muted(f"  {danish_number(earned)} af {danish_number(possible)}") if numbers else ""
        parts.append(joined(Content.styled(f"{mark} ", f"bold {style}"), name, shown))
    return lines(*parts, "", *findings_content(verdict.findings))
