"""What is said beside the moves: a chair, a word of relief, a fault owned, a fact in plain words, a question with no answer written.

The same kind of rules as in ``rules.py``, which puts them in order.
"""

from __future__ import annotations

import re

from roleplay.citizen.agenda import aimed_concern
from roleplay.citizen.denying import denial
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.meant import CERTAIN, asks_without_leave, surely_asks_for_a_fact
from roleplay.citizen.offers import names_an_option
from roleplay.citizen.question_kinds import (
    ASKS_FOR_THE_CASE,
    ASKS_LEAVE_TO_TELL,
    ASKS_WHAT_ONE_FEELS,
    ASKS_WHETHER_IT_IS_CLEAR,
    ASKS_WHETHER_IT_WAS_KNOWN,
    FEELS_ABOUT_SOMETHING,
)
from roleplay.citizen.questions import DETAILS, asked_parts, asks, only_points_back, shape_of
from roleplay.citizen.written import said_elsewhere
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import plain
from roleplay.understanding.hearing import PITFALLS
from roleplay.understanding.segments import sentences_of

_HOSTS = re.compile(
    r"\b(?:kop|kaffe|te|glas vand|(?:sette?|set) dig(?! (?:pa|op|ind i|i)\b)|sidde ned|sid ned|tag plads|en stol|jakken|"
    r"sette os|et andet lokale|mere ro|i fred)\b",
)
_HOST_WORDS = 14
"""Words of a sentence that offers a chair and nothing else."""


def hosted(desk: Desk) -> Part | None:
    """A chair or a cup of coffee is answered as such, when nothing weightier was said with it."""
    moment = desk.moment
    if moment.persona.channel not in ("møde", "skranke") or moment.does(
        "åbent_spørgsmål", "opsummering", "mulighed"
    ):
        return None
    last = sentences_of(moment.hearing.text)[-1:]
    if asks(moment.hearing) and any(surely_asks_for_a_fact(desk, one) for one in asked_parts(moment.hearing)):
        return None
    if not any(_HOSTS.search(plain(one)) and len(one.split()) <= _HOST_WORDS for one in last):
        return None
    return desk.category("budt_indenfor", "L01", complete=False)


_CLEARS = re.compile(
    r"\b(?:ikke|aldrig|intet|ingen)\b[^.?!]{0,30}\b(?:din skyld|jeres skyld|gjort noget|skrevet noget (?:forkert|galt)|"
    r"lavet en fejl|noget (?:forkert|galt)|til besver|vere (?:flov|bange|nervos|ked af)|skamme (?:dig|jer)|skam|"
    r"overset noget|bebrejde)\b",
)
"""Words that clear the citizen of blame, shame or fear."""


def cleared(desk: Desk) -> Part | None:
    """Being told that one did nothing wrong is answered as such, unless it was said with a pitfall."""
    moment = desk.moment
    if (
        moment.hearing.questions
        or moment.does("opsummering")
        or not _CLEARS.search(plain(moment.hearing.text))
    ):
        return None
    return desk.situation("beroliget", "L04")


_SPARES = re.compile(
    r"\b(?:(?:behover|skal) (?:du|i)|(?:du|i) (?:behover|skal)) (?:slet |bare |heller )*ikke "
    r"(?:fortelle|svare|forklare|sige|gentage)\b"
)


def spared(desk: Desk) -> Part | None:
    """Leave not to answer needs no more than a word."""
    hearing = desk.moment.hearing
    if hearing.questions or desk.moment.moves - {"lyttesignal"} or not _SPARES.search(plain(hearing.text)):
        return None
    return desk.category("nå", "L04", complete=False)


_OF_ONESELF = re.compile(r"\b(?:[Dd](?:u|ig|in|it|ine)|[Jj]er|[Jj]eres|I)\b")


