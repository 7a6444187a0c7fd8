"""The triangle filling up: drawn, and as three meters with their criteria."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from roleplay.citizen.persona import Persona
from roleplay.triangle.criteria import Rubric
from roleplay.triangle.verdict import PhaseFill
from roleplay.tui.drawing import bar, triangle
from roleplay.tui.text import Text, joined, lines
from roleplay.tui.words import PHASES

_STYLES = ("$text-primary", "$text-accent", "$text-success")
_NOTHING = (PhaseFill(1, 0, ()), PhaseFill(2, 0, ()), PhaseFill(3, 0, ()))


def fills_or_nothing(fills: Sequence[PhaseFill]) -> Sequence[PhaseFill]:
    """The fills, or three empty sides before the first turn."""
    return fills or _NOTHING


def triangle_strip(fills: Sequence[PhaseFill], numbers: bool, bar_width: int = 8) -> Content:
    """The three sides on one line, for narrow windows."""
    pieces = []
    for fill, style in zip(fills_or_nothing(fills), _STYLES, strict=True):
        value = f" {fill.fill}" if numbers else ""
        number = Content.styled(f"{fill.phase} ", f"bold {style}")
        pieces.append(joined(number, bar(fill.fill, bar_width, style), value))
    return Content("  ").join(pieces)


class TriangleDrawing(Text):
    """The drawn triangle."""

    def show_fills(self, fills: Sequence[PhaseFill], rows: int = 6) -> None:
        """Fills the sides."""
        self.show(triangle([fill.fill for fill in fills_or_nothing(fills)], rows))


class Sides(Text):
    """Three meters, the criteria of each side under it."""

    def show_sides(self, fills: Sequence[PhaseFill], rubric: Rubric, persona: Persona, numbers: bool) -> None:
        """Shows how far each side is filled, and which criteria are met."""
        rows: list[Content | str] = []
        for fill, style in zip(fills_or_nothing(fills), _STYLES, strict=True):
            value = f" {fill.fill}" if numbers else ""
            if rows:
                rows.append("")
            rows.append(joined(Content.styled(f"{fill.phase} {PHASES[fill.phase - 1]}", f"bold {style}")))
            rows.append(joined(bar(fill.fill, 28, style), value))
            for criterion in rubric.criteria:
                if criterion.phase == fill.phase and criterion.applies_to(persona):
                    met = criterion.id in fill.met
                    rows.append(
                        joined(
                            Content.styled(
                                "✓ " if met else "· ", "bold $text-success" if met else "$foreground-disabled"
                            ),
                            Content.styled(criterion.name, "$foreground" if met else "$foreground-muted"),
                        )
                    )
        self.show(lines(*rows))
