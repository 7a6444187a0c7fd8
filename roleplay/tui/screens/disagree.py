"""Marks a verdict that the trainee finds wrong: which, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from roleplay.conversation.turn import Turn
from roleplay.report.as_text import STATUS_WORDS
from roleplay.text_safety import strip_controls
from roleplay.triangle.debrief import CriterionResult
from roleplay.triangle.verdict import TurnVerdict
from roleplay.tui.screens.base import Dialog
from roleplay.tui.text import SafeInput, Text, outside

Choice = tuple[str, str]
"""Id of a verdict, and how it reads."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the trainee finds wrong."""

    verdict: str
    comment: str


def verdicts_of_turn(turn: Turn, verdict: TurnVerdict, names: Mapping[str, str]) -> list[Choice]:
    """What can be disagreed with in a turn."""
    flagged = {flag.id for flag in verdict.flags}
    choices = [
        (
            f"faldgrube.{move.id}" if move.id in flagged else f"træk.{move.id}",
            f"{names.get(move.id, move.id)}: {move.why}",
        )
        for move in turn.hearing.moves
    ]
    if verdict.hint is not None:
        choices.append(("råd", f"Rådet: {verdict.hint.heading}. {verdict.hint.text}"))
    choices.append(("overset", "Noget, jeg gjorde, blev ikke hørt"))
    choices.append(("svar", "Borgerens svar passer ikke til det, jeg sagde"))
    return choices


def verdicts_of_criterion(result: CriterionResult) -> list[Choice]:
    """The one verdict of a criterion."""
    return [(f"kriterium.{result.id}", f"{result.name}: {STATUS_WORDS[result.status]}")]


class DisagreeDialog(Dialog[Disagreement]):
    """Chooses a verdict and writes a comment.

    Args:
        choices: the verdicts.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "keep", "Gem", priority=True)]
    AUTO_FOCUS = "OptionList"

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog question"):
            yield Text(outside("Hvad er du uenig i?", "bold $primary"), classes="dialog-heading")
            yield OptionList(
                *(Option(outside(text)) for _, text in self.choices), markup=False, id="disagree-what"
            )
            yield SafeInput(placeholder="Hvorfor? Et par ord er nok.", id="disagree-why", max_length=2000)
            with Horizontal(classes="answers"):
                yield Button("Gem (Ctrl+S)", id="keep")
                yield Button("Luk (Esc)", id="close")

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.query_one(SafeInput).focus()

    @on(Button.Pressed, "#keep")
    @on(SafeInput.Submitted)
    def action_keep(self) -> None:
        """Keeps the disagreement."""
        verdict, _ = self.choices[self.query_one(OptionList).highlighted or 0]
        self.dismiss(Disagreement(verdict, strip_controls(self.query_one(SafeInput).value).strip()))
