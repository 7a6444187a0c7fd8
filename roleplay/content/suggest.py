"""»Mente du …?«: the nearest known name to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable

NEAR_ENOUGH = 62
"""Likeness (0-100) from which a name is worth suggesting."""
MOST_LISTED = 12
"""Names that are worth listing when none is near."""


def nearest(name: str, known: Iterable[str], near_enough: float = NEAR_ENOUGH) -> str | None:
    """The known name that is most like this one, or None when none is near.

    The library is loaded only when a name is unknown, which a sound file never has.
    """
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        fold_letters(name), sorted(known), scorer=fuzz.ratio, processor=fold_letters, score_cutoff=near_enough
    )
    return str(found[0]) if found else None


def fold_letters(text: str) -> str:
    """The text in small letters, with æ, ø and å spelt out: "paa" and "på" are the same word."""
    text = text[:200].casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return text.replace("-", "_").replace(" ", "_")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint: the nearest name, or else all the names there are."""
    names = list(known)
    best = nearest(name, names)
    if best is not None:
        return f"Mente du »{best}«?"
    if len(names) > MOST_LISTED:
        return "Navnene står i vejledningen (personas/README.md)."
    return f"Vælg mellem: {', '.join(names)}." if names else ""
