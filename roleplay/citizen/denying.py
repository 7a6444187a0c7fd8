"""A plain no to what one is asked: "Har du kørekort?" – "Nej, det har jeg ikke."

Where a file holds nothing at all of what a question names, a person has mostly nothing of it either. So the citizen says no
in the question's own verb, instead of sliding off as if there were something to hide.
"""

from __future__ import annotations

import re

from roleplay.citizen.likeness import stems_of
from roleplay.citizen.topics import TopicIndex
from roleplay.citizen.wording import ASKING_STEMS, unframed
from roleplay.understanding.folding import plain

_YES_OR_NO = re.compile(
    r"^\W*(?:(?:og|men|sa|okay|ja|jo|nej|altsa|nu|eller|for|mon|hej|undskyld)\W+)*(?P<verb>\w+) (?P<who>\w+)\b(?P<rest>.*)$"
)
_ECHOED = {
    "har": "har",
    "havde": "havde",
    "er": "er",
    "var": "var",
    "bliver": "bliver",
    "blev": "blev",
}
"""Verbs that a Dane says again in the answer, as they are asked; of any other one says "gør" or "gjorde"."""
_DOES = re.compile(r"^\w{2,}r$")
_DID = re.compile(r"^(?:\w{2,}[dt]e|fik|tog|gik|kom|sov|skrev|gav|fandt|holdt|slog|lob|drak|stod|sad|la|sa)$")
_IS_NO_CLAIM = frozenset(
    "hvornar hvordan hvad hvem hvor hvorfor nar her der hver eller under efter for over kunne ville skulle matte burde turde vil skal tor bor synes tror mener foler tenker "
    "onsker haber forstar oplever regner forventer foretrekker vidste forstod troede syntes mente folte tenkte horer hvor dur passer "
    "gider orker trenger accepterer foreslar sporger".split()
)
"""What ends like a verb and is none; wishes, opinions and offers, to which a no would say what one thinks."""
_ONESELF = {"du": "jeg", "i": "vi"}
_SOMEBODY = {"han": "han", "hun": "hun", "de": "de", "jeg": "du"}
_NO_SUBJECT = frozenset("det den der ikke noget nogen jo da vi man din dit dine jeres".split())
_ANOTHER_NO = re.compile(r"\bikke\b|\baldrig\b")
_OR_SO = re.compile(r"\beller (?:lignende|noget|nogen|sadan|andet|andre|anden|hvad)\b")
_CHOICE = re.compile(r"\beller\b")
_HAS_DONE = re.compile(
    r"^ (?:(?:selv|allerede|nogensinde|ogsa|mon|lige|nogen gange) )*\w{2,}[eaoi]?t\b(?<! et)(?<! lidt)(?<! alt)"
)
"""What follows "har du" in a question for what one has done."""
MOST_LIKELY_NO_FACT = 0.15
"""The chance of the nearest fact up to which a question is about something that the file holds nothing of."""


def denial(index: TopicIndex, question: str) -> str:
    """The words that say no to a question, as "det har jeg ikke"; empty where a no would guess.

    Args:
        index: of the citizen who is asked.
        question: one question, without the sentences around it.
    """
    bare = plain(question)
    if _ANOTHER_NO.search(bare) or (_CHOICE.search(bare) and not _OR_SO.search(bare)):
        return ""
    found = _YES_OR_NO.match(bare)
    if found is None:
        return ""
    verb, who = found["verb"], found["who"]
    has_done = verb == "har" and who in _ONESELF and bool(_HAS_DONE.match(found["rest"]))
    if not _holds_nothing_of(index, question, names_something=not has_done):
        return ""
    if verb in _IS_NO_CLAIM or who in _NO_SUBJECT:
        return ""
    echoed = _ECHOED.get(verb) or ("gør" if _DOES.match(verb) else "gjorde" if _DID.match(verb) else "")
    if not echoed:
        return ""
    subject = _ONESELF.get(who) or _SOMEBODY.get(who)
    return f"det {echoed} {subject} ikke" if subject else "det tror jeg ikke"


def _holds_nothing_of(index: TopicIndex, question: str, *, names_something: bool) -> bool:
    """True when no fact is near to what is asked, and, where it has to name something, the file holds nothing like it.

    What one has done would be a fact if it were of any weight: "Har du søgt om det før?".
    """
    near = index.nearest_fact(question)
    if near is not None and near.chance > MOST_LIKELY_NO_FACT:
        return False
    _, foreign = index.at_home_and_foreign(stems_of(unframed(question)) - ASKING_STEMS)
    return foreign > 0 or not names_something
