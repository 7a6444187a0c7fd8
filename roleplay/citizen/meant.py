"""Which fact a reply asks for, if any: how near a question has to come to one, the more it may be for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from roleplay.citizen.agenda import aimed_concern
from roleplay.citizen.desk import Desk
from roleplay.citizen.facts import Nearest
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.moment import Moment
from roleplay.citizen.nearest import LIKELY, further, nearest_asked
from roleplay.citizen.question_kinds import (
    ASK_FOR_NO_FACT,
    ASKS_FOR_MORE,
    ASKS_HOW_IT_IS,
    ASKS_HOW_THAT_SOUNDS,
    ASKS_IN_THE_SAME_BREATH,
    ASKS_WHAT_HAPPENED,
    ASKS_WHAT_ONE_FEELS,
    ASKS_WHAT_ONE_THINKS,
    ASKS_WHEN_IT_SUITS,
    ASKS_WHETHER_IT_IS_CLEAR,
    ASKS_WHETHER_IT_WAS_HEARD,
    ASKS_WHETHER_IT_WAS_SAID,
    BEGINS_A_SUMMARY,
    CHECKS_A_SUMMARY,
    CHOICE,
    FEELS_ABOUT_SOMETHING,
    IS_IT_NOT_SO,
    IS_IT_SO,
    OFFERS_HELP,
    OPEN_TO_ANYTHING,
    SUITS,
    asks_for_an_opinion,
)
from roleplay.citizen.questions import (
    DETAILS,
    Asked,
    asked_parts,
    asks,
    might_ask,
    names_nothing,
    only_points_back,
    orders,
    shape_of,
)
from roleplay.citizen.state import Memory
from roleplay.citizen.topics import TopicIndex
from roleplay.citizen.wording import ASKING_STEMS
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.hearing import Hearing
from roleplay.understanding.segments import sentences_of

ASKED = 0.2
"""The chance from which a question is taken to ask for a fact. A wrong fact reads worse than a citizen who slides off: with this gate
about half of the questions that nothing in the file answers get some fact, every third of those led in as perhaps not meant
(``scripts/fact_questions.py --beside``)."""
ASKED_OF: Mapping[str, float] = {"ja_nej": 0.25, "hvem": 0.3}
"""The same for kinds of questions that more often ask for what the file does not hold; a no or a name forgotten reads better there."""
HASTY = 0.9
"""The chance from which hasty words that were heard as something else are taken to ask for a fact as well, and orders."""
CERTAIN = 0.95
"""The same for a question that is as much about a concern, and for one with words of an option in it."""
PRESSED = 0.7
"""The chance from which a fact follows what is said to pressure."""
NEWS = 0.9
"""The same for a question that was heard as asking to be told again."""
A_NOD = 3
"""Words up to which a listening sign asks for nothing, whatever its mark."""
_SAYS_SOMETHING = ("ansvar", "forklaring", "klagevejledning")
"""Moves whose questions hardly ever ask for a fact."""
_ASKS_SOMETHING_ELSE = ("ønsket_udfald", "skriftligt", "opsummering", "aftale", "mulighed")
"""Moves that ask as well, for something that is no fact: "Er du hjemme der?" asks about the offer."""


def opens_the_talk(moment: Moment) -> bool:
    """True for a greeting or a purpose that ends by asking for leave: the leave is what is answered."""
    asks_more = moment.hearing.questions > 1 or moment.does("åbent_spørgsmål", "lukket_spørgsmål")
    return moment.does("samtykke") and moment.does("hilsen", "formål", "ramme") and not asks_more


def asks_without_leave(moment: Moment) -> bool:
    """True for a question that begins by asking for leave to ask: it wants its answer and no leave."""
    return moment.moves == {"samtykke"} and bool(ASKS_IN_THE_SAME_BREATH.search(plain(moment.hearing.text)))


def facts_meant(desk: Desk) -> Iterator[tuple[Nearest, str]]:
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
        near = further(desk.index, moment.state.memory, question) or nearest_asked(desk.index, question)
        if near is not None and names_nothing(question.whole) and near.chance < LIKELY:
            continue
        offers = _may_offer(moment, near, question.bare)
        if offers and _points_at_the_offer(moment, near, question.bare):
            continue  # "Har du mod på det?"
        least = needed if needed != ASKED else ASKED_OF.get(shape_of(question.bare), ASKED)
        if openly and ASKS_HOW_IT_IS.search(bare):
            least = CERTAIN if _speaks_of_a_concern(desk) else LIKELY
        elif into_the_concern:
            least = HASTY
        if near is None or near.chance < least:
            continue
        about_it = near.named or FEELS_ABOUT_SOMETHING.search(bare)
        if near.chance < (LIKELY if about_it else HASTY) and ASKS_WHAT_ONE_FEELS.search(bare):
            continue
        of_what_was_said = ASKS_WHETHER_IT_WAS_SAID.search(bare) or ASKS_HOW_THAT_SOUNDS.search(bare)
        if near.chance < HASTY and of_what_was_said:
            continue
        if (near.chance < HASTY or offers) and (
            _about_an_offer(desk, bare) or (not plainly and OPEN_TO_ANYTHING.search(bare))
        ):
            continue
        if plainly and _concern_answers(desk, bare, near):
            continue
        yield near, question.whole


def _speaks_of_a_concern(desk: Desk) -> bool:
    """True for a reply with words of the concern that it would be taken for, or with one that belongs to another alone."""
    index, stems = desk.index, desk.moment.hearing.stems
    return index.concern_touched(stems, aimed_concern(index, desk.moment)) > 0 or any(
        index.names_concern(stems, number) for number in range(len(index.concern_list))
    )


def _may_offer(moment: Moment, near: Nearest | None, question: str) -> bool:
    """True for a question that may be about an offer: one was heard, or it holds words of an option and is about no fact without doubt."""
    sure = HASTY if CHOICE.search(plain(question)) or only_points_back(question) else CERTAIN
    return moment.does("mulighed", "aftale") or bool(moment.options and (near is None or near.chance < sure))


def _points_at_the_offer(moment: Moment, near: Nearest | None, question: str) -> bool:
    """True when nothing but the offer can be meant: "Hvad står der i det?" after words of an option may ask for a fact all the same."""
    if not only_points_back(question) or shape_of(question) == "hvorfor":
        return False
    heard = moment.does("mulighed", "aftale") or asks_for_an_opinion(question)
    return heard or near is None or near.chance < LIKELY


def _names_its_fact(desk: Desk, question: Asked) -> bool:
    """True for "Der findes et midlertidigt pas. Er det noget, du har hørt om?" where the file holds just that."""
    near = desk.index.nearest_fact(question.whole)
    asks = ASKS_WHETHER_IT_IS_CLEAR.search(plain(question.bare))
    return near is not None and near.chance >= NEWS and bool(asks)


def _needed(desk: Desk) -> float | None:
    """How near a fact has to be: the more the reply was heard as something else than a plain question, the nearer.

    None when the reply asks for no fact at all.
    """
    moment = desk.moment
    if moment.moves <= {"lyttesignal"} and moment.hearing.words <= A_NOD and not _holds_anything(moment):
        return None  # "Ja?"
    if moment.tells_limit and moment.rules_out and moment.hearing.questions and not _asks_last(moment):
        return HASTY  # the limit came last, and is what has to be answered
    if not asks(moment.hearing):
        if might_ask(moment.hearing):
            return HASTY if moment.moves or moment.options else ASKED
        return HASTY if orders(moment.hearing) else None
    plainly = moment.does("åbent_spørgsmål", "lukket_spørgsmål")
    asks_leave = moment.does("samtykke") and not ASKS_IN_THE_SAME_BREATH.search(plain(moment.hearing.text))
    if not plainly and moment.does("aftale", "mulighed"):
        return LIKELY if moment.hearing.questions else HASTY
    if not plainly and moment.does("flere_spørgsmål"):
        return CERTAIN if ASKS_FOR_MORE.search(plain(moment.hearing.text)) else LIKELY
    if moment.does("opsummering") and ASKS_WHETHER_IT_WAS_HEARD.search(plain(moment.hearing.text)):
        return HASTY
    sums_up = moment.does("opsummering") and moment.shared >= 2
    if sums_up and not plainly and CHECKS_A_SUMMARY.search(plain(moment.hearing.text)):
        return HASTY  # the question is whether it was heard right
    if moment.does("opsummering") and not plainly and _asks_as_it_sums_up(moment):
        return None if sums_up else CERTAIN
    if sums_up or (not plainly and (asks_leave or moment.does(*_SAYS_SOMETHING))):
        return LIKELY
    wishes = moment.does("ønsket_udfald") and shape_of(asked_parts(moment.hearing)[0].bare) not in DETAILS
    if wishes and not plainly and _says_little(moment.hearing.text):
        return HASTY  # "Hvad kunne du ønske dig?"
    return ASKED


def _asks_last(moment: Moment) -> bool:
    return "?" in sentences_of(moment.hearing.text)[-1]


def _holds_anything(moment: Moment) -> bool:
    return bool(moment.hearing.stems - common_stems()) or names_nothing(moment.hearing.text)


def _asks_as_it_sums_up(moment: Moment) -> bool:
    """True when the sentence that asks is the summary itself: "Så du har ventet siden marts?"."""
    return bool(BEGINS_A_SUMMARY.search(plain(asked_parts(moment.hearing)[0].bare)))


def _says_little(reply: str) -> bool:
    """True for a reply that holds hardly a word that belongs to one case more than to another."""
    return len(stems_of(reply) - ASKING_STEMS - common_stems()) <= 1


def _about_an_offer(desk: Desk, bare: str) -> bool:
    moment = desk.moment
    if OFFERS_HELP.search(bare):
        return True
    if ASKS_WHEN_IT_SUITS.search(bare):
        return False
    if moment.does("aftale") and times_in(bare):
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
    near, bare = nearest_asked(desk.index, question), plain(question.bare)
    if near is None or (_about_an_offer(desk, bare) and not CHOICE.search(bare)):
        return False
    return near.chance >= (HASTY if CHOICE.search(bare) else LIKELY)


def surely(near: Nearest) -> bool:
    """True when a fact is named or so near that the question can hardly mean another."""
    return near.named or near.chance >= LIKELY


def _concern_answers(desk: Desk, bare: str, near: Nearest) -> bool:
    """True when an open question is as much about the concern on top as about a fact that it does not name.

    "Hvad bekymrer dig mest?" has no word that tells one case from another: it asks for what weighs most.
    """
    moment = desk.moment
    if ASKS_WHAT_HAPPENED.search(bare) and _says_little(moment.hearing.text):
        return near.chance < CERTAIN
    if surely(near):
        return False
    touched = desk.index.concern_touched(moment.hearing.stems, moment.state.memory.top)
    return bool(OPEN_TO_ANYTHING.search(bare)) or (moment.does("åbent_spørgsmål") and touched >= 2)
