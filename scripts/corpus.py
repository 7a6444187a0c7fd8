"""Reads the coded corpus: one reply a line, in files that a Dane can read and correct.

Format (see ``corpus/README.md``)::

    # domæne: hjemmehjælp · register: tale
    hilsen, formål | Dav Inger, det er Bodil, jeg kommer om det med badet.
    - | Lige et øjeblik. | borger: Er du der?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"

_HEADING = re.compile(r"#\s*domæne:\s*(.+?)\s*·\s*register:\s*(tale|chat|brev|diktat)\s*$")


@dataclass(frozen=True, slots=True)
class Coded:
    """A reply with its coding.

    Attributes:
        voice: file stem of its author-voice.
        line: line in the file, from 1.
        domain, register: as in the heading above it.
        text: the reply.
        moves: the codes; empty when it does nothing of the codebook.
        citizen: the citizen's line before it, or empty.
        file: facts of the case file, or empty.
    """

    voice: str
    line: int
    domain: str
    register: str
    text: str
    moves: frozenset[str]
    citizen: str = ""
    file: str = ""


class CorpusFault(Exception):
    """A corpus file breaks the format; the message names file and line."""


def read_voice(path: Path, known: frozenset[str]) -> Iterator[Coded]:
    """The coded replies of one voice.

    Args:
        path: the voice's file.
        known: the move ids that exist.

    Raises:
        CorpusFault: at the first line that breaks the format.
    """
    domain = register = ""
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip():
            continue
        if raw.startswith("#"):
            heading = _HEADING.match(raw)
            if heading:
                domain, register = heading.group(1), heading.group(2)
            continue
        parts = [part.strip() for part in raw.split(" | ")]
        if len(parts) < 2 or not parts[1] or not domain:
            raise CorpusFault(f"{path.name}:{number}: expected 'moves | reply' below a heading")
        moves = frozenset() if parts[0] == "-" else frozenset(move.strip() for move in parts[0].split(","))
        if not moves <= known:
            raise CorpusFault(f"{path.name}:{number}: unknown move {', '.join(sorted(moves - known))}")
        extra = dict.fromkeys(("borger", "sag"), "")
        for part in parts[2:]:
            kind, _, text = part.partition(": ")
            if kind not in extra:
                raise CorpusFault(
                    f"{path.name}:{number}: expected 'borger: …' or 'sag: …', got {part[:30]!r}"
                )
            extra[kind] = text
        yield Coded(path.stem, number, domain, register, parts[1], moves, extra["borger"], extra["sag"])


def read_corpus(known: frozenset[str], folder: Path = CORPUS) -> list[Coded]:
    """Every coded reply of a folder, voice by voice in the order of file names."""
    return [coded for path in sorted(folder.glob("*.txt")) for coded in read_voice(path, known)]