def asked_whether_it_was_understood(desk: Desk) -> Part | None:
    """ "Giver det mening?" after something told in plain words asks for no fact of the citizen's."""
    moment = desk.moment
    if moment.does("mulighed", "aftale", "forklaring", "opsummering", "kommunesprog"):
        return None
    if not ASKS_WHETHER_IT_IS_CLEAR.search(plain(moment.hearing.text)):
        return None
    return desk.situation("oplyst", "L09")


def asked_whether_it_was_known(desk: Desk) -> Part | None:
    """ "Vidste du det?" after news of the case: nobody had told the citizen."""
    moment = desk.moment
    offers = moment.does("mulighed") and moment.options
    if offers or moment.does("aftale", *PITFALLS) or not moment.hearing.questions:
        return None
    question = asked_parts(moment.hearing)[0].bare
    near = None if only_points_back(question) else desk.index.nearest_fact(question)
    if not ASKS_WHETHER_IT_WAS_KNOWN.search(plain(question)) or (near is not None and near.chance >= CERTAIN):
        return None
    news = stems_of(moment.hearing.text) - common_stems()
    if news and news <= moment.state.memory.said:
        return None  # it was the citizen who told it
    return desk.category("vidste_ikke", "L09")


def asked_for_leave_to_tell(desk: Desk) -> Part | None:
    """ "Må jeg fortælle dig, hvad vi kan gøre?" waits for a yes."""
    moment = desk.moment
    if moment.does("mulighed", "aftale", *PITFALLS) or not moment.hearing.questions:
        return None
    question = asked_parts(moment.hearing)[0].bare
    if not ASKS_LEAVE_TO_TELL.search(plain(question)):
        return None
    if desk.index.options_meant(stems_of(question) - common_stems()):
        return None  # to tell is what is offered: "Skal jeg læse brevet op for dig?"
    return desk.category("samtykke", "L01")


_PRAISES = re.compile(
    r"\b(?:tillykke|godt gaet|godt klaret|flot|imponerende|dejligt|skont|hyggeligt|godt,? (?:at )?du|rart at hore|"
    r"hvor (?:er det |var det )?(?:godt|flot|dejligt|skont|sodt|sjovt|fint))\b|\b(?:haha|hehe)\b"
)


_DENIED_PRAISE = re.compile(
    r"\b(?:ikke|aldrig|hverken)\b|\b(?:hardt|svert|trels|ked af|beklager|undskyld|desverre)\b"
)
"""Words with which it is no praise, or not only that."""


def praised(desk: Desk) -> Part | None:
    """A congratulation or a kind remark in passing, when nothing weightier was said with it."""
    moment = desk.moment
    if moment.moves - {"anerkendelse", "lyttesignal"} or asks(moment.hearing) or moment.notes:
        return None
    if not _PRAISES.search(plain(moment.hearing.text)) or _DENIED_PRAISE.search(plain(moment.hearing.text)):
        return None
    return desk.category("rost", "L04", complete=False)


def unanswered(desk: Desk, question: str) -> Part | None:
    """What is said to a question that no fact answers: what else the author wrote, or by the kind of answer it wants."""
    written = said_elsewhere(desk, question)
    if written is not None:
        return written
    shape = shape_of(question)
    no = "" if desk.moment.furious else denial(desk.index, question)
    denied = desk.filled(nej=no).category("svarer_nej", "L04") if no else None
    if denied is not None:
        return denied
    alone = not desk.moment.furious  # who is furious goes straight back to what the talk is about
    if shape and shape != "sted":
        return desk.category(f"uden_svar_{shape}", "L04", complete=alone)
    if shape == "sted" or _OF_ONESELF.search(question):
        return desk.category("viger_udenom", "L04", complete=alone)
    return desk.category("ved_ikke", "L04")


