"""The screens with a citizen of their own, a folder of their own and a clock that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from roleplay.content.knowledge import strengths
from roleplay.content.library import Library
from roleplay.content.rubric import rubric
from roleplay.stage import Stage
from roleplay.tui.app import RoleplayApp
from roleplay.tui.widgets.prompt import Prompt
from roleplay.understanding.recogniser import Recogniser

NOW = datetime.fromisoformat("2026-09-21T10:00")
GOOD_TALK = (
    "Goddag Kirsten, du taler med Jonas fra Visitationen.",
    "Jeg ringer om din klage over, at hjælpen ikke er begyndt. Passer det dig, at vi taler nu?",
    "Det må have været surt at sidde og vente, når du havde fået lovet hjælp fra den 11.",
    "Hvordan har de tre uger været for dig?",
    "Så du har ventet i tre uger og ringet to gange, uden at nogen gav besked. Er det rigtigt forstået?",
    "Jeg bestiller besøget nu og ringer til dig i morgen inden klokken 12 og siger, hvem der kommer.",
)


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ROLEPLAY_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def citizens(tmp_path: Path) -> Path:
    """A folder with one citizen."""
    folder = tmp_path / "borgere"
    folder.mkdir()
    shutil.copy(Path(__file__).parent / "kirsten.yaml", folder / "kirsten.yaml")
    return folder


@pytest.fixture
def stage(citizens: Path, tmp_path: Path) -> Stage:
    """A stage with the one citizen."""
    return Stage(
        Library(bundled=citizens),
        strengths(),
        rubric(),
        Recogniser.shipped(),
        tmp_path / "samtaler",
        lambda: NOW,
    )


@pytest.fixture
def app(stage: Stage) -> RoleplayApp:
    """The app on that stage."""
    return RoleplayApp(stage)


Settle = Callable[[Pilot[None]], object]


async def settle(pilot: Pilot[None]) -> None:
    """Waits until every worker has reported and everything is drawn."""
    for _ in range(2):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def say(pilot: Pilot[None], text: str) -> None:
    """Sets a reply and sends it."""
    pilot.app.screen.query_one(Prompt).put(text)
    pilot.app.screen.query_one(Prompt).focus()
    await pilot.press("enter")
    await settle(pilot)


async def begin(pilot: Pilot[None], style: str = "1") -> None:
    """From the list into a talk: 1 training, 2 without numbers, 3 exam."""
    await settle(pilot)
    await pilot.press("enter")
    await settle(pilot)
    await pilot.press(style)
    await settle(pilot)


def shown(app: RoleplayApp) -> str:
    """All text on the screen as it is drawn."""
    width, _ = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width].rstrip() for strip in strips)
