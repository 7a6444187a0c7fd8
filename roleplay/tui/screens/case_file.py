"""The case file before the talk, and how to practise it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widgets import Button, Footer

from roleplay.citizen.persona import Persona
from roleplay.tui.screens.base import Act, RoleplayScreen, bindings_of
from roleplay.tui.text import Text, joined, muted, outside
from roleplay.tui.widgets.persona_card import FileList, file_lists, person_content
from roleplay.tui.words import STYLES, Style

_STYLE_IDS: dict[str, Style] = {
    "start-training": "træning",
    "start-words": "uden tal",
    "start-exam": "eksamen",
}


class CaseFileScreen(RoleplayScreen):
    """Shows what the trainee would know in real life, and begins the talk.

    Args:
        persona: the citizen.
    """

    TOPIC = "Sagsmappen"
    ACTS = (
        Act("f1", "help", "Hjælp", "Hjælp", "Viser taster og kommandoer."),
        Act("1", "start('træning')", "Træning", "Begynd: træning", STYLES["træning"][1]),
        Act("2", "start('uden tal')", "Uden tal", "Begynd: uden tal", STYLES["uden tal"][1]),
        Act("3", "start('eksamen')", "Eksamen", "Begynd: eksamen", STYLES["eksamen"][1]),
        Act("escape", "back", "Tilbage", "Tilbage til borgerne", "Går tilbage til listen."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(ACTS),
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
        *(
            Binding(key, f"scroll_file('{action}')", show=False)
            for key, action in (
                ("up", "scroll_up"),
                ("down", "scroll_down"),
                ("pageup", "page_up"),
                ("pagedown", "page_down"),
            )
        ),
    ]
    AUTO_FOCUS = "#start-training"

    def __init__(self, persona: Persona) -> None:
        super().__init__()
        self.persona = persona
        self.begun = False

    def compose(self) -> ComposeResult:
        persona = self.persona
        with Vertical(classes="room"):
            yield Text(
                joined(
                    outside(f"{persona.name}, {persona.age} år", "bold $primary"), muted(f"  {persona.who}")
                ),
                classes="title",
            )
            with VerticalScroll(id="file", can_focus=False), Horizontal(id="file-columns"):
                with Vertical(classes="file-column"):
                    yield Text(person_content(persona), classes="file-part")
                with Vertical(classes="file-column"):
                    yield from (FileList(*entry) for entry in file_lists(persona))
            with Horizontal(id="start"):
                for number, (button, style) in enumerate(_STYLE_IDS.items(), 1):
                    yield Button(f"{number}  {STYLES[style][0]}", id=button)
            yield Text(STYLES["træning"][1], id="start-about")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Says what the style in focus means."""
        style = _STYLE_IDS.get(event.widget.id or "")
        if style:
            self.query_one("#start-about", Text).show(STYLES[style][1])

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.action_start(_STYLE_IDS[event.button.id or "start-training"])

    def action_start(self, style: Style) -> None:
        """Begins the talk, once."""
        if not self.begun:
            self.begun = True
            self.roleplay.begin_talk(self.persona, style)

    def action_scroll_file(self, action: str) -> None:
        """Scrolls the case file while a button keeps the focus."""
        scroll = self.query_one("#file", VerticalScroll)
        getattr(scroll, f"action_{action}")()

    def action_back(self) -> None:
        """Back to the list."""
        self.roleplay.back_to_list()
