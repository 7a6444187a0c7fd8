"""Forty stored talks get the verdicts they got; a change that moves them says so (``scripts/golden.py --write``)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from golden import FILE, moved, stored_talks, verdict
from laws.acting import the_stage
from skill_order import slugs


def _kept() -> dict[str, dict[str, Any]]:
    kept: dict[str, dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
    return kept


@pytest.mark.parametrize("slug", slugs())
def test_nothing_has_moved_unsaid(slug: str) -> None:
    names = {f"{one}.{kind}": kind for one, kind in stored_talks() if one == slug}
    now = {name: verdict(the_stage(), slug, kind) for name, kind in names.items()}
    assert now
    assert moved({name: _kept().get(name, {}) for name in names}, now) == []


def test_there_are_forty_and_the_rules_are_those_of_today() -> None:
    assert len(set(stored_talks())) == 40
    assert set(_kept()) == {"rules", *(f"{slug}.{kind}" for slug, kind in stored_talks())}
    assert _kept()["rules"] == {"version": the_stage().rubric.version}


def test_a_change_would_be_seen() -> None:
    before = _kept()
    name = next(key for key in before if key != "rules")
    changed = {**before, name: {**before[name], "total": -1}}
    assert moved(before, changed) == [f"{name} total: {before[name]['total']} -> -1"]
