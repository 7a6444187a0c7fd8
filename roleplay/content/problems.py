"""A fault in a content file: its place, what is wrong, and the cure; how it reads as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from roleplay.errors import ContentError

Severity = Literal["fejl", "advarsel"]

_SHOWN_WIDTH = 100
"""Characters of an offending line that are shown; longer lines are cut around the caret."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault or warning.

    Attributes:
        file: the file as the user named it.
        line: line from 1.
        column: column from 1.
        code: stable id, see ``codes``.
        severity: faults block, warnings do not.
        message: what is wrong, in the author's words.
        hint: what to write instead; may be empty.
        source_line: the offending line; may be empty.
    """

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""
    source_line: str = ""

    def __post_init__(self) -> None:
        # What cannot be printed would leave a hole in the sentence, or a mess on the terminal.
        for part in ("message", "hint"):
            text: str = getattr(self, part)
            shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
            object.__setattr__(self, part, shown)

    @property
    def blocks(self) -> bool:
        """True for a fault, False for a warning."""
        return self.severity == "fejl"

    def render(self) -> str:
        """The problem as a terminal shows it: place, message, the line with a caret, the cure."""
        parts = [f"{self.file}:{self.line}:{self.column}: {self.severity} {self.code}: {self.message}"]
        if self.source_line.strip():
            shown, caret = _excerpt(self.source_line, self.column)
            parts += [f"    {shown}", f"    {' ' * caret}^"]
        if self.hint:
            parts.append(f"    → {self.hint}")
        return "\n".join(parts)

    def as_json(self) -> dict[str, str | int]:
        """The problem as ``check --json`` prints it."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "hint": self.hint,
            "source_line": self.source_line,
        }


def _excerpt(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a column, and where the caret goes in it."""
    line, caret = line.replace("\t", " "), max(0, column - 1)
    start = max(0, caret - _SHOWN_WIDTH // 2) if len(line) > _SHOWN_WIDTH else 0
    shown = line[start : start + _SHOWN_WIDTH]
    before = "…" if start else ""
    after = "…" if start + _SHOWN_WIDTH < len(line) else ""
    return f"{before}{shown}{after}".rstrip(), caret - start + len(before)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file and place, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.file, p.line, p.column, p.code, p.message)))


class FaultyContent(ContentError):
    """A content file with faults; the message holds them all, one after the other.

    Attributes:
        problems: every fault and warning, in order.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(problem.render() for problem in self.problems))
