"""The case note that the law asks for, written while the talk is remembered."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Footer, TextArea

from roleplay.plain.talk import NOTE_FIELDS
from roleplay.practice import Practice
from roleplay.text_safety import strip_controls
from roleplay.tui.screens.base import Act, RoleplayScreen, bindings_of
from roleplay.tui.text import Text, bold, joined, outside
from roleplay.tui.widgets.note_field import NoteField
from roleplay.tui.words import Style

_WHY = (
    "Du har notatpligt: det, der betyder noget for sagen, skal stå i den. Skriv det kort, og så borgeren kan være "
    "det bekendt – borgeren har ret til at læse med."
)
_EXAMPLES = {
    "beskrivelse": "Hvem talte du med om hvad, og hvad blev der sagt?",
    "opfølgning": "Hvem gør hvad hvornår?",
    "afgørelse": "Er der besluttet noget? Ellers: ingen afgørelse.",
}


class NoteScreen(RoleplayScreen):
    """Writes the note, or skips it.

    Args:
        practice: the talk just ended.
        style: how it was practised.
    """

    TOPIC = "Notatet"
    ACTS = (
        Act("f1", "help", "Hjælp", "Hjælp", "Viser taster og kommandoer."),
        Act("ctrl+s,f10", "keep", "Gem og gå videre", "Gem notatet", "Gemmer notatet og viser debriefen."),
        Act("escape", "skip", "Spring over", "Spring notatet over", "Viser debriefen uden notat."),
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ACTS)
    AUTO_FOCUS = "NoteField"

    def __init__(self, practice: Practice, style: Style) -> None:
        super().__init__()
        self.practice, self.style = practice, style

    def compose(self) -> ComposeResult:
        persona = self.practice.talk.persona
        with Vertical(classes="room"):
            yield Text(
                joined(outside("Notat: ", "bold $primary"), outside(f"{persona.name} – {persona.subject}")),
                classes="title",
            )
            with VerticalScroll(id="note", can_focus=False):
                yield Text(_WHY, classes="note-why")
                for key, label in NOTE_FIELDS:
                    yield Text(bold(label), classes="note-label")
                    yield NoteField(_EXAMPLES.get(key, ""), id=f"note-{_ascii(key)}")
            with Horizontal(classes="answers"):
                yield Button("Gem notatet (Ctrl+S)", id="keep")
                yield Button("Spring over (Esc)", id="skip")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    @on(Button.Pressed, "#keep")
    def action_keep(self) -> None:
        """Keeps what is written, and goes on."""
        note = {
            key: strip_controls(self.query_one(f"#note-{_ascii(key)}", TextArea).text).strip()
            for key, _ in NOTE_FIELDS
        }
        if not any(note.values()):
            self.action_skip()
            return
        self.practice.keep_note(note)
        self.roleplay.show_debrief(self.practice, self.style, self.practice.log.fault or "Notatet er gemt.")

    @on(Button.Pressed, "#skip")
    def action_skip(self) -> None:
        """Goes on without a note."""
        self.roleplay.show_debrief(self.practice, self.style, self.practice.log.fault)


def _ascii(key: str) -> str:
    return key.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
