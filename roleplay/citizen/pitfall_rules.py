"""What is said to what goes wrong: a pitfall, a promise that breaks, a reply that is too much.

The same kind of rules as in ``rules.py``, which puts them in order.
"""

from __future__ import annotations

from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.everyday import asks_to_calm_down

LONG_REPLY = 45
"""Words after which a sursur citizen breaks in."""
OVERLOAD = 55
"""Words after which a citizen with få ressourcer says that it goes too fast."""


def broken_promise(desk: Desk) -> Part | None:
    """The limit comes out after too good a promise."""
    before = desk.moment.state.false_hope
    if before >= 15 and desk.after.false_hope == 0:
        return desk.category("løfte_brudt", "L08")
    return None


def pitfall(desk: Desk) -> Part | None:
    """A pitfall, the worst first."""
    moment, memory = desk.moment, desk.moment.state.memory
    if moment.does("nedladende"):
        return desk.category("nedladende", "L09")
    if moment.does("klageafværgelse"):
        return desk.category("klageafværgelse", "L18")
    if moment.does("skubbe_videre"):
        if memory.count("skubbe_videre"):
            return desk.category("sendt_videre_igen", "L14")
        return desk.situation("sendt_videre", "L14")
    if moment.does("verbalt_tryk"):
        return desk.situation("presset", "L07", "presset_igen" if memory.count("verbalt_tryk") else "presset")
    if moment.does("genfortælling"):
        return desk.category("genfortælling", "L03")
    if moment.does("afvisning"):
        if asks_to_calm_down(moment.hearing.text):
            return desk.category("bedt_om_ro", "L09")
        return desk.situation("fejet_af", "L09")
    if moment.does("foregribelse") and not moment.does("efter_munden"):
        return desk.category("foregribelse", "L07")
    if moment.does("kommunesprog"):
        nods = desk.moment.few_resources and desk.after.band in ("rolig", "mellemsur")
        return desk.category("kommunesprog_nikker" if nods else "kommunesprog_spørger", "L11")
    says_no_as_well = moment.rules_out and moment.tells_limit and moment.limits
    if moment.does("efter_munden") and not moment.only_offers and not says_no_as_well:
        if not moment.promises:
            return desk.category("medhold", "L08")
        if desk.has_said("efter_munden"):
            return desk.category("efter_munden_igen", "L08")
        return desk.situation("efter_munden", "L08")
    return None


def overwhelmed(desk: Desk) -> Part | None:
    """Too many words for one who is furious, or too much at once for one with few resources."""
    moment = desk.moment
    room = LONG_REPLY + (15 if moment.does("åbent_spørgsmål") else 0)
    if moment.furious and moment.hearing.words > room:
        return desk.category("lang_replik", "L05")
    if moment.few_resources and (moment.hearing.words > OVERLOAD or moment.hearing.questions >= 3):
        return desk.category("for_meget", "L12")
    return None
