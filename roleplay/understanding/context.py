"""Rules of context: what the turn alone cannot decide, as named code on top of the text score.

Each rule has a name and a reason; together they carry out the rulings of the codebook that speak of the
citizen's line, the case file, earlier replies, or two moves competing for the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from roleplay.understanding.features import Surroundings
from roleplay.understanding.folding import Token
from roleplay.understanding.hearing import Contact
from roleplay.understanding.segments import Segment

if TYPE_CHECKING:
    from roleplay.understanding.recogniser import Scored

STACK = 3
"""Closed questions in one turn that make an interrogation (codebook: verbalt_tryk)."""
SAME_QUESTION = 0.7
"""Share of content stems above which a question is the same again."""


@dataclass(frozen=True, slots=True)
class View:
    """A reply with what surrounds it."""

    tokens: tuple[Token, ...]
    segments: tuple[Segment, ...]
    stems: frozenset[str]
    around: Surroundings
    earlier: tuple[frozenset[str], ...]
    asks_for_news: bool
    contact: Contact | None


Scores = dict[str, "Scored"]
ContextRule = Callable[[Scores, View], None]


def _add(scores: Scores, move: str, amount: float, segment: Segment | None = None) -> None:
    old = scores[move]
    scores[move] = replace(old, score=old.score + amount, segment=segment or old.segment)


def _drop(scores: Scores, move: str) -> None:
    scores[move] = replace(scores[move], score=min(scores[move].score, -2.0))


def _asks(segment: Segment) -> bool:
    return any(token.form == "?" for token in segment.tokens)


_OPEN_WORDS = frozenset({"hvordan", "hvad", "fortel", "beskriv"})


def stacked_questions(scores: Scores, view: View) -> None:
    """Three or more short questions in one turn, none of them open, are an interrogation."""
    asking = [segment for segment in view.segments if _asks(segment)]
    closed = [
        segment
        for segment in asking
        if not any(token.form in _OPEN_WORDS for token in segment.tokens) and len(segment.tokens) <= 12
    ]
    if len(closed) >= STACK and len(closed) * 2 > len(view.segments):
        _add(scores, "verbalt_tryk", 0.8, closed[0])


def same_question_again(scores: Scores, view: View) -> None:
    """A question whose words have been asked before presses (ruling 4)."""
    if len(view.stems) < 2 or not any(_asks(segment) for segment in view.segments):
        return
    for earlier in view.earlier:
        if earlier and len(view.stems & earlier) / len(view.stems | earlier) >= SAME_QUESTION:
            _add(scores, "verbalt_tryk", 0.6)
            return


def summary_of_what_was_said(scores: Scores, view: View) -> None:
    """A summary gives back what this citizen said: shared content speaks for it, none against."""
    if not view.around.has_citizen:
        return
    shared = len(view.stems & view.around.citizen)
    if shared == 0 and len(view.around.citizen) >= 4:
        _add(scores, "opsummering", -0.1)


SHORT_CHECK = 8
"""Words of a check ("Er det rigtigt forstået?") that is not the summary itself."""


def check_belongs_to_summary(scores: Scores, view: View) -> None:
    """The evidence of a summary is what was summed up, not the short check after it."""
    found = scores["opsummering"]
    place = found.segment.index
    short = sum(token.is_word for token in found.segment.tokens) <= SHORT_CHECK
    if place > 0 and short and _asks(found.segment):
        before = next((segment for segment in view.segments if segment.index == place - 1), None)
        if before is not None and not _asks(before):
            joined = Segment((*before.tokens, *found.segment.tokens), before.index, found.segment.last)
            scores["opsummering"] = replace(found, segment=joined, phrase=None)


_READING = frozenset({"se", "ser", "lest", "leser", "star", "fremgar", "noteret", "skrev", "skrevet"})


def facts_of_the_file(scores: Scores, view: View) -> None:
    """Numbers and names that stand in the file speak for having read it."""
    if not view.around.has_file:
        return
    shared = view.stems & view.around.file
    telling = len(shared) >= 3 or any(stem.isdigit() for stem in shared)
    reads = any(token.form in _READING for token in view.tokens)
    if telling or (shared and reads):
        _add(scores, "forberedt", 0.35 if reads else 0.12)


_EXPLAINED = re.compile(
    r"\b(altsa|det vil sige|det betyder|pa almindelig dansk|det hedder|som er nar|med andre ord)\b"
)


def jargon_explained(scores: Scores, view: View) -> None:
    """A term that is explained in the same turn is not kommunesprog."""
    folded = " ".join(token.form for token in view.tokens)
    if _EXPLAINED.search(folded) and scores["kommunesprog"].score < 0.6:
        _add(scores, "kommunesprog", -0.25)


_RETELLING = frozenset(
    {"forfra", "igen", "begyndelsen", "fortel", "fortelle", "forklar", "forklare", "gentag", "hele"}
)


def reception_is_no_summary(scores: Scores, view: View) -> None:
    """A reply that greets and says why it calls, or asks for leave, does not sum up what was said."""
    receives = scores["formål"].score >= 0 or scores["samtykke"].score >= 0
    if scores["hilsen"].score >= 0 and receives and scores["opsummering"].score < 1.5:
        _drop(scores, "opsummering")


_SPARED = re.compile(
    r"\b(?:ikke|slipper for|uden|undga|fri for|ingen grund til)\b.{0,40}\b(?:forfra|igen|en gang til|hele (?:historien|forlobet|turen)|fortelle|gentage|forklare)\b|"
    r"\bkrever(?: ,)? at (?:\w+ ){0,3}bliver\b"
)


def sparing_the_story(scores: Scores, view: View) -> None:
    """ "Du skal ikke fortælle det forfra" spares the citizen the story, and what something takes is explained; neither asks for it."""
    folded = " ".join(token.form for token in view.tokens)
    if not any(_asks(segment) for segment in view.segments) and _SPARED.search(folded):
        _drop(scores, "genfortælling")


def asking_how_it_was_is_no_retelling(scores: Scores, view: View) -> None:
    """An open question without a word of telling again asks into, it does not ask for the story anew."""
    if scores["åbent_spørgsmål"].score >= 0 and not _RETELLING & {token.form for token in view.tokens}:
        _drop(scores, "genfortælling")


_AGAIN = re.compile(
    r"\b(?:forfra|begyndelsen|gentage?|(?:sig|sige|fortel|fortelle|forklare?|hore)\b.*\bigen)\b"
)


def asking_for_news_is_no_retelling(scores: Scores, view: View) -> None:
    """A single thing that the citizen has not told yet cannot be told again."""
    if view.asks_for_news and not _AGAIN.search(" ".join(token.form for token in view.tokens)):
        _drop(scores, "genfortælling")


_HARDLY = -1.0
"""How much less a question for news sounds like a pitfall."""
_SOUND_ALIKE = ("verbalt_tryk", "nedladende", "skubbe_videre", "klageafværgelse")
_PRESSES = frozenset({"hvorfor", "vel", "vi"})
"""Words of questions that press whatever they ask for: "Du går vel ikke og saver i dem selv?", "Har vi nu taget pillerne?"."""
DOUBTED_IN_NEWS = frozenset({"genfortælling", *_SOUND_ALIKE})
"""Pitfalls that a reply is heard again for, once it is known to ask for something the citizen has not told."""


def asking_for_news_is_plain(scores: Scores, view: View) -> None:
    """One question for what the file holds is a plain question, unless the words that press can be pointed at."""
    if not view.asks_for_news or len(view.segments) != 1 or not _asks(view.segments[0]):
        return
    if any(token.form in _PRESSES for token in view.tokens):
        return
    for move in _SOUND_ALIKE:
        if scores[move].phrase is None:
            scores[move] = replace(scores[move], score=scores[move].score + _HARDLY)


_NOT_IN_PASSING = ("genfortælling", "anerkendelse", "ansvar", "nedladende")
"""What the words of such a sentence are often heard as: "Undskyld, det hørte jeg ikke.", "Jeg er ny her."."""


def keeping_the_talk_going(scores: Scores, view: View) -> None:
    """Who asks to have the last sentence again, or to wait, does nothing that the codebook has a move for."""
    if view.contact is None:
        return
    last = view.segments[-1].index
    for move in _NOT_IN_PASSING:
        found = scores[move]
        if found.score >= 0 and found.segment.last and found.segment.index == last and found.phrase is None:
            _drop(scores, move)


_CAN_ASK = (
    "åbent_spørgsmål", "lukket_spørgsmål", "samtykke", "ønsket_udfald", "opsummering", "flere_spørgsmål", "mulighed",
    "skriftligt", "genfortælling", "verbalt_tryk",
)  # fmt: skip
_MAY_ASK = (
    *_CAN_ASK,
    "aftale",
    "klagevejledning",
    "foregribelse",
    "nedladende",
    "efter_munden",
    "klageafværgelse",
    "afvisning",
)
NEARLY = -0.6
"""Score from which the likeliest kind of question is the one, when a question was asked and none was heard."""


def a_question_asks(scores: Scores, view: View) -> None:
    """A single question that is no other kind of question is a plain one (ruling 3)."""
    asking = [segment for segment in view.segments if _asks(segment)]
    if len(asking) != 1 or any(scores[move].score >= 0 for move in _MAY_ASK):
        return
    likeliest = max(_CAN_ASK, key=lambda move: scores[move].score)
    if likeliest == "lukket_spørgsmål" and scores[likeliest].score >= NEARLY:
        scores[likeliest] = replace(scores[likeliest], score=0.01, segment=asking[0])


def one_question_one_code(scores: Scores, view: View) -> None:
    """Rulings 3 and 4: a question that asks for consent, wish or more is not also an open or closed question."""
    for stronger, weaker in (
        ("samtykke", "lukket_spørgsmål"),
        ("flere_spørgsmål", "lukket_spørgsmål"),
        ("ønsket_udfald", "åbent_spørgsmål"),
        ("genfortælling", "åbent_spørgsmål"),
        ("flere_spørgsmål", "åbent_spørgsmål"),
        ("verbalt_tryk", "lukket_spørgsmål"),
        ("skriftligt", "lukket_spørgsmål"),
        ("opsummering", "lukket_spørgsmål"),
        ("mulighed", "lukket_spørgsmål"),
        ("åbent_spørgsmål", "lukket_spørgsmål"),
    ):
        strong, weak = scores[stronger], scores[weaker]
        if (
            strong.score >= 0
            and weak.score >= 0
            and strong.segment == weak.segment
            and strong.score > weak.score
        ):
            _drop(scores, weaker)


RULES: tuple[ContextRule, ...] = (
    stacked_questions,
    same_question_again,
    summary_of_what_was_said,
    facts_of_the_file,
    jargon_explained,
    reception_is_no_summary,
    sparing_the_story,
    asking_how_it_was_is_no_retelling,
    asking_for_news_is_no_retelling,
    asking_for_news_is_plain,
    keeping_the_talk_going,
    a_question_asks,
    one_question_one_code,
    check_belongs_to_summary,
)


def adjusted(scores: Mapping[str, Scored], view: View) -> Scores:
    """The scores after every rule of context."""
    result = dict(scores)
    for rule in RULES:
        rule(result, view)
    return result
