"""The answer to a question: the fact it asks for, an honest "not yet", or nothing when it asks for something else."""

from __future__ import annotations

import re

from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.facts import Nearest
from roleplay.citizen.questions import asked_parts, asks
from roleplay.understanding.folding import plain

ASKED = 0.48
"""How near a fact must be to what a question asks for."""
ASKED_IN_OTHER_WORDS = 0.6
"""The same for a question that holds none of the fact's own words, nor any of its subject."""
ASKED_OPENLY = 0.5
"""The same for an open question, which the concern on top may answer as well."""
ASKED_SURELY = 0.62
"""The same for a reply that was heard as another kind of question: for leave, for a wish, for more, once again.
One in twenty of such replies in the corpus comes nearer to some fact by chance (``scripts/fact_questions.py``)."""
ASKED_UNNAMED = 0.55
"""The same for an open question that names nothing of the fact's topic, and for a fact that is held back."""
FEW_WAYS, WITH_FEW_WAYS = 10, 0.8
"""A fact with fewer ways of asking is met from further off: this share of the nearness is enough."""
_ASKS_SOMETHING_ELSE = (
    "flere_spørgsmål",
    "ønsket_udfald",
    "skriftligt",
    "opsummering",
    # "Er du hjemme der?" asks about the offer.
    "aftale",
    "mulighed",
)
_LEAVE_TO_ASK = re.compile(r"\b(?:sporge|hore|vide)\b")
_OFFERS_HELP = re.compile(
    r"^\W*(?:hvad (?:kan|skal) (?:jeg|vi) (?:hjelpe|gore)|skal (?:jeg|vi)|vil (?:du|i) have)\b"
)

_OPEN_TO_ANYTHING = re.compile(
    r"\bhvad (?:er det,? der )?(?:bekymrer|fylder|tynger|plager|piner) dig\b|\bhvad er (?:du|det) (?:mest|verste|svereste|hardeste)\b|"
    r"\bhvad (?:betyder|gor) det (?:for|ved) (?:dig|jer)\b|\bhvordan har (?:du|i|det|det veret|den .{0,20}) (?:haft det|det|veret)\b|"
    r"\b(?:hvad|hvad det er,?) (?:der )?(?:skete|er (?:der )?sket|tenker du|siger du)\b(?: der| om det| til det)?\W*$",
)
"""Open questions that ask for what weighs most, whatever it is."""


def asked_fact(desk: Desk) -> Part | None:
    """The fact that the reply asks for, or the honest reason why it is not told yet.

    A reply that was heard as another kind of question – for leave, for a wish, for more – has to name the fact's topic
    and come nearer than one that plainly asks; so has one that presses.
    """
    moment = desk.moment
    if not asks(moment.hearing):
        return None
    openly = moment.does("åbent_spørgsmål")
    plainly = openly or moment.does("lukket_spørgsmål")
    if not plainly and moment.does("aftale", "mulighed", "ansvar", "forklaring", "klagevejledning"):
        return None
    if moment.does("opsummering") and moment.shared >= 2:
        return None
    if openly and desk.index.asks_into(moment.hearing.stems, moment.concern):
        return None
    asks_leave = moment.does("samtykke") and not plainly
    if asks_leave and not _LEAVE_TO_ASK.search(plain(moment.hearing.text)):
        return None
    otherwise = asks_leave or moment.does(*_ASKS_SOMETHING_ELSE)
    pressed = moment.does("genfortælling", "verbalt_tryk")
    least = ASKED_SURELY if otherwise or pressed else ASKED_OPENLY if openly else ASKED
    for question in asked_parts(moment.hearing):
        if _OFFERS_HELP.search(plain(question)):
            continue
        near = desk.index.nearest_fact(question)
        if near is None or (otherwise and not near.named):
            continue
        own_words = near.named or near.akin
        needed = least if own_words else max(least, ASKED_IN_OTHER_WORDS)
        if near.nearness < needed * (WITH_FEW_WAYS if len(near.fact.questions) < FEW_WAYS else 1.0):
            continue
        if openly and not otherwise and _concern_answers(desk, question, near):
            continue
        part = _told(desk, near)
        if part is not None:
            return part
    return None


def _concern_answers(desk: Desk, question: str, near: Nearest) -> bool:
    """True when an open question is as much about the concern on top as about a fact that it does not name.

    "Hvad bekymrer dig mest?" has no word that tells one case from another: it asks for what weighs most.
    """
    if near.named:
        return False
    if _OPEN_TO_ANYTHING.search(plain(question)):
        return True
    touched = desk.index.concern_touched(desk.moment.hearing.stems, desk.moment.state.memory.top)
    return touched >= 2 or near.nearness < ASKED_UNNAMED


def _told(desk: Desk, near: Nearest) -> Part | None:
    fact, memory = near.fact, desk.moment.state.memory
    if fact.id == memory.last_fact and fact.id in memory.told:
        again = desk.pick.of(fact.answers)
        if again is None:
            return desk.category("allerede_svaret", "L07", complete=True)
        return Part("fakta", "L04", again, fact=fact.id)
    if (fact.openness == "ved tillid" and desk.after.trust < 40) or (
        fact.openness == "når hørt" and desk.after.heard < 40
    ):
        if near.nearness < ASKED_UNNAMED and not desk.moment.does("lukket_spørgsmål"):
            return None  # a refusal to tell what was not asked for reads worse than any other miss
        line = desk.pick.of(fact.not_yet) or desk.pick.of_category("ikke_endnu")
        return Part("ikke_endnu", "L04", line) if line is not None else None
    line = desk.pick.of(fact.answers)
    if line is None:
        return desk.category("allerede_svaret", "L07")
    return Part("fakta", "L04", line, fact=fact.id)
