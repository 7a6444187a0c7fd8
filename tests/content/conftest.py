"""A voice with words for everything, and a folder to write persona files in."""

from __future__ import annotations

from pathlib import Path

import pytest

from roleplay.citizen.categories import CATEGORIES, SLOTS
from roleplay.citizen.persona import BANDS


def voice_text() -> str:
    """A voice file with one line for every category and band."""
    rows = ["version: 1", "beskrivelse: Til prøver.", "replikker:"]
    for category in CATEGORIES:
        slot = f" {{{SLOTS[category]}}}" if category in SLOTS else ""
        rows.append(f"  {category}:")
        rows += [f'    {band}: "{category} {band}{slot}"' for band in BANDS]
    return "\n".join(rows) + "\n"


@pytest.fixture(scope="session")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a whole voice."""
    folder = tmp_path_factory.mktemp("stemmer")
    for name in ("ligefrem", "kontant"):
        (folder / f"{name}.yaml").write_text(voice_text(), encoding="utf-8")
    return folder
