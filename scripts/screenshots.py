"""Plays a talk on the real screens and saves pictures of them: ``python scripts/screenshots.py [--to FOLDER]``.

The clock, the data folder and the lines are fixed, so the same program draws the same pictures.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import tempfile
from datetime import datetime
from pathlib import Path

from textual.widgets import Input, TextArea

from roleplay.tui.app import LIGHT, RoleplayApp
from roleplay.tui.text import SafeInput
from roleplay.tui.widgets.prompt import Prompt

NOW = datetime.fromisoformat("2026-09-21T10:00:00")
CITIZEN = "bente"
LINES = (
    "Goddag Bente, du taler med Jonas fra Socialforvaltningen.",
    "Jeg kan se, at du søgte den 12. februar, og at timerne blev sat ned fra 20 til 8. "
    "Jeg ringer om din klage. Passer det dig, at vi taler om det nu?",
    "Det må have været hårdt at ringe i marts, maj og juli, uden at nogen ringede tilbage.",
    "Hvordan har de måneder været for jer?",
    "Så du ventede i syv måneder, ringede tre gange, og ingen ringede tilbage. Er det rigtigt forstået?",
)
ENDING = (
    "Hvordan går det med Mikkel lige nu?",
    "Jeg kan ikke lave afgørelsen om her i telefonen, for det kræver, at hele sagen bliver læst igennem på ny.",
    "Jeg sender sagen til ny vurdering i dag og ringer til dig senest torsdag den 24. klokken 12 med, hvem der sidder med den.",
    "Skal jeg sende dig det, vi har aftalt, på skrift? Og er der mere, du vil spørge om?",
    "Tak, fordi du fortalte mig det så ærligt, Bente. Farvel.",
)
NOTE = (
    "Talte med Bente om klagen. Hun er besværlig, men har ringet i marts, maj og juli, uden at nogen ringede tilbage.",
    "Jeg sender sagen til ny vurdering i dag og ringer til Bente.",
    "",
)
SIZE = (120, 40)
FONTS = "'Fira Code','DejaVu Sans Mono',Consolas,Menlo,monospace"


def self_contained(picture: str) -> str:
    """A picture without fonts from the net."""
    picture = re.sub(r"@font-face\s*\{[^}]*\}\s*", "", picture)
    return re.sub(r"font-family: ?Fira Code, monospace", f"font-family: {FONTS}", picture)


async def draw(folder: Path) -> None:
    """Plays the talk and saves a picture at each stop."""
    app = RoleplayApp(clock=lambda: NOW)
    async with app.run_test(size=SIZE) as pilot:

        async def settle() -> None:
            for _ in range(3):
                await app.workers.wait_for_complete()
                await pilot.pause()

        async def press(*keys: str) -> None:
            await pilot.press(*keys)
            await settle()

        async def say(line: str) -> None:
            app.screen.query_one(Prompt).put(line)
            await press("enter")

        def save(name: str) -> None:
            for screen in app.screen_stack:
                for field in (*screen.query(TextArea), *screen.query(Input)):
                    field.cursor_blink = False
            picture = self_contained(app.export_screenshot(title="Rollespil"))
            (folder / f"{name}.svg").write_text(picture, encoding="utf-8")

        await settle()
        app.screen.query_one(SafeInput).value = CITIZEN
        await settle()
        app.screen.query_one(SafeInput).value = ""
        await settle()
        save("borgerne")
        app.screen.query_one(SafeInput).value = CITIZEN
        await settle()
        await press("enter")
        save("sagsmappen")
        await press("1")
        for line in LINES:
            await say(line)
        save("samtalen")
        await press("f2")
        save("lommekortet")
        await press("escape")
        for line in ENDING:
            await say(line)
        await press("f10")
        if "NoteScreen" not in type(app.screen).__name__:
            await press("right", "enter")
        for field, words in zip(app.screen.query(TextArea), NOTE, strict=True):
            field.text = words
        await press("ctrl+s")
        save("notatet")
        await press("ctrl+s")
        save("debriefen")
        await press("f3")
        save("brevet")
        await press("escape")
        for _ in range(4):
            await press("ctrl+right")
        save("kurverne")
        await press("ctrl+left", "ctrl+left", "home", "down", "f8")
        await press("enter")
        save("hvad-nu-hvis")
        await press("escape")
        app.theme = LIGHT
        await pilot.pause()
        save("turene-lyst")


def main() -> None:
    """Saves the pictures in ``docs/pictures``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--to", type=Path, default=Path(__file__).resolve().parent.parent / "docs" / "pictures"
    )
    folder: Path = parser.parse_args().to
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.pop("NO_COLOR", None)
    with tempfile.TemporaryDirectory() as data:
        os.environ["ROLEPLAY_DATA"] = data
        asyncio.run(draw(folder))


if __name__ == "__main__":
    main()
