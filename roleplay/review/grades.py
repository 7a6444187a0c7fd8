"""The five grades of a reply, by what it cost in expected satisfaction against the best that could be found."""

from __future__ import annotations

from typing import Literal, get_args

Grade = Literal["fremragende", "god", "skæv", "fejl", "brøler", "uden karakter"]
GRADES: tuple[Grade, ...] = get_args(Grade)

DEAREST: tuple[tuple[float, Grade], ...] = ((3.0, "god"), (6.0, "skæv"), (10.0, "fejl"))
"""The highest cost, in points of expected satisfaction (0-100), of each grade; beyond the last it is a brøler.
About three of four replies of the method-faithful stock trainee are at least good, none of one who brushes off
(``scripts/bench_review.py``)."""
FOUND_IT = 0.4
"""Points within which a reply counts as the best there was."""
MATTERED = 2.5
"""Points that the best reply must lie above the middle one for finding it to be excellent."""


IDLE = 1
"""Replies in a row that moved nothing, from which one more is not good as long as something better could be said."""
IDLE_COST = 1.2
"""Points that such a reply may cost and still be good."""


def grade_of(cost: float, spread: float, *, pitfall: bool, idle: int) -> Grade:
    """The grade of a reply that was understood.

    Args:
        cost: best value found less the reply's own, in points; negative when nothing better was found.
        spread: best value less the middle one of what was tried: how much it mattered what was said.
        pitfall: the reply stepped into a pitfall for sure; then it is never good, whatever came of it.
        idle: replies in a row, this one included, that moved nothing.
    """
    if cost <= FOUND_IT and not pitfall:
        return "fremragende" if spread >= MATTERED else "god"
    found: Grade = next((grade for dearest, grade in DEAREST if cost <= dearest), "brøler")
    stands_still = idle >= IDLE and cost > IDLE_COST
    return "skæv" if found == "god" and (pitfall or stands_still) else found
