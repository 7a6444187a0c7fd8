"""What each sign of a fact counts, fitted on questions that no file holds: ``WEIGHTS`` and ``NONE_OF_THEM`` in ``roleplay/citizen/facts.py``.

    python scripts/fit_chances.py

A conditional logit (McFadden 1974) with "none of them" as one more choice, fitted to the questions of ``fact_questions.py``: those
that a fact answers and those that nothing in the file does. Most are asked of the files as they are; some count less, of facts with
eight and with three ways of asking, so that a short file is served as well. It also tells how half of the citizens come out with
what was fitted on the other half.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from fact_questions import NOTHING, QUESTIONS, Played, all_questions, beside_the_file
from scipy.optimize import minimize

from roleplay.citizen.facts import Signs, finder_of
from roleplay.stage import Stage

FITTED_ON = QUESTIONS[:3]
"""The questions that it is fitted on; the last are kept out of it."""
WAYS = ((None, 1, 1.0), (8, 3, 0.2), (3, 3, 0.1))
"""Ways of asking that each fact keeps, every how many of the questions are asked, and what each counts."""
BESIDE = 4.0
"""How many times a question counts that nothing answers: in a talk about one in four is such a one, in the files one in sixteen."""
STRAY = (0.1, 0.25, 0.4, 0.5)
"""Shares of the questions that nothing answers which may get some fact, for the comparison of halves."""
RIDGE = 0.5
"""Weight of the squares of the weights, in units of a sign's spread."""


class Choice(NamedTuple):
    """The signs of the likeliest facts, which of them is right (None: none of them), how much it counts, and who is asked."""

    signs: tuple[Signs, ...]
    right: int | None
    counts: float
    slug: str


def choices(stage: Stage, ways: int | None, every: int, counts: float) -> list[Choice]:
    """What the questions have to choose from."""
    played = Played(stage, ways)
    found = []
    for slug, fact_id, question, also in (*all_questions(FITTED_ON), *beside_the_file(FITTED_ON))[::every]:
        beside = fact_id == NOTHING
        facts = tuple((played.first(slug) if beside else played.setting(slug, fact_id)).index.fact_list)
        signs = finder_of(facts).signs(question)
        right = [number for number, key in enumerate(signs) if facts[key].id in (fact_id, *also)]
        weight = counts * BESIDE if beside else counts
        found.append(Choice(tuple(signs.values()), right[0] if right else None, weight, slug))
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


def scored(one: Choice, weights: Signs, none: float) -> tuple[float, bool]:
    """The log-odds of the likeliest fact, and whether it is the right one."""
    odds = [sum(weight * sign for weight, sign in zip(weights, signs, strict=True)) for signs in one.signs]
    best = max(range(len(odds)), key=odds.__getitem__)
    return odds[best] - none, best == one.right


def crossed(found: list[Choice]) -> dict[float, float]:
    """The share of questions that get their fact where so large a share of the others gets some fact, each half fitted on the other."""
    slugs = sorted({one.slug for one in found})
    even = frozenset(slugs[::2])
    answered: list[tuple[float, bool]] = []
    beside: list[float] = []
    for half in (True, False):
        weights, none = fitted([one for one in found if (one.slug in even) == half])
        for one in found:
            if (one.slug in even) != half and one.counts >= 1.0:
                odds, right = scored(one, weights, none)
                if one.counts == BESIDE:
                    beside.append(odds)
                else:
                    answered.append((odds, right))
    beside.sort(reverse=True)
    return {
        share: sum(right and odds > beside[int(share * len(beside))] for odds, right in answered)
        / len(answered)
        for share in STRAY
    }


def main() -> int:
    """Prints the weights."""
    stage = Stage.set()
    found = [choice for ways, every, counts in WAYS for choice in choices(stage, ways, every, counts)]
    weights, none = fitted(found)
    print(f"{len(found)} choices")
    for name, weight in weights._asdict().items():
        print(f"{name:<12}{weight:6.2f}")
    print(f"{'none':<12}{none:6.2f}")
    for share, right in crossed(found).items():
        print(f"with {share:.0%} of the others told some fact {right:.1%} get theirs")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
