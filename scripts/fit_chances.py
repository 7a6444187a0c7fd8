"""What each sign of a fact counts, fitted on questions that no file holds: ``WEIGHTS`` and ``NONE_OF_THEM`` in ``roleplay/citizen/facts.py``.

    python scripts/fit_chances.py

Every question is asked twice: once with its fact among the others, once with it taken out, where none is right. A conditional
logit (McFadden 1974) with "none of them" as one more choice is fitted to both. Most questions are asked of the files as they are;
some count less, of facts with eight and with three ways of asking, so that a short file is served as well. Only the
oldest questions are used; how it does on the others ``scripts/fact_questions.py`` shows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
from fact_questions import QUESTIONS, Played, questions_in
from scipy.optimize import minimize

from roleplay.citizen.facts import FactFinder, Signs, finder_of
from roleplay.stage import Stage

WAYS = ((None, 2, 1.0), (8, 3, 0.2), (3, 3, 0.1))
"""Ways of asking that each fact keeps, every how many of the questions are asked, and what each counts."""
RIDGE = 0.5
"""Weight of the squares of the weights, in units of a sign's spread."""


class Choice(NamedTuple):
    """The signs of the likeliest facts, which of them is right (None: none of them), and how much it counts."""

    signs: tuple[Signs, ...]
    right: int | None
    counts: float


def choices(stage: Stage, ways: int | None, every: int, counts: float) -> list[Choice]:
    """What the oldest questions have to choose from, with their fact there and with it taken out."""
    played = Played(stage, ways)
    asked: dict[tuple[str, str], list[str]] = defaultdict(list)
    for slug, fact_id, question in list(questions_in(QUESTIONS[0]))[::every]:
        asked[slug, fact_id].append(question)
    found = []
    for (slug, fact_id), questions in asked.items():
        facts = tuple(played.setting(slug, fact_id).index.fact_list)
        whole, without = finder_of(facts), FactFinder([fact for fact in facts if fact.id != fact_id])
        for question in questions:
            signs = whole.signs(question)
            right = [number for number, key in enumerate(signs) if facts[key].id == fact_id]
            found.append(Choice(tuple(signs.values()), right[0] if right else None, counts))
            found.append(Choice(tuple(without.signs(question).values()), None, counts))
    return found


def fitted(found: list[Choice]) -> tuple[Signs, float]:
    """The weights of the signs and the log-odds of none of them that make the right choices likeliest."""
    most = max(len(one.signs) for one in found)
    signs = np.zeros((len(found), most, len(Signs._fields)))
    there = np.full((len(found), most), -1e9)
    for row, one in enumerate(found):
        signs[row, : len(one.signs)] = one.signs
        there[row, : len(one.signs)] = 0.0
    spread = signs[there == 0].std(axis=0)
    right = np.array([most if one.right is None else one.right for one in found])
    counts = np.array([one.counts for one in found])
    rows = np.arange(len(found))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.c_[signs / spread @ weights[:-1] + there, np.full(len(found), weights[-1])]
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        value = -(counts * np.log(chances[rows, right] + 1e-12)).sum() + RIDGE * (weights[:-1] ** 2).sum()
        chances[rows, right] -= 1
        chances *= counts[:, None]
        slope = np.einsum("ij,ijk->k", chances[:, :most], signs / spread) + 2 * RIDGE * weights[:-1]
        return float(value), np.r_[slope, chances[:, most].sum()]

    best = minimize(loss, np.zeros(len(Signs._fields) + 1), jac=True, method="L-BFGS-B").x
    return Signs(*(float(weight) for weight in best[:-1] / spread)), float(best[-1])


def main() -> int:
    """Prints the weights."""
    stage = Stage.set()
    found = [choice for ways, every, counts in WAYS for choice in choices(stage, ways, every, counts)]
    weights, none = fitted(found)
    print(f"{len(found)} choices")
    for name, weight in weights._asdict().items():
        print(f"{name:<12}{weight:6.2f}")
    print(f"{'none':<12}{none:6.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
