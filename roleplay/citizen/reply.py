"""Builds the citizen's answer from what was just done: a reaction, an answer, a grip – and what weighs most.

At most two parts are joined. Every part carries its trace: the kind of part, the law, the concern, the author's line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from roleplay.citizen.agenda import all_met
from roleplay.citizen.asked import asked_as_well, asked_fact, told_fact
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.likeness import likeness, stems_of
from roleplay.citizen.lines import said
from roleplay.citizen.meant import PRESSED
from roleplay.citizen.nearest import LIKELY
from roleplay.citizen.offers import (
    answered_before,
    asks_about_the_offer,
    names_an_option,
)
from roleplay.citizen.rules import RULES, asked_for_more
from roleplay.understanding.common import common_stems
from roleplay.understanding.hearing import Contact

_WEEKDAY = re.compile(r"\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b")
_GRIPPED_BEFORE = ("aftale", "ansvar", "skriftligt", "tilbud", "tilbudt", "klagevejledning")

_ANSWERS_NOTHING_MORE = frozenset(
    "går leder farvel_godt farvel_neutralt farvel_vredt løfte_brudt lang_replik for_meget nedladende gentagelse "
    "stilstand budt_indenfor fakta ikke_endnu ikke_forstået allerede_svaret tilbud aftale hvornår spurgt ønske "
    "flere_spørgsmål viger_udenom ved_ikke vidste_ikke vælger_tid svarer_nej bedt_om_noget".split()
).union(get_args(Contact))
"""Parts after which no question is answered: the talk ends, it was too much, or this is the answer."""
_LEAVES_ROOM_FOR_AN_OFFER = frozenset(
    {
        "grænse",
        "fakta",
        "ikke_endnu",
        "anerkendt",
        "undskyldt",
        "forklaret",
        "oplyst",
        "beroliget",
        "forberedt",
        "efter_munden",
    }
)
_SPEAKS_OF_IT = frozenset({"fakta", "forklaret", "oplyst", "forberedt"})
"""What is said to something told or asked; when that was the concern on top, it is not brought up as new."""
_GIVES_WAY = frozenset({"anerkendt", "oplyst", "forberedt"})
"""Thanks for something said on the way to an offer: the answer to the offer is all that is waited for."""
_STANDS_ALONE = frozenset({"fakta", "tilbud", "ønske", "spurgt", "aftale"})
"""What answers in so many words of its own that the next worry waits for its turn."""
TOLD_ALREADY = 4
"""Words of a concern that the citizen has said when it is no longer news."""
_CONNECTS = re.compile(
    r"(?:Og|Men|Så|For|Jo|Ja|Nej|Plus|Også|[EÉ]n ting til|Det andet|Det er (?:jo )?(?:også|ikke kun|heller ikke)|"
    r"(?:Jeg|Vi|Han|Hun|Den|Det) \w+ (?:jo )?også\b|Der er (?:også|noget|[eé]n ting)|Må jeg|Jeg må hellere)\b"
)
"""How a line begins that leads itself in."""
_ALIKE = 2
"""Content stems that two parts share when they say the same."""


def _grip(desk: Desk, main: Part) -> Part | None:
    """Takes up the day, time, amount, name or act of an offer."""
    if main.kind not in _GRIPPED_BEFORE and not main.kind.endswith("_forgæves"):
        return None
    if main.kind == "tilbud" and desk.moment.furious:
        return None  # the author's refusal
    agrees = main.kind == "aftale" or desk.moment.does("aftale")
    undertakes = agrees or (main.kind != "tilbud" and desk.moment.does("ansvar", "skriftligt"))
    if not undertakes and not desk.moment.does("mulighed"):
        return None
    # In an offer alone a day is as often when something starts as when two people meet, and the author's answer meets the act.
    for kind in ("dag", "tid", "beløb", "handling") if undertakes else ("beløb",):
        slot = desk.pick.slots.get(kind)
        if kind == "beløb" and slot and _said_by_oneself(desk, slot):
            continue
        if slot and _gripped(slot) not in desk.pick.used and slot.lower() not in main.line.text.lower():
            part = desk.category(f"griber_{kind}", "L15")
            if part is not None:
                return replace(part, spent=_gripped(slot))
    return None


def _said_by_oneself(desk: Desk, amount: str) -> bool:
    """True for an amount that the citizen has named: it is what is lost or owed, and no offer."""
    return any(amount.split()[0] in text.split() for text in desk.pick.used)


def _agrees_only(desk: Desk, main: Part) -> bool:
    """True for a yes to a deal in the voice's words: whoever has taken up its day has said it already."""
    own = desk.pick.persona.lines.get("aftale", {})
    return main.kind == "aftale" and all(
        main.line.place != one.place for lines in own.values() for one in lines
    )


def _gripped(slot: str) -> str:
    """How it is remembered that a day or a time has been taken up; the same weekday with or without its date."""
    weekday = _WEEKDAY.search(slot)
    return f"grebet: {weekday.group() if weekday else slot}"


