"""Offers and deals in words that were heard as something else: a day that is asked about, help in passing.

The same kind of rules as in ``rules.py``, which puts them in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from roleplay.citizen.asked import told_fact
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.lines import said
from roleplay.citizen.meant import opens_the_talk, surely_asks_for_a_fact
from roleplay.citizen.moment import denies, offering_stems
from roleplay.citizen.nearest import LIKELY
from roleplay.citizen.persona import Option
from roleplay.citizen.question_kinds import (
    ASKS_WHEN_IT_SUITS,
    ASKS_WHETHER_IT_IS_CLEAR,
    asks_for_an_opinion,
)
from roleplay.citizen.questions import POINTS_BACK, asked_parts
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.hearing import PITFALLS
from roleplay.understanding.segments import sentences_of

_SUITS = re.compile(
    r"\b(?:(?<!hvem )passer(?! (?:du|i|han|hun|de)\b)|har (?:du|i) tid|er (?:du|i|der nogen) (?:\w+ )?hjemme|er det (?:okay|ok|i orden)|ses|modes|dur|^\W*(?:hvad med|hvad siger (?:du|i) til|skal vi sige)|kunne det vere|"
    r"kan (?:du|i)(?= (?:ogsa |godt |mon )?(?:pa |klokken |kl |den |komme|modes|ses|man|tir|ons|tor|fre|lor|son)))\b"
)
_SUITS_YOU = re.compile(
    r"\bpasser (?:det|den)(?: tid)?(?: ogsa| okay| fint)? (?:dig|jer)\b|\bkan (?:du|i) (?:der|sa)\b|\bdur (?:det|den)\b"
)
_SO_WE_SAY = re.compile(
    r"\b(?:sa (?:siger|aftaler|gor) vi|skal vi (?:sa |bare |ikke )?(?:sige|aftale|gore det))\b"
)
_IS_IT_A_DEAL = re.compile(r"\b(?:er det (?:sa )?en aftale|aftale|aftalt|er vi (?:sa )?enige)\W*$")


def asked_when_it_suits(desk: Desk) -> Part | None:
    """ "Hvilken dag passer dig bedst?" wants a time, or the leave to choose one, and no yes."""
    moment = desk.moment
    if moment.furious or not moment.hearing.questions or moment.does(*PITFALLS):
        return None
    if not ASKS_WHEN_IT_SUITS.search(plain(asked_parts(moment.hearing)[0].bare)):
        return None
    if moment.does("mulighed") and moment.options and not answered_before(desk):
        return None  # first things first: whether it is wanted at all
    return told_fact(desk, least=LIKELY) or desk.category("vælger_tid", "L15")


def proposed_time(desk: Desk) -> Part | None:
    """A day or an hour that is asked about is agreed on, also where no deal was heard; so is whatever ends in "aftale?"."""
    moment = desk.moment
    if (
        moment.does("aftale", "åbent_spørgsmål", "verbalt_tryk")
        or moment.furious
        or not moment.hearing.questions
    ):
        return None
    asked = asked_parts(moment.hearing)[0]
    question = plain(asked.bare)
    # "Passer den dig?" is about the time that was named before it.
    names_a_time = times_in(asked.whole if _SUITS_YOU.search(question) else asked.bare)
    says_so = _SO_WE_SAY.search(plain(moment.hearing.text)) and times_in(moment.hearing.text)
    if not says_so and not (_IS_IT_A_DEAL.search(question) or (_SUITS.search(question) and names_a_time)):
        return None
    return desk.category("aftale", "L15")


_NO_OFFER = r"(?! (?:lige |godt |ogsa )*(?:sporge|hore|vide|sikre mig|fa (?:dit|jeres|lov|at)|se)\b)"
"""After "må jeg", "kunne vi": what asks for something and offers nothing."""
_OURSELVES = r"(?:skal|ma|kan|kunne) (?:jeg|vi)\b"
_OFFERS = re.compile(
    rf"^\W*(?:(?:kunne|ville|vil|kan) (?:du|i|det|den|han|hun)\b(?!.*\bfortel)|{_OURSELVES}|har (?:du|i) brug for\b){_NO_OFFER}"
)
_OFFERS_OURSELVES = re.compile(rf"^\W*{_OURSELVES}{_NO_OFFER}")
"""The same where a question was heard: only what case workers offer of their own."""


def proposed_plainly(desk: Desk) -> Part | None:
    """An offer in words so plain that at most a question was heard, with a question of what one thinks of it."""
    moment = desk.moment
    if moment.furious or not moment.hearing.questions or moment.does("aftale", *PITFALLS):
        return None
    if opens_the_talk(moment):
        return None
    asked = asked_parts(moment.hearing)[0]
    question = plain(asked.bare)
    if ASKS_WHETHER_IT_IS_CLEAR.search(question):
        return None
    if surely_asks_for_a_fact(desk, asked):
        return None
    asks_what_one_thinks = asks_for_an_opinion(question)
    if asks_what_one_thinks and names_an_option(desk, asking=not moment.does("samtykke")):
        return desk.option_answer()
    if moment.moves - {"åbent_spørgsmål", "lukket_spørgsmål", "forberedt"}:
        return None
    offers = _OFFERS if not moment.moves else _OFFERS_OURSELVES
    offered = offers.search(question) or asks_whether_an_option_is_wanted(desk)
    if not asks_what_one_thinks and (len(moment.hearing.stems) < 2 or not offered):
        return None
    if answered_before(desk):
        return desk.category("samtykke", "L15")
    if not moment.options and moment.state.memory.offered:
        return desk.situation("tilbudt", "L15")
    return desk.option_answer()


_IN_BETWEEN = r"(?:godt |gerne |lige |ogsa |jo |da |dog |bare |nok |nu |heller |altsa |desverre |virkelig |hellere |helst )*"
_ONLY_SAYS = (
    r"(?:er|hedder|ser|horer|leser|tenker|husker|kender|mener|sporger|siger|haber|beklager|undskylder|arbejder|sidder|ringer (?:fra|om)|"
    r"skriver (?:fra|om)|bliver (?:nodt|ked|glad)|\w+er (?:desverre )?ikke)"
)
"""What "jeg" and "vi" do in the present tense without undertaking anything."""
_PROPOSES = re.compile(
    r"\b(?:(?:(?:skal|kan|kunne|vil|ma) (?:vi|jeg)|(?:vi|jeg) (?:kan|vil|skal))"
    rf"(?! {_IN_BETWEEN}(?:(?:tale|snakke) (?:lidt |nermere )?(?:om|sammen)|se|hore|vide|lese|forsta|fa|sporge|sikre mig|sige|forklare|fortelle|vere|undskylde|"
    r"ringe (?:senere|igen|tilbage)|ikke)\b)|"
    rf"(?<!hvornar )(?<!hvordan )(?<!hvad )(?<!hvor )\b(?!{_ONLY_SAYS}\b)\w{{4,}}er (?:vi|jeg)\b(?!.*\?)|"
    rf"(?:vi|jeg) (?:(?!{_ONLY_SAYS}\b)\w+er|far|slar|foreslar)\b|lad os (?!kigge|se|hore|(?:lige |lidt )*(?:legge|gemme|vente))|(?<!hvis )(?<!nar )(?<!lenge )(?<!mens )\b(?:du|i) far\b(?! (?:\w+ )?ikke)|sa far (?:du|i)|"
    r"du kan (?:jo |godt |ogsa )?(?=mode|hilse)|der kan (?:jo |godt |ogsa )?komme\b|er ledigt?\b|(?:du|i) er (?:\w+ )?velkom\w+ til\b|vil (?:du|i) (?:gerne )?have)\b"
)
"""Words with which somebody undertakes or proposes to do something."""


_BUT = re.compile(r"\bmen\b", re.IGNORECASE)
"""What parts a limit from an offer: "Det kan vi ikke, men vi kan …"."""


def names_an_option(desk: Desk, *, asking: bool = True) -> bool:
    """True when a sentence proposes something that the case file holds as an option, whatever else was heard.

    Args:
        desk: with the reply.
        asking: sentences that ask count as well ("Skal jeg sende en sms først?").
    """
    common = common_stems() if desk.moment.does("skriftligt", "klagevejledning") else frozenset()
    before = ""
    for sentence in sentences_of(desk.moment.hearing.text):
        for clause in _BUT.split(sentence) if asking or "?" not in sentence else ():
            if not _PROPOSES.search(plain(clause)) or denies(clause):
                continue
            spoken_of = f"{before} {clause}" if POINTS_BACK.search(plain(clause)) else clause
            if desk.index.options_meant(_stems_offering(spoken_of) - common):
                return True
        before = sentence
    return False


def _stems_offering(text: str) -> frozenset[str]:
    return offering_stems(text, stems_of(text))


def asks_whether_an_option_is_wanted(desk: Desk) -> bool:
    """True when a question offers an option of the case: it waits for an answer to just that."""
    return any(
        _PROPOSES.search(plain(one)) and desk.index.options_meant(_stems_offering(one))
        for one in sentences_of(desk.moment.hearing.text)
        if "?" in one
    )


def asks_about_the_offer(desk: Desk) -> bool:
    """True when the last question is whether what was offered is wanted, or there is none; "Hvem følger ham i dag?" is another."""
    if not desk.moment.hearing.questions:
        return True
    bare = plain(asked_parts(desk.moment.hearing)[0].bare)
    return bool(asks_for_an_opinion(bare) or _PROPOSES.search(bare) or _OFFERS.search(bare))


def answered_before(desk: Desk) -> bool:
    """True for an option that this citizen has answered earlier in the talk: nobody is surprised by it again."""
    return _has_answered(desk, desk.moment.options[:1])


def sums_up_what_was_offered(desk: Desk) -> bool:
    """True when a reply speaks of an option that this citizen has answered: what was agreed on, said once more."""
    return _has_answered(desk, desk.moment.options)


def _has_answered(desk: Desk, options: Sequence[Option]) -> bool:
    return any(said(line) in desk.pick.used for option in options for line in option.answers)


def offered_in_passing(desk: Desk) -> Part | None:
    """An option that was offered in words heard as something lesser: a duty taken on, a fact of the file."""
    if desk.moment.does("samtykke") or not names_an_option(desk):
        return None
    return desk.option_refusal() if desk.moment.furious else desk.option_answer()


_SUMS_UP = re.compile(
    r"^\W*(?:sa|altsa|okay|du siger|hvis jeg|jeg horer|jeg har forstaet)\b|\bforstaet\b|\bopsummer"
)


def offered_instead_of_summed_up(desk: Desk) -> Part | None:
    """An offer of the case that was heard as a summary, but does not begin or ask like one."""
    moment = desk.moment
    if not moment.does("opsummering") or moment.does("anerkendelse", "aftale"):
        return None
    if _SUMS_UP.search(plain(moment.hearing.text)):
        return None
    return offered_in_passing(desk)
