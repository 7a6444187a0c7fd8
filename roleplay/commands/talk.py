"""``roleplay talk``: the talk line by line."""

from __future__ import annotations

import argparse


def run(options: argparse.Namespace) -> int:
    """Talks with a citizen on standard input and output."""
    from roleplay.plain.talk import LineTalk
    from roleplay.stage import Stage

    stage = Stage.set()
    persona = stage.library.find(options.persona)
    return LineTalk(stage, persona, seed=options.seed, exam=options.exam).run()
