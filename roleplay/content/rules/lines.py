"""Rules about what the citizen says aloud."""

from __future__ import annotations

from collections.abc import Iterator

from roleplay.citizen.categories import CATEGORIES
from roleplay.content.compile import split_cue, spoken
from roleplay.content.document import Document
from roleplay.content.problems import Problem
from roleplay.content.suggest import did_you_mean
from roleplay.content.voices import placeholder_faults

LONGEST = 400
"""Characters that one person says in one go."""


def known_categories(document: Document) -> Iterator[Problem]:
    """Own lines are filed under situations that the core knows."""
    for category in document.model.lines:
        if category not in CATEGORIES:
            hint = did_you_mean(category, CATEGORIES)
            message = f"»{category[:40]}« er ikke en slags replik."
            yield document.fault("K055", ("replikker", category), message, hint, key=True)


def placeholders(document: Document) -> Iterator[Problem]:
    """Placeholders are known, and a line that takes something up has one."""
    for way, text in spoken(document.model):
        category = str(way[1]) if way[0] == "replikker" else ""
        yield from placeholder_faults(document.source, way, text, category)


def whole(document: Document) -> Iterator[Problem]:
    """In a list in [ ], a comma in an unquoted line makes two of it; the second begins with a small letter."""
    for way, text in spoken(document.model):
        mark = document.source.mark(way)
        row = document.source.text.lines[mark.line - 1]
        before, there = row[: mark.column - 1].rstrip(), row[mark.column - 1 :]
        if before.endswith(",") and way[-1] != 0 and text[:1].islower() and there.startswith(text[:1]):
            hint = f'Sæt hele linjen i anførselstegn: "…, {text[:30]}".'
            yield document.warning("K066", way, "Kommaet foran deler linjen i to.", hint)


def said_once(document: Document) -> Iterator[Problem]:
    """No line is said twice in a talk, so a second copy is a line that is missing."""
    first_at: dict[str, int] = {}
    for way, text in spoken(document.model):
        if text in first_at:
            message = f"Den samme linje står også i linje {first_at[text]}."
            yield document.warning("K052", way, message, "Skriv den ene om: ingen siger det samme to gange.")
        first_at.setdefault(text, document.source.mark(way).line)


def not_too_long(document: Document) -> Iterator[Problem]:
    """A line is what one says in one breath or two."""
    for way, text in spoken(document.model):
        if len(text) > LONGEST:
            message = f"Linjen er på {len(text)} tegn. Så længe taler ingen ad gangen."
            yield document.warning(
                "K053", way, message, f"Del den i to, eller kort den ned til under {LONGEST} tegn."
            )


def cues(document: Document) -> Iterator[Problem]:
    """A sign in brackets is closed, and the channel can carry it."""
    channel = document.model.channel
    for way, text in spoken(document.model):
        words, cue, seen = split_cue(text)
        if not cue and words.startswith(("(", "[")):
            hint = "Luk parentesen: (sukker) for det, der høres, [kigger væk] for det, der ses."
            yield document.warning("K063", way, "Tegnet i parentes bliver aldrig lukket.", hint)
        elif cue and channel == "skriftligt":
            message = "På skrift kan borgeren hverken høres eller ses, så tegnet falder væk."
            yield document.warning("K056", way, message, "Skriv linjen uden parentes.")
        elif cue and seen and channel == "telefon":
            message = "I telefonen kan det, der står i [ ], ikke ses, så det falder væk."
            yield document.warning("K056", way, message, "Brug ( ) om noget, der kan høres, fx (sukker).")


def opening_is_heard(document: Document) -> Iterator[Problem]:
    """At least one opening has words: the trainee must have something to answer."""
    if not any(split_cue(text)[0] for text in document.model.opening):
        hint = 'Skriv mindst én linje med ord, fx "Ja, det er Bente."'
        yield document.fault("K062", ("åbning",), "Der er ingen ord i åbningen.", hint)
