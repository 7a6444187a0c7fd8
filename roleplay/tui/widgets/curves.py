"""The fifth tab: how the citizen felt, turn by turn."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Resize

from roleplay.triangle.debrief import Debrief
from roleplay.tui.drawing import columns
from roleplay.tui.text import Text, bold, joined, lines, muted, outside
from roleplay.tui.words import DIMENSIONS, amount


class Curves(VerticalScroll, can_focus=True):
    """Four curves as columns; drawn anew when the window changes."""

    def __init__(self, debrief: Debrief, first_name: str, numbers: bool) -> None:
        super().__init__()
        self.debrief, self.first_name, self.numbers = debrief, first_name, numbers

    def compose(self) -> ComposeResult:
        yield Text(id="curves-about", classes="muted")
        for key, _, _ in DIMENSIONS:
            yield Text(id=f"curve-{key}", classes="curve")

    def on_resize(self, event: Resize) -> None:
        """Draws as wide as there is room for."""
        width = max(30, event.size.width - 4)
        turning = self.debrief.turning_point
        told = f"{self.first_name} fra start (0) og efter hver af dine replikker."
        self.query_one("#curves-about", Text).show(outside(told))
        for key, name, style in DIMENSIONS:
            values: tuple[int, ...] = getattr(self.debrief, key)
            first, last = (str(v) if self.numbers else amount(v) for v in (values[0], values[-1]))
            head = joined(bold(name), muted(f"  {first} → {last}"))
            drawn = columns(values, style, rows=4, width=width, mark=turning if key == "anger" else None)
            self.query_one(f"#curve-{key}", Text).show(lines(head, drawn))
