"""A persona file that has the right shape, with what the rules need to judge its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roleplay.content.messages import validated
from roleplay.content.models import VERSION, PersonaFile
from roleplay.content.problems import Problem, Severity
from roleplay.content.source import Source, Way, read

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Document:
    """One persona file.

    Attributes:
        source: what it says, with places.
        model: the same as typed values.
        voices: the folder with the voices.
        strict: advice is wanted too.
    """

    source: Source
    model: PersonaFile
    voices: Path
    strict: bool = False

    def fault(self, code: str, way: Way, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A fault at a value of the file (or at its key)."""
        return self.source.problem(code, way, message, hint, key=key)

    def warning(self, code: str, way: Way, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A warning at a value of the file (or at its key)."""
        severity: Severity = "advarsel"
        return self.source.problem(code, way, message, hint, severity=severity, key=key)


def open_document(
    path: Path, shown: str, voices: Path, *, strict: bool = False
) -> tuple[Document | None, tuple[Problem, ...]]:
    """A file as a document (None when its shape is wrong) and every fault of reading and shape."""
    source, faults = read(path, shown)
    if source.text.lines:
        faults = (*faults, *_name_faults(path, source.text.shown))
    return document_of(source, faults, voices, strict=strict)


def document_of(
    source: Source, faults: tuple[Problem, ...], voices: Path, *, strict: bool = False
) -> tuple[Document | None, tuple[Problem, ...]]:
    """What was read as a document (None when its shape is wrong), and the faults found so far with those of shape."""
    if not source.value:
        if not any(fault.blocks for fault in faults):
            hint = "Kør »roleplay new KORTNAVN«, og skriv videre i den fil, der kommer ud."
            faults = (
                *faults,
                source.text.fault("K007", 1, 1, "Der står ikke noget om en borger i filen.", hint),
            )
        return None, faults
    refusal = version_fault(source)
    if refusal is not None:
        return None, (*faults, refusal)
    model, wrong = validated(PersonaFile, source)
    document = Document(source, model, voices, strict) if model is not None else None
    return document, (*faults, *wrong)


def _name_faults(path: Path, shown: str) -> Iterator[Problem]:
    if path.suffix not in ENDINGS:
        yield Problem(
            shown, 1, 1, "K018", "fejl", "Filens navn ender ikke på .yaml.", "Giv filen endelsen .yaml."
        )
    elif not SLUG.fullmatch(path.stem):
        hint = "Brug små bogstaver a-z, tal og bindestreg, fx bente-klage.yaml (skriv ae, oe og aa)."
        yield Problem(shown, 1, 1, "K018", "fejl", f"»{path.stem}« duer ikke som navn på en person.", hint)


def version_fault(source: Source) -> Problem | None:
    """What is wrong with the version, if anything. A newer file is not judged by old rules."""
    written = source.at(("version",)) if "version" in source.value else None
    if written is None:
        hint = f"Skriv version: {VERSION} øverst i filen."
        return source.problem("K021", ("version",), "Der mangler en version.", hint)
    if isinstance(written, str) and written.strip() == str(VERSION):
        return None
    if isinstance(written, str) and re.fullmatch(r"[0-9]{1,6}", written.strip()) and int(written) > VERSION:
        message = (
            f"Filen er skrevet til version {int(written)}, og det her program kender kun version {VERSION}."
        )
        return source.problem("K020", ("version",), message, "Opdatér programmet, før du bruger filen.")
    return source.problem("K021", ("version",), "Versionen er forkert.", f"Skriv version: {VERSION}.")
