"""``roleplay learn``: teaches the recogniser an instructor's own examples, on this machine only."""

from __future__ import annotations

import argparse
from pathlib import Path

from roleplay.commands.output import emit


def run(options: argparse.Namespace) -> int:
    """Learns from a folder of examples, or forgets what was learnt."""
    from roleplay.history.learnt import forget, keep
    from roleplay.history.marks import read_examples
    from roleplay.understanding.learning import learnt
    from roleplay.understanding.recogniser import Recogniser, Said

    if options.forget:
        emit("Det lærte er glemt." if forget() else "Der var ikke lært noget.")
        return 0
    shipped = Recogniser.shipped()
    examples = read_examples(Path(options.examples), shipped.outputs)
    overlay = learnt(shipped, examples)
    place = keep(overlay, shipped)
    taught = Recogniser(shipped.weights, overlay)

    def right(recogniser: Recogniser) -> int:
        return sum(recogniser.hear(e.text, Said(e.citizen, e.file)).ids() == e.moves for e in examples)

    emit(
        f"Lærte af {len(examples)} eksempler: {right(shipped)} blev forstået som ønsket før, {right(taught)} nu.\n"
        f"Det ligger i {place} og bruges fra næste samtale. »roleplay learn --forget« glemmer det igen."
    )
    return 0
