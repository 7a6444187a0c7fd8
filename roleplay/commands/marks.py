"""``roleplay marks``: the verdicts trainees disagree with, and a file of examples to correct."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from roleplay.commands.output import emit, emit_json
from roleplay.errors import StorageError, in_danish

if TYPE_CHECKING:
    from roleplay.history.marks import Mark


def run(options: argparse.Namespace) -> int:
    """Lists the marks; with ``--examples`` writes them as examples to be corrected."""
    from dataclasses import asdict

    from roleplay.history.marks import marks_in
    from roleplay.paths import sessions_folder

    marks = list(marks_in(sessions_folder()))
    if options.examples:
        return _written(marks, Path(options.examples))
    if options.json:
        emit_json([asdict(mark) for mark in marks])
    elif not marks:
        emit("Ingen har været uenig i en dom endnu. I debriefen markerer man en dom med F6.")
    else:
        for mark in marks:
            emit(
                f"{mark.talk} tur {mark.turn}: {mark.verdict}\n  »{mark.reply}«"
                + (f"\n  {mark.comment}" if mark.comment else "")
            )
    return 0


def _written(marks: Sequence[Mark], folder: Path) -> int:
    from roleplay.history.marks import HEADER, example_line
    from roleplay.understanding.recogniser import Recogniser, Said

    target = folder / "uenig.txt"
    if target.exists():
        raise StorageError(f"{target} findes allerede og er ikke rørt. Flyt den, eller vælg en anden mappe.")
    recogniser = Recogniser.shipped()
    lines = []
    for mark in marks:
        heard = set(recogniser.hear(mark.reply, Said(mark.citizen)).ids())
        heard ^= {mark.verdict} & set(recogniser.outputs)
        lines.append(example_line(sorted(heard), mark.reply, mark.citizen))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    except OSError as fault:
        raise StorageError(f"{target} kan ikke skrives: {in_danish(fault)}.") from fault
    emit(f"Skrev {len(lines)} eksempler i {target}. Ret dem, og kør: roleplay learn --examples {folder}")
    return 0
