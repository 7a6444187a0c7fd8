"""What every test shares: the stage without logs, and a data folder of its own."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from roleplay.content.library import Library
from roleplay.stage import Stage

# A landing is judged on the same examples every time; new ones are looked for on the developers' machines.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

NOON = datetime(2026, 3, 2, 12, 0, 0)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the developer's own talks."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ROLEPLAY_DATA", str(folder))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder


@pytest.fixture(scope="session")
def stage() -> Stage:
    """The shipped knowledge, loaded once; its clock stands at noon."""
    made = Stage.set(clock=lambda: NOON)
    made.library = Library(None)
    return made
