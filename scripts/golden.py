"""Forty stored talks with their verdicts: what a change of rules, laws, citizens or recogniser moves.

    python scripts/golden.py            what has moved since the file was written
    python scripts/golden.py --write    writes the file anew; say in the same commit why

The file is ``tests/golden/verdicts.json``; a test compares it with what the program says now.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from skill_order import KINDS, script, slugs, talk_with

from roleplay.content.phrases import phrases
from roleplay.review.engine import review_of
from roleplay.stage import Stage
from roleplay.triangle.build import debrief_of

FILE = Path(__file__).resolve().parent.parent / "tests" / "golden" / "verdicts.json"


def stored_talks() -> list[tuple[str, str]]:
    """Slug and kind of the forty: every good one, every one without an ending, four of each of the others."""
    chosen = [(slug, kind) for slug in slugs() for kind in KINDS[:2]]
    for place, kind in enumerate(KINDS[2:]):
        chosen += [(slug, kind) for slug in (*slugs(), *slugs())[3 * place : 3 * place + 4]]
    return chosen


def verdict(stage: Stage, slug: str, kind: str) -> dict[str, Any]:
    """Score and review of one talk, as much of it as a reader can check by hand."""
    talk = talk_with(stage, slug, script(slug, kind))
    debrief, review = debrief_of(talk, stage.rubric), review_of(talk, phrases())
    return {
        "total": debrief.total,
        "phases": list(debrief.phases),
        "criteria": {result.id: f"{result.status} {result.points:g}" for result in debrief.criteria},
        "flags": [f"{flag.turn} {flag.id}" for flag in debrief.flags],
        "promises": [f"{promise.turn} {promise.when}" for promise in debrief.promises],
        "satisfaction": debrief.outcome.satisfaction,
        "anger": list(debrief.anger),
        "grades": [turn.grade for turn in review.turns],
        "expected": list(review.expected),
        "turning_point": review.turning_point,
    }


def verdicts(stage: Stage) -> dict[str, dict[str, Any]]:
    """All forty, with the version of the rules."""
    found = {f"{slug}.{kind}": verdict(stage, slug, kind) for slug, kind in stored_talks()}
    return {"rules": {"version": stage.rubric.version}, **found}


def moved(before: dict[str, dict[str, Any]], now: dict[str, dict[str, Any]]) -> list[str]:
    """What differs, a line each."""
    lines = []
    for name in sorted({*before, *now}):
        old, new = before.get(name, {}), now.get(name, {})
        lines += [
            f"{name} {key}: {old.get(key)} -> {new.get(key)}" for key in new if old.get(key) != new[key]
        ]
    return lines


def main() -> int:
    """Compares or writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    now = verdicts(Stage.set())
    if parser.parse_args().write:
        FILE.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return 0
    lines = moved(json.loads(FILE.read_text(encoding="utf-8")), now)
    print("\n".join(lines) or "Nothing has moved.")
    return bool(lines)


if __name__ == "__main__":
    raise SystemExit(main())
