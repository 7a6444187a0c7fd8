"""The pocket card (lommekort): what fits *now*, with words for this citizen."""

from __future__ import annotations

from dataclasses import dataclass

from roleplay.conversation.conversation import Conversation
from roleplay.triangle.wording import for_criterion


@dataclass(frozen=True, slots=True)
class CardItem:
    """One thing that fits now.

    Attributes:
        name: its heading.
        what: when and why, one sentence.
        example: how it could be said to this citizen.
        phase: the side of the triangle it belongs to.
    """

    name: str
    what: str
    example: str
    phase: int


def fitting_now(talk: Conversation) -> tuple[CardItem, ...]:
    """Two to four things that fit now, most fitting first."""
    persona, state, memory = talk.persona, talk.state, talk.state.memory
    concern = talk.setting.index.concern_list[memory.top]

    def item(name: str, what: str, criterion: str, phase: int) -> CardItem:
        return CardItem(name, what, for_criterion(criterion, persona, concern), phase)

    items: list[CardItem] = []
    if not memory.count("hilsen"):
        items.append(item("Hils", "Sig, hvem du er, før du går til sagen.", "præsentation", 1))
    if not memory.count("formål") and not memory.count("samtykke") and len(talk.turns) < 4:
        items.append(
            item(
                "Formål og lov",
                "Sig, hvad det drejer sig om, og spørg, om det passer.",
                "formål_og_accept",
                1,
            )
        )
    if persona.file and not memory.count("forberedt"):
        items.append(item("Vis, at du har læst", "Nævn noget fra sagsmappen.", "forberedt", 1))
    if state.band in ("sur", "sursur") or state.heard < 40:
        items.append(
            item("Anerkend", "Nævn det, der er svært – kort, og med borgerens egne ord.", "anerkender", 2)
        )
        items.append(item("Spørg åbent", "Ét spørgsmål, og så vent.", "åbne_spørgsmål", 2))
        if memory.count("anerkendelse") or len(talk.turns) >= 3:
            items.append(
                item(
                    "Opsummer", "Giv det tilbage, du har hørt, og spørg, om det er rigtigt.", "opsummerer", 2
                )
            )
    else:
        if persona.limits and not memory.count("forklaring"):
            items.append(item("Vær ærlig", "Sig grænsen med en grund.", "ærlige_grænser", 2))
        if persona.options and len(memory.offered) < 2:
            items.append(item("Veje frem", "Vis, hvad der kan lade sig gøre.", "veje_frem", 2))
        if not memory.agreed:
            items.append(item("Lav en aftale", "Hvem gør hvad – og hvornår?", "aftale", 3))
        if not memory.count("skriftligt"):
            items.append(item("På skrift", "Tilbyd at sende det aftalte.", "skriftligt", 3))
        if not memory.count("flere_spørgsmål"):
            items.append(item("Er der mere?", "Giv plads til det sidste.", "plads_til_spørgsmål", 3))
        if memory.agreed and not memory.count("tak"):
            items.append(item("Sig tak", "Et tak til sidst bliver husket.", "tak", 3))
    return tuple(items[:4])
