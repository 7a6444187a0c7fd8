"""How often the right fact tells the side of it that was asked for.

    python scripts/answer_sides.py

Reads ``tests/core/answer_sides.txt``: ``slug | fact-id | question | numbers of the answers that answer it``, where a reader who knew
nothing of the program marked which of an author's answers a listener would take for one. Where two come equally near, each counts half.
"""

from __future__ import annotations

from pathlib import Path

from roleplay.citizen.fitting import best_fitting
from roleplay.stage import Stage

SIDES = Path(__file__).resolve().parent.parent / "tests" / "core" / "answer_sides.txt"


def main() -> int:
    """Prints the share, beside that of taking one of an author's first two answers or any at all."""
    stage = Stage.set()
    told = first = chance = 0.0
    lines = SIDES.read_text(encoding="utf-8").splitlines()
    for line in lines:
        slug, fact_id, question, numbers = (part.strip() for part in line.split("|"))
        fact = next(fact for fact in stage.library.find(slug).facts if fact.id == fact_id)
        good = {int(number) - 1 for number in numbers.split(",")}
        picked = best_fitting(tuple(answer.text for answer in fact.answers), question)
        told += len(good.intersection(picked)) / len(picked)
        first += len(good & {0, 1}) / 2
        chance += len(good) / len(fact.answers)
    for name, count in (
        ("the best fitting", told),
        ("one of the first two", first),
        ("any of them", chance),
    ):
        print(f"{name:<22}{count:6.1f} of {len(lines)} {count / len(lines):6.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
