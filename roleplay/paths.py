"""Where the user's own things are. ``ROLEPLAY_DATA`` overrides the data folder (tests, shared machines)."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """The user's data folder; not created here."""
    override = os.environ.get("ROLEPLAY_DATA")
    if override:
        return Path(override)
    from platformdirs import user_data_path

    return user_data_path("roleplay", appauthor=False)


def sessions_folder() -> Path:
    """Where talks are kept, one file each."""
    return data_folder() / "samtaler"


def own_personas_folder() -> Path:
    """Where an instructor's own citizens are looked for besides the shipped ones."""
    return data_folder() / "borgere"


def crash_folder() -> Path:
    """Where the report of a fault of ours is written."""
    return data_folder() / "fejl"
