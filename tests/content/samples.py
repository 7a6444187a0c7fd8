"""A minimal persona, and a way to put other parts in it."""

from __future__ import annotations

import re

MINIMAL = """\
version: 1
navn: Bente Krogh
alder: 44
forvaltning: Socialforvaltningen
resumé: Mor, der klager over, at timerne er skåret ned.
sværhed:
  vrede: sur
  ressourcer: mange
åbning:
  - "Nå, så ringede I endelig."
bekymringer:
  - emne: at ingen har ringet tilbage
    øverst:
      sur: "Syv måneder!"
"""

_TOP_KEY = re.compile(r"^([^\s#:-][^:\n]*):", re.MULTILINE)


def blocks(text: str) -> dict[str, str]:
    """The top parts of a YAML text by key, as they are written."""
    starts = list(_TOP_KEY.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)] * bool(starts)
    found: dict[str, str] = {}
    for match, end in zip(starts, ends, strict=True):
        key = match.group(1)
        found[key] = found.get(key, "") + text[match.start() : end]
    return found


def persona(parts: str = "") -> str:
    """The minimal persona with some top parts replaced or added."""
    return "".join({**blocks(MINIMAL), **blocks(parts)}.values())
