"""What if one reply had been another: the rest is said again, and both curves stand under each other."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button

from roleplay.conversation.conversation import Conversation
from roleplay.review.what_if import WhatIf, what_if
from roleplay.text_safety import one_reply
from roleplay.tui.drawing import columns
from roleplay.tui.screens.base import Dialog
from roleplay.tui.text import SafeInput, Text, bold, joined, lines, muted, outside
from roleplay.tui.widgets.transcript import citizen_content, you_content

_SHOWN = 3
"""Turns after the changed one that are shown as text; the curve shows the rest."""


class WhatIfDialog(Dialog[str]):
    """Tries another reply. Closes with the reply to go on from, or with nothing.

    Args:
        talk: the talk.
        turn: the reply to change, from 1.
        suggestion: what stands in the field from the start.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f5", "go_on", "Tal videre herfra", priority=True)]
    AUTO_FOCUS = "SafeInput"

    def __init__(self, talk: Conversation, turn: int, suggestion: str) -> None:
        super().__init__()
        self.talk, self.turn, self.suggestion = talk, turn, suggestion

    def compose(self) -> ComposeResult:
        before = self.talk.back_to(self.turn - 1)
        name = self.talk.persona.first_name
        with Vertical(classes="dialog what-if"):
            yield Text(
                outside(f"Hvad nu hvis … i tur {self.turn}?", "bold $primary"), classes="dialog-heading"
            )
            yield Text(citizen_content(name, before.last_answer), classes="what-if-before")
            yield SafeInput(
                value=self.suggestion,
                placeholder="Skriv det, du ville have sagt i stedet, og tryk Enter.",
                id="what-if-reply",
                max_length=2000,
            )
            with VerticalScroll(id="what-if-found", can_focus=True):
                yield Text(
                    muted("Enter spiller resten af dine replikker igen, og du ser begge kurver."),
                    id="what-if-text",
                )
            with Horizontal(classes="answers"):
                yield Button("Spil det (Enter)", id="play")
                yield Button("Tal videre herfra (F5)", id="go-on")
                yield Button("Luk (Esc)", id="close")

    @on(Button.Pressed, "#play")
    @on(SafeInput.Submitted)
    def _play(self) -> None:
        reply = self._reply
        shown = self.query_one("#what-if-text", Text)
        if not reply:
            shown.show("Skriv det, du ville have sagt i stedet.")
            return
        shown.show(self._found(what_if(self.talk, self.turn, reply)))
        self.query_one("#what-if-found").scroll_home(animate=False)

    @on(Button.Pressed, "#go-on")
    def action_go_on(self) -> None:
        """Goes back to the turn with the reply in the prompt."""
        if self._reply:
            self.dismiss(self._reply)

    @property
    def _reply(self) -> str:
        return one_reply(self.query_one(SafeInput).value)

    def _found(self, what: WhatIf) -> Content:
        name = self.talk.persona.first_name
        parts: list[Content | str] = []
        for turn in what.instead.turns[what.turn - 1 : what.turn - 1 + _SHOWN]:
            parts += [you_content(turn.you), citizen_content(name, turn.answer), ""]
        if what.unsaid:
            parts += [f"{name} afsluttede samtalen. {what.unsaid} af dine replikker blev aldrig sagt.", ""]
        width = max(30, self.query_one("#what-if-found").size.width - 4)
        for heading, talk in (("Vreden, som det var", what.was), ("Vreden med rettelsen", what.instead)):
            values = [round(state.anger) for state in talk.states]
            parts.append(joined(bold(heading), muted(f"  slutter på {values[-1]}")))
            parts.append(columns(values, "$error", rows=3, width=width))
        return lines(*parts)
