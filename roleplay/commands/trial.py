"""``roleplay trial``: six stock trainees play a citizen, so that an author sees what is rewarded."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from roleplay.commands.output import emit, emit_json, note

if TYPE_CHECKING:
    from roleplay.trial.trainees import Trial


def run(options: argparse.Namespace) -> int:
    """Plays all six and prints how they did."""
    from roleplay.content.phrases import phrases
    from roleplay.stage import Stage
    from roleplay.trial.trainees import TRAINEES, play_trainee

    stage = Stage.set()
    persona = stage.library.find(options.persona)
    setting = stage.setting(persona, 1 if options.seed is None else options.seed)
    trials: list[Trial] = []
    for number, trainee in enumerate(TRAINEES, 1):
        if sys.stderr.isatty():
            print(f"\r{number} af {len(TRAINEES)}: {trainee} …   ", end="", file=sys.stderr, flush=True)
        trials.append(play_trainee(trainee, setting, stage.rubric, phrases()))
    if sys.stderr.isatty():
        note("")
    if options.json:
        emit_json(
            [
                {
                    "trainee": trial.trainee,
                    "score": trial.score,
                    "outcome": {
                        "satisfaction": trial.outcome.satisfaction,
                        "complaint": trial.outcome.complaint,
                        "trust": trial.outcome.trust,
                    },
                    "ended_by": trial.ended_by,
                    "turns": len(trial.talk.turns),
                }
                for trial in trials
            ]
        )
        return 0
    emit(f"{persona.name} prøvespillet (frø {setting.seed})\n")
    emit(f"{'':<16}{'point':>6}{'tilfreds':>10}{'tillid':>8}{'ture':>6}  afsluttet af")
    ends = {"trainee": "sagsbehandleren", "citizen": "borgeren", "script": "manuskriptet"}
    for trial in trials:
        outcome = trial.outcome
        emit(
            f"{trial.trainee:<16}{trial.score:>6}{outcome.satisfaction:>10}{outcome.trust:>8}"
            f"{len(trial.talk.turns):>6}  {ends[trial.ended_by]}"
        )
    emit("\n" + _reading(trials))
    return 0


def _reading(trials: Sequence[Trial]) -> str:
    best, *others = trials
    closest = max(others, key=lambda trial: trial.score)
    if best.score - closest.score >= 20:
        return "Godt arbejde bliver belønnet: metodetro ligger klart over de andre."
    return (
        f"Pas på: {closest.trainee} ({closest.score}) ligger tæt på metodetro ({best.score}). "
        "Se efter, om borgerens bekymringer har »gode_ord«, og om sagsmappen har noget at tilbyde."
    )
