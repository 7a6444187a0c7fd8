"""A file as clean text, or the reason why not: missing, too big, wrong encoding, tabs, controls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roleplay.content.problems import Problem

LARGEST = 1_000_000
"""Bytes a file may hold; the largest shipped persona is about 240 000."""
MOST_REPORTED = 20
"""Faults of one kind that are listed; a file full of tabs needs no list of a thousand."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"\r\n|\r|\n")
_TAB_INDENT = re.compile(r" *\t[ \t]*(?=[^\s#])")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file.

    Attributes:
        shown: the file name as the user knows it.
        lines: the lines without line breaks.
    """

    shown: str
    lines: tuple[str, ...]

    @property
    def whole(self) -> str:
        """All of it, with plain line breaks."""
        return "\n".join(self.lines) + "\n"

    @property
    def thinned(self) -> str:
        """The same with plain quoted items of a list left blank after the first: as sound, as many lines, much less to parse."""
        kept: list[str] = []
        before = ""
        for line in self.lines:
            indent = line[: max(0, line.find('- "'))]
            plain = indent.isspace() and line[-1] == '"' and line.count('"') == 2 and "\\" not in line
            kept.append("" if plain and indent == before else line)
            before = indent if plain else ""
        return "\n".join(kept) + "\n"

    def fault(self, code: str, line: int, column: int, message: str, hint: str = "") -> Problem:
        """A fault at a place in this text."""
        shown = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Problem(
            self.shown, max(1, line), max(1, column), code, "fejl", message, hint, safe_line(shown)
        )


def safe_line(line: str) -> str:
    """A line that can be shown: every control is one visible box, so that columns still fit."""
    return _CONTROL.sub("\u2400", line)


def read_file(path: Path, shown: str) -> tuple[Text, tuple[Problem, ...]]:
    """The text of a file and what keeps it from being used (then the text is empty)."""

    def refused(code: str, message: str, hint: str = "") -> tuple[Text, tuple[Problem, ...]]:
        return Text(shown, ()), (Problem(shown, 1, 1, code, "fejl", message, hint),)

    try:
        if path.is_dir():
            return refused(
                "K003", "Det er en mappe, ikke en fil.", "Skriv navnet på en fil, der ender på .yaml."
            )
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return refused("K001", "Filen findes ikke.", "Se efter, om stien er stavet rigtigt.")
    except PermissionError:
        return refused(
            "K003", "Du har ikke lov til at læse filen.", "Bed ejeren om adgang, eller tag en kopi."
        )
    except (OSError, ValueError):
        return refused("K003", "Filen kan ikke læses.", "Prøv at åbne den i en editor, og gem den igen.")
    return decode(raw, shown)


def decode(raw: bytes, shown: str) -> tuple[Text, tuple[Problem, ...]]:
    """The text behind some bytes and what keeps it from being used."""

    def refused(code: str, message: str, hint: str) -> tuple[Text, tuple[Problem, ...]]:
        return Text(shown, ()), (Problem(shown, 1, 1, code, "fejl", message, hint),)

    save_as = "Vælg »Gem som« i din editor og kodningen UTF-8."
    if len(raw) > LARGEST:
        return refused("K004", "Filen fylder mere end 1 MB.", "Er det den rigtige fil?")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:200].count(0) > len(raw[:200]) // 4:
        return refused("K005", "Filen er gemt som UTF-16 (i Windows ofte kaldt »Unicode«).", save_as)
    try:
        whole = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        lines = _BREAK.split(before)
        line = _BREAK.split(raw.decode("cp1252", "replace"))[len(lines) - 1]
        message = "Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses."
        place = len(lines), len(lines[-1]) + 1
        return Text(shown, ()), (Problem(shown, *place, "K006", "fejl", message, save_as, safe_line(line)),)
    text = Text(shown, tuple(_BREAK.split(whole)))
    clean = "\t" not in whole and not _CONTROL.search(whole)
    return text, () if clean else tuple(_unwanted(text))


def _unwanted(text: Text) -> Iterator[Problem]:
    """Controls and tab indentation: the parser would stop at the first and say so in its own words."""
    found = 0
    for number, line in enumerate(text.lines, 1):
        control = _CONTROL.search(line)
        tab = _TAB_INDENT.match(line)
        if control:
            name = f"U+{ord(control.group()):04X}"
            message = f"Der står et usynligt styretegn ({name}) i linjen."
            hint = "Slet tegnet, eller skriv linjen om. Det følger tit med, når man kopierer."
            yield text.fault("K008", number, control.start() + 1, message, hint)
        if tab:
            column = line.index("\t") + 1
            hint = "Brug mellemrum i stedet – to for hvert trin."
            yield text.fault("K009", number, column, "Linjen er rykket ind med tabulator.", hint)
        found += bool(control) + bool(tab)
        if found >= MOST_REPORTED:
            return
