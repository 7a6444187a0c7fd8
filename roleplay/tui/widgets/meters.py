"""The citizen's mood and the triangle beside the talk: a panel in wide windows, a strip in narrow ones.

In an exam there are no meters; the panel then holds the case file, as on a desk.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from roleplay.citizen.persona import Persona
from roleplay.citizen.state import CitizenState
from roleplay.practice import Practice
from roleplay.tui.text import Text, joined, lines, muted
from roleplay.tui.widgets.mood import MoodCard, band_content, mood_strip
from roleplay.tui.widgets.persona_card import FileList, file_lists
from roleplay.tui.widgets.triangle import Sides, TriangleDrawing, triangle_strip

ROOM_FOR_BARS = 80
"""Width of the window from which the strip has bars for the mood."""


def state_before(practice: Practice) -> CitizenState | None:
    """The citizen before the last reply; None before the first."""
    turns = practice.talk.turns
    if not turns:
        return None
    return turns[-2].state if len(turns) > 1 else practice.talk.start


class SidePanel(VerticalScroll, can_focus=False):
    """The panel to the right.

    Args:
        persona: the citizen.
        exam: shows the case file instead of meters.
        numbers: shows numbers beside words and bars.
    """

    def __init__(self, persona: Persona, *, exam: bool, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self.persona, self.exam, self.numbers = persona, exam, numbers

    def compose(self) -> ComposeResult:
        if self.exam:
            yield from (FileList(*entry) for entry in file_lists(self.persona))
            return
        with Horizontal(id="side-top"):
            yield MoodCard(id="mood")
            yield TriangleDrawing(id="triangle")
        yield Sides(id="sides")

    def show_practice(self, practice: Practice) -> None:
        """Shows the talk as it stands."""
        if self.exam:
            return
        state, before = practice.talk.state, state_before(practice)
        fills = practice.verdicts[-1].fills if practice.verdicts else ()
        self.query_one(MoodCard).show_mood(self.persona, state, before, self.numbers)
        self.query_one(TriangleDrawing).show_fills(fills)
        self.query_one(Sides).show_sides(fills, practice.rubric, self.persona, self.numbers)


class Strip(Text):
    """The same on two lines above the talk.

    Args:
        numbers: shows numbers beside words and bars.
    """

    def __init__(self, *, exam: bool, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id, classes="-exam" if exam else "")
        self.exam, self.numbers = exam, numbers

    def show_practice(self, practice: Practice, width: int) -> None:
        """Shows the talk as it stands, in a window of a width."""
        if self.exam:
            return
        wide = width >= ROOM_FOR_BARS
        state = practice.talk.state
        fills = practice.verdicts[-1].fills if practice.verdicts else ()
        sides = triangle_strip(fills, self.numbers, 8 if wide else 4)
        bars = (4 if self.numbers else 3) if wide else 0
        mood = mood_strip(state, state_before(practice), self.numbers, bars)
        heading = muted("Trekanten  ") if wide else ""
        self.show(lines(joined(band_content(state), "   ", heading, sides), mood))
