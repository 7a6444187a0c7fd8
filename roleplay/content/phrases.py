"""Reads what the stock trainees say, and the words that do not belong in what a citizen is to read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from roleplay.content.shipped import shipped_yaml
from roleplay.writing.plain_words import PlainWords, compiled_words


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """The phrases by trainee."""
    return shipped_yaml("roleplay.trial", "phrases.yaml")


@lru_cache(maxsize=1)
def plain_words() -> PlainWords:
    """Office language with plain wordings, and judgements of the person."""
    written = shipped_yaml("roleplay.writing", "words.yaml")
    return compiled_words(written["kontorsprog"], written["om_personen"])
