"""The citizen's mood: word, number and bar – or only words and bars – with what the last reply changed."""

from __future__ import annotations

from textual.content import Content

from roleplay.citizen.persona import Persona
from roleplay.citizen.state import CitizenState
from roleplay.tui.drawing import bar, change, pips
from roleplay.tui.text import Text, joined, lines, muted, outside
from roleplay.tui.words import DIMENSIONS, amount, band_level, band_style, levels

BAR_WIDTH = 10


def _change_content(dimension: str, delta: int, numbers: bool) -> Content:
    good = delta < 0 if dimension == "anger" else delta > 0
    return Content.styled(change(delta, numbers), "$text-success" if good else "$text-error")


def band_content(state: CitizenState) -> Content:
    """The band as word and dots."""
    return joined(
        Content.styled(f" {state.band} ", band_style(state.band)), " ", muted(pips(band_level(state.band)))
    )


def mood_lines(
    state: CitizenState, before: CitizenState | None, numbers: bool, width: int = BAR_WIDTH
) -> list[Content]:
    """A line for each dimension."""
    now = levels(state)
    was = levels(before) if before is not None else now
    shown = []
    for key, name, style in DIMENSIONS:
        value = f"{now[key]:>3}" if numbers else f"{amount(now[key]):<6}"
        shown.append(
            joined(
                muted(f"{name:<8}"),
                bar(now[key], width, style),
                f" {value} ",
                _change_content(key, now[key] - was[key], numbers),
            )
        )
    return shown


def mood_strip(
    state: CitizenState, before: CitizenState | None, numbers: bool, bar_width: int = 4
) -> Content:
    """The dimensions on one line, for narrow windows; with a bar width of 0, without bars."""
    now = levels(state)
    was = levels(before) if before is not None else now
    pieces = []
    for key, label, style in DIMENSIONS:
        value = str(now[key]) if numbers else amount(now[key])
        drawn = joined(bar(now[key], bar_width, style), " ") if bar_width else Content("")
        changed = _change_content(key, now[key] - was[key], numbers)
        pieces.append(joined(muted(f"{label} "), drawn, value, changed))
    return Content("  ").join(pieces)


class MoodCard(Text):
    """The citizen's card in the side panel."""

    def show_mood(
        self, persona: Persona, state: CitizenState, before: CitizenState | None, numbers: bool
    ) -> None:
        """Shows the citizen as they are now."""
        head = joined(outside(persona.name, "bold $text-accent"), muted(f", {persona.age}"))
        self.show(lines(head, band_content(state), "", *mood_lines(state, before, numbers)))
