"""What an author wrote to the citizen, said by the citizen: "du ringede i maj" becomes "Jeg ringede i maj."

An author writes what stands in the case as a clause that a trainee can say ("Jeg kan se, at …"), and what weighs on the citizen as
one that follows "Det er hårdt, …". What is said there of the citizen, the citizen can tell, also where no fact was written for it.
Danish puts "ikke" before the verb in such a clause and after it in a sentence of its own.
"""

from __future__ import annotations

import re

_TURNED = {
    "du": "jeg",
    "dig": "mig",
    "din": "min",
    "dit": "mit",
    "dine": "mine",
    "I": "vi",
    "jer": "os",
    "jeres": "vores",
    "vi": "I",
    "os": "jer",
    "vores": "jeres",
}
"""Who is meant by a word when the other one says it."""
_WORD = re.compile(r"\b(?:" + "|".join(_TURNED) + r")\b", re.IGNORECASE)
_AND_THAT = re.compile(r",? (?:og|men) at ")
_ONLY_SAYS = re.compile(
    r"^(?:du|I) (?:skriver|siger|sagde|skrev|fortalte|oplyste|(?:selv )?har (?:sagt|fortalt|oplyst|skrevet))(?: til os)?, at "
)
"""Words that only lead up to what the citizen said."""
_OF_THE_CITIZEN = re.compile(
    r"^(?:(?:du|dine?|dit|jeres)\b(?! (?:den|der|i|på|fra|til|om)\b)|I\b|ingen\b.*\b(?:dig|jer)\b)"
)
"""How a clause begins that the citizen knows to be so; what the file says of itself may be news."""
_OF_THE_TRAINEE = re.compile(r"\b(?:jeg|mig|mit|mine|min)\b", re.IGNORECASE)
_ADVERBS = (
    r"(?:(?:ikke|aldrig|selv|stadig|kun|også|allerede|altid|endnu|først|bare|begge gange|hele tiden|længe|nu|måske|sidst|"
    r"gerne|i stedet|så) )+"
)
_SUBJECT = r"^(?:du|I|ingen|(?:dine?|dit|jeres) (?:\w+ ){0,2}?\w+) "
_BEFORE_THE_VERB = re.compile(
    rf"(?P<before>{_SUBJECT}|\b(?:og|men) )(?P<adverbs>{_ADVERBS})(?P<verb>\w+\b(?<!et))"
)
_POINTS_BACK = re.compile(r"\b(?:det|dem|ham|hende|hun|han|de)\b")
"""Words by which a later part of a clause leans on the first."""


def told_by_the_citizen(clause: str) -> tuple[str, ...]:
    """The sentences in which the citizen says what a clause says of them; none where it is of somebody else.

    Args:
        clause: without a full stop; "at" in front is taken off.
    """
    found = []
    for number, part in enumerate(_AND_THAT.split(clause.strip().removeprefix("at "))):
        own = _ONLY_SAYS.sub("", part).strip(" .!?")
        if not _OF_THE_CITIZEN.match(own) or _OF_THE_TRAINEE.search(own):
            continue
        if number and _POINTS_BACK.search(own):
            continue
        said = _WORD.sub(_by_the_other, _BEFORE_THE_VERB.sub(_verb_first, own))
        found.append(f"{said[0].upper()}{said[1:]}.")
    return tuple(found)


def _verb_first(found: re.Match[str]) -> str:
    return f"{found['before']}{found['verb']} {found['adverbs'].rstrip()}"


def _by_the_other(found: re.Match[str]) -> str:
    word = found[0]
    if word.lower() == "i":
        return "vi" if word == "I" else word
    return _TURNED[word.lower()]
