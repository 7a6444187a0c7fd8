"""Text from outside, made safe once at every entry: typed, pasted, read from a script, a file or a log."""

from __future__ import annotations

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DIRECTION_MARKS = re.compile(r"[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_BLANK_RUNS = re.compile(r"[ \t\u00a0]+")

LONGEST_REPLY = 4000
"""Characters of a reply that are kept; nobody speaks longer in one turn."""


def strip_controls(text: str) -> str:
    """The text without control characters (tabs and newlines stay), direction marks and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROLS.sub("", text)
    text = _DIRECTION_MARKS.sub("", text)
    return _SURROGATES.sub("\ufffd", text)


def one_reply(text: str, longest: int = LONGEST_REPLY) -> str:
    """A trainee's reply as it enters a talk: safe, on one line, blanks joined, no longer than ``longest``."""
    safe = strip_controls(text).replace("\n", " ").replace("\t", " ")
    return _BLANK_RUNS.sub(" ", safe).strip()[:longest].rstrip()
