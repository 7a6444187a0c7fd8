"""Two attempts at the same citizen side by side."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from roleplay.history.log import StoredTalk
from roleplay.report.review_as_text import beside_rows
from roleplay.stage import Stage
from roleplay.triangle.build import debrief_of
from roleplay.triangle.debrief import Debrief
from roleplay.tui.drawing import columns
from roleplay.tui.screens.base import Dialog
from roleplay.tui.text import Text, bold, lines, muted, outside
from roleplay.tui.words import turns_said, when_said


class BesideDialog(Dialog[None]):
    """Chooses another attempt and compares it with this one.

    Args:
        stage: replays the other attempt.
        debrief: of this attempt.
        others: the other attempts at the same citizen, newest first; never empty.
    """

    AUTO_FOCUS = "OptionList"

    def __init__(self, stage: Stage, debrief: Debrief, others: Sequence[StoredTalk]) -> None:
        super().__init__()
        self.stage, self.debrief, self.others = stage, debrief, others

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog beside"):
            yield Text(outside("To forsøg ved siden af hinanden", "bold $primary"), classes="dialog-heading")
            yield OptionList(
                *(
                    Option(outside(f"{when_said(talk.started)} – {turns_said(len(talk.lines))}"))
                    for talk in self.others
                ),
                markup=False,
                id="beside-which",
            )
            with VerticalScroll(id="beside-found", can_focus=True):
                yield Text(muted("Vælg et tidligere forsøg."), id="beside-text")
            with Horizontal(classes="answers"):
                yield Button("Luk (Esc)", id="close")

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    @on(OptionList.OptionHighlighted)
    def _chosen(self, event: OptionList.OptionHighlighted) -> None:
        stored = self.others[event.option_index]
        talk = self.stage.replayed(stored)
        other = debrief_of(talk, self.stage.rubric)
        self.query_one("#beside-text", Text).show(self._content(other, when_said(stored.started)))

    def _content(self, other: Debrief, when: str) -> Content:
        rows = [("", "dette", when), *beside_rows(self.debrief, other)]
        parts: list[Content | str] = []
        for name, this, that in rows:
            style = bold if name in ("", "Point i alt") else outside
            parts.append(style(f"{name[:42]:<43}{this:>14}{that:>18}"))
        width = max(30, self.query_one("#beside-found").size.width - 4)
        for heading, debrief in (("Vreden i dette forsøg", self.debrief), (f"Vreden {when}", other)):
            parts += ["", bold(heading), columns(debrief.anger, "$error", rows=3, width=width)]
        return lines(*parts)
