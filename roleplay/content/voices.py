"""The voices: one YAML file each, read when a persona asks for it and kept for the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import roleplay.citizen
from roleplay.citizen.categories import CATEGORIES, PLACEHOLDERS, SLOTS
from roleplay.citizen.persona import BANDS, Voice
from roleplay.content.compile import LineMaker
from roleplay.content.document import version_fault
from roleplay.content.messages import validated
from roleplay.content.models import VoiceFile
from roleplay.content.problems import FaultyContent, Problem, in_order
from roleplay.content.source import Source, Way, read
from roleplay.content.suggest import did_you_mean

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def bundled_folder() -> Path:
    """Where the voices that come with the program lie."""
    return Path(roleplay.citizen.__file__).parent / "voices"


def names(folder: Path | None = None) -> tuple[str, ...]:
    """The ids of all voices."""
    return tuple(sorted(path.stem for path in (folder or bundled_folder()).glob("*.yaml")))


def load(name: str, folder: Path | None = None) -> Voice:
    """The voice of a name.

    Raises:
        FaultyContent: the file cannot be used. A voice that merely lacks words is let through.
    """
    path = (folder or bundled_folder()) / f"{name}.yaml"
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        stamp = 0
    return _load(path, stamp)


@lru_cache(maxsize=64)
def _load(path: Path, stamp: int) -> Voice:
    source, model, faults = _open(path, f"voices/{path.name}")
    if model is None or any(fault.blocks for fault in faults):
        raise FaultyContent(faults)
    make = LineMaker(source, f"voices/{path.name}")
    lines = {key: make.by_band(by_band, "replikker", key) for key, by_band in model.lines.items()}
    return Voice(path.stem, model.description, lines)


def _open(path: Path, shown: str) -> tuple[Source, VoiceFile | None, tuple[Problem, ...]]:
    source, faults = read(path, shown)
    if not source.value:
        return source, None, faults
    refusal = version_fault(source)
    if refusal is not None:
        return source, None, (*faults, refusal)
    model, wrong = validated(VoiceFile, source)
    return source, model, (*faults, *wrong)


def is_voice(source: Source) -> bool:
    """True for a file that is meant as a voice, not as a person."""
    return "beskrivelse" in source.value and "navn" not in source.value


def check_voice(path: Path, shown: str = "") -> tuple[Problem, ...]:
    """Every fault of a voice file: missing words, unknown placeholders, the same line twice."""
    source, model, faults = _open(path, shown or str(path))
    if model is None:
        return in_order(faults)
    return in_order((*faults, *_gaps(source, model), *_faulty_lines(source, model)))


def _gaps(source: Source, model: VoiceFile) -> Iterator[Problem]:
    for category in CATEGORIES:
        if category not in model.lines:
            hint = f"Skriv linjer under {category}: {CATEGORIES[category]}"
            yield source.problem("K080", ("replikker",), f"Stemmen mangler »{category}«.", hint, key=True)
    make = LineMaker(source, "")
    for category, written in model.lines.items():
        way: Way = ("replikker", category)
        if category not in CATEGORIES:
            hint = did_you_mean(category, CATEGORIES)
            yield source.problem("K055", way, f"»{category}« er ikke en slags replik.", hint, key=True)
        present = make.by_band(written, *way)
        for band in BANDS:
            if band not in present:
                hint = f"Skriv mindst tre linjer under {band}."
                yield source.problem("K081", way, f"»{category}« mangler linjer til {band}.", hint, key=True)


def _faulty_lines(source: Source, model: VoiceFile) -> Iterator[Problem]:
    first_at: dict[str, int] = {}
    for category, written in model.lines.items():
        for band, texts in written.items():
            for number, text in enumerate(texts):
                way: Way = ("replikker", category, band, number)
                yield from placeholder_faults(source, way, text, category)
                if text in first_at:
                    message = f"Den samme linje står også i linje {first_at[text]}."
                    yield source.problem("K052", way, message, "Skriv den ene om.", severity="advarsel")
                first_at.setdefault(text, source.mark(way).line)


def placeholder_faults(source: Source, way: Way, text: str, category: str = "") -> Iterator[Problem]:
    """Placeholders that nothing fills, and a line that should take something up but does not."""
    used = PLACEHOLDER.findall(text)
    for name in used:
        if name not in PLACEHOLDERS:
            hint = did_you_mean(name, sorted(PLACEHOLDERS))
            yield source.problem("K040", way, f"Pladsholderen »{{{name[:40]}}}« findes ikke.", hint)
    slot = SLOTS.get(category)
    if slot is not None and slot not in used:
        hint = f"Skriv {{{slot}}} et sted i linjen. {CATEGORIES[category]}"
        yield source.problem("K061", way, f"En linje under »{category}« skal bruge {{{slot}}}.", hint)
