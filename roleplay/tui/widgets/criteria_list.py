"""The second tab: every criterion with its verdict and its evidence."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from roleplay.report.as_text import PHASE_NAMES, STATUS_WORDS
from roleplay.tui.text import joined, lines, outside
from roleplay.triangle.debrief import CriterionResult, Debrief

_MARKS = {"met": ("✓", "$text-success"), "partly": ("◐", "$text-warning"), "missed": ("✗", "$text-error"), "n/a": ("–", "$text-muted")}


def points_said(value: float) -> str:
    """Points as a Dane writes them."""
    return f"{value:g}".replace(".", ",")


def criterion_content(result: CriterionResult, numbers: bool) -> Content:
    """One criterion: status, own words, anchor, better wording, paragraph."""
    mark, style = _MARKS[result.status]
    head = joined(
        Content.styled(f"{mark} ", f"bold {style}"), outside(result.name, "bold"),
        Content.styled(f"  {STATUS_WORDS[result.status]}", style),
        Content.styled(f"  {points_said(result.points)} af {points_said(result.maximum)}" if numbers and result.maximum else "", "$text-muted"),
        Content.styled(f"  § {result.section}" if result.section else "", "$text-muted"),
    )  # fmt: skip
    parts = [head]
    if result.status == "n/a":
        return lines(head, outside(result.why, "$text-muted"))
    if result.quote:
        turns = ", ".join(str(turn) for turn in result.turns)
        parts.append(joined(Content.styled(f"Tur {turns}: ", "$text-muted"), outside(f"«{result.quote}»", "italic")))
    parts.append(outside(result.anchor))
    if result.status != "met":
        parts.append(outside(result.why, "$text-muted"))
        if result.better:
            parts.append(joined(Content.styled("Prøv fx: ", "$text-muted"), outside(f"«{result.better}»", "italic $text-success")))
    return lines(*parts)


class CriteriaList(OptionList):
    """The criteria, phase by phase; the highlighted one can be disagreed with."""

    def __init__(self, debrief: Debrief, numbers: bool) -> None:
        self.results: dict[str, CriterionResult] = {result.id: result for result in debrief.criteria}
        options: list[Option | None] = []
        for phase in (1, 2, 3, 0):
            own = [result for result in debrief.criteria if result.phase == phase]
            if not own:
                continue
            heading = PHASE_NAMES[phase].upper()
            options.append(Option(Content.styled(f"{phase} {heading}" if phase else heading, "bold $text-accent"), disabled=True))
            for result in own:
                options += [Option(criterion_content(result, numbers), id=result.id), None]
        super().__init__(*(options or [Option("Der er ikke noget at dømme om endnu.", disabled=True)]), markup=False)

    @property
    def chosen(self) -> CriterionResult | None:
        """The highlighted criterion."""
        option = self.highlighted_option
        return self.results.get(option.id) if option is not None and option.id else None
