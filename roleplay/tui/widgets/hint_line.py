"""The one line under the talk: a hint, or a quiet remark from the program. It stays until the next."""

from __future__ import annotations

from textual.content import Content

from roleplay.triangle.verdict import Hint
from roleplay.tui.text import Text, joined, muted, outside


class HintLine(Text):
    """Shows one thing at a time."""

    def remark(self, text: str) -> None:
        """Shows something about the program, quietly."""
        self.show(muted(text))

    def show_hint(self, hint: Hint | None) -> None:
        """Shows the hint of a turn; where help is found when there is none."""
        if hint is None:
            self.remark("F2 viser, hvad der passer nu.")
            return
        mark, style = ("✓", "bold $text-success") if hint.good else ("→", "bold $text-warning")
        heading = Content.styled(f"{mark} ", style)
        self.show(joined(heading, outside(f"{hint.heading}: ", style), outside(hint.text)))
