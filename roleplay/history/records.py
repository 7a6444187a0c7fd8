"""The records of a talk's log: one JSON object a line, appended, never rewritten.

A talk is its persona, its seed and the trainee's lines; the log holds just these, plus what is needed to see
that what comes back is the same talk. Unknown kinds of records are refused, not skipped: a newer program wrote them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from roleplay.errors import StorageError

FORMAT = 1
KINDS = frozenset({"start", "svar", "tilbage", "borger", "note", "opfølgning", "uenig", "slut"})


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a log.

    Attributes:
        kind: "start", "svar" (a reply), "borger" (the answer's checksum), "tilbage" (turns taken back),
            "note", "opfølgning", "uenig" (a verdict the trainee disagrees with), "slut".
        fields: its content.
    """

    kind: str
    fields: Mapping[str, Any]


def encode(record: Record) -> str:
    """The line for a record, with the newline."""
    return json.dumps({"slags": record.kind, **record.fields}, ensure_ascii=False) + "\n"


def decode(line: str, number: int) -> Record:
    """Reads one line.

    Raises:
        StorageError: when it is damaged or of a newer format; the message says which line.
    """
    try:
        data = json.loads(line)
    except ValueError as fault:
        raise StorageError(f"Linje {number} i samtalens fil er beskadiget og kan ikke læses.") from fault
    if not isinstance(data, dict) or not isinstance(data.get("slags"), str):
        raise StorageError(f"Linje {number} i samtalens fil er ikke fra dette program.")
    kind = data.pop("slags")
    if kind not in KINDS:
        raise StorageError(
            f"Linje {number} i samtalens fil er af slagsen »{kind}«, som denne udgave ikke kender. "
            "Den er nok fra en nyere udgave af programmet."
        )
    return Record(kind, data)
