"""Which fact the words of a question come nearest to: its own words, those of the sentence before it, or what was told last."""

from __future__ import annotations

from roleplay.citizen.facts import Nearest
from roleplay.citizen.fitting import has_what_is_wanted
from roleplay.citizen.persona import Fact
from roleplay.citizen.questions import Asked, names_nothing, only_points_back
from roleplay.citizen.state import Memory
from roleplay.citizen.topics import TopicIndex

LIKELY = 0.5
"""The chance from which a question goes ahead of an offer or of the concern on top, and is answered without a lead-in."""


def further(index: TopicIndex, memory: Memory, question: Asked) -> Nearest | None:
    """The fact just told, when a question that stands alone only points back at it ("Hvad gør du med dem?", "Hvornår?").

    One that is a mere question word asks about whatever was said last, also where that was no fact.
    """
    alone = names_nothing(question.bare)
    if question.whole != question.bare or not (alone or only_points_back(question.bare)):
        return None
    told = next((one for one in index.fact_list if one.id == memory.last_fact), None)
    fits = told is not None and (not alone or _tells_more(told, question.bare, memory))
    if told is not None and fits:
        return Nearest(told, LIKELY, named=False)
    return index.nearest_fact(f"{memory.last_sentence} {question.bare}") if alone else None


def _tells_more(fact: Fact, question: str, memory: Memory) -> bool:
    """True when one of the answers not told yet holds the kind of thing that a mere question word asks for."""
    return any(
        has_what_is_wanted(line.text, question) for line in fact.answers if str(line.place) not in memory.used
    )


def nearest_asked(index: TopicIndex, question: Asked) -> Nearest | None:
    """The fact that a question comes nearest to.

    One that points back is held alone first: what "han" did may be plain without the sentence before, which may name something else.
    """
    alone = index.nearest_fact(question.bare)
    if question.whole != question.bare and only_points_back(question.bare):
        return index.nearest_fact(question.whole)
    if alone is not None and alone.chance >= LIKELY and alone.rival is None:
        return alone
    whole = index.nearest_fact(question.whole)
    return max((one for one in (alone, whole) if one is not None), key=lambda one: one.chance, default=None)
