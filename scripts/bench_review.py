"""The review measured: how stock trainees' replies are graded on every citizen, and how long it takes.

python scripts/bench_review.py [--seed N]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from roleplay.content.phrases import phrases
from roleplay.review.engine import review_of
from roleplay.review.grades import GRADES
from roleplay.stage import Stage
from roleplay.trial.trainees import TRAINEES, play_trainee


def main() -> None:
    """Prints a table of grades per trainee, and the slowest review."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    stage, words = Stage.set(), phrases()
    counts: dict[str, Counter[str]] = {trainee: Counter() for trainee in TRAINEES}
    slowest = (0.0, 0, "")
    spent = replies = 0.0
    for listed in stage.library.summaries():
        setting = stage.setting(stage.library.find(listed.slug), options.seed)
        for trainee in TRAINEES:
            talk = play_trainee(trainee, setting, stage.rubric, words).talk
            began = time.perf_counter()
            review = review_of(talk, words)
            took = time.perf_counter() - began
            slowest = max(slowest, (took, len(talk.turns), f"{trainee} med {listed.slug}"))
            spent, replies = spent + took, replies + len(talk.turns)
            counts[trainee].update(turn.grade for turn in review.turns)
    print(f"{'share of replies':<16}" + "".join(f"{grade:>15}" for grade in GRADES))
    for trainee, count in counts.items():
        total = sum(count.values())
        print(f"{trainee:<16}" + "".join(f"{100 * count[grade] / total:>14.0f}%" for grade in GRADES))
    print(
        f"{1000 * spent / replies:.0f} ms a reply; slowest talk {slowest[0]:.2f} s ({slowest[1]} replies, {slowest[2]})"
    )


if __name__ == "__main__":
    main()
