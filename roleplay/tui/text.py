"""Text from outside on its way to the screen: never read as markup, never with control codes."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Input, Static

from roleplay.text_safety import strip_controls


def outside(text: str, style: str = "") -> Content:
    """Text somebody else wrote (a trainee, an author, a file name) as content that is shown as it is."""
    return Content.styled(strip_controls(text), style) if style else Content(strip_controls(text))


def joined(*parts: Content | str) -> Content:
    """Pieces put together; a plain ``str`` is our own text or a blank."""
    return Content.assemble(*parts)


def lines(*parts: Content | str) -> Content:
    """Pieces below each other."""
    return Content("\n").join([Content(part) if isinstance(part, str) else part for part in parts])


class Text(Static):
    """A static that never reads markup, whoever wrote the text."""

    def __init__(
        self, content: Content | str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(
            content if isinstance(content, Content) else outside(content),
            id=id,
            classes=classes,
            markup=False,
        )

    def show(self, content: Content | str) -> None:
        """Replaces what is shown."""
        self.update(content if isinstance(content, Content) else outside(content))


class SafeInput(Input):
    """A one-line field that control codes and direction marks cannot get into, pasted or not."""

    def validate_value(self, value: str) -> str:
        return strip_controls(value).replace("\n", " ").replace("\t", " ")


def muted(text: str) -> Content:
    """Text that keeps in the background."""
    return outside(text, "$foreground-muted")


def bold(text: str) -> Content:
    """Text that stands out."""
    return outside(text, "bold")


def quoted(text: str, style: str = "italic") -> Content:
    """Somebody's words in quotation marks."""
    return outside(f"»{text}«", style)


def better_wording(text: str) -> Content:
    """A better wording, with the words that lead up to it."""
    return joined(muted("Prøv fx: "), quoted(text, "italic $text-success"))
