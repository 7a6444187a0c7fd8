"""The answer to a question: the fact it asks for, an honest "not yet", or nothing when it asks for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.facts import Nearest
from roleplay.citizen.fitting import without_what_was_told
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.moment import Moment
from roleplay.citizen.persona import Line
from roleplay.citizen.question_kinds import (
    ASK_FOR_NO_FACT,
    ASKS_HOW_IT_IS,
    ASKS_HOW_THAT_SOUNDS,
    ASKS_IN_THE_SAME_BREATH,
    ASKS_WHAT_ONE_FEELS,
    ASKS_WHAT_ONE_THINKS,
    ASKS_WHEN_IT_SUITS,
    ASKS_WHETHER_IT_IS_CLEAR,
    ASKS_WHETHER_IT_WAS_HEARD,
    ASKS_WHETHER_IT_WAS_SAID,
    CHECKS_A_SUMMARY,
    IS_IT_NOT_SO,
    IS_IT_SO,
    OFFERS_HELP,
    OPEN_TO_ANYTHING,
    SUITS,
)
from roleplay.citizen.questions import Asked, asked_parts, asks, might_ask, only_points_back
from roleplay.citizen.state import Memory
from roleplay.citizen.topics import TopicIndex
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.hearing import Hearing

ASKED = 0.3
"""The chance from which a question is taken to ask for a fact. A wrong fact reads worse than a citizen who slides off: with this gate
three or four of ten questions that nothing in the file answers get some fact (``scripts/fact_questions.py --beside``); a lower one
finds hardly a fact more."""
LIKELY = 0.5
"""The chance from which a question goes ahead of an offer or of the concern on top, and is answered without a lead-in."""
HASTY = 0.9
"""The chance from which hasty words that were heard as something else are taken to ask for a fact as well."""
CERTAIN = 0.95
"""The same for an open question that is as much about the concern on top."""
NEWS = 0.9
"""The same for a question that was heard as asking to be told again."""
_SAYS_SOMETHING = ("ansvar", "forklaring", "klagevejledning", "flere_spørgsmål")
"""Moves whose questions hardly ever ask for a fact."""
_ASKS_SOMETHING_ELSE = ("ønsket_udfald", "skriftligt", "opsummering", "aftale", "mulighed")
"""Moves that ask as well, for something that is no fact: "Er du hjemme der?" asks about the offer."""


def asked_fact(desk: Desk, *, least: float = 0.0) -> Part | None:
    """The fact that the reply asks for, or the honest reason why it is not told yet.

    A reply that was heard as another kind of question – for leave, for a wish, for more – has to come nearer than one
    that plainly asks; one that was heard as an offer or an explanation has to leave no doubt.

    Args:
        desk: what is answered from.
        least: the chance that it has to have whatever else the reply was heard as.
    """
    for near, question in _met(desk):
        if near.chance < least:
            continue
        part = _told(desk, near, question)
        if part is not None:
            return desk.led_in(part, "tøver") if part.fact and near.chance < LIKELY else part
    return None


def told_fact(desk: Desk, *, least: float) -> Part | None:
    """The fact that the reply asks for, when it is told: no reason why it is not, and no word of having said it."""
    part = asked_fact(desk, least=least)
    return part if part is not None and part.fact else None


def asked_as_well(desk: Desk, told: Part) -> Part | None:
    """A second fact, told in the same breath: the one that was as likely meant, or the answer to a second question."""
    if told.kind not in ("fakta", "ikke_endnu"):
        return None
    known = desk.moment.state.memory.told | {told.fact}
    for near, question in _met(desk):
        if near.chance < LIKELY:
            continue
        for one in (near, near.rival):
            if one is None or one.fact.id in known:
                continue
            part = _told(desk, one, question)
            if part is not None and part.kind == "fakta":
                return desk.led_in(part, "tøver") if told.kind == "ikke_endnu" else part
    return None


def opens_the_talk(moment: Moment) -> bool:
    """True for a greeting or a purpose that ends by asking for leave: the leave is what is answered."""
    asks_more = moment.hearing.questions > 1 or moment.does("åbent_spørgsmål", "lukket_spørgsmål")
    return moment.does("samtykke") and moment.does("hilsen", "formål", "ramme") and not asks_more


def asks_without_leave(moment: Moment) -> bool:
    """True for a question that begins by asking for leave to ask: it wants its answer and no leave."""
    return moment.moves == {"samtykke"} and bool(ASKS_IN_THE_SAME_BREATH.search(plain(moment.hearing.text)))


def _met(desk: Desk) -> Iterator[tuple[Nearest, str]]:
    """What each question in the reply asks for, with its words, the last question first."""
    moment = desk.moment
    if opens_the_talk(moment):
        return
    needed = _needed(desk)
    if needed is None:
        return
    plainly = needed == ASKED and not moment.does(*_ASKS_SOMETHING_ELSE)
    openly = moment.does("åbent_spørgsmål")
    into_the_concern = openly and desk.index.asks_into(moment.hearing.stems, moment.concern)
    agreed = moment.does("aftale") or (moment.does("opsummering") and moment.shared >= 2)
    for number, question in enumerate(asked_parts(moment.hearing)):
        bare = plain(question.bare)
        if number and IS_IT_NOT_SO.search(bare):
            continue  # "Det er brevet, ikke?" only leads up to what is asked last
        if any(one.search(bare) for one in ASK_FOR_NO_FACT) and not _names_its_fact(desk, question):
            continue
        if agreed and IS_IT_SO.search(bare):
            continue
        if only_points_back(question.bare) and (moment.options or moment.does("mulighed", "aftale")):
            continue  # "Har du mod på det?" asks about the offer
        near = _further(desk, question) or nearest_asked(desk.index, question)
        what_weighs = into_the_concern or (openly and ASKS_HOW_IT_IS.search(bare))
        if near is None or near.chance < (CERTAIN if what_weighs else needed):
            continue
        if near.chance < LIKELY and ASKS_WHAT_ONE_FEELS.search(bare):
            continue
        of_what_was_said = ASKS_WHETHER_IT_WAS_SAID.search(bare) or ASKS_HOW_THAT_SOUNDS.search(bare)
        if near.chance < HASTY and of_what_was_said:
            continue
        offers = moment.options or moment.does("aftale", "mulighed")
        if (near.chance < HASTY or offers) and (
            _about_an_offer(desk, bare) or (not plainly and OPEN_TO_ANYTHING.search(bare))
        ):
            continue
        if plainly and _concern_answers(desk, bare, near):
            continue
        yield near, question.whole


def _names_its_fact(desk: Desk, question: Asked) -> bool:
    """True for "Der findes et midlertidigt pas. Er det noget, du har hørt om?" where the file holds just that."""
    near = desk.index.nearest_fact(question.whole) if question.whole != question.bare else None
    asks = ASKS_WHETHER_IT_IS_CLEAR.search(plain(question.bare))
    return near is not None and near.chance >= CERTAIN and bool(asks)


def _further(desk: Desk, question: Asked) -> Nearest | None:
    """The fact just told, when a question that stands alone only points back at it ("Hvad gør du med dem?")."""
    if question.whole != question.bare or not only_points_back(question.bare):
        return None
    last = desk.moment.state.memory.last_fact
    return next((Nearest(one, LIKELY, named=False) for one in desk.index.fact_list if one.id == last), None)


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


def _needed(desk: Desk) -> float | None:
    """How near a fact has to be: the more the reply was heard as something else than a plain question, the nearer.

    None when the reply asks for no fact at all.
    """
    moment = desk.moment
    if not asks(moment.hearing):
        if not might_ask(moment.hearing):
            return None
        return HASTY if moment.moves or moment.options else ASKED
    plainly = moment.does("åbent_spørgsmål", "lukket_spørgsmål")
    asks_leave = moment.does("samtykke") and not ASKS_IN_THE_SAME_BREATH.search(plain(moment.hearing.text))
    if not plainly and moment.does("aftale", "mulighed"):
        return LIKELY if moment.hearing.questions else HASTY
    if moment.does("opsummering") and ASKS_WHETHER_IT_WAS_HEARD.search(plain(moment.hearing.text)):
        return HASTY
    sums_up = moment.does("opsummering") and moment.shared >= 2
    if sums_up and not plainly and CHECKS_A_SUMMARY.search(plain(moment.hearing.text)):
        return HASTY  # the question is whether it was heard right
    if sums_up or (not plainly and (asks_leave or moment.does(*_SAYS_SOMETHING))):
        return LIKELY
    return ASKED


def _about_an_offer(desk: Desk, bare: str) -> bool:
    moment = desk.moment
    says_when = moment.does("aftale") and times_in(bare) and not ASKS_WHEN_IT_SUITS.search(bare)
    if OFFERS_HELP.search(bare) or says_when:
        return True
    if moment.does("aftale", "mulighed") and SUITS.search(bare):
        return True
    return bool((moment.options or moment.state.memory.offered) and ASKS_WHAT_ONE_THINKS.search(bare))


_OF_THE_WHOLE_CASE = re.compile(
    r"\b(?:hele|forlobet|historien|henvendelsen?|drejer|drejede|handler|handlede)\b"
)
"""Words that ask for the story of the case, which the file holds."""


def asks_for_news(index: TopicIndex, hearing: Hearing, memory: Memory) -> bool:
    """True when a reply surely asks for a single fact that the citizen has not told, and not for the story of the case."""
    if _OF_THE_WHOLE_CASE.search(plain(hearing.text)):
        return False
    found = (nearest_asked(index, question) for question in asked_parts(hearing))
    return any(near is not None and near.chance >= NEWS and near.fact.id not in memory.told for near in found)


def surely_asks_for_a_fact(desk: Desk, question: Asked) -> bool:
    """True when a question comes so near to a fact that it can mean nothing else."""
    near = None if _about_an_offer(desk, plain(question.bare)) else nearest_asked(desk.index, question)
    return near is not None and near.chance >= LIKELY


def _surely(near: Nearest) -> bool:
    """True when a fact is named or so near that the question can hardly mean another."""
    return near.named or near.chance >= LIKELY


def _concern_answers(desk: Desk, bare: str, near: Nearest) -> bool:
    """True when an open question is as much about the concern on top as about a fact that it does not name.

    "Hvad bekymrer dig mest?" has no word that tells one case from another: it asks for what weighs most.
    """
    moment = desk.moment
    if _surely(near):
        return False
    touched = desk.index.concern_touched(moment.hearing.stems, moment.state.memory.top)
    return bool(OPEN_TO_ANYTHING.search(bare)) or (moment.does("åbent_spørgsmål") and touched >= 2)


def _told(desk: Desk, near: Nearest, question: str) -> Part | None:
    fact, moment = near.fact, desk.moment
    memory = moment.state.memory
    if fact.id == memory.last_fact and fact.id in memory.told:
        if (near.chance < LIKELY and not near.named) or moment.does("opsummering"):
            return (
                None  # more likely a step further, or what was told said back, than the same question again
            )
        again = desk.pick.of(fact.answers, question, memory.said)
        if again is None:
            return desk.category("allerede_svaret", "L07", complete=True)
        return Part("fakta", "L04", _going_on(again, memory), fact=fact.id)
    if (fact.openness == "ved tillid" and desk.after.trust < 40) or (
        fact.openness == "når hørt" and desk.after.heard < 40
    ):
        least = LIKELY if moment.does("åbent_spørgsmål") else ASKED
        if near.chance < (CERTAIN if moment.does("aftale", "mulighed", "ansvar") else least):
            return None  # a refusal only follows where its fact was asked for
        # The author's refusal names what is kept back, which reads badly when something else was asked for.
        line = (desk.pick.of(fact.not_yet) if _surely(near) else None) or desk.pick.of_category("ikke_endnu")
        return Part("ikke_endnu", "L04", line) if line is not None else None
    told = stems_of(moment.hearing.text.replace(question, "")) | memory.said
    line = desk.pick.of(fact.answers, question, told)
    if line is None:
        return desk.category("allerede_svaret", "L07")
    return Part("fakta", "L04", _going_on(line, memory), fact=fact.id)


def _going_on(line: Line, memory: Memory) -> Line:
    """The line without how it begins where that was just told: each answer stands alone, but not after another to the same fact."""
    return replace(line, text=without_what_was_told(line.text, memory.last_said))
