"""Rules about the concerns and the hidden variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roleplay.content.document import Document
from roleplay.content.knowledge import moves
from roleplay.content.models import ConcernPart, FactPart
from roleplay.content.problems import Problem
from roleplay.content.shapes import BANDS_OF_KEY
from roleplay.content.source import Way
from roleplay.content.suggest import did_you_mean

HIGHEST_NEED = 95
"""Trust or heard above this is never reached in a talk."""


def first_is_common(document: Document) -> Iterator[Problem]:
    """The opening is full of the first concern, so it belongs to every variant and asks for nothing."""
    first = document.model.concerns[0]
    way: Way = ("bekymringer", 0)
    if first.variant is not None:
        hint = "Slet varianten her, og giv den til en dybere bekymring."
        message = "Den første bekymring skal være fælles for alle varianter."
        yield document.fault("K043", (*way, "variant"), message, hint)
    for name, need in (("kræver_tillid", first.needs_trust), ("kræver_hørt", first.needs_heard)):
        if need:
            hint = "Slet kravet her. Giv det til en dybere bekymring."
            yield document.fault(
                "K043", (*way, name), "Den første bekymring skal kunne siges med det samme.", hint
            )


def can_be_uncovered(document: Document) -> Iterator[Problem]:
    """Something the trainee can do leads to the concern."""
    for number, concern in enumerate(document.model.concerns):
        way: Way = ("bekymringer", number)
        if concern.opened_by is not None and not concern.opened_by:
            hint = "Skriv de træk, der fører frem til den, eller slet linjen (så gælder de sædvanlige)."
            yield document.fault("K041", (*way, "afdækkes_af"), "Intet kan få den her bekymring frem.", hint)
        for name, need in (("kræver_tillid", concern.needs_trust), ("kræver_hørt", concern.needs_heard)):
            if need > HIGHEST_NEED:
                hint = "Sæt det ned. Den sidste bekymring kræver typisk 35-50."
                message = f"Ingen samtale når {need}, så den kommer aldrig frem."
                yield document.fault("K041", (*way, name), message, hint)


def known_moves(document: Document) -> Iterator[Problem]:
    """The moves that lead to a concern exist."""
    for number, concern in enumerate(document.model.concerns):
        for position, move in enumerate(concern.opened_by or ()):
            if move not in moves():
                way: Way = ("bekymringer", number, "afdækkes_af", position)
                yield document.fault(
                    "K042", way, f"Trækket »{move[:40]}« findes ikke.", did_you_mean(move, moves())
                )


def topics_are_clauses(document: Document) -> Iterator[Problem]:
    """Hints say "Det er hårdt, <emne>", which only works with a clause."""
    for number, concern in enumerate(document.model.concerns):
        if not concern.topic.casefold().startswith("at "):
            hint = "Skriv det, så det kan stå efter »Det er hårdt, …«, fx at ingen ringede tilbage."
            yield document.warning(
                "K059", ("bekymringer", number, "emne"), "Emnet begynder ikke med »at«.", hint
            )


def speaks_from_the_start(document: Document) -> Iterator[Problem]:
    """The first concern has words for the anger the citizen begins with."""
    band = document.model.difficulty.band
    written = {band for key in document.model.concerns[0].on_top for band in BANDS_OF_KEY[key]}
    if band not in written:
        message = f"Borgeren begynder {band}, men har intet at sige om den første bekymring i den vrede."
        hint = f"Skriv et par linjer under {band}."
        yield document.warning("K065", ("bekymringer", 0, "øverst"), message, hint, key=True)


def variants_fit(document: Document) -> Iterator[Problem]:
    """Every variant that is used is declared, and every declared one is used."""
    model = document.model
    used: dict[str, Way] = {}
    groups: tuple[tuple[str, Sequence[ConcernPart | FactPart]], ...] = (
        ("bekymringer", model.concerns),
        ("fakta", model.facts),
    )
    for name, parts in groups:
        for number, part in enumerate(parts):
            if part.variant is not None:
                used.setdefault(part.variant, (name, number, "variant"))
    for variant, way in used.items():
        if variant not in model.variants:
            hint = did_you_mean(variant, model.variants) or f"Skriv varianter: [{variant}] i filen."
            yield document.fault("K044", way, f"Varianten »{variant}« er ikke nævnt under »varianter«.", hint)
    for number, variant in enumerate(model.variants):
        if variant in model.variants[:number]:
            yield document.fault(
                "K034", ("varianter", number), f"»{variant}« står der to gange.", "Slet den ene."
            )
        elif variant not in used:
            hint = f"Skriv variant: {variant} ved en bekymring eller et faktum, eller slet den her."
            yield document.warning("K045", ("varianter", number), f"Varianten »{variant}« bruges ikke.", hint)


def has_good_words(document: Document) -> Iterator[Problem]:
    """Advice: with good words of its own, a concern gives hints that fit this person."""
    if not document.strict:
        return
    for number, concern in enumerate(document.model.concerns):
        words = concern.good_words
        there = (("spørg", words.ask), ("anerkend", words.acknowledge), ("opsummer", words.sum_up))
        lacking = [name for name, text in there if text is None]
        if lacking:
            hint = "Skriv, hvad en god kollega ville sige til netop den her borger."
            message = f"Under »gode_ord« mangler {', '.join(lacking)}."
            yield document.warning("K054", ("bekymringer", number, "gode_ord"), message, hint)
