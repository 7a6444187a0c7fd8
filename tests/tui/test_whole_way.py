"""The whole way: list, case file, talk, take back, end, note, debrief, try again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Key
from textual.keys import _character_to_key

from roleplay.history.log import read_talk, stored_talks
from roleplay.practice import Exchange, Practice
from roleplay.tui.app import RoleplayApp
from roleplay.tui.screens.case_file import CaseFileScreen
from roleplay.tui.screens.conversation import ConversationScreen
from roleplay.tui.screens.debrief import DebriefScreen
from roleplay.tui.screens.dialogs import PocketCard, Question
from roleplay.tui.screens.disagree import DisagreeDialog
from roleplay.tui.screens.note import NoteScreen
from roleplay.tui.screens.picker import PickerScreen
from roleplay.tui.text import SafeInput
from roleplay.tui.widgets.prompt import Prompt

from .conftest import GOOD_TALK, begin, say, settle, shown

RUN = {"size": (120, 40), "notifications": True, "tooltips": True}


async def test_pick_talk_take_back_end_note_debrief_try_again(app: RoleplayApp, tmp_path: Path) -> None:
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        assert "Kirsten Madsen" in shown(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, CaseFileScreen)
        assert "Det kan du ikke" in shown(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ConversationScreen)
        for line in GOOD_TALK:
            await say(pilot, line)
        practice = app.screen.practice
        assert len(practice.talk.turns) == len(GOOD_TALK)
        await pilot.press("f4")
        await settle(pilot)
        assert len(practice.talk.turns) == len(GOOD_TALK) - 1
        assert app.screen.query_one(Prompt).text == GOOD_TALK[-1]
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f10")
        await settle(pilot)
        assert isinstance(app.screen, NoteScreen)
        await pilot.press("H", "e", "j", "ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, NoteScreen)
        assert "Aftalen står ikke i notatet" in shown(app)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert "Notatet er gemt" in shown(app)
        assert str(app.screen.debrief.total) in app.screen.query_one("#score-digits").value  # type: ignore[attr-defined]
        await pilot.press("f5")
        await settle(pilot)
        assert "Vælg den tur" in shown(app)
        await pilot.press("home", "down", "f5")
        await settle(pilot)
        assert isinstance(app.screen, ConversationScreen)
        assert len(practice.talk.turns) == 1
        assert app.screen.query_one(Prompt).text == GOOD_TALK[1]
    again, finished = map(read_talk, stored_talks(tmp_path / "samtaler"))
    assert finished.note["beskrivelse"] == "Hej"
    assert finished.ended_by
    assert again.lines == GOOD_TALK[:1]
    assert not again.ended_by


async def test_every_tab_and_saving_and_disagreeing(app: RoleplayApp, tmp_path: Path) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        for line in GOOD_TALK[:3]:
            await say(pilot, line)
        await pilot.press("f10")
        await settle(pilot)
        assert isinstance(app.screen, Question)
        await pilot.press("right", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        wanted = (
            "Hold fast i",
            "opfyldt",
            "Det, der blev hørt",
            "Der blev ikke lovet noget",
            "Vrede",
            "blev hilst på",
        )
        for words in wanted:
            assert words in shown(app), words
            await pilot.press("ctrl+right")
            await settle(pilot)
        await pilot.press("ctrl+right", "f6")
        await settle(pilot)
        assert isinstance(app.screen, DisagreeDialog)
        app.screen.query_one(SafeInput).value = "Jeg sagde da [/] goddag"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Din uenighed er gemt" in shown(app)
        await pilot.press("f7")
        await settle(pilot)
        assert "Gemt i" in shown(app)
    saved = list((tmp_path / "data" / "debrief").glob("*.txt"))
    assert len(saved) == 1
    assert "DEBRIEF" in saved[0].read_text(encoding="utf-8")
    stored = read_talk(stored_talks(tmp_path / "samtaler")[0])
    assert stored.disagreements[0]["kommentar"] == "Jeg sagde da [/] goddag"
    assert stored.disagreements[0]["dom"].startswith("kriterium.")


async def test_commands_in_the_prompt_do_what_the_keys_do(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        await say(pilot, "/lommekort")
        assert isinstance(app.screen, PocketCard)
        await pilot.press("escape")
        await say(pilot, "/sag")
        assert "I sagen står der" in shown(app)
        await pilot.press("escape")
        await say(pilot, "/hjælp")
        assert "Hjælp: Samtalen" in shown(app)
        await pilot.press("escape")
        await say(pilot, "   ")
        assert "Skriv det, du ville sige" in shown(app)
        await say(pilot, "/ukendt")
        assert "/lommekort viser" in shown(app)
        assert not app.screen.practice.talk.turns  # type: ignore[attr-defined]
        await say(pilot, GOOD_TALK[0])
        await say(pilot, "/fortryd")
        assert app.screen.query_one(Prompt).text == GOOD_TALK[0]
        await say(pilot, "/slut")
        assert "Du har ikke sagt noget endnu" in shown(app)


async def test_every_function_is_in_the_palette(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Lommekort", "Sagsmappe", "Fortryd sidste replik", "Afslut samtalen", "Hjælp"} <= titles
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert "Find en funktion" in shown(app)


async def test_writing_keys(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        await pilot.press("a", "ctrl+j", "æ", "shift+enter", "ø", "alt+enter", "å", "Æ", "Ø", "Å", "é")
        assert app.screen.query_one(Prompt).text == "a\næ\nø\nåÆØÅé"
        await pilot.press("ctrl+e")
        assert isinstance(app.screen, ConversationScreen)


async def test_enter_does_not_overtake_the_letters(app: RoleplayApp) -> None:
    """A terminal can hand over a whole line at once, Enter included."""
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        for character in "Goddag, jeg hedder Jonas":
            app.post_message(Key(key=_character_to_key(character), character=character))
        app.post_message(Key(key="enter", character="\r"))
        await settle(pilot)
        assert app.screen.practice.talk.lines == ("Goddag, jeg hedder Jonas",)  # type: ignore[attr-defined]


async def test_exam_shows_no_hint_and_no_meters(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot, "3")
        await say(pilot, GOOD_TALK[0])
        hint = app.screen.practice.verdicts[-1].hint  # type: ignore[attr-defined]
        text = shown(app)
        assert hint is not None
        assert hint.text not in text
        assert "Tillid" not in text
        assert "✓ Hilsen" not in text
        assert "I sagen står der" in text
        await pilot.press("f2")
        await settle(pilot)
        assert isinstance(app.screen, ConversationScreen)


async def test_without_numbers_there_are_none(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot, "2")
        await say(pilot, GOOD_TALK[0])
        state = app.screen.practice.talk.state.rounded()  # type: ignore[attr-defined]
        side = "\n".join(line[72:] for line in shown(app).splitlines())
        assert "Tillid" in side
        assert str(state["trust"]) not in side
        await pilot.press("f10", "right", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert not app.screen.query("#score-digits")


async def test_the_citizen_leaves(app: RoleplayApp, monkeypatch: pytest.MonkeyPatch) -> None:
    reply = Practice.reply

    def leaves(self: Practice, text: str) -> Exchange:
        exchange = reply(self, text)
        turn = replace(exchange.turn, state=replace(exchange.turn.state, left=True))
        self.talk = replace(self.talk, turns=(*self.talk.turns[:-1], turn))
        self.end("citizen")
        return Exchange(turn, exchange.verdict)

    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        await say(pilot, GOOD_TALK[0])
        with monkeypatch.context() as patch:
            patch.setattr(Practice, "reply", leaves)
            await say(pilot, "Så må du klage.")
        practice = app.screen.practice  # type: ignore[attr-defined]
        assert practice.talk.over
        assert "Kirsten har afsluttet samtalen" in shown(app)
        await pilot.press("f4")
        await settle(pilot)
        assert not practice.talk.over
        assert app.screen.query_one(Prompt).text == "Så må du klage."
        with monkeypatch.context() as patch:
            patch.setattr(Practice, "reply", leaves)
            await pilot.press("enter")
            await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, NoteScreen)


async def test_pause_and_back_to_the_list(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        await say(pilot, GOOD_TALK[0])
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("right", "enter")
        await settle(pilot)
        assert isinstance(app.screen, PickerScreen)
        assert "Gå videre med Kirsten" in shown(app)


async def test_leaving_before_a_word_asks_nothing(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, PickerScreen)
