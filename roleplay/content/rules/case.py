"""Rules about the case: facts, options, limits and the notes of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roleplay.content.document import Document
from roleplay.content.models import ConcernPart, FactPart, LimitPart, OptionPart
from roleplay.content.problems import Problem

_Identified = Sequence[ConcernPart | FactPart | OptionPart | LimitPart]


def unique_ids(document: Document) -> Iterator[Problem]:
    """No two of a kind share an id: the debrief names them by it."""
    model = document.model
    groups: tuple[tuple[str, _Identified], ...] = (
        ("bekymringer", model.concerns),
        ("fakta", model.facts),
        ("kan", model.options),
        ("kan_ikke", model.limits),
    )
    for name, parts in groups:
        seen: set[str] = set()
        for number, part in enumerate(parts):
            if part.id in seen:
                message = f"Der er to med id »{part.id}« under »{name}«."
                yield document.fault("K034", (name, number, "id"), message, "Giv den ene et andet id.")
            if part.id is not None:
                seen.add(part.id)


def facts_can_be_found(document: Document) -> Iterator[Problem]:
    """A fact without words and questions can never be asked for; with words alone it is seldom found, which is advice."""
    for number, fact in enumerate(document.model.facts):
        if not fact.words and not fact.questions:
            hint = "Skriv ord: [de ord, et spørgsmål kan rumme] eller spørges: [typiske spørgsmål]."
            yield document.fault(
                "K048", ("fakta", number), "Der er ingen måde at spørge om det her på.", hint
            )
        elif document.strict and not fact.questions:
            hint = "Skriv under spørges, hvordan tre-fire kolleger ville spørge. Så finder borgeren svaret langt oftere."
            message = "Der står ord, men ingen spørgsmål, så svaret bliver sjældent fundet."
            yield document.warning("K067", ("fakta", number), message, hint)


def facts_can_wait(document: Document) -> Iterator[Problem]:
    """A fact that is held back needs an honest reason; the voice falls in when there is none."""
    for number, fact in enumerate(document.model.facts):
        if fact.openness != "frit" and not fact.not_yet:
            message = f"Det fortælles først {fact.openness}, men der er ingen linjer til tiden før."
            hint = "Skriv et par linjer under ikke_endnu. Ellers svarer stemmen for personen."
            yield document.warning("K050", ("fakta", number), message, hint)


def options_can_be_recognised(document: Document) -> Iterator[Problem]:
    """An option needs words to be heard by and a sentence to be shown with."""
    for number, option in enumerate(document.model.options):
        lacking = [name for name, there in (("ord", option.words), ("tilbud", option.offer)) if not there]
        if lacking:
            message = f"Muligheden mangler {' og '.join(lacking)}, så den er svær at genkende eller vise."
            hint = "Skriv 4-10 ord, man kan bruge om den, og en sætning, en god kollega ville sige."
            yield document.warning("K051", ("kan", number), message, hint)


def notes_are_clauses(document: Document) -> Iterator[Problem]:
    """A note is quoted after "Jeg kan se, at"; a full stop there (other than of "den 9.") breaks the sentence."""
    for number, note in enumerate(document.model.file):
        if note.said is not None and note.said.endswith(".") and not note.said[-2:-1].isdigit():
            hint = "Skriv den, så den kan stå efter »Jeg kan se, at …«, uden punktum."
            yield document.warning("K064", ("sagsmappe", number, "sagt"), "»sagt« slutter med punktum.", hint)
