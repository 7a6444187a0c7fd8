"""The head of a persona file, read without the models: enough for a list of two hundred in a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from roleplay.citizen.persona import ATTITUDES, BANDS, CHANNELS, RESOURCES, Attitude, Band, Channel, Resources
from roleplay.content.problems import Problem
from roleplay.content.source import Source, Value, read


@dataclass(frozen=True, slots=True)
class Summary:
    """One citizen in the list.

    Attributes:
        slug: how to ask for the citizen.
        name, age, who: who it is.
        administration, subject: where the case belongs and what it is about.
        band, resources, attitude: how hard the talk is.
        channel: where it takes place.
        complaint: a complaint rather than an enquiry.
        summary: one line.
        path: the file.
    """

    slug: str
    name: str
    age: int
    who: str
    administration: str
    subject: str
    band: Band
    resources: Resources
    attitude: Attitude
    channel: Channel
    complaint: bool
    summary: str
    path: Path

    def as_json(self) -> dict[str, str | int | bool]:
        """The citizen as ``personas --json`` prints it (contract)."""
        return {
            "slug": self.slug,
            "name": self.name,
            "age": self.age,
            "administration": self.administration,
            "band": self.band,
            "resources": self.resources,
            "attitude": self.attitude,
            "channel": self.channel,
            "complaint": self.complaint,
            "summary": self.summary,
        }


_WANTED = frozenset({"sværhed"})
"""The only top key of a head that has fields of its own."""


class _Unusable(Exception):
    """The head of the file is not as it must be."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def summary_of(path: Path) -> tuple[Summary | None, tuple[Problem, ...]]:
    """The summary of a file, or what keeps it out of the list."""
    source, faults = read(path, only=_WANTED)
    if faults:
        return None, faults
    try:
        return _summary(path, source), ()
    except _Unusable as unusable:
        hint = f"Kør »roleplay check {path}«, og ret det, der står."
        message = f"»{unusable.key}« mangler eller er forkert."
        return None, (source.problem("K032", (unusable.key,), message, hint),)


def _summary(path: Path, source: Source) -> Summary:
    value = source.value
    difficulty = value.get("sværhed")
    if not isinstance(difficulty, dict):
        raise _Unusable("sværhed")
    age = _text(value, "alder")
    if not (age.isascii() and age.isdigit() and len(age) <= 3):
        raise _Unusable("alder")
    if _text(value, "version") != "1":
        raise _Unusable("version")
    for key, kind in (("åbning", (str, list)), ("bekymringer", (list,))):
        if not isinstance(value.get(key), kind):
            raise _Unusable(key)
    return Summary(
        slug=path.stem,
        name=_text(value, "navn"),
        age=int(age),
        who=_text(value, "hvem", ""),
        administration=_text(value, "forvaltning"),
        subject=_text(value, "emne", ""),
        band=cast(Band, _choice(difficulty, "vrede", BANDS)),
        resources=cast(Resources, _choice(difficulty, "ressourcer", RESOURCES)),
        attitude=cast(Attitude, _choice(difficulty, "indstilling", ATTITUDES, "forbeholden")),
        channel=cast(Channel, _choice(value, "kanal", CHANNELS, "telefon")),
        complaint=_choice(value, "henvendelse", ("klage", "forespørgsel"), "forespørgsel") == "klage",
        summary=_text(value, "resumé"),
        path=path,
    )


def _text(value: Mapping[str, Value], key: str, default: str | None = None) -> str:
    written = value.get(key)
    if written is None and default is not None:
        return default
    text = " ".join(written.split()) if isinstance(written, str) else ""
    if not text:
        raise _Unusable(key)
    return text


def _choice(
    value: Mapping[str, Value], key: str, choices: tuple[str, ...], default: str | None = None
) -> str:
    text = _text(value, key, default).casefold()
    if text not in choices:
        raise _Unusable(key)
    return text
