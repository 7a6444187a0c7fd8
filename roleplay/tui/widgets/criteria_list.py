"""The second tab: every criterion with its verdict and its evidence."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from roleplay.report.as_text import PHASE_NAMES, STATUS_WORDS, danish_number
from roleplay.triangle.debrief import CriterionResult, Debrief
from roleplay.tui.text import better_wording, bold, joined, lines, muted, outside, quoted

_MARKS = {
    "met": ("✓", "$text-success"),
    "partly": ("◐", "$text-warning"),
    "missed": ("✗", "$text-error"),
    "n/a": ("–", "$foreground-muted"),
}


def criterion_content(result: CriterionResult, numbers: bool) -> Content:
    """One criterion: status, own words, anchor, better wording, paragraph."""
    mark, style = _MARKS[result.status]
    head = joined(
        Content.styled(f"{mark} ", f"bold {style}"),
        bold(result.name),
        Content.styled(f"  {STATUS_WORDS[result.status]}", style),
        muted(
            f"  {danish_number(result.points)} af {danish_number(result.maximum)}"
            if numbers and result.maximum
            else ""
        ),
        muted(f"  § {result.section}" if result.section else ""),
    )
    parts = [head]
    if result.status == "n/a":
        return lines(head, muted(result.why))
    if result.quote:
        turns = ", ".join(str(turn) for turn in result.turns)
        parts.append(joined(muted(f"Tur {turns}: "), quoted(result.quote)))
    parts.append(outside(result.anchor))
    if result.status != "met":
        parts.append(muted(result.why))
        if result.better:
            parts.append(better_wording(result.better))
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
            options.append(
                Option(
                    Content.styled(f"{phase} {heading}" if phase else heading, "bold $text-accent"),
                    disabled=True,
                )
            )
            for result in own:
                options += [Option(criterion_content(result, numbers), id=result.id), None]
        super().__init__(
            *(options or [Option("Der er ikke noget at dømme om endnu.", disabled=True)]), markup=False
        )

    @property
    def chosen(self) -> CriterionResult | None:
        """The highlighted criterion."""
        option = self.highlighted_option
        return self.results.get(option.id) if option is not None and option.id else None
