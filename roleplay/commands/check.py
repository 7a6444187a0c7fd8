"""``roleplay check``: every fault in persona files, with place and cure."""

from __future__ import annotations

import argparse
from pathlib import Path

from roleplay.commands.output import emit, emit_json
from roleplay.errors import ExitCode


def run(options: argparse.Namespace) -> int:
    """Checks files and folders; warnings count as faults with ``--strict``."""
    from roleplay.content.checks import check_paths

    problems = check_paths([Path(path) for path in options.paths], strict=options.strict)
    if options.json:
        emit_json([problem.as_json() for problem in problems])
    else:
        for problem in problems:
            emit(problem.render())
        faults = sum(problem.blocks for problem in problems)
        warnings = len(problems) - faults
        if not problems:
            emit("Ingen fejl. God fornøjelse med samtalen.")
        else:
            emit(f"{_count(faults, 'fejl', 'fejl')}, {_count(warnings, 'advarsel', 'advarsler')}.")
    blocking = problems if options.strict else [problem for problem in problems if problem.blocks]
    return int(ExitCode.FAULTY_INPUT if blocking else ExitCode.FINE)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
