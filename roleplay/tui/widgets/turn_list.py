"""The third tab: turn by turn, what was heard, what it did, what it was worth and what would have been better."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, ProgressBar
from textual.widgets.option_list import Option

from roleplay.citizen.state import CitizenState
from roleplay.conversation.turn import Turn
from roleplay.practice import Exchange, Practice
from roleplay.review.engine import Review, TurnReview
from roleplay.review.grades import Grade
from roleplay.triangle.debrief import Debrief
from roleplay.tui.drawing import change, columns
from roleplay.tui.text import Text, better_wording, bold, joined, lines, muted, outside
from roleplay.tui.widgets.transcript import citizen_content, heard_content, you_content
from roleplay.tui.words import DIMENSIONS, levels

_GRADES: Mapping[Grade, tuple[str, str]] = {
    "fremragende": ("★", "bold $text-success"),
    "god": ("✓", "$text-success"),
    "skæv": ("~", "$text-warning"),
    "fejl": ("✗", "$text-error"),
    "brøler": ("‼", "bold $text-error"),
    "uden karakter": ("·", "$foreground-muted"),
}
"""The sign and the colours of each grade."""


def deltas_content(before: CitizenState, after: CitizenState, numbers: bool) -> Content:
    """What a turn changed, each dimension by its name."""
    was, now = levels(before), levels(after)
    pieces = []
    for key, name, _ in DIMENSIONS:
        delta = now[key] - was[key]
        good = delta < 0 if key == "anger" else delta > 0
        shown = change(delta, numbers) or "="
        pieces.append(
            joined(
                f"{name} ",
                Content.styled(
                    shown, "$foreground-muted" if not delta else "$text-success" if good else "$text-error"
                ),
            )
        )
    return Content("   ").join(pieces)


class TurnList(Horizontal):
    """The turns, and all about the one highlighted."""

    def __init__(self, practice: Practice, debrief: Debrief, names: Mapping[str, str], numbers: bool) -> None:
        super().__init__()
        self.practice, self.debrief, self.names, self.numbers = practice, debrief, names, numbers
        self.exchanges = practice.exchanges
        self.review: Review | None = None
        self.chosen = debrief.worst_turn or (1 if self.exchanges else 0)
        """The highlighted turn, from 1."""

    def compose(self) -> ComposeResult:
        with Vertical(id="turn-column"):
            yield OptionList(
                *(Option(self._option(exchange)) for exchange in self.exchanges),
                id="turn-options",
                markup=False,
            )
            yield ProgressBar(len(self.exchanges), show_eta=False, id="review-progress")
        with VerticalScroll(id="turn-detail", can_focus=True):
            yield Text(id="turn-text")

    def on_mount(self) -> None:
        if self.exchanges:
            self.query_one("#turn-options", OptionList).highlighted = self.chosen - 1
        self._show()

    def progress(self, done: int) -> None:
        """Shows how many turns have been gone through."""
        self.query_one("#review-progress", ProgressBar).update(progress=done)

    def show_review(self, review: Review) -> None:
        """Shows the grades."""
        self.review = review
        self.query_one("#review-progress").display = False
        options = self.query_one("#turn-options", OptionList)
        for place, exchange in enumerate(self.exchanges):
            options.replace_option_prompt_at_index(place, self._option(exchange))
        self._show()

    @on(OptionList.OptionHighlighted, "#turn-options")
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.chosen = event.option_index + 1
        self._show()

    @on(OptionList.OptionSelected, "#turn-options")
    def _selected(self) -> None:
        self.query_one("#turn-detail").focus()

    def _graded(self, number: int) -> TurnReview | None:
        return self.review.turns[number - 1] if self.review is not None else None

    def _mark(self, number: int) -> Content:
        graded = self._graded(number)
        if graded is None:
            return Content("")
        sign, style = _GRADES[graded.grade]
        turned = self.review is not None and self.review.turning_point == number
        return joined(
            Content.styled(f"  {sign} {graded.grade}", style),
            Content.styled("  ↻ vendepunktet" if turned else "", "bold $text-accent"),
        )

    def _before(self, number: int) -> CitizenState:
        talk = self.practice.talk
        return talk.turns[number - 2].state if number > 1 else talk.start

    def _option(self, exchange: Exchange) -> Content:
        turn = exchange.turn
        words = turn.you if len(turn.you) <= 200 else turn.you[:200]
        return lines(
            joined(bold(f"{turn.number:>2}  "), outside(words)),
            joined("    ", muted(turn.band), self._mark(turn.number)),
        )

    def _review_content(self, graded: TurnReview, name: str) -> list[Content | str]:
        """The grade, what would have been better, and the curve that it would have given."""
        sign, style = _GRADES[graded.grade]
        shift = f"  ventet tilfredshed {round(graded.before)} → {round(graded.value)}" if self.numbers else ""
        parts: list[Content | str] = [
            "",
            joined(Content.styled(f"{sign} {graded.grade}", style), muted(shift)),
        ]
        better = graded.better
        if better is None:
            return parts
        width = max(30, self.query_one("#turn-detail").size.width - 6)
        then = (
            f"Så: ventet tilfredshed {round(better.value)}, og vreden derfra"
            if self.numbers
            else "Vreden derfra"
        )
        parts += [joined(bold("Bedre her: "), muted(better.kind)), better_wording(better.text)]
        if better.answer:
            parts.append(joined(muted(f"{name} ville have svaret  "), outside(better.answer)))
        start = self._before(graded.turn).rounded()["anger"]
        return [*parts, muted(then), columns((start, *better.anger), "$error", rows=3, width=width)]

    def _heard(self, turn: Turn) -> list[Content]:
        hearing = turn.hearing
        if not hearing.moves:
            return [
                heard_content(hearing, self.names) if not hearing.understood else muted("ingen særlige greb")
            ]
        rows = []
        for move in hearing.moves:
            mark, style = ("! ", "bold $text-error") if move.is_pitfall else ("✓ ", "bold $text-success")
            name = outside(f"{mark}{self.names.get(move.id, move.id)}", style)
            rows.append(joined(name, muted(f"  {move.why}")))
        return rows

    def _show(self) -> None:
        shown = self.query_one("#turn-text", Text)
        if not self.exchanges:
            shown.show("Du nåede ikke at sige noget.")
            return
        exchange = self.exchanges[self.chosen - 1]
        turn, before = exchange.turn, self._before(exchange.turn.number)
        name = self.practice.talk.persona.first_name
        parts: list[Content | str] = [
            you_content(turn.you),
            "",
            citizen_content(name, turn.answer),
            "",
            bold("Det, der blev hørt"),
            *self._heard(turn),
        ]
        parts += ["", bold("Det gjorde ved borgeren"), deltas_content(before, turn.state, self.numbers)]
        parts += [joined(muted("· "), muted(why)) for why in dict.fromkeys(e.why for e in turn.effects)]
        for flag in exchange.verdict.flags:
            parts += [
                "",
                outside(f"! {self.names.get(flag.id, flag.id)}: »{flag.quote}«", "bold $text-error"),
                outside(flag.why),
                better_wording(flag.better),
            ]
        graded = self._graded(turn.number)
        if graded is not None:
            parts += self._review_content(graded, name)
        parts += ["", muted("F5 prøv igen herfra · F8 hvad nu hvis · F6 jeg er uenig")]
        shown.show(lines(*parts))
