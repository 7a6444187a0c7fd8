"""One better wording *for this citizen*: taken from what the author wrote that a good colleague would say."""

from __future__ import annotations

from roleplay.citizen.persona import Concern, Persona
from roleplay.conversation.turn import Turn


def _note(persona: Persona) -> str:
    return f"Jeg kan se, at {persona.file[0].said}." if persona.file else "Jeg har læst din sag igennem."


def greeting(persona: Persona) -> str:
    """A reception for this citizen."""
    return f"Goddag {persona.first_name}, jeg hedder … og er fra {persona.office}."


def _offer(persona: Persona, number: int = 0) -> str:
    if persona.options:
        return persona.options[min(number, len(persona.options) - 1)].offer
    return "Skal vi se sammen på, hvad du kan gøre herfra?"


def _agreement(persona: Persona) -> str:
    if persona.options:
        return persona.options[0].agreement
    return "Jeg ringer til dig på torsdag inden klokken 12 og fortæller, hvor langt jeg er."


def _limit(persona: Persona) -> str:
    if persona.limits:
        return persona.limits[0].explanation
    return "Det kan jeg ikke love dig, for det afgør jeg ikke alene. Men jeg kan love dig et svar."


def for_pitfall(pitfall: str, turn: Turn) -> str:
    """What could have been said instead of a pitfall, to this citizen at that moment."""
    persona, concern = turn.moment.persona, turn.moment.concern
    wordings = {
        "verbalt_tryk": concern.ask,
        "efter_munden": _limit(persona),
        "genfortælling": f"{_note(persona)} Er der noget, du vil føje til?",
        "kommunesprog": "Det betyder for dig, at … Giver det mening, eller skal jeg sige det på en anden måde?",
        "afvisning": concern.acknowledge,
        "skubbe_videre": _agreement(persona),
        "foregribelse": concern.sum_up,
        "klageafværgelse": "Du har ret til at klage. Vil du det, hjælper jeg dig med at få den sendt det rigtige sted hen.",
        "nedladende": concern.acknowledge,
    }
    return wordings[pitfall]


def for_criterion(criterion: str, persona: Persona, concern: Concern) -> str:
    """A wording that would have met a criterion with this citizen."""
    wordings = {
        "præsentation": greeting(persona),
        "formål_og_accept": f"Det drejer sig om {persona.purpose}. Passer det dig, at vi taler om det nu?",
        "forberedt": _note(persona),
        "ikke_for_hurtigt": concern.ask,
        "åbne_spørgsmål": concern.ask,
        "anerkender": concern.acknowledge,
        "opsummerer": concern.sum_up,
        "giver_plads": concern.acknowledge,
        "ærlige_grænser": _limit(persona),
        "veje_frem": _offer(persona, 1),
        "aftale": _agreement(persona),
        "tager_ansvar": _agreement(persona),
        "skriftligt": "Skal jeg sende dig det, vi har aftalt, på skrift?",
        "plads_til_spørgsmål": "Er der noget, vi ikke er kommet omkring, eller noget, du vil spørge om?",
        "tak": f"Tak, fordi du fortalte mig det så ærligt, {persona.first_name}.",
        "klagevejledning": "Er du uenig, har du ret til at klage. Jeg fortæller gerne hvordan, og jeg hjælper med at sende den.",
        "hele_trekanten": _agreement(persona),
        "bliver_hos_borgeren": concern.acknowledge,
        "om_denne_borger": concern.sum_up,
        "fremgang": concern.sum_up,
    }
    return wordings[criterion]


def genitive(name: str) -> str:
    """A name in the genitive: "Poul" → "Pouls", "Rasmus" → "Rasmus’"."""
    return f"{name}’" if name[-1:].lower() in ("s", "x", "z") else f"{name}s"
