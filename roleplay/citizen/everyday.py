"""What is said beside the moves: a chair, a word of relief, an offer or a fact in plain words, a question with no answer written.

The same kind of rules as in ``rules.py``, which puts them in order.
"""

from __future__ import annotations

import re

from roleplay.citizen.asked import ASKS_WHAT_ONE_THINKS, surely_asks_for_a_fact
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.questions import asked_parts, asks
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.segments import sentences_of

_HOSTS = re.compile(
    r"\b(?:kop|kaffe|te|glas vand|sette? dig|set dig|sidde ned|sid ned|tag plads|en stol|jakken|"
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
    """Leave not to answer gives room, as a sign of listening does."""
    if desk.moment.moves - {"lyttesignal"} or not _SPARES.search(plain(desk.moment.hearing.text)):
        return None
    return desk.category("lyt", "L04", complete=False)


_SUITS = re.compile(
    r"\b(?:passer|har (?:du|i) tid|hjemme|er det (?:okay|ok|i orden)|ses|modes|dur|"
    r"kan (?:du|i)(?= (?:ogsa |godt |mon )?(?:pa |klokken |kl |den |komme|modes|ses|man|tir|ons|tor|fre|lor|son)))\b"
)


def proposed_time(desk: Desk) -> Part | None:
    """A day or an hour that is asked about is agreed on, also where no deal was heard."""
    moment = desk.moment
    if (
        moment.does("aftale", "åbent_spørgsmål", "verbalt_tryk")
        or moment.furious
        or not moment.hearing.questions
    ):
        return None
    question = asked_parts(moment.hearing)[0].bare
    if not _SUITS.search(plain(question)) or not times_in(question):
        return None
    return desk.category("aftale", "L15")


_NO_OFFER = r"(?! (?:lige |godt |ogsa )*(?:sporge|hore|vide|sikre mig|fa (?:dit|jeres|lov|at)|se)\b)"
"""After "må jeg", "kunne vi": what asks for something and offers nothing."""
_OFFERS = re.compile(
    r"^\W*(?:(?:kunne|ville|vil|kan) (?:du|i|det|vi|den|han|hun)|(?:skal|ma|kan|kunne) (?:jeg|vi))\b"
    rf"(?!.*\bfortel){_NO_OFFER}"
)

_OFFERS_OURSELVES = re.compile(rf"^\W*(?:skal|ma|kan|kunne) (?:jeg|vi)\b{_NO_OFFER}")
"""The same where a question was heard: only what case workers offer of their own."""


def proposed_plainly(desk: Desk) -> Part | None:
    """An offer in words so plain that at most a question was heard, with a question of what one thinks of it."""
    moment = desk.moment
    if (
        moment.moves - {"åbent_spørgsmål", "lukket_spørgsmål"}
        or moment.furious
        or not moment.hearing.questions
    ):
        return None
    asked = asked_parts(moment.hearing)[0]
    if surely_asks_for_a_fact(desk, asked):
        return None
    question = plain(asked.bare)
    offers = _OFFERS if not moment.moves else _OFFERS_OURSELVES
    if not ASKS_WHAT_ONE_THINKS.search(question) and (
        len(moment.hearing.stems) < 2 or not offers.search(question)
    ):
        return None
    return desk.option_answer()


_PROPOSES = re.compile(
    r"\b(?:(?:(?:skal|kan|kunne|vil|ma) (?:vi|jeg)|(?:vi|jeg) (?:kan|vil|skal))"
    r"(?! (?:godt |lige |ogsa |jo |da |desverre |virkelig )*(?:se|hore|lese|forsta|fa|sporge|sikre mig|ikke)\b)|"
    r"(?:vi|jeg) (?:sorger|far|sender|opretter|sporer|beder|setter|laver|undersoger|slar|finder|aftaler|bestiller|foreslar|"
    r"(?:ringer|skriver|tager) (?:det|den|dig|ned|til|op))|lad os (?!kigge|se|hore))\b"
)
"""Words with which somebody undertakes or proposes to do something."""


def names_an_option(desk: Desk) -> bool:
    """True when a sentence proposes something that the case file holds as an option, whatever else was heard."""
    return any(
        _PROPOSES.search(plain(sentence)) and desk.index.options_meant(stems_of(sentence))
        for sentence in sentences_of(desk.moment.hearing.text)
    )


def offered_in_passing(desk: Desk) -> Part | None:
    """An option that was offered in words heard as something lesser: a duty taken on, a fact of the file."""
    if not names_an_option(desk):
        return None
    return desk.option_refusal() if desk.moment.furious else desk.option_answer()


_OF_ONESELF = re.compile(r"\b(?:[Dd](?:u|ig|in|it|ine)|[Jj]er|[Jj]eres|I)\b")


def asked_closed(desk: Desk) -> Part | None:
    """A question that no fact answers: from the concern it is about, or by sliding off, or honestly not known."""
    moment = desk.moment
    if moment.does("mulighed", "aftale"):
        return None
    if not moment.does("lukket_spørgsmål") and (moment.moves or not asks(moment.hearing)):
        return None
    if moment.shared >= 2:
        return desk.situation("spurgt", "L04")
    if moment.does("anerkendelse", "opsummering", "forberedt", "ansvar"):
        return None  # there is something else to answer than the question that has no answer
    if _OF_ONESELF.search(asked_parts(moment.hearing)[0].bare):
        return desk.category("viger_udenom", "L04", complete=False)
    return desk.category("ved_ikke", "L04")


_TELLS_WHAT_WAS = re.compile(
    r"\b(?:var|havde|blev|stod|skrev|fik|gik|kom|la|passede|er blevet|har (?:veret|faet|haft))\b",
)


def about_the_case(desk: Desk) -> Part | None:
    """Plain words in which no move was heard: an offer is still answered as that offer, a fact as news."""
    moment = desk.moment
    if moment.moves:
        return None
    news = moment.notes and _TELLS_WHAT_WAS.search(plain(moment.hearing.text))
    if not news and moment.options:
        offer = desk.category("tilbudt_forgæves", "L06") if moment.furious else desk.option_answer()
        if offer is not None:
            return offer
    if not moment.notes and moment.shared < 2:
        return None
    return desk.situation("oplyst", "L09")


_REASON = re.compile(
    r"\b(?:fordi|derfor|nar|hvis|loven|lov|reglerne|krav|krever|grensen|ifolge|grund|grunden)\b"
)


def gives_a_reason(text: str) -> bool:
    """True when a text says why, or on what terms."""
    return bool(_REASON.search(plain(text)))
