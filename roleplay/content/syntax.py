"""What the YAML parser says, in words that an instructor can use: the common slips and a fallback."""

from __future__ import annotations

import re

import yaml

from roleplay.content.problems import Problem
from roleplay.content.reading import Text

_OPENS_QUOTE = re.compile(r"(\s*(?:-\s+)*(?:[^\s:#\"']+:\s+)?)\"[^\"]*$")
_QUOTE = 'Sæt hele teksten i anførselstegn: "…".'
_UNKNOWN = "Se på linjen og linjen lige før: mangler der et kolon, et anførselstegn eller en streg?"


def syntax_fault(text: Text, error: yaml.YAMLError) -> Problem:
    """A parser's complaint as a problem with a place and a cure."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = getattr(error, "context_mark", None) or mark
    said = f"{getattr(error, 'context', None) or ''} | {getattr(error, 'problem', None) or ''}"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if start and ("simple key" in said or ("quoted scalar" in said and "end of stream" in said)):
        line, column = start.line + 1, start.column + 1
    line = min(line, len(text.lines))
    unclosed = _unclosed_quote(text, line)
    if unclosed is not None:
        return text.fault(
            "K010", *unclosed, "Et anførselstegn bliver aldrig lukket.", 'Sæt et " sidst i teksten.'
        )
    while line > 1 and not text.lines[line - 1].strip():
        line, column = line - 1, 1
    message, hint = _advice(said, text.lines[line - 1] if text.lines else "", column)
    return text.fault("K010", line, column, message, hint)


def _unclosed_quote(text: Text, line: int) -> tuple[int, int] | None:
    """Where a quote opens that its line does not close; the parser only stumbles at the next quote after it."""
    for number in range(line, 0, -1):
        opened = _OPENS_QUOTE.match(text.lines[number - 1])
        if opened is not None:
            return number, opened.end(1) + 1
    return None


def _advice(said: str, line: str, column: int) -> tuple[str, str]:
    sign = line[column - 1 : column]
    if "cannot start any token" in said and sign in ("@", "`", "%"):
        return f"En tekst kan ikke begynde med {sign} uden anførselstegn.", _QUOTE
    if "mapping values are not allowed" in said:
        if line.count(":") > 1:
            return "Der står et kolon inde i teksten.", _QUOTE
        return "Kolonet står et sted, hvor der ikke kan begynde et felt.", (
            "Se på linjen før: er den rykket rigtigt ind, og har den kolon og mellemrum efter? "
            "Er kolonet en del af teksten, så sæt teksten i anførselstegn."
        )
    if "escape character" in said or "escape code" in said:
        return 'En omvendt skråstreg (\\) betyder noget særligt mellem " og ".', "Slet skråstregen."
    if "quoted scalar" in said:
        return "Et anførselstegn bliver ikke lukket rigtigt.", 'Sæt et " sidst i teksten.'
    if "block sequence entries" in said:
        return (
            "En streg kan ikke stå lige efter kolonet.",
            "Sæt stregen på en ny linje, rykket to mellemrum ind.",
        )
    if "flow sequence" in said or "flow mapping" in said or "flow node" in said:
        return "En liste i [ ] eller { } bliver ikke lukket, eller et komma mangler.", (
            "Luk med ] eller }, og sæt komma mellem delene. "
            "Begynder en tekst med [ eller {, så sæt den i anførselstegn."
        )
    if "'-' indicator" in said:
        return "Her mangler en streg foran, eller linjen er rykket forkert ind.", (
            "Hvert punkt i en liste begynder med »- « og står lige under det forrige."
        )
    if "expected key" in said and re.search(r"[\"'].*[\"'].*[\"']", line):
        return "Der står anførselstegn inde i anførselstegn.", "Brug ’ eller »« inde i teksten."
    if "expected key" in said:
        return "Linjen er rykket forkert ind, eller der står noget efter teksten.", (
            "Felter på samme trin skal stå lige under hinanden. Brug ’ eller »« inde i en tekst."
        )
    if "expected ':'" in said or "simple key" in said:
        return "Her mangler et kolon.", (
            "Skriv »felt: værdi«. Er det en del af teksten ovenfor, så ryk linjen ind."
        )
    if "YAML document" in said or "directive" in said:
        return "Linjer, der begynder med %, bruges ikke.", "Slet linjen."
    return "Filen kan ikke læses som YAML her.", _UNKNOWN