def asked_closed(desk: Desk) -> Part | None:
    """A question that no fact answers: from the concern it is about, or by sliding off, or honestly not known."""
    moment = desk.moment
    if moment.does("mulighed", "aftale"):
        return None
    asked = moment.does("lukket_spørgsmål") or asks_without_leave(moment)
    if not asked and (moment.moves or not asks(moment.hearing)):
        return None
    question = asked_parts(moment.hearing)[0].bare
    bare = plain(question)
    about_it = desk.index.concern_touched(moment.hearing.stems, aimed_concern(desk.index, moment))
    feels = ASKS_WHAT_ONE_FEELS.search(bare) and (about_it or not FEELS_ABOUT_SOMETHING.search(bare))
    weighs = feels or ASKS_FOR_THE_CASE.search(bare)
    wants_a_detail = shape_of(question) in DETAILS
    if weighs or (moment.shared >= 2 and about_it and not wants_a_detail):
        return desk.situation("spurgt", "L04")
    if moment.does("anerkendelse", "opsummering", "forberedt", "ansvar"):
        return None  # there is something else to answer than the question that has no answer
    return unanswered(desk, question)


_SORRY = re.compile(r"\b(?:undskyld\w*|beklager|ked af|det var ikke (?:i orden|godt nok))\b")
_PLAINLY_OURS = re.compile(
    r"\b(?:er|var) (?:helt |faktisk |jo |altsa |simpelthen )*(?:vores|kommunens|min) fejl\b"
)
_WRONG = re.compile(
    r"\b(?:fejl|glemt|glemte|hos os|bunke|overset|oversa|burde|skulle have|for sent|for lang tid|forkert)\b"
)


def owned_a_fault(desk: Desk) -> Part | None:
    """A fault of the municipality that is owned or apologised for, when nothing weightier was said with it."""
    moment, words = desk.moment, plain(desk.moment.hearing.text)
    sorry = bool(_SORRY.search(words) or _PLAINLY_OURS.search(words))
    if not (moment.owns_a_fault or (sorry and _WRONG.search(words))):
        return None
    if moment.hearing.questions or moment.rules_out:
        return None
    if moment.does("opsummering", "mulighed", "aftale") or not (
        sorry or moment.does("anerkendelse", "forklaring", "ansvar")
    ):
        return None
    return desk.category("undskyldt", "L09")


_TELLS_WHAT_WAS = re.compile(
    r"\b(?:var|havde|blev|stod|skrev|fik|gik|kom|la|passede|er blevet|har (?:veret|faet|haft))\b",
)


def about_the_case(desk: Desk) -> Part | None:
    """Plain words in which no move was heard: an offer is still answered as that offer, a fact as news."""
    moment = desk.moment
    if moment.moves:
        return None
    news = moment.notes and _TELLS_WHAT_WAS.search(plain(moment.hearing.text))
    if not news and moment.options and names_an_option(desk):
        offer = desk.category("tilbudt_forgæves", "L06") if moment.furious else desk.option_answer()
        if offer is not None:
            return offer
    if not moment.notes and moment.shared < 2:
        return None
    return desk.situation("oplyst", "L09")


_CALM_DOWN = re.compile(
    r"\b(?:slap(?:pe)?(?: nu| lige| nok| bare| lidt)* af|(?:falde?|fald) (?:nu |lige |lidt )*(?:ned|til ro)|(?:ned|komme? ned) i gear|hids(?:e)? (?:dig|jer)|"
    r"(?:tag|tage) (?:det|den) (?:nu |lige |lidt |bare |helt )*(?:roligt|med ro|stille)|rolig nu|ver (?:nu |lige )*rolig|"
    r"berolige dig|demp(?:e)? (?:dig|jer|dig lidt)|ro pa|hold (?:nu |lige )*op med at (?:rabe|hidse|skelde))\b"
)
"""Words that tell somebody to calm down."""


def asks_to_calm_down(text: str) -> bool:
    """True when a text tells the citizen to calm down."""
    return bool(_CALM_DOWN.search(plain(text)))


_REASON = re.compile(
    r"\b(?:fordi|derfor|nar|hvis|loven|lov|reglerne|krav|krever|grensen|ifolge|grund|grunden)\b"
)


def gives_a_reason(text: str) -> bool:
    """True when a text says why, or on what terms."""
    return bool(_REASON.search(plain(text)))
