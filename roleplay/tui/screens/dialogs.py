"""The small windows on top of a screen: a message, a question, the pocket card, the case file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from roleplay.citizen.persona import Persona
from roleplay.triangle.pocket_card import CardItem
from roleplay.tui.screens.base import Dialog
from roleplay.tui.text import Text, joined, lines, muted, outside
from roleplay.tui.widgets.persona_card import FileList, file_lists, person_content
from roleplay.tui.words import PHASES


class Reading(Dialog[None]):
    """A window with something to read; arrows scroll, Esc, Enter and the key that opened it close."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f1,f2,f3", "close", "Luk", show=False, priority=True)
    ]
    AUTO_FOCUS = ".dialog-text"

    def __init__(self, heading: str, parts: Sequence[Content | Widget]) -> None:
        super().__init__()
        self.heading, self.parts = heading, parts

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Text(outside(self.heading, "bold $primary"), classes="dialog-heading")
            with VerticalScroll(classes="dialog-text", can_focus=True):
                for part in self.parts:
                    yield Text(part, classes="dialog-part") if isinstance(part, Content) else part
            yield Text(muted("↑ ↓ ruller · Esc lukker"), classes="dialog-foot")


class Message(Reading):
    """One text from outside, shown as it is."""

    def __init__(self, heading: str, text: str) -> None:
        super().__init__(heading, [outside(text)])


class CaseFileDialog(Reading):
    """The case file during the talk."""

    def __init__(self, persona: Persona) -> None:
        super().__init__(
            f"{persona.name}, {persona.age} år",
            [*(FileList(*entry) for entry in file_lists(persona)), person_content(persona)],
        )


class PocketCard(Reading):
    """What fits now, with words for this citizen."""

    def __init__(self, items: Sequence[CardItem]) -> None:
        parts = [
            lines(
                joined(
                    Content.styled(item.name, "bold $text-accent"),
                    muted(f"  {item.phase} {PHASES[item.phase - 1]}" if item.phase else ""),
                ),
                outside(item.what),
                outside(f"»{item.example}«", "italic $text-success"),
            )
            for item in items
        ]
        super().__init__(
            "Lommekort: det passer nu", parts or [Content("Du er godt på vej. Tal videre, som du gør.")]
        )


class Question(Dialog[str]):
    """A question with two or three answers; the result is the id of the answer, None for Esc.

    Args:
        heading: the question.
        text: what follows from the answers.
        answers: id and label of each button, the harmless one first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]
    AUTO_FOCUS = "Button"

    def __init__(self, heading: str, text: str, answers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.heading, self.text, self.answers = heading, text, answers

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog question"):
            yield Text(outside(self.heading, "bold $primary"), classes="dialog-heading")
            yield Text(outside(self.text), classes="dialog-part")
            with Horizontal(classes="answers"):
                for name, label in self.answers:
                    yield Button(Content(label), id=name)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id or "")
