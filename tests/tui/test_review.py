"""Grades, what-if, the letter and two attempts side by side, on the screen."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from roleplay.history.log import read_talk, stored_talks
from roleplay.tui.app import RoleplayApp
from roleplay.tui.screens.beside import BesideDialog
from roleplay.tui.screens.conversation import ConversationScreen
from roleplay.tui.screens.debrief import DebriefScreen
from roleplay.tui.screens.dialogs import Question
from roleplay.tui.screens.letter import LetterScreen
from roleplay.tui.screens.note import NoteScreen
from roleplay.tui.screens.what_if import WhatIfDialog
from roleplay.tui.text import SafeInput
from roleplay.tui.widgets.prompt import Prompt

from .conftest import GOOD_TALK, begin, say, settle, shown

RUN = {"size": (120, 40), "notifications": True, "tooltips": True}


async def _to_debrief(pilot: Pilot[None], lines: tuple[str, ...] = GOOD_TALK) -> RoleplayApp:
    app = pilot.app
    assert isinstance(app, RoleplayApp)
    await begin(pilot)
    for line in lines:
        await say(pilot, line)
    await pilot.press("f10")
    await settle(pilot)
    if isinstance(app.screen, Question):
        await pilot.press("right", "enter")
        await settle(pilot)
    assert isinstance(app.screen, NoteScreen)
    await pilot.press("escape")
    await settle(pilot)
    await app.workers.wait_for_complete()
    await settle(pilot)
    return app


async def test_turns_are_graded_and_a_better_line_is_shown(app: RoleplayApp) -> None:
    lines = (GOOD_TALK[0], "Hvorfor ringer du? Hvad vil du? Har du læst brevet?", *GOOD_TALK[2:])
    async with app.run_test(**RUN) as pilot:
        await _to_debrief(pilot, lines)
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("home", "down")
        await settle(pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert app.screen.review is not None
        grade = app.screen.review.turns[1].grade
        assert grade in ("skæv", "fejl", "brøler")
        assert grade in shown(app)
        await pilot.press("enter", "end")
        await settle(pilot)
        assert "Bedre her" in shown(app)
        assert "ventet tilfredshed" in shown(app)


async def test_what_if_shows_both_curves_and_leads_back_into_the_talk(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await _to_debrief(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert "Vælg den tur" in shown(app)
        await pilot.press("home", "f8")
        await settle(pilot)
        assert isinstance(app.screen, WhatIfDialog)
        app.screen.query_one(SafeInput).value = ""
        await pilot.press("enter")
        await settle(pilot)
        assert "Skriv det, du ville have sagt" in shown(app)
        app.screen.query_one(SafeInput).value = "Hvad drejer det sig om?"
        await pilot.press("enter")
        await settle(pilot)
        assert "Vreden, som det var" in shown(app)
        await pilot.press("f5")
        await settle(pilot)
        assert isinstance(app.screen, ConversationScreen)
        assert app.screen.query_one(Prompt).text == "Hvad drejer det sig om?"


async def test_the_letter_is_drafted_judged_and_kept(app: RoleplayApp, tmp_path: Path) -> None:
    async with app.run_test(**RUN) as pilot:
        await _to_debrief(pilot)
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(app.screen, LetterScreen)
        field = app.screen.query_one(TextArea)
        assert "Kære Kirsten" in field.text
        assert "i morgen inden klokken 12" in field.text
        field.text = "I henhold til vedrørende."
        await pilot.pause(0.6)
        assert "Kontorsprog" in shown(app)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Brevet er gemt" in shown(app)
        await pilot.press("f4")
        await settle(pilot)
        assert "Kære Kirsten" in field.text
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert field.text == "I henhold til vedrørende."
        field.text = ""
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "ikke noget at gemme" in shown(app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, DebriefScreen)
    assert read_talk(stored_talks(tmp_path / "samtaler")[0]).follow_up == "I henhold til vedrørende."


async def test_two_attempts_side_by_side(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await _to_debrief(pilot)
        await pilot.press("f4")
        await settle(pilot)
        assert "dit eneste forsøg" in shown(app)
        await pilot.press("escape")
        await settle(pilot)
        await _to_debrief(pilot, GOOD_TALK[:3])
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, BesideDialog)
        assert "Point i alt" in shown(app)


async def test_leaving_while_the_review_runs(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        for line in GOOD_TALK:
            await say(pilot, line)
        await pilot.press("f10")
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert app.fault is None
