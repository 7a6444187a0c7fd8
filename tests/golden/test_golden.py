"""Forty stored talks get the verdicts they got; a change that moves them says so (``scripts/golden.py --write``)."""

from __future__ import annotations

import json

from golden import FILE, moved, stored_talks, verdicts
from laws.acting import the_stage


def test_nothing_has_moved_unsaid() -> None:
    assert moved(json.loads(FILE.read_text(encoding="utf-8")), verdicts(the_stage())) == []


def test_there_are_forty_and_a_change_would_be_seen() -> None:
    assert len(set(stored_talks())) == 40
    before = json.loads(FILE.read_text(encoding="utf-8"))
    name = next(key for key in before if key != "rules")
    changed = {**before, name: {**before[name], "total": -1}}
    assert moved(before, changed) == [f"{name} total: {before[name]['total']} -> -1"]
