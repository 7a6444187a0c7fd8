"""Where the trainee writes: Enter sends, Ctrl+J makes a new line, pasted lines are kept, controls never get in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from roleplay.text_safety import LONGEST_REPLY, strip_controls
from roleplay.tui.words import PROMPT_HINT

NEW_LINE_KEYS = ("ctrl+j", "shift+enter", "alt+enter")
_TITLE = "Hvad siger du?"


class Prompt(TextArea):
    """The reply being written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "transcript('page_up')", show=False, priority=True),
        Binding("pagedown", "transcript('page_down')", show=False, priority=True),
        Binding("ctrl+home", "transcript('scroll_home')", show=False, priority=True),
        Binding("ctrl+end", "transcript('scroll_end')", show=False, priority=True),
    ]

    @dataclass
    class Sent(Message):
        """The trainee pressed Enter; ``text`` may be empty."""

        text: str

    @dataclass
    class Scrolled(Message):
        """The trainee scrolls the transcript while writing; ``action`` is that of a scrolling widget."""

        action: str

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(
            strip_controls(text),
            id=id,
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder="Skriv det, du ville sige …",
        )
        self.held = False

    def on_mount(self) -> None:
        self.border_title = _TITLE
        self._show_length()
        self.move_cursor(self.document.end)

    def hold(self) -> None:
        """Nothing can be written or sent while the citizen answers."""
        self.held = self.read_only = True
        self.border_title = "Borgeren tænker …"
        self.add_class("-locked")

    def release(self) -> None:
        """Ready for the next reply."""
        self.held = self.read_only = False
        self.border_title = _TITLE
        self.remove_class("-locked")

    def put(self, text: str) -> None:
        """Replaces what is written, with the cursor at the end."""
        self.load_text(strip_controls(text))
        self.move_cursor(self.document.end)

    def action_send(self) -> None:
        """Sends the reply, unless the citizen is answering."""
        if not self.held:
            self.post_message(self.Sent(strip_controls(self.text)))

    def action_new_line(self) -> None:
        """Starts a new line where the cursor is."""
        if not self.held:
            self.insert("\n")

    def action_transcript(self, action: str) -> None:
        """Scrolls the transcript."""
        self.post_message(self.Scrolled(action))

    async def _on_key(self, event: Key) -> None:
        # Not bindings: those with priority would overtake the letters typed just before, and send half a reply.
        act = {"enter": self.action_send, **dict.fromkeys(NEW_LINE_KEYS, self.action_new_line)}.get(event.key)
        if act is not None:
            event.prevent_default()
            event.stop()
            act()

    async def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        if not self.held:
            self.insert(strip_controls(event.text))

    def on_text_area_changed(self) -> None:
        """Keeps the count of characters up to date."""
        self._show_length()

    def _show_length(self) -> None:
        length = len(self.text)
        if length <= LONGEST_REPLY:
            self.border_subtitle = PROMPT_HINT
        else:
            self.border_subtitle = f"{length} tegn – borgeren hører de første {LONGEST_REPLY}"
