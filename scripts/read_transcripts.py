"""A talk to read aloud: any citizen × stock trainee × seed, with state and reasons in the margin.

    python scripts/read_transcripts.py [SLUG] [--trainee metodetro] [--seed 1]

Without a slug every citizen is played by the method-faithful trainee.
"""

from __future__ import annotations

import argparse

from roleplay.content.phrases import phrases
from roleplay.report.as_text import answer_text, wrapped
from roleplay.stage import Stage
from roleplay.trial.trainees import TRAINEES, play_trainee


def main() -> int:
    """Prints the transcripts."""
    parser = argparse.ArgumentParser(description="Transcripts with state and reasons in the margin.")
    parser.add_argument("slug", nargs="?", help="one citizen; all when left out")
    parser.add_argument("--trainee", choices=TRAINEES, default="metodetro")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    stage = Stage.set()
    slugs = [options.slug] if options.slug else [summary.slug for summary in stage.library.summaries()]
    for slug in slugs:
        persona = stage.library.find(slug)
        trial = play_trainee(options.trainee, stage.setting(persona, options.seed), stage.rubric, phrases())
        name = persona.first_name
        print(f"\n=== {persona.name} · {options.trainee} · frø {options.seed} · {trial.score} point ===\n")
        print(wrapped(answer_text(trial.talk.opening), first=f"{name}: "))
        for turn in trial.talk.turns:
            moves = ", ".join(move.id for move in turn.hearing.moves) or "-"
            print(wrapped(turn.you, first=f"{turn.number:>2} Du: "))
            print(wrapped(answer_text(turn.answer), first=f"   {name}: "))
            state = turn.state.rounded()
            parts = " + ".join(
                f"{trace.part}({trace.concern or '·'}) {trace.place}" for trace in turn.answer.traces
            )
            print(
                f"        [{moves}] {turn.band} v{state['anger']} t{state['trust']} h{state['heard']} k{state['clarity']} ← {parts}"
            )
        outcome = trial.outcome
        print(
            f"        tilfredshed {outcome.satisfaction}, tillid {outcome.trust}, klage {outcome.complaint}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
