"""The case note that the law asks for, written while the talk is remembered."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Footer, TextArea

from roleplay.content.phrases import plain_words
from roleplay.practice import Practice
from roleplay.text_safety import strip_controls
from roleplay.tui.screens.base import Act, RoleplayScreen, bindings_of
from roleplay.tui.text import Text, bold, joined, lines, outside
from roleplay.tui.widgets.findings import note_content
from roleplay.tui.widgets.note_field import NoteField
from roleplay.tui.words import Style
from roleplay.writing.finding import NoteVerdict
from roleplay.writing.note import NOTE_FIELDS, judge_note

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

    def on_mount(self) -> None:
        self.query_one("#note-remarks").display = False

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
                yield Text(id="note-remarks", classes="card")
            with Horizontal(classes="answers"):
                yield Button("Gem notatet (Ctrl+S)", id="keep")
                yield Button("Spring over (Esc)", id="skip")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    @on(Button.Pressed, "#keep")
    def action_keep(self) -> None:
        """Keeps what is written, and goes on."""
        note = {key: self._written(key) for key, _ in NOTE_FIELDS}
        if not any(note.values()):
            self.action_skip()
            return
        if note != self.practice.note:
            self.practice.keep_note(note)
            verdict = judge_note(note, self.practice.talk, plain_words())
            if verdict.findings:
                self._show_remarks(verdict)
                return
        self.roleplay.show_debrief(self.practice, self.style, self.practice.log.fault or "Notatet er gemt.")

    def _written(self, key: str) -> str:
        """What stands in a field; control codes that got in are taken out of the field too."""
        field = self.query_one(f"#note-{_ascii(key)}", TextArea)
        text = strip_controls(field.text)
        if text != field.text:
            field.text = text
        return text.strip()

    def _show_remarks(self, verdict: NoteVerdict) -> None:
        """What could be better, beneath the note; the same key again goes on."""
        told = (
            self.practice.log.fault
            or "Notatet er gemt. Ret det til – eller tryk Ctrl+S igen for at gå videre."
        )
        remarks = self.query_one("#note-remarks", Text)
        remarks.show(lines(bold(told), "", *note_content(verdict)))
        remarks.display = True
        self.query_one("#keep", Button).label = "Gå videre (Ctrl+S)"
        self.call_after_refresh(remarks.scroll_visible, animate=False, top=True)

    @on(Button.Pressed, "#skip")
    def action_skip(self) -> None:
        """Goes on without a note."""
        self.roleplay.show_debrief(self.practice, self.style, self.practice.log.fault)


def _ascii(key: str) -> str:
    return key.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
