"""What is said of a written text, finding by finding."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from roleplay.tui.text import better_wording, joined, muted, outside, quoted
from roleplay.writing.finding import HEADINGS, NoteVerdict, WritingFinding


def findings_content(findings: Sequence[WritingFinding]) -> list[Content | str]:
    """A few lines for each finding."""
    parts: list[Content | str] = []
    for finding in findings:
        where = muted(f"  tur {finding.turn}") if finding.turn else ""
        parts.append(joined(outside(HEADINGS[finding.kind], "bold $text-warning"), where))
        if finding.quote:
            parts.append(quoted(finding.quote))
        parts.append(outside(finding.why))
        if finding.better and finding.better != finding.quote:
            parts.append(better_wording(finding.better))
        parts.append("")
    return parts


def note_content(verdict: NoteVerdict) -> list[Content | str]:
    """The verdict on the case note."""
    kept: list[Content | str] = [
        joined(Content.styled("✓ ", "bold $text-success"), outside(text)) for text in verdict.kept
    ]
    if not verdict.findings:
        return [*kept, "Notatet har det med, der skal være der."]
    return [*kept, "", *findings_content(verdict.findings)]
