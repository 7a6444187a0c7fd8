"""Text that breaks careless screens, through every widget that shows text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import TextArea

from roleplay.citizen.persona import Persona
from roleplay.stage import Stage
from roleplay.tui.app import RoleplayApp
from roleplay.tui.screens.dialogs import Message
from roleplay.tui.text import SafeInput
from roleplay.tui.widgets.prompt import Prompt

from .conftest import begin, say, settle, shown

RUN = {"size": (120, 40), "notifications": True, "tooltips": True}
NASTY = (
    "[/]",
    "[/b] [red]rød[/red] [link='x [@click=app.quit]klik[/]",
    "\x1b]0;titel\x07 \x1b[31m \x00 NUL \x9b1m",
    "\u202eomvendt\u202c \u200fאבג\u200e",
    "l\ud800one",
    "😀 ☺️ 👩‍👩‍👧 é",
    "ord " * 5000,
    "x" * 20_000,
    "linje 1\r\nlinje 2\n\nlinje 4",
)


def _clean(text: str) -> None:
    assert not any(mark in text for mark in ("\x1b", "\x00", "\x9b", "\u202e", "\ud800"))


async def test_as_replies_notes_and_comments(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        for text in NASTY:
            await say(pilot, text)
            _clean(shown(app))
            if app.screen.practice.talk.over:  # type: ignore[attr-defined]
                await pilot.press("f4")
        for text in NASTY:
            app.screen.query_one(Prompt).put(text)
            _clean(app.screen.query_one(Prompt).text)
        await pilot.press("f2", "escape", "f3", "escape", "f1", "escape", "f10", "right", "enter")
        await settle(pilot)
        for field, text in zip(app.screen.query(TextArea), NASTY, strict=False):
            field.load_text(text)
        await pilot.press("ctrl+s")
        await settle(pilot)
        _clean(shown(app))
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        app.screen.query_one(TextArea).load_text(NASTY[1] + NASTY[2])
        await pilot.press("ctrl+s")
        await settle(pilot)
        _clean(app.screen.practice.follow_up)  # type: ignore[attr-defined]
        await pilot.press("escape")
        await settle(pilot)
        for _ in range(6):
            _clean(shown(app))
            await pilot.press("ctrl+right")
            await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        app.screen.query_one(SafeInput).value = NASTY[1] + NASTY[2]
        await pilot.press("enter")
        await settle(pilot)
        _clean(shown(app))
        await pilot.press("escape", "f6")
        await settle(pilot)
        app.screen.query_one(SafeInput).value = NASTY[1] + NASTY[2]
        await pilot.press("ctrl+s", "f7")
        await settle(pilot)
        _clean(shown(app))


async def test_pasted(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await begin(pilot)
        prompt = app.screen.query_one(Prompt)
        for text in NASTY:
            prompt.put("")
            prompt.post_message(Paste(text))
            await settle(pilot)
            _clean(prompt.text)
        assert prompt.text == "linje 1\nlinje 2\n\nlinje 4"
        prompt.post_message(Paste("x" * 20_000))
        await settle(pilot)
        assert len(prompt.text) > 20_000
        await pilot.press("enter")
        await settle(pilot)
        assert len(app.screen.practice.talk.turns) == 1  # type: ignore[attr-defined]


def _with_text(persona: Persona, text: str) -> Persona:
    """A citizen whose every text is the nasty one."""
    note = replace(persona.file[0], text=text, said=text)
    concerns = tuple(
        replace(c, topic=text, ask=text, acknowledge=text, sum_up=text, thought=text)
        for c in persona.concerns
    )
    opening = tuple(replace(line, text=text, cue=text) for line in persona.opening)
    return replace(
        persona, name=f"{text} {text}", who=text, administration=text, subject=text, summary=text, office=text,
        purpose=text, file=(note,), concerns=concerns, opening=opening,
        options=tuple(replace(o, text=text, offer=text, agreement=text) for o in persona.options),
        limits=tuple(replace(limit, text=text, explanation=text) for limit in persona.limits),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "style"),
    [(NASTY[0], "1"), (NASTY[1], "3"), (NASTY[1], "2"), (NASTY[2] + NASTY[3] + NASTY[4] + NASTY[5], "1")],
    ids=range(4),
)
async def test_as_everything_about_the_citizen(app: RoleplayApp, stage: Stage, text: str, style: str) -> None:
    persona = _with_text(stage.library.find("kirsten"), text)
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        app.open_case(persona)
        await settle(pilot)
        _clean(shown(app))
        await pilot.press(style)
        await settle(pilot)
        await say(pilot, "Goddag, jeg lover dig, at du får det hele. Jeg ringer på torsdag klokken 12.")
        await pilot.press("f2", "escape", "f3", "escape")
        await settle(pilot)
        _clean(shown(app))
        await pilot.press("f10", "right", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        for _ in range(6):
            _clean(shown(app))
            await pilot.press("ctrl+right")
            await settle(pilot)


async def test_as_a_message(app: RoleplayApp) -> None:
    async with app.run_test(**RUN) as pilot:
        await settle(pilot)
        for text in NASTY:
            app.push_screen(Message(text, text))
            await settle(pilot)
            _clean(shown(app))
            await pilot.press("escape")


def _sources() -> Iterator[Path]:
    yield from (Path(__file__).parents[2] / "roleplay" / "tui").rglob("*.py")


def test_no_static_reads_markup() -> None:
    """``Text`` is the only static, and nothing notifies, titles or tips with markup."""
    for path in _sources():
        source = path.read_text(encoding="utf-8")
        if path.name != "text.py":
            assert "Static(" not in source, path
        for careless in ("Label(", ".notify(", "tooltip=", "from_markup", "Markdown("):
            assert careless not in source, (path, careless)


def test_no_colour_literals() -> None:
    for path in (Path(__file__).parents[2] / "roleplay" / "tui").rglob("*.tcss"):
        rules = path.read_text(encoding="utf-8").replace("#", " #")
        for line in rules.splitlines():
            if ":" in line and "{" in line:
                for declaration in line.split("{", 1)[1].split(";"):
                    value = declaration.partition(":")[2]
                    assert " #" not in value, line
                    assert not any(
                        name in value.split() for name in ("red", "green", "blue", "white", "black")
                    ), line
