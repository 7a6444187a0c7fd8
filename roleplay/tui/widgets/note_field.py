"""A field of several lines that Tab leaves and control codes cannot get into."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import TextArea

from roleplay.text_safety import strip_controls


class NoteField(TextArea):
    """A few lines of text.

    Args:
        placeholder: what to write; our own words.
    """

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:
        super().__init__(
            id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False, placeholder=placeholder
        )

    async def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert(strip_controls(event.text))
