"""``roleplay personas``: the citizens one can talk to."""

from __future__ import annotations

import argparse

from roleplay.commands.output import emit, emit_json, note


def run(options: argparse.Namespace) -> int:
    """Lists every citizen; faulty files are told of and hide nobody else."""
    from roleplay.content.library import Library
    from roleplay.paths import own_personas_folder
    from roleplay.report.as_text import personas_text

    listing = Library(own_personas_folder()).listing()
    for faulty in listing.faulty:
        note(f"{faulty.path}: {faulty.problems[0].message} Se »roleplay check {faulty.path}«.")
    if options.json:
        emit_json([summary.as_json() for summary in listing.personas])
    else:
        emit(personas_text(listing.personas))
    return 0
