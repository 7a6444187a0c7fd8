"""The verdicts that trainees marked as wrong (``uenig``), over all talks; and own examples in the corpus's format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from roleplay.errors import ContentError, StorageError
from roleplay.history.log import read_talk, stored_talks
from roleplay.text_safety import one_reply
from roleplay.understanding.learning import Example

HEADER = """\
# Egne eksempler: ret trækkene foran hver replik, så de passer, og slet de linjer, du ikke vil lære programmet.
# Format: træk, træk | replik | borger: det, borgeren sagde lige før. En bindestreg betyder: ingen træk.
# Kør bagefter: roleplay learn --examples MAPPE
# domæne: eget · register: tale
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """One verdict that a trainee found wrong.

    Attributes:
        talk: the log's file name.
        turn: the turn, from 1.
        verdict: the move or criterion that was marked.
        reply: the trainee's words.
        citizen: what the citizen said before.
        comment: why, in the trainee's words.
    """

    talk: str
    turn: int
    verdict: str
    reply: str
    citizen: str
    comment: str


def marks_in(folder: Path) -> Iterator[Mark]:
    """Every mark in every talk of a folder; faulty logs are passed over."""
    for path in stored_talks(folder):
        try:
            stored = read_talk(path)
        except StorageError:
            continue
        for fields in stored.disagreements:
            try:
                turn = int(fields.get("n", 0))
            except (TypeError, ValueError):
                continue
            yield Mark(
                path.name,
                turn,
                one_reply(str(fields.get("dom", ""))),
                one_reply(str(fields.get("svar", ""))),
                one_reply(str(fields.get("borger", ""))),
                one_reply(str(fields.get("kommentar", ""))),
            )


def example_line(moves: Iterable[str], reply: str, citizen: str) -> str:
    """A line in the corpus's format."""
    text = reply.replace("|", "/")
    before = f" | borger: {citizen.replace('|', '/')}" if citizen else ""
    return f"{', '.join(moves) or '-'} | {text}{before}"


def read_examples(folder: Path, known: Sequence[str]) -> list[Example]:
    """The examples in every .txt file of a folder.

    Args:
        folder: where they lie.
        known: the move ids that exist.

    Raises:
        ContentError: at the first line that cannot be read, with file and line.
    """
    if not folder.is_dir():
        raise ContentError(f"{folder} er ikke en mappe. Lav den med »roleplay marks --examples {folder}«.")
    examples: list[Example] = []
    for path in sorted(folder.glob("*.txt")):
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as fault:
            raise ContentError(f"{path} kan ikke læses som UTF-8.") from fault
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                examples.append(_example(line, f"{path}:{number}", known))
    if not examples:
        raise ContentError(f"Der er ingen eksempler i {folder}. Skriv fx: hilsen | Halløj, det er Mette.")
    return examples


def _example(line: str, place: str, known: Sequence[str]) -> Example:
    from difflib import get_close_matches

    parts = [part.strip() for part in line.split(" | ")]
    if len(parts) < 2 or not parts[1]:
        raise ContentError(f"{place}: skriv »træk | replik«, fx »hilsen | Halløj, det er Mette.«")
    moves = frozenset() if parts[0] == "-" else frozenset(move.strip() for move in parts[0].split(","))
    for move in sorted(moves - set(known)):
        near = get_close_matches(move, known, 1)
        cure = f" Mente du »{near[0]}«?" if near else f" Trækkene hedder: {', '.join(known)}."
        raise ContentError(f"{place}: »{move}« er ikke et træk.{cure}")
    extra = {kind: text for part in parts[2:] for kind, _, text in [part.partition(": ")]}
    return Example(one_reply(parts[1]), moves, extra.get("borger", ""), extra.get("sag", ""))
