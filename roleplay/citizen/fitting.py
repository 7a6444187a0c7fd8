"""Which of several lines answers what was asked: the one that shares its words, and that has a time for "hvornår".

An author writes some answers to each fact, each telling another side of it; any of them may follow, but the one that tells
the side that was asked for follows best.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from roleplay.citizen.likeness import shared_count, shared_weight, stems_of, telling
from roleplay.citizen.question_space import dot, question_space
from roleplay.citizen.questions import shape_of
from roleplay.citizen.wording import ASKING_STEMS, unframed
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import plain, tokens_of
from roleplay.understanding.segments import sentences_of
from roleplay.understanding.verbs import LEMMAS
from roleplay.understanding.wordlists import FUNCTION_WORDS

FIRST, LEAD = 2, 1.3
"""How many lines at the top of an author's list tell the heart of the matter, and what another has to fit better by."""
COMMON = 0.35
"""What a word that case workers use in any case weighs against one that belongs to this."""
SAID_ALREADY = 0.5
"""What is taken off for words of what was just told."""
ALIKE = 0.6
"""What it weighs that an answer lies near the question in the space that was learned from questions (``question_space.py``)."""
SAME_VERB = 0.4
"""What a verb weighs that says little but is the same: "Hvad fik du?" and "Det eneste, jeg fik"."""
RIGHT_KIND = 2.2
"""What the right kind of content weighs against shared words, of which the most telling weigh 1.6."""

_HELPING_VERBS = frozenset({"være", "blive", "vide", "se", "fortælle", "høre", "tænke", "føle"})
"""Verbs that help another or only ask: sharing one tells nothing."""
_WITHOUT_CONTENT = FUNCTION_WORDS | ASKING_STEMS
"""Forms among which the verbs are that carry no content of their own."""
REPEATED = 3
"""Content stems of a sentence that were just told, from which it may be left out, when they are half of it or more."""

_NUMBER = r"\d|\b(?:et|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\w+ten|tyve|tredive|halv\w*|\w+fjerds|\w*hundrede|tusind)\b"
_SPAN = r"(?:ar|maned(?:er)?|uger?|dage?|timer?|minutter|kvarter)"
_TIME_OF: Mapping[re.Pattern[str], re.Pattern[str]] = {
    re.compile(r"\bhvor (?:lenge(?! siden)|lang tid(?! siden))\b"): re.compile(
        rf"\bi (?:\w+ ){{0,2}}{_SPAN}\b|(?<!ar )(?<!er )(?<!dage )\bsiden \w|\bhele\b|{_NUMBER} {_SPAN}\b(?! siden)"
    ),
    re.compile(r"\bhvor (?:tit|ofte|mange gange|jevnligt)\b"): re.compile(
        r"\b(?:hver (?:\w*dag|uge|maned|morgen|aften|nat|anden|tredje)|om (?:ugen|maneden|\w*dagen|aret)|gange|tit|ofte|sjeldent|jevnligt|altid|aldrig)\b"
    ),
}
"""What tells how long something lasts, and how often it comes: not every word of time does."""
_KINDS: Mapping[str, re.Pattern[str]] = {
    shape: re.compile(words)
    for shape, words in (
        ("hvorfor", r"\b(?:fordi|derfor|for at|grund(?:en)?|skyldes|ellers|for (?:jeg|han|hun|det|den|der|de|vi))\b"),
        (
            "tid",
            r"\b(?:siden|klokken|(?:man|tirs|ons|tors|fre|lor|son)dag\w*|(?:januar|februar|marts|april|maj|juni|juli|august|"
            r"september|oktober|november|december)|\w*(?:dag|dage|uge|uger|maned|maneder|timer?|minutter)|ar(?:et)?|"
            r"(?:forar|sommer|efterar|vinter)\w*|altid|aldrig|sjeldent|jevnligt|ofte|endnu|morgen\w*|aften\w*|nat\w*)\b",
        ),
        ("mængde", rf"{_NUMBER}|\b(?:mange|fa|ingen|meget|lidt|halvdelen|kroner)\b"),
        (
            "hvem",
            r"\b(?:(?:min|mit|mine|vores|hans|hendes) (?:\w+ )?(?:mor|far|foreldre|bror|soster|kone|mand|son|datter|nabo\w*|"
            r"chef|lege|ven|veninde|kollega|kereste|sagsbehandler|mormor|bedste\w*)|ingen|alene|selv|hedder|hed|navn\w*|"
            r"(?:en|et|den) (?:\w+ )?(?:mand|kvinde|dame|herre|fyr|pige|dreng|kollega|lege|advokat|nabo|medarbejder|sagsbehandler)|"
            r"(?:damen|manden|konen|leg\w*en|sagsbehandleren|en fra (?:jer|kommunen)))\b",
        ),
    )
}  # fmt: skip
"""The words by which a line has the kind of content that a question of a certain shape wants."""


