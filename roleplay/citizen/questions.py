"""The questions in a reply, as text, so that a fact can be looked up for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from roleplay.citizen.likeness import stems_of
from roleplay.citizen.wording import ASKING_STEMS
from roleplay.understanding.folding import plain
from roleplay.understanding.hearing import Hearing
from roleplay.understanding.segments import sentences_of

_PARTICLES = r"(?:(?:og|sa|men|okay|ja|jo|altsa|lige|forst|nu)\W+)*"
_LEADING_UP = rf"^\W*{_PARTICLES}"
_JOINED = r"^\W*(?:(?:og|men|okay|ja|jo|altsa)\W+)*"
"""What may lead up to a verb that asks; after "så" and "nu" a verb only tells ("Så har jeg skrevet det")."""
_TO_KNOW = r"(?:vide|hore|forsta|tenke mig|kende|nysgerrig|billede|sporge)"
_SAYS_THAT_IT_ASKS = re.compile(
    rf"(?:^\W*|[,;:] ){_PARTICLES}(?:(?:prov (?:lige )?at )?beskriv(?:e)?|set (?:lidt )?ord pa|"
    rf"jeg (?:vil|ville|ku|kunne|skal|har|mangler|er|tenker|ma|bliver)\b.{{0,45}}\b{_TO_KNOW}\b|"
    rf"jeg tenker pa,? om|(?:det )?(?:jeg|vi) (?:spurgte|sporger)(?: (?:dig|jer|jo|om|bare|lige|kun|ogsa|egentlig))*,? (?:om|hv\w+) |det (?:ville|vil|kunne) .{{0,20}}(?:hjelpe|vere rart|vere godt))|"
    rf"(?:^\W*|[,:] ){_PARTICLES}(?:sig mig|lad mig hore|(?:prov (?:lige )?at )?tage? mig (?:lige )?(?:med|igennem|gennem)|"
    r"(?:sig|skriv|forklar|gengiv|nevn|sa skal jeg vide|jeg gad (?:godt |nok )?vide|du ma (?:meget )?gerne \w+|"
    r"jeg (?:vil gerne|mangler at|skal) (?:skrive|notere|fa) [^,.?]{0,25}|ver (?:sa )?(?:sod|venlig)),? ?(?:[\w,]+ ){0,4}(?:hva|hvor|hvem|hvilke|om ))|"
    rf"\b(?:vil|mangler) jeg (?:\w+ ){{0,3}}{_TO_KNOW}\b|\bma jeg (?:\w+ ){{0,3}}sporge\b|"
    r"\bdu (?:ma|skal|bliver nodt til at) (?:\w+ )?(?:sige|fortelle|oplyse|forklare) (?:mig|os),? (?:hva|hvor|hvem|hvilke|om )|\bnemlig,? (?:hvor|hvad|hvem|hvilke|om )|"
    rf"(?:^\W*{_PARTICLES}|[,:] (?:sa )?|\bsa |\bprov at )fortel(?:le)?\b"
    r"(?= *(?:,|mig|lige|lidt|mere|om|i stedet|hva|hvor|hvilke|kort|gerne|endelig|venligst))",
)
"""A sentence that says it wants to know."""
_ASKING_WORDS = r"hvornar|hvordan|hvorda|hvad|hva|hvem|hvor|hvilke[nt]?|hvorfor|mon"
_VERB = (
    r"(?:(?!(?:nar|her|der|hver|eller|under|efter|for|over|sidste|neste|forste|dette)\b)"
    r"(?:\w+r|\w{2,}[dt]e|\w{2,}(?:des|ges|nes|ses|ves)|ses)|"
    r"kan?|kunne|vil|ville|skal?|ma|ved|fik|var|kom|blev|slog|sov|tog|gik|stod|sa(?= \w+ (?:den|det|dem|ham|hende|noget|nogen|ikke|selv|hvem|hvad)\b)|la|sad|skrev|gav|fandt|lob|drak|holdt|faldt|forstod|slap|trak|sprang|lod|bad|hed|led|gled|brod|vandt)"
)
"""A finite verb, as far as its ending tells."""
_WHO = r"(?:du|i|han|hun|de|den|der|det|jeg|man|din|dit|dine|jeres)"
_BEGINS_WITH_A_QUESTION_WORD = rf"{_LEADING_UP}(?:{_ASKING_WORDS})\b(?! (?:angar|jeg)\b)"
_ASKING_BY_ITS_FIRST_WORD = re.compile(_BEGINS_WITH_A_QUESTION_WORD)
_ASKING = re.compile(
    rf"{_BEGINS_WITH_A_QUESTION_WORD}|{_JOINED}(?:(?:har|far|ma) \w+ |"
    rf"(?!ved du hvad(?:\W*$|,| (?:jeg|vi|nu)\b)|ser du|synes du ikke){_VERB} (?:{_WHO}|\w{{2,}}(?:en|erne))\b)",
)
"""How a sentence that asks begins when nobody set a question mark; a clause inside a statement does not ask."""
_MIGHT_ASK = re.compile(
    rf"\b(?:{_ASKING_WORDS})\b(?!(?<=ved du hvad)(?:\W*$|,| (?:jeg|vi|nu)\b))|"
    r"\b(?:(?!(?:nar|for|eller|efter)\b)\w+r|kan|vil|skal|fik|var|kom) (?:du|i|han|hun|de)\b|\b(?:kan|ma|skal) man\b|\ber der (?:kommet|nogen|noget)\b|"
    rf"{_JOINED}(?!ved du hvad|ser du|sa\b){_VERB} \w|"
    r"\w [^.,!]{0,25}\bvel\b(?! nok)|\bvel (?:du|i|han|hun)\b|\b(?:du|i|han|hun) \w+ (?:maske|vist) \w"
)
"""The same somewhere in the middle, or with a name where a pronoun might stand ("bruger Sami"); a guess with "vel" or "måske"."""
_ORDERS = re.compile(
    r"(?:^|[,:]|\bsa)\W*(?:nevn|giv|les|skriv|vis|opgiv|lad|tag|oplys|prov) (?:mig|lige|alle|endelig|dit|din|dine|jeres|os)\b"
)
"""What is asked for as an order ("Nævn mig et par stykker.")."""
_SECOND_QUESTION = re.compile(
    r",? og (?=(?:hvornår|hvordan|hvad|hvem|hvor|hvilke[nt]?|hvorfor)\b)", re.IGNORECASE
)
POINTS_BACK = re.compile(r"\b(?:det|den|dem|ham|hende|hun|han|de)\b")
_POINTS_AT_A_THING = re.compile(
    r"^(?!.*\b(?:han|hun|ham|hende)\b|.*\bhvordan (?:har|gar) (?:\w+ )?det\b).*\b(?:det|den|dem|de)\b"
)
"""A pronoun for what was said, in a question that asks about nobody's health and about no person."""
_WITHOUT_A_SUBJECT = ASKING_STEMS | {
    "mod",
    "gern",
    "tor",
    "tenk",
    "frisk",
    "sagt",
    "gik",
    "sket",
    "merk",
    "vids",
}
"""Folded stems that name nothing a question could be about: "Har du mod på det?"."""
_OF_SOMEBODY = re.compile(r"\b(?:sker?|skete|du|i|jeg|vi|dig|jer|han|hun|ham|hende)\b")
_HOW_MUCH = frozenset({"gang", "leng", "tit", "oft", "sent", "stor", "meg", "mang"})
"""Folded stems that go with "hvor" and name nothing either."""
A_MERE_WORD = 4
"""Words of a question that has nothing but its question word, in so many words."""
_SAYS_SOMETHING = frozenset({"anerkendelse", "klagevejledning", "skriftligt", "tak", "hilsen", "forberedt"})
"""Moves of a statement that may begin like a question ("Er du uenig, har du ret til at klage")."""


