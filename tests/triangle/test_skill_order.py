"""Skill comes out in the right order on every citizen of the cast, with talks by writers who had not seen the program."""

from __future__ import annotations

import statistics
from functools import cache

import pytest
from laws.acting import the_stage
from skill_order import KINDS, score, script, slugs

BY_SLUG = pytest.mark.parametrize("slug", slugs())


BOTTOM = 2
"""Points by which talks at the bottom may change places: none of them earns anything worth ranking."""


@cache
def scores(slug: str) -> dict[str, int]:
    return {kind: score(the_stage(), slug, script(slug, kind), 1) for kind in KINDS}


@BY_SLUG
def test_better_talks_score_higher(slug: str) -> None:
    found = scores(slug)
    middle = [found[kind] for kind in ("kold", "forhoer", "please")]
    assert found["god"] > found["uden_slut"] > max(middle), found
    assert found["afviser"] <= min(middle) + BOTTOM, found


@BY_SLUG
def test_the_levels_are_as_promised(slug: str) -> None:
    found = scores(slug)
    assert found["god"] >= 80, found
    assert max(found[kind] for kind in ("kold", "forhoer", "please")) <= 55, found
    assert found["afviser"] <= 25, found


@BY_SLUG
def test_a_good_talk_said_to_somebody_else_is_no_good_talk(slug: str) -> None:
    borrowed = [score(the_stage(), slug, script(other, "god"), 1) for other in slugs() if other != slug]
    assert max(borrowed) < scores(slug)["god"], borrowed
    assert statistics.mean(borrowed) < scores(slug)["god"] - 30, borrowed
