"""The knowledge that lies in files beside the core: the strengths of the laws, the names of the moves."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import roleplay.citizen
import roleplay.understanding
from roleplay.content.problems import FaultyContent, Problem
from roleplay.content.source import Source, read

LAWS = tuple(f"L{number:02d}" for number in range(1, 24))
"""The ids of the laws (design, section 3)."""

_KEY = re.compile(r"(L\d\d)(\.\w+)+")


@lru_cache(maxsize=1)
def strengths() -> Mapping[str, float]:
    """How strong each law is.

    Raises:
        FaultyContent: the file of the laws is faulty.
    """
    return load_strengths(Path(roleplay.citizen.__file__).parent / "laws.yaml")


def load_strengths(path: Path) -> Mapping[str, float]:
    """The strengths in a file, each checked."""
    source, faults = read(path, path.name)
    found: dict[str, float] = {}
    problems = [*faults, *_read_strengths(source, found)] if source.value else list(faults)
    if problems:
        raise FaultyContent(problems)
    return MappingProxyType(found)


def _read_strengths(source: Source, found: dict[str, float]) -> Iterator[Problem]:
    written = source.value.get("styrker")
    if not isinstance(written, dict):
        yield source.problem(
            "K030", ("styrker",), "Under »styrker« skal stå felter.", "Skriv fx L04.lytte.vrede: -3"
        )
        return
    for key, text in written.items():
        way = ("styrker", key)
        shape = _KEY.fullmatch(key)
        if shape is None or shape.group(1) not in LAWS:
            hint = "Skriv fx L04.lytte.vrede: -3. Lovene hedder L01 til L23."
            yield source.problem("K090", way, f"»{key[:40]}« er ikke en styrke.", hint, key=True)
        number = _number(text)
        if number is None:
            yield source.problem(
                "K092", way, f"»{key[:40]}« er ikke et tal.", "Skriv et tal med punktum, fx 1.5."
            )
        else:
            found[key] = number


def _number(text: object) -> float | None:
    try:
        number = float(text) if isinstance(text, str) else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


@lru_cache(maxsize=1)
def moves() -> tuple[str, ...]:
    """The ids of the moves that a reply can make."""
    path = Path(roleplay.understanding.__file__).with_name("moves.yaml")
    source, faults = read(path, path.name)
    written = source.value.get("træk")
    if faults or not isinstance(written, dict):
        raise FaultyContent(faults)
    return tuple(written)