def asks(hearing: Hearing) -> bool:
    """True when the reply wants to know something, with or without a question mark."""
    if hearing.questions or hearing.ids() & {"åbent_spørgsmål", "lukket_spørgsmål", "genfortælling"}:
        return True
    if _in_a_sentence(_SAYS_THAT_IT_ASKS, hearing.text):
        return True
    says = hearing.ids() & _SAYS_SOMETHING
    if says - {"forberedt"}:
        return False
    return _in_a_sentence(_ASKING_BY_ITS_FIRST_WORD if says else _ASKING, hearing.text)


def might_ask(hearing: Hearing) -> bool:
    """True for a reply that may ask all the same: somewhere in the middle, or by its order of words, as hasty typing does.

    Whoever sets a full stop has not left out a question mark in haste.
    """
    return _in_a_sentence(_MIGHT_ASK, hearing.text, stopped=False)


def orders(hearing: Hearing) -> bool:
    """True for a reply that asks as an order: "Læs mig skånehensynene op."."""
    return _in_a_sentence(_ORDERS, hearing.text)


@lru_cache(maxsize=16384)
def _in_a_sentence(pattern: re.Pattern[str], text: str, *, stopped: bool = True) -> bool:
    """True when a pattern holds in a sentence of a text, or only in one that does not end in a full stop."""
    return any(
        pattern.search(plain(sentence))
        for sentence in sentences_of(text)
        if stopped or not sentence.rstrip().endswith(".")
    )