@lru_cache(maxsize=8192)
def best_fitting(lines: Sequence[str], question: str, told: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """The numbers of the lines that answer a question best; the first lines when no other is clearly better.

    Args:
        lines: what might be answered.
        question: what was asked.
        told: content stems of what was just told, by either; nobody tells that again.
    """
    asked = stems_of(unframed(question)) - ASKING_STEMS
    said = [stems_of(line) for line in lines]
    weights = {
        stem: weight * (COMMON if stem in common_stems() else 1.0) for stem, weight in telling(said).items()
    }
    place = question_space().place
    asked_for = place(question) if asked else ()  # "Hvad så?" is near to nothing
    kind, verbs = _kind_wanted(question), verbs_of(question)
    scores = [
        shared_weight(asked, stems, weights)
        - SAID_ALREADY * shared_weight(told - asked, stems, weights)
        + ALIKE * dot(asked_for, place(line))
        + SAME_VERB * len(verbs & verbs_of(line))
        + RIGHT_KIND * bool(kind and kind.search(plain(line)))
        + LEAD * (number < FIRST)
        for number, (line, stems) in enumerate(zip(lines, said, strict=True))
    ]
    best = max(scores, default=0.0) - 1e-9
    return tuple(number for number, score in enumerate(scores) if score >= best)[:FIRST]


def has_what_is_wanted(line: str, question: str) -> bool:
    """True when a line has a time for "hvornår", a person for "hvem"; of a question that wants nothing so definite, any has."""
    kind = _kind_wanted(question)
    return kind is None or bool(kind.search(plain(line)))


def without_what_was_told(line: str, told: frozenset[str]) -> str:
    """The line from its first sentence on that is not mostly what was just told; whole when nothing would be left.

    Args:
        line: what is about to be said.
        told: content stems of what the citizen said last.
    """
    sentences = sentences_of(line)
    news = next((n for n, one in enumerate(sentences) if not _repeats(one, told)), 0)
    return " ".join(sentences[news:]) if news else line


@lru_cache(maxsize=16384)
def verbs_of(text: str) -> frozenset[str]:
    """The lemmas of a text's verbs that carry no content of their own, without those that only help another."""
    forms = (token.form for token in tokens_of(text) if token.is_word and token.form in _WITHOUT_CONTENT)
    return frozenset(LEMMAS[form] for form in forms if form in LEMMAS) - _HELPING_VERBS


def _repeats(sentence: str, told: frozenset[str]) -> bool:
    stems = stems_of(sentence) - common_stems()
    again = shared_count(stems, told)
    return again >= REPEATED and again >= len(stems) / 2


def _kind_wanted(question: str) -> re.Pattern[str] | None:
    """The words that a line has when it holds the kind of content that the question wants."""
    bare = plain(question)
    closer = next((words for asking, words in _TIME_OF.items() if asking.search(bare)), None)
    return closer or _KINDS.get(shape_of(question))
