"""The first tab: the score of each side, what to keep, what to change, what to practise next."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Digits

from roleplay.report.as_text import OUTCOME_WORDS
from roleplay.triangle.debrief import Advice, Debrief
from roleplay.triangle.verdict import PhaseFill
from roleplay.tui.drawing import bar
from roleplay.tui.text import Text, better_wording, bold, joined, lines, muted, outside, quoted
from roleplay.tui.widgets.triangle import TriangleDrawing
from roleplay.tui.words import PHASES, amount

_STYLES = ("$text-primary", "$text-accent", "$text-success")


def advice_content(advice: Advice) -> Content:
    """Heading, own words, why, a better wording."""
    where = muted(f"  tur {advice.turn}" if advice.turn else "")
    parts = [joined(bold(advice.heading), where)]
    if advice.quote:
        parts.append(joined(muted("Du sagde  "), quoted(advice.quote)))
    parts.append(outside(advice.why))
    if advice.better:
        parts.append(better_wording(advice.better))
    return lines(*parts)


def sides_content(scores: Sequence[int | None], numbers: bool) -> Content:
    """A bar for each side."""
    rows: list[Content | str] = []
    for number, (name, score, style) in enumerate(zip(PHASES, scores, _STYLES, strict=True), 1):
        label = Content.styled(f"{number} {name:<26}", f"bold {style}")
        if score is None:
            rows.append(joined(label, muted("gælder ikke")))
        else:
            rows.append(joined(label, bar(score, 18, style), f" {score:>3}" if numbers else ""))
    return lines(*rows)


class Overview(VerticalScroll, can_focus=True):
    """The overview of a debrief."""

    def __init__(self, debrief: Debrief, first_name: str, numbers: bool, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.debrief, self.first_name, self.numbers = debrief, first_name, numbers

    def compose(self) -> ComposeResult:
        debrief = self.debrief
        with Horizontal(id="score"):
            if self.numbers:
                with Vertical(id="score-total"):
                    yield Digits(str(debrief.total), id="score-digits")
                    yield Text("af 100 point", classes="muted")
            yield TriangleDrawing(id="score-triangle")
            with Vertical(id="score-sides"):
                yield Text(sides_content(debrief.phases, self.numbers))
                yield Text(self._outcome(), id="outcome")
        yield Text(outside(debrief.practise_next), classes="card next")
        for heading, classes, advice in (
            ("Hold fast i", "card keep", debrief.keep),
            ("Gør anderledes", "card change", debrief.change),
        ):
            if advice:
                yield Text(bold(heading), classes="heading")
                for item in advice:
                    yield Text(advice_content(item), classes=classes)

    def on_mount(self) -> None:
        self.query_one(".next", Text).border_title = "Næste gang"
        fills = [PhaseFill(number, score or 0, ()) for number, score in enumerate(self.debrief.phases, 1)]
        self.query_one(TriangleDrawing).show_fills(fills, rows=5)

    def _outcome(self) -> Content:
        outcome = self.debrief.outcome
        if self.numbers:
            told = f"{self.first_name} går derfra med tilfredshed {outcome.satisfaction} og tillid {outcome.trust} (af 100)."
        else:
            told = f"{self.first_name} går derfra med tilfredshed: {amount(outcome.satisfaction)} – og tillid: {amount(outcome.trust)}."
        return outside(f"{told} {OUTCOME_WORDS[outcome.complaint]}".rstrip())