_SHAPES = tuple(
    (shape, re.compile(words))
    for shape, words in (
        ("hvorfor", r"\b(?:hvorfor|hvordan kan det vere|hvad (?:fik|far|gor|gjorde) (?:dig|jer|at))\b"),
        (
            "tid",
            r"\b(?:hvornar|hvor (?:lenge|lang tid|tit|ofte|sent|tidligt)|hvad tid|hvilke[nt]? (?:dag|ar|dato|maned))\b",
        ),
        (
            "mængde",
            r"\b(?:hvor (?:meget|mange|langt|stor|stort|store|hoj|hojt|gammel|gammelt|gamle|dyrt)|hvad (?:koster|kostede))\b",
        ),
        ("hvem", r"\b(?:hvem|hvad (?:hedder|hed))\b"),
        ("sted", rf"\bhvor (?:henne\b|(?:i|pa|ved|under|bag) \w|{_VERB} \w)"),
        ("", rf"\b(?:{_ASKING_WORDS})\b"),
        ("ja_nej", rf"{_JOINED}(?:(?:har|far|ma) \w+ |{_VERB} {_WHO}\b)|\b(?:sporge|vide|hore),? om \w"),
    )
)
"""What kind of answer is wanted, and the words that say so; the first that fits."""


DETAILS = frozenset({"tid", "mængde", "hvem", "sted"})
"""Kinds of answer that hold something definite: neither a wish nor a worry told at length does."""


@lru_cache(maxsize=16384)
def shape_of(question: str) -> str:
    """What kind of answer a question wants: "tid", "mængde", "hvem", "sted", "hvorfor", "ja_nej", or "" for any other."""
    bare = plain(question)
    return next((shape for shape, words in _SHAPES if words.search(bare)), "")


class Asked(NamedTuple):
    """A sentence that asks.

    Attributes:
        bare: as it stands.
        whole: with the sentence before it when it only points back ("Har du det liggende?").
    """

    bare: str
    whole: str


def asked_parts(hearing: Hearing) -> tuple[Asked, ...]:
    """The questions of a reply, those of the last sentence first (that is what a person answers); the whole as last resort."""
    return _asked_in(hearing.text)


@lru_cache(maxsize=4096)
def _asked_in(text: str) -> tuple[Asked, ...]:
    sentences = sentences_of(text)
    asking = [number for number, sentence in enumerate(sentences) if "?" in sentence] or [
        number
        for number, sentence in enumerate(sentences)
        if _SAYS_THAT_IT_ASKS.search(plain(sentence)) or _ASKING.search(plain(sentence))
    ]
    found = tuple(one for n in reversed(asking) for one in _halves(sentences, n))
    return found or (Asked(text, text),)


def _halves(sentences: Sequence[str], number: int) -> list[Asked]:
    """The questions in one sentence, in their order: "Hvornår rejser du, og hvem skal med?" are two."""
    first, *others = _SECOND_QUESTION.split(sentences[number])
    if not others or not _ASKING.search(plain(first)):
        return [Asked(sentences[number], _with_what_it_points_at(sentences, number))]
    return [Asked(first, first), *(Asked(other, other) for other in others)]


@lru_cache(maxsize=4096)
def only_points_back(question: str) -> bool:
    """True for a question that names nothing itself: "Hvad gør du med dem?". It asks about what was just said, by either."""
    return bool(_POINTS_AT_A_THING.search(plain(question))) and not stems_of(question) - _WITHOUT_A_SUBJECT


@lru_cache(maxsize=4096)
def names_nothing(question: str) -> bool:
    """True for a mere question word, with no word of whom or what: "Hvornår?", "Hvor mange gange?"."""
    words = plain(question)
    few = len(words.split()) <= A_MERE_WORD and bool(_ASKING_BY_ITS_FIRST_WORD.search(words))
    return few and not _OF_SOMEBODY.search(words) and not stems_of(question) - _WITHOUT_A_SUBJECT - _HOW_MUCH


def _with_what_it_points_at(sentences: Sequence[str], number: int) -> str:
    question = sentences[number]
    if number == 0 or not POINTS_BACK.search(plain(question)) or len(stems_of(question) - ASKING_STEMS) > 1:
        return question
    return f"{sentences[number - 1]} {question}"
