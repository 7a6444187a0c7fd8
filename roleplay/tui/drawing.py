"""Bars, the triangle and the curves, drawn with characters. Pure functions; every colour is a theme variable.

Each drawing says the same without colour: heavy against thin, a stroke against a dot, a number beside a bar.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from roleplay.tui.text import joined, muted

COLUMN_STEPS = " ▁▂▃▄▅▆▇█"
_SIDE_STYLES = ("$text-primary", "$text-accent", "$text-success")


def bar(value: int, width: int, style: str = "$primary") -> Content:
    """A bar of 0-100: heavy as far as it goes, thin for the rest."""
    halves = round(min(100, max(0, value)) / 100 * width * 2)
    heavy = "━" * (halves // 2) + "╸" * (halves % 2)
    return joined(
        Content.styled(heavy, style), Content.styled("─" * (width - len(heavy)), "$foreground-disabled")
    )


def pips(level: int, most: int = 4) -> str:
    """A level as filled and empty dots."""
    return "●" * level + "○" * (most - level)


def change(delta: int, numbers: bool = True) -> str:
    """A change as an arrow with its size; blank for none."""
    if not delta:
        return ""
    arrow = "▲" if delta > 0 else "▼"
    return f"{arrow}{abs(delta)}" if numbers else arrow


def triangle(fills: Sequence[int], rows: int = 6) -> Content:
    """The triangle with its sides filled 0-100, from the lower left corner up, down and back.

    Args:
        fills: of the left side, the right side and the base.
        rows: height of the slopes; the drawing is ``2 * rows + 4`` cells wide and ``rows + 2`` high.
    """
    left, right, base = (min(100, max(0, fill)) / 100 for fill in fills)
    one, two, three = _SIDE_STYLES
    drawn: list[Content] = []
    for row in range(rows):
        filled_left = rows - row <= round(left * rows)
        filled_right = row < round(right * rows)
        middle = row == rows // 2
        gap = rows - row - 1
        mark_left, mark_right = ("1", "2") if middle else (" ", " ")
        drawn.append(
            joined(
                " " * max(0, gap - 1) if gap else "",
                Content.styled(mark_left, f"bold {one}") if gap else "",
                " ",
                _stroke("╱╱", filled_left, one),
                " " * (2 * row),
                _stroke("╲╲", filled_right, two),
                " ",
                Content.styled(mark_right, f"bold {two}"),
            )
        )
    length = 2 * rows + 2
    filled = round(base * length)
    drawn.append(
        joined(
            " ",
            Content.styled("·" * (length - filled), "$foreground-disabled"),
            Content.styled("═" * filled, f"bold {three}"),
        )
    )
    drawn.append(joined(" " * (rows + 1), Content.styled("3", f"bold {three}")))
    return Content("\n").join(drawn)


def _stroke(characters: str, filled: bool, style: str) -> Content:
    if filled:
        return Content.styled(characters, f"bold {style}")
    return Content.styled(" ·" if characters[0] == "╱" else "· ", "$foreground-disabled")


def columns(
    values: Sequence[int], style: str, *, rows: int = 5, width: int = 72, mark: int | None = None
) -> Content:
    """Values of 0-100 as columns with the turn number below each.

    Args:
        values: one per turn, the first before turn 1.
        style: colour of the columns.
        rows: height.
        width: cells at hand; the columns get narrower, and the oldest are left out, until they fit.
        mark: the turn whose column is marked as the turning point.
    """
    room = max(10, width - 5)
    step = next((size for size in (8, 6, 4, 3, 2, 1) if len(values) * size <= room), 1)
    first = max(0, len(values) - room // step)
    shown = list(enumerate(values))[first:]
    thick = max(1, step - 1)
    gap = " " * (step - thick)
    drawn: list[Content] = []
    for row in range(rows, 0, -1):
        label = "100" if row == rows else "  0" if row == 1 else "   "
        cells = "".join(_cell(value, row, rows) * thick + gap for _, value in shown)
        drawn.append(
            joined(Content.styled(f"{label} ", "$foreground-disabled"), Content.styled(cells, style))
        )
    every = 1 if step >= 3 else 5
    numbers = "".join(_number(turn, step, every) for turn, _ in shown)
    drawn.append(joined("    ", muted(numbers)))
    if mark is not None and any(turn == mark for turn, _ in shown):
        before = " " * ((mark - first) * step)
        drawn.append(joined("    ", before, Content.styled("↑ her vendte samtalen", "bold $text-accent")))
    return Content("\n").join(drawn)


def _cell(value: int, row: int, rows: int) -> str:
    eighths = round(min(100, max(0, value)) / 100 * rows * 8)
    if row == 1:
        eighths = max(1, eighths)
    return COLUMN_STEPS[min(8, max(0, eighths - (row - 1) * 8))]


def _number(turn: int, step: int, every: int) -> str:
    if step == 1:
        return ("|" if turn % 10 == 0 else " ") if turn else "0"
    label = str(turn) if turn % every == 0 else ""
    return label[:step].ljust(step)
