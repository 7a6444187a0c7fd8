"""Word stems that any case worker may use in any case; every other word tells one case from another."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("common_words.txt")


@lru_cache(maxsize=1)
def common_stems() -> frozenset[str]:
    """The common stems, made from the corpus by ``scripts/common_words.py``."""
    return frozenset(FILE.read_text(encoding="utf-8").split())
