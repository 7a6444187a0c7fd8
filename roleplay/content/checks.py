"""Checks persona files and voices, one or whole folders, and lists every fault at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from roleplay.content import voices
from roleplay.content.document import ENDINGS, Document, document_of, open_document
from roleplay.content.problems import Problem, in_order
from roleplay.content.rules import RULES
from roleplay.content.source import read, read_text


def check_paths(
    paths: Iterable[Path | str], *, strict: bool = False, voices_folder: Path | None = None
) -> list[Problem]:
    """Every fault and warning in these files and folders, in order.

    Args:
        paths: files, or folders that are searched for .yaml files.
        strict: give advice too.
        voices_folder: where the voices lie; the bundled ones when None.
    """
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    done: set[Path] = set()
    for path in map(Path, paths):
        files = list(files_under(path)) if _is_folder(path) else [path]
        if not files:
            hint = "Peg på en mappe med filer, der ender på .yaml."
            problems.append(
                Problem(str(path), 1, 1, "K002", "fejl", "Der er ingen personafil i mappen.", hint)
            )
        for file in files:
            if file.absolute() in done:
                continue
            done.add(file.absolute())
            if _is_voice(file):
                problems += voices.check_voice(file)
                continue
            problems += judged(file, strict=strict, voices_folder=voices_folder)[1]
            first = seen.setdefault(file.stem, file)
            if first is not file:
                message = f"Der er allerede en fil med navnet {file.stem}: {first}"
                problems.append(
                    Problem(str(file), 1, 1, "K019", "fejl", message, "Giv den ene et andet navn.")
                )
    return list(in_order(problems))


def judged(
    path: Path, shown: str = "", *, strict: bool = False, voices_folder: Path | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """A persona file as a document (None when it cannot be played) and all there is to say about it."""
    folder = voices_folder or voices.bundled_folder()
    return _by_the_rules(*open_document(path, shown or str(path), folder, strict=strict))


def judged_text(
    whole: str, shown: str, *, voices_folder: Path | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The text of a persona file as a document, and all there is to say about it."""
    return _by_the_rules(*document_of(*read_text(whole, shown), voices_folder or voices.bundled_folder()))


def _by_the_rules(
    document: Document | None, faults: tuple[Problem, ...]
) -> tuple[Document | None, tuple[Problem, ...]]:
    if document is None:
        return None, in_order(faults)
    found = in_order((*faults, *(problem for rule in RULES for problem in rule(document))))
    return (None if any(problem.blocks for problem in found) else document), found


def files_under(folder: Path) -> Iterator[Path]:
    """The YAML files in a folder and below, in order; hidden ones are left alone."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix in ENDINGS and not hidden and path.is_file():
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_voice(path: Path) -> bool:
    if path.parent.name == "voices":
        return True
    return path.suffix in ENDINGS and voices.is_voice(read(path, only=frozenset())[0])
