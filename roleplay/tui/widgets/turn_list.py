"""The third tab: turn by turn, what was heard and what it did."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from roleplay.citizen.state import CitizenState
from roleplay.conversation.turn import Turn
from roleplay.practice import Exchange, Practice
from roleplay.triangle.debrief import Debrief
from roleplay.tui.drawing import change
from roleplay.tui.text import Text, better_wording, bold, joined, lines, muted, outside
from roleplay.tui.widgets.transcript import citizen_content, heard_content, you_content
from roleplay.tui.words import DIMENSIONS, levels


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
        self.chosen = debrief.worst_turn or (1 if self.exchanges else 0)
        """The highlighted turn, from 1."""

    def compose(self) -> ComposeResult:
        yield OptionList(
            *(Option(self._option(exchange)) for exchange in self.exchanges), id="turn-options", markup=False
        )
        with VerticalScroll(id="turn-detail", can_focus=True):
            yield Text(id="turn-text")

    def on_mount(self) -> None:
        if self.exchanges:
            self.query_one("#turn-options", OptionList).highlighted = self.chosen - 1
        self._show()

    @on(OptionList.OptionHighlighted, "#turn-options")
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.chosen = event.option_index + 1
        self._show()

    @on(OptionList.OptionSelected, "#turn-options")
    def _selected(self) -> None:
        self.query_one("#turn-detail").focus()

    def _mark(self, number: int) -> str:
        debrief = self.debrief
        marks = [
            word
            for turn, word in (
                (debrief.best_turn, "★ bedst"),
                (debrief.worst_turn, "▼ dyrest"),
                (debrief.turning_point, "↻ vendte"),
            )
            if turn == number
        ]
        return "  ".join(marks)

    def _before(self, number: int) -> CitizenState:
        talk = self.practice.talk
        return talk.turns[number - 2].state if number > 1 else talk.start

    def _option(self, exchange: Exchange) -> Content:
        turn = exchange.turn
        words = turn.you if len(turn.you) <= 200 else turn.you[:200]
        mark = self._mark(turn.number)
        return lines(
            joined(bold(f"{turn.number:>2}  "), outside(words)),
            joined(
                "    ", muted(turn.band), Content.styled(f"  {mark}" if mark else "", "bold $text-accent")
            ),
        )

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
                outside(f"! {self.names.get(flag.id, flag.id)}: «{flag.quote}»", "bold $text-error"),
                outside(flag.why),
                better_wording(flag.better),
            ]
        parts += ["", muted("F5 prøv igen herfra · F6 jeg er uenig")]
        shown.show(lines(*parts))
