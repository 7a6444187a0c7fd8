"""Every screen in every size, light and dark, with and without colour; faults that stay visible."""

from __future__ import annotations

import pytest

from roleplay.practice import Exchange, Practice
from roleplay.tui.app import LIGHT, RoleplayApp
from roleplay.tui.screens.conversation import ConversationScreen
from roleplay.tui.widgets.prompt import Prompt

from .conftest import GOOD_TALK, begin, say, settle, shown

SIZES = [(80, 24), (120, 40), (60, 16), (40, 12), (100, 20), (200, 60)]


@pytest.mark.parametrize("size", SIZES[:4])
async def test_the_whole_way_in_one_size(app: RoleplayApp, size: tuple[int, int]) -> None:
    small = size[0] < 60 or size[1] < 16
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        await settle(pilot)
        assert ("Gør vinduet større" in shown(app)) is small
        await begin(pilot)
        for line in GOOD_TALK[:2]:
            await say(pilot, line)
        assert small or "Hvad siger du?" in shown(app)
        assert small or "Tillid" in shown(app)
        await pilot.press("f2", "escape", "f3", "escape", "f1", "escape", "f10", "right", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        for _ in range(6):
            await pilot.press("ctrl+right")
            await settle(pilot)
        assert ("Gør vinduet større" in shown(app)) is small


async def test_resizing_keeps_the_talk_and_the_focus(app: RoleplayApp) -> None:
    async with app.run_test(size=(120, 40), notifications=True, tooltips=True) as pilot:
        await begin(pilot)
        await say(pilot, GOOD_TALK[0])
        for size in [*SIZES, (10, 3), (80, 24)]:
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert isinstance(app.focused, Prompt)
        assert "Goddag Kirsten" in shown(app)
        await pilot.press("a")
        assert app.screen.query_one(Prompt).text == "a"


async def test_the_transcript_keeps_to_the_bottom(app: RoleplayApp) -> None:
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        await begin(pilot)
        for line in GOOD_TALK:
            await say(pilot, line)
        answer = app.screen.practice.talk.last_answer.text  # type: ignore[attr-defined]
        assert answer.split()[-1] in shown(app)
        await pilot.press("pageup", "pageup")
        await settle(pilot)
        await pilot.resize_terminal(120, 40)
        await say(pilot, "Er der noget, du vil spørge om?")
        assert "Er der noget, du vil spørge om?" in shown(app)


async def test_light_theme_and_no_colour(app: RoleplayApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        await begin(pilot)
        await pilot.press("f9")
        await say(pilot, GOOD_TALK[0])
        assert app.theme == LIGHT
        text = shown(app)
        state = app.screen.practice.talk.state  # type: ignore[attr-defined]
        assert state.band in text
        assert str(state.rounded()["anger"]) in text


async def test_a_log_that_cannot_be_written_is_told_and_stays(
    app: RoleplayApp, tmp_path, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "samtaler").write_text("i vejen")
    async with app.run_test(size=(120, 40), notifications=True, tooltips=True) as pilot:
        await begin(pilot)
        for line in GOOD_TALK[:2]:
            assert "Samtalen bliver ikke gemt" in shown(app)
            await say(pilot, line)
        assert "Samtalen bliver ikke gemt" in shown(app)


async def test_a_fault_while_answering_gives_the_reply_back(
    app: RoleplayApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Practice, text: str) -> Exchange:
        raise RuntimeError("[/] i stykker")

    async with app.run_test(size=(120, 40), notifications=True, tooltips=True) as pilot:
        await begin(pilot)
        await say(pilot, GOOD_TALK[0])
        with monkeypatch.context() as patch:
            patch.setattr(Practice, "reply", fails)
            await say(pilot, GOOD_TALK[1])
        assert "en fejl, som er vores" in shown(app)
        assert app.screen.query_one(Prompt).text == GOOD_TALK[1]
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ConversationScreen)
        assert app.screen.practice.talk.lines == GOOD_TALK[:2]


async def test_the_prompt_is_locked_while_the_citizen_thinks(
    app: RoleplayApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    go_on = threading.Event()
    reply = Practice.reply

    def waits(self: Practice, text: str) -> Exchange:
        go_on.wait(5)
        return reply(self, text)

    monkeypatch.setattr(Practice, "reply", waits)
    async with app.run_test(size=(120, 40), notifications=True, tooltips=True) as pilot:
        await begin(pilot)
        prompt = app.screen.query_one(Prompt)
        prompt.put(GOOD_TALK[0])
        await pilot.press("enter")
        await pilot.pause()
        assert "Kirsten  tænker …" in shown(app)
        await pilot.press("x", "enter", "f4", "f10", "escape")
        await pilot.pause()
        assert prompt.text == ""
        assert isinstance(app.screen, ConversationScreen)
        go_on.set()
        await settle(pilot)
        assert len(app.screen.practice.talk.turns) == 1
        await pilot.press("x")
        assert prompt.text == "x"
