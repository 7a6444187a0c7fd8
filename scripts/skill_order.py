"""Whether skill comes out in the right order: 72 talks by writers who had not seen the program.

    python scripts/skill_order.py [--seeds N]

Prints the score of each kind of talk with each citizen (mean over the seeds), and what the good talks score when they
are said to somebody else.
"""

from __future__ import annotations

import argparse
import statistics
from pathlib import Path

from roleplay.conversation.conversation import Conversation
from roleplay.stage import Stage
from roleplay.triangle.build import debrief_of

TALKS = Path(__file__).resolve().parent.parent / "tests" / "talks"
KINDS = ("god", "uden_slut", "kold", "forhoer", "please", "afviser")


def script(slug: str, kind: str) -> list[str]:
    """The replies of one talk."""
    return [
        line
        for line in (TALKS / f"{slug}.{kind}.txt").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def slugs() -> list[str]:
    """The citizens that there are talks for."""
    return sorted({path.name.split(".")[0] for path in TALKS.glob("*.txt")})


def talk_with(stage: Stage, slug: str, replies: list[str], seed: int = 1) -> Conversation:
    """The talk that some replies lead to."""
    return Conversation.begin(stage.setting(stage.library.find(slug), seed)).after(replies)


def score(stage: Stage, slug: str, replies: list[str], seed: int) -> int:
    """What a talk scores with a citizen."""
    return debrief_of(talk_with(stage, slug, replies, seed), stage.rubric).total


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=3)
    seeds = range(1, parser.parse_args().seeds + 1)
    stage = Stage.set()
    print(f"{'':<32}" + "".join(f"{kind:>11}" for kind in KINDS))
    for slug in slugs():
        row = [
            statistics.mean(score(stage, slug, script(slug, kind), seed) for seed in seeds) for kind in KINDS
        ]
        right = row[0] > row[1] > max(row[2:5]) and min(row[2:5]) > row[5]
        fits = row[0] >= 80 and max(row[2:5]) <= 55 and row[5] <= 25
        print(
            f"{slug:<32}"
            + "".join(f"{value:>11.0f}" for value in row)
            + ("" if right and fits else "   <- not as wanted")
        )
    own = [score(stage, slug, script(slug, "god"), 1) for slug in slugs()]
    borrowed = [score(stage, a, script(b, "god"), 1) for a in slugs() for b in slugs() if a != b]
    print(
        f"good talk with its own citizen {statistics.mean(own):.0f} (lowest {min(own)}); "
        f"said to another {statistics.mean(borrowed):.0f} (highest {max(borrowed)}, of {len(borrowed)})"
    )


if __name__ == "__main__":
    main()
