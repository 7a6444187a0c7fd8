"""The list: search, filters, faulty files, nobody at all, a talk that was never finished."""

from __future__ import annotations

from pathlib import Path

from roleplay.history.log import stored_talks
from roleplay.stage import Stage
from roleplay.tui.app import RoleplayApp
from roleplay.tui.screens.conversation import ConversationScreen
from roleplay.tui.screens.picker import PickerScreen
from roleplay.tui.text import SafeInput

from .conftest import GOOD_TALK, NOW, settle, shown

RUN = {"size": (120, 40), "notifications": True, "tooltips": True}


async def test_search_and_filters(app: RoleplayApp, citizens: Path) -> None:
    source = (citizens / "kirsten.yaml").read_text(encoding="utf-8")
    other = source.replace("Kirsten Madsen", "Ole Holm", 1).replace("vrede: sur ", "vrede: rolig ", 1)
    (citizens / "ole.yaml").write_text(other.replace("Sundhed og Omsorg", "Teknik", 1), encoding="utf-8")
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        assert "Ole Holm" in shown(app)
        app.screen.query_one(SafeInput).value = "kirst"
        await settle(pilot)
        assert "Ole Holm" not in shown(app)
        await pilot.press("escape", "f5")
        await settle(pilot)
        assert "Kirsten Madsen" not in shown(app)
        await pilot.press("f5")
        await settle(pilot)
        assert "Ingen borgere passer" in shown(app)
        await pilot.press("escape", "f6")
        await settle(pilot)
        assert "Ole Holm" not in shown(app)
        app.screen.query_one(SafeInput).value = "[/] [red] \x1b]0;x\x07 \u202e"
        await settle(pilot)
        assert "\x1b" not in app.screen.query_one(SafeInput).value


async def test_a_faulty_file_is_listed_with_its_cure(app: RoleplayApp, citizens: Path) -> None:
    (citizens / "skæv.yaml").write_text("navn: [/] Tove\nversion: 1\n", encoding="utf-8")
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        assert "FILER MED FEJL" in shown(app)
        assert "skæv.yaml" in shown(app)
        await pilot.press("down", "enter")
        await settle(pilot)
        text = shown(app)
        assert "Filen har fejl" in text
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, PickerScreen)


async def test_faults_deeper_in_a_file_are_told_when_it_is_opened(app: RoleplayApp, citizens: Path) -> None:
    path = citizens / "kirsten.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("stemme: ligefrem", "stemme: findes-ikke"), encoding="utf-8"
    )
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "findes-ikke" in shown(app)
        await pilot.press("escape", "enter")
        await settle(pilot)
        assert "findes-ikke" in shown(app)


async def test_nobody_at_all(app: RoleplayApp, citizens: Path) -> None:
    (citizens / "kirsten.yaml").unlink()
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        assert "Skriv den første med »roleplay new KORTNAVN«" in shown(app)
        await pilot.press("enter", "down", "f5", "f6", "escape")
        assert isinstance(app.screen, PickerScreen)


def _killed(stage: Stage) -> Path:
    """A talk that stopped in the middle of a write, as when the terminal is killed."""
    practice = stage.practise(stage.library.find("kirsten"))
    for line in GOOD_TALK[:3]:
        practice.reply(line)
    path = stored_talks(stage.sessions)[0]
    with path.open("a", encoding="utf-8") as file:
        file.write('{"slags": "svar", "n": 4, "te')
    return path


async def test_goes_on_after_a_kill(app: RoleplayApp, stage: Stage) -> None:
    _killed(stage)
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        assert "Gå videre med Kirsten Madsen" in shown(app)
        assert "3 replikker" in shown(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ConversationScreen)
        assert app.screen.practice.talk.lines == GOOD_TALK[:3]
        assert "er blevet anderledes" not in shown(app)


async def test_says_so_when_answers_changed(app: RoleplayApp, stage: Stage) -> None:
    path = _killed(stage)
    lines = path.read_text(encoding="utf-8").split("\n")
    lines = [line[:-14] + '000000000000"}' if '"borger", "n": 2' in line else line for line in lines]
    path.write_text("\n".join(lines), encoding="utf-8")
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "er blevet anderledes" in shown(app)


async def test_the_stage_is_set_in_the_background() -> None:
    app = RoleplayApp(clock=lambda: NOW)
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        assert "FORVALTNING" in shown(app).upper()
        await pilot.press("f9", "f9")
