"""The one hint that matters most now: at most twelve words, never the same heading twice in four turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roleplay.conversation.conversation import Conversation
from roleplay.triangle.criteria import Rubric
from roleplay.triangle.verdict import Flag, Hint
from roleplay.triangle.wording import genitive

QUIET_TURNS = 4
"""Turns within which a heading is not shown again."""
MOST_WORDS = 12

_AFTER_PITFALL = {
    "verbalt_tryk": ("Verbalt tryk", "Ét spørgsmål ad gangen – og vent på svaret."),
    "efter_munden": ("Efter munden", "Lov kun det, du selv kan gøre."),
    "genfortælling": ("Genfortælling", "Vis først, hvad du allerede ved om sagen."),
    "kommunesprog": ("Kommunesprog", "Sig det igen, så din nabo ville forstå det."),
    "afvisning": ("Afvisning", "Vis, at du har hørt det, før du siger grænsen."),
    "skubbe_videre": ("Skubbe videre", "Tag det første skridt selv."),
    "foregribelse": ("Foregribelse", "Spørg i stedet for at gætte."),
    "klageafværgelse": ("Retten til at klage", "Fortæl, hvordan man klager, og lad borgeren vælge."),
    "nedladende": ("Tonen", "Tal til en voksen, der har det svært."),
}


def _praise(talk: Conversation) -> Iterator[Hint]:
    turn = talk.turns[-1]
    moment = turn.moment
    if moment.does("opsummering") and moment.shared >= 2:
        yield Hint("Godt samlet op", f"{talk.persona.first_name} kan høre sine egne ord.", good=True)
    if moment.does("anerkendelse") and moment.shared >= 1 and turn.state.anger < moment.state.anger - 4:
        yield Hint("Dét ramte", "Vreden faldt, fordi du nævnte det, der er svært.", good=True)
    if moment.does("forklaring") and moment.limits and not moment.does("afvisning"):
        yield Hint("Ærligt sagt", "En grænse med en grund er til at leve med.", good=True)
    if moment.does("aftale") and not moment.furious and turn.hearing.grip("dag"):
        yield Hint("Klar aftale", "Hvem, hvad og hvornår – nu er der ro.", good=True)


def _corrections(talk: Conversation, flags: Sequence[Flag]) -> Iterator[Hint]:
    turn = talk.turns[-1]
    moment, name = turn.moment, talk.persona.first_name
    for flag in flags:
        heading, text = _AFTER_PITFALL[flag.id]
        yield Hint(heading, text, good=False)
    if not turn.hearing.understood:
        yield Hint("Ikke forstået", "Det tæller hverken for eller imod. Prøv med andre ord.", good=False)
    if moment.furious and moment.does("mulighed", "aftale", "forklaring", "ønsket_udfald"):
        yield Hint("For tidligt", f"{name} er for vred til løsninger. Lyt først.", good=False)
    if moment.furious and turn.hearing.words > 45:
        yield Hint("Giv plads", f"{name} kan ikke komme til orde. Sig mindre.", good=False)
    if moment.does("anerkendelse") and moment.hollow:
        yield Hint("Tomme ord", f"Nævn det, {name} faktisk sagde.", good=False)
    if moment.does("opsummering") and moment.shared == 0:
        yield Hint("Opsummering", f"Brug {genitive(name)} egne ord, når du samler op.", good=False)
    if moment.repeats:
        yield Hint("Gentagelse", "Det har du sagt før. Gå et skridt videre.", good=False)
    if turn.state.memory.closed_run >= 2:
        yield Hint("Stribe af spørgsmål", "Svar på det, du hører, før du spørger igen.", good=False)
    if moment.does("aftale") and not (turn.hearing.grip("dag") or turn.hearing.grip("tid")):
        yield Hint("Hvornår?", "Aftalen mangler et tidspunkt.", good=False)


def _next_steps(talk: Conversation) -> Iterator[Hint]:
    turn, state = talk.turns[-1], talk.state
    memory, name = state.memory, talk.persona.first_name
    if turn.number == 1 and not memory.count("hilsen"):
        yield Hint("Kom godt i gang", "Sig, hvem du er, før du går til sagen.", good=False)
    if turn.number <= 3 and talk.persona.file and not memory.count("forberedt"):
        yield Hint("Forberedt", "Nævn noget fra sagsmappen, så det mærkes, at du har læst.", good=False)
    if state.band == "sursur" and turn.number >= 2:
        yield Hint("Giv plads", "Kort, roligt – og nævn det, der gør vred.", good=False)
    if turn.number >= 3 and not memory.count("åbent_spørgsmål"):
        yield Hint("Spørg åbent", f"Spørg, hvordan det har været for {name}.", good=False)
    if turn.number >= 5 and memory.count("anerkendelse") and not memory.count("opsummering"):
        yield Hint("Saml op", f"Giv {genitive(name)} ord tilbage, og spørg, om de er rigtige.", good=False)
    if state.band in ("rolig", "mellemsur") and state.heard >= 40:
        if not memory.count("ønsket_udfald"):
            yield Hint("Ønsket", f"Nu kan {name} høre et spørgsmål om, hvad der ville hjælpe.", good=False)
        elif talk.persona.options and not memory.offered:
            yield Hint("Veje frem", "Se i sagsmappen, hvad du kan tilbyde.", good=False)
        elif not memory.agreed:
            yield Hint("Lav en aftale", "Hvem gør hvad – og hvornår?", good=False)
        elif not memory.count("flere_spørgsmål"):
            yield Hint("Er der mere?", "Spørg, om der er noget, I ikke er kommet omkring.", good=False)
        elif not memory.count("tak"):
            yield Hint("Sig tak", f"Slut af med at takke {name}.", good=False)


def hint_for(
    talk: Conversation, flags: Sequence[Flag], rubric: Rubric, earlier: tuple[Hint | None, ...]
) -> Hint | None:
    """The first hint, in order of weight, whose heading has not been shown in the last four turns."""
    recent = {hint.heading for hint in earlier[-(QUIET_TURNS - 1) :] if hint is not None}
    for hint in (*_corrections(talk, flags), *_praise(talk), *_next_steps(talk)):
        if hint.heading not in recent:
            return hint
    return None