def _what_weighs(desk: Desk, main: Part) -> Part | None:
    """The concern on top, said unprompted after a short reaction or when a new one has come up."""
    memory = desk.after.memory
    if all_met(desk.after) or main.kind.startswith(("farvel", "går", "leder", "ikke_endnu", "øverst")):
        return None  # one worry at a time
    moved_on = memory.top != desk.moment.state.memory.top
    if main.complete and (not moved_on or main.kind in _STANDS_ALONE):
        return None
    concern = desk.index.concern_list[memory.top]
    if memory.met[memory.top] >= 1:
        return None
    if memory.raised == concern.id and main.kind != "lyt" and not desk.moment.furious:
        return None
    if moved_on and desk.index.concern_touched(memory.said, memory.top) >= TOLD_ALREADY:
        return None
    spoken_of = desk.moment.hearing.stems | stems_of(main.line.text)
    if main.kind in _SPEAKS_OF_IT and desk.index.concern_touched(spoken_of, memory.top) >= 2:
        return None
    line = desk.on_top(concern)
    if line is None:
        return None
    part = Part("øverst", "L04", line, concern.id)
    goes_on = not moved_on or main.kind == "lyt"
    last_said = desk.moment.state.memory.last_said
    if goes_on or _CONNECTS.match(line.text) or _about_the_same(line.text, spoken_of | last_said):
        return part
    return desk.led_in(part, "en_ting_til")


def _about_the_same(line: str, spoken_of: frozenset[str]) -> bool:
    """True when a line shares a telling word with what was just spoken of."""
    return any(likeness(one, other) for one in stems_of(line) - common_stems() for other in spoken_of)


def _answered_all_the_same(desk: Desk, main: Part) -> Part | None:
    """The answer to a question that came with something else that had to be met first; a furious citizen leaves it at that."""
    if main.kind == "tilbud" and not desk.moment.furious and not asks_about_the_offer(desk):
        return told_fact(desk, least=LIKELY)
    if main.kind in _ANSWERS_NOTHING_MORE or desk.moment.furious:
        return None
    if not main.kind.startswith("presset"):
        return asked_fact(desk)
    if desk.moment.hearing.questions > 1:
        return None  # whoever has shut the door on a volley tells nothing in the same breath
    return told_fact(desk, least=PRESSED)


def _offered_as_well(desk: Desk, main: Part) -> Part | None:
    """What is said to an offer that came with a limit, an explanation, a question."""
    if main.kind not in _LEAVES_ROOM_FOR_AN_OFFER or desk.moment.furious:
        return None
    if main.kind in ("fakta", "ikke_endnu"):
        offers = names_an_option(desk, asking=False)  # what asked was no offer: it has been answered
    else:
        offers = desk.moment.does("mulighed") or names_an_option(desk)
    if not offers:
        return None
    return None if answered_before(desk) else desk.option_answer()


def _asked_for_more_as_well(desk: Desk, main: Part) -> Part | None:
    """The answer to "Er der andet?" after a deal or an offer in the same breath."""
    return asked_for_more(desk) if main.kind in _GRIPPED_BEFORE else None


def _says_the_same(main: Part, follow: Part) -> bool:
    """True when the second part repeats the first: much the same words, or a consent to what a fact has just consented to."""
    shared = stems_of(follow.line.text) & stems_of(main.line.text)
    twice_agreed = main.kind == "fakta" and follow.kind == "tilbud" and shared - common_stems()
    return len(shared) >= _ALIKE or bool(twice_agreed)


def parts_of(desk: Desk) -> Iterator[Part]:
    """The one or two parts of the answer, in the order they are said."""
    main = next((part for part in (rule(desk) for rule in RULES) if part is not None), None)
    if main is None:
        found = desk.pick.first_of(("nå", "lyt", "tavs"))
        if found is None:
            return
        main = Part(found[0], "L04", found[1], complete=False)
    more = _asked_for_more_as_well(desk, main)
    grip = _grip(desk, main)
    if grip is not None:
        yield grip
        if more is not None:
            yield more
        elif said(grip.line) != said(main.line) and not _agrees_only(desk, main):
            yield main
        return
    follow = (
        more
        or _answered_all_the_same(desk, main)
        or _offered_as_well(desk, main)
        or asked_as_well(desk, main)
        or _what_weighs(desk, main)
    )
    if main.kind == "lyt" and follow is not None:
        yield follow  # whoever is given the word, and has more to tell, tells it
        return
    if main.kind in _GIVES_WAY and follow is not None and follow.kind == "tilbud":
        yield follow
        return
    if follow is None or _says_the_same(main, follow):
        yield main
    elif main.kind == "fakta" and follow.kind == "tilbud" and desk.moment.hearing.text.rstrip().endswith("?"):
        yield follow  # the offer came first and the question last: so they are answered
        yield main
    else:
        yield main
        yield follow
