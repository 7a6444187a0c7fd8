"""The answer to what keeps a talk going: who one is, that one hears, that one waits, what one just said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from roleplay.citizen.asked import told_fact, told_further
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.meant import CERTAIN, HASTY
from roleplay.citizen.nearest import LIKELY
from roleplay.understanding.folding import plain
from roleplay.understanding.hearing import PITFALLS
from roleplay.understanding.segments import sentences_of

_MAY_BE_A_FACT: Mapping[str, float] = {
    "cpr_nummer": LIKELY,
    "egen_adresse": LIKELY,
    "egen_alder": LIKELY,
    "er_her": HASTY,
    "eget_navn": CERTAIN,
}
"""What an author who wrote it as a fact knows better, and the chance from which it is that fact."""
_FULL_OF_SOMETHING_ELSE = ("mulighed", "aftale", "opsummering", "klagevejledning")
"""Moves beside which such a sentence at the end belongs to what was offered or agreed."""


def kept_going(desk: Desk) -> Part | None:
    """The answer to a sentence that manages the talk itself, when a reply ends in one."""
    moment = desk.moment
    if moment.does(*PITFALLS, *_FULL_OF_SOMETHING_ELSE):
        return None
    asked = "eget_navn" if _is_addressed(moment.hearing.text, moment.persona.name) else moment.hearing.contact
    if asked is None:
        return None
    if asked == "går_det_an" and (
        moment.moves - _ASKS_LEAVE or moment.hearing.words > A_SHORT_CHECK or moment.state.memory.offered
    ):
        return None  # what came before it is what is answered
    if asked == "uddyber":
        return told_further(desk) or desk.situation("spurgt", "L04")
    least = _MAY_BE_A_FACT.get(asked)
    fact = told_fact(desk, least=least) if least is not None else None
    own = {"eget_navn": moment.persona.name, "egen_alder": str(moment.persona.age)}.get(asked, "")
    if fact is not None and not any(own in line.text for line in desk.index.answers_of(fact.fact)):
        fact = None  # the name or the age of somebody else
    category = _ANSWERED_AS.get(asked, asked)
    # Who is furious goes straight back to what the talk is about, but for saying it again.
    return fact or desk.category(category, "L04", complete=not moment.furious or asked == "siger_igen")


_ANSWERED_AS = {
    "tvivler": "opsummeret",
    "vil_spørge": "samtykke",
    "går_det_an": "samtykke",
    "hører_nærmere": "hvornår",
}
"""What has no lines of its own: a doubt whether it is really so is answered as a summary that hits."""
_ASKS_LEAVE = {"samtykke", "lukket_spørgsmål"}
A_SHORT_CHECK = 7
"""Words of a reply that does nothing but ask whether it is all right."""


@lru_cache(maxsize=4096)
def _is_addressed(text: str, name: str) -> bool:
    """True for "Er det Vera Lindskov?", said to somebody of that name."""
    last = sentences_of(text)[-1:]
    return bool(last and _addresses(name).search(plain(last[0])))


@lru_cache(maxsize=64)
def _addresses(name: str) -> re.Pattern[str]:
    names = "|".join(re.escape(one) for one in plain(name).split())
    return re.compile(
        rf"(?:^|[,!] )\W*(?:\w+ )?(?:er|var) (?:det|du|dette) (?:{names})(?: (?:{names}))*(?: jeg taler med)?\?"
    )
