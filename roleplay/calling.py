"""How the program is called here: ``roleplay``, or what stands in for it in a fresh clone."""

from __future__ import annotations

import os

CALLED_AS = "ROLEPLAY_CALLED_AS"
"""Environment variable that ``scripts/run.py`` sets to itself."""


def command() -> str:
    """What to write before a subcommand."""
    return os.environ.get(CALLED_AS, "").strip() or "roleplay"


def as_called(text: str) -> str:
    """Advice such as »roleplay check …« in the words that work where the reader stands."""
    return text.replace("»roleplay", f"»{command()}")
