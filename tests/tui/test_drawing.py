"""The drawings as plain characters: they must say the same without colour."""

from __future__ import annotations

import pytest

from roleplay.tui.drawing import bar, change, columns, pips, triangle


@pytest.mark.parametrize(
    ("value", "drawn"), [(0, "──────────"), (50, "━━━━━─────"), (100, "━━━━━━━━━━"), (55, "━━━━━╸────")]
)
def test_bar(value: int, drawn: str) -> None:
    assert bar(value, 10).plain == drawn


def test_change_and_pips() -> None:
    assert [change(3), change(-2), change(0), change(-2, numbers=False)] == ["▲3", "▼2", "", "▼"]
    assert pips(2) == "●●○○"


@pytest.mark.parametrize("rows", [4, 5, 6, 8])
def test_triangle_fills_side_by_side(rows: int) -> None:
    empty, full = triangle((0, 0, 0), rows).plain, triangle((100, 100, 100), rows).plain
    assert "╱" not in empty
    assert "═" not in empty
    assert full.count("╱╱") == full.count("╲╲") == rows
    assert full.count("═") == 2 * rows + 2
    left_only = triangle((50, 0, 0), rows).plain.split("\n")
    assert "╱" not in left_only[0]
    assert "╱" in left_only[rows - 1]


@pytest.mark.parametrize("turns", [1, 2, 8, 20, 40, 90, 300])
def test_columns_fit(turns: int) -> None:
    drawn = columns([turn % 101 for turn in range(turns)], "$primary", width=72, mark=min(3, turns - 1)).plain
    assert max(len(line) for line in drawn.split("\n")[:6]) <= 72
    assert ("her vendte" in drawn) is (turns <= 40 or turns == 1)
