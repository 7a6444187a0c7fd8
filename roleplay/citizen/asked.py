"""The answer to a question: the fact it asks for, an honest "not yet", or nothing when it asks for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.facts import Nearest
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.moment import Moment
from roleplay.citizen.questions import Asked, asked_parts, asks, might_ask
from roleplay.citizen.state import Memory
from roleplay.citizen.topics import TopicIndex
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.hearing import Hearing

ASKED = 0.07
"""The chance from which a question is taken to ask for a fact. It was fitted where every other question has no fact to ask for,
which in a talk is rarer. A wrong fact reads worse than a citizen who slides off; how often one is told all the same when the
right one is not there, ``scripts/fact_questions.py --without`` counts."""
ASKED_SURELY = 0.14
"""The same for a reply that was heard as a question of another kind: for a wish, for something in writing, about an offer."""
PERHAPS = 0.03
"""The chance that is enough for a plain question that nothing else answers; the fact is then led in as perhaps not what was meant."""
LIKELY = 0.28
"""The chance from which a question goes ahead of an offer or of the concern on top, and is answered without a lead-in: in a talk, where
most of what is asked is in the file, the fact is then more likely than not the right one."""
TIED = 0.55
"""Share of the nearest fact's chance from which the next one is told as well although neither is likely. With a wider gap the second is
right one time in five where the file has what is asked for, and never where it has not."""
HASTY = 0.75
"""The same for hasty words that were heard as something else and may be that as well."""
CERTAIN = 0.95
"""The same for an open question that is as much about the concern on top."""
NEWS = 0.7
"""The same for a question that was heard as asking to be told again."""
_SAYS_SOMETHING = ("ansvar", "forklaring", "klagevejledning", "flere_spørgsmål")
"""Moves whose questions hardly ever ask for a fact."""
_ASKS_SOMETHING_ELSE = ("ønsket_udfald", "skriftligt", "opsummering", "aftale", "mulighed")
"""Moves that ask as well, for something that is no fact: "Er du hjemme der?" asks about the offer."""
_ASKS_IN_THE_SAME_BREATH = re.compile(
    r"\b(?:sporge|hore|vide)(?: (?:dig|jer|lige|lidt|mere|om)){0,2},? (?:om|hv\w+) (?!noget\b|nogle\b|lov\b|en ting\b|et par\b|to ting\b)\w"
)
"""Asks for leave and waits for none: "Må jeg spørge, om han fik det hele med?"."""
_OFFERS_HELP = re.compile(
    r"^\W*(?:hvad (?:kan|skal) (?:jeg|vi) (?:hjelpe|gore)|vil (?:du|i) (?:gerne have|have|vere med|ikke sidde)|"
    r"(?:skal|kan|kunne|skulle) vi|skal jeg(?!.* eller (?!(?:er|har|vil|synes) (?:du|i)\b)))\b"
)
"""Questions that offer something, also where no offer was heard; "Skal jeg ringe eller skrive?" asks."""

ASKS_WHAT_ONE_THINKS = re.compile(
    r"(?:^\W*|, (?:og )?)(?:hvad (?:siger|tenker) (?:du|i)(?! (?:selv )?(?:pa|der|nar)\b|, (?:nar|hvis)\b)|hvordan lyder|lyder det|passer det|giver det|hjelper det|"
    r"vil(?:le)? det (?:hjelpe|passe|vere|gore)|vil du (?:gerne )?(?:det|have det)(?=\W*$)|"
    r"er det (?:okay|ok|i orden|fint|rimeligt|godt|nok|en (?:mulighed|losning|ide|god)|"
    r"noget(?=\W*$| for (?:dig|jer)|,? (?:du|i) (?:kunne|vil|ville|har lyst|onsker|kan bruge))))\b"
)
"""Questions about an offer that was just made."""

ASKS_WHAT_ONE_FEELS = re.compile(
    r"\b(?:er|bliver|var|blev|foler|har|gor) (?:du|i|det dig|jer)\b.{0,25}\b(?:nervos|bange|ked af|bekymret|ensom|alene|vred|sur|skuffet|"
    r"trist|trykket|utryg|flov|lettet|glad|presset|stresset|fortvivlet|slidt|urolig|bekymringer|ondt)\b"
)
"""A question for what one feels: it is answered by what weighs most, though no fact is asked for."""

ASKS_WHETHER_IT_IS_CLEAR = re.compile(
    r"\b(?:giver det mening|er (?:du|i) med(?: pa det)?|siger det (?:dig|jer) noget|hvis det giver mening|er det til at (?:forsta|hore)|"
    r"er det (?:kommet )?bag pa (?:dig|jer)|er det nyt for (?:dig|jer)|vidste (?:du|i) (?:godt )?det|"
    r"har (?:du|i) (?:ikke )?hort (?:om )?det|kan (?:du|i) (?:godt )?se det)\W*$|"
    r"^\W*vidste (?:du|i),? at\b|\ber det noget,? (?:du|i) har (?:\w+ og )?(?:tenkt|vidst|veret|overvejet|hort om)\b"
)
"""Questions whether what was just told was understood, or known before; they ask for no fact of the citizen's."""

_SUITS = re.compile(r"\b(?:er (?:du|i) hjemme\b|har (?:du|i) tid\b|(?:du|i) har tid\b|aftale\W*$|der\W*$)")
"""Questions whether what was just agreed suits: "Er du på arbejde der?"."""

CHECKS_A_SUMMARY = re.compile(
    r"\b(?:har jeg (?:forstaet|hort|fanget|glemt|ramt|(?:faet )?(?:det hele|alt) med)|forstaet|er det (?:sadan|rigtigt|det|korrekt)|stemmer det|passer det(?! (?:dig|jer|med|for|godt|okay|fint)\b)|rigtigt)\b.{0,25}$|"
    r"\b(?:ikke|vel|ikke sandt)\W*$|\b(?:jeg har|har jeg) (?:forstaet|hort)\b|\bforstar jeg\b"
)
"""Ends of a summary that ask whether it was right."""

_ONLY_ASKS_LEAVE = re.compile(
    r"^\W*(?:ma|kan|kunne) jeg (?:godt |lige )?sporge (?:(?:dig|jer) )?om (?:noget|en ting|et par ting|lov)(?: \w+){0,3}\W*$"
)
"""A question that does nothing but ask for leave: "Må jeg spørge dig om en ting?"."""
_ONLY_CHECKS = re.compile(
    r"^\W*(?:sa |og )?(?:har jeg (?:sa |nu )?(?:forstaet (?:det|dig)(?: ret| rigtigt)?|hort (?:ret|rigtigt)|ramt rigtigt|"
    r"(?:faet )?(?:det hele|alt) med|glemt noget)|er det (?:rigtigt|korrekt) forstaet|(?:mangler|mangler jeg|mangler vi) (?:der )?(?:noget|mere))\W*$"
)
"""A question that does nothing but check what was summed up."""
_ASKS_WHETHER_IT_WAS_HEARD = re.compile(
    r"\b(?:rigtigt|korrekt|ret) forstaet,? at\b|\b(?:har|forstar) jeg (?:det |dig )*(?:forstaet |ret |rigtigt )*,? (?:ret|rigtigt|sadan)?,? ?at\b"
)
"""A question that holds what is summed up: "Er det rigtigt forstået, at ingen har ringet?"."""
ASKS_FOR_THE_CASE = re.compile(
    r"^\W*(?:og |sa |na |men )?hvad (?:drejer|handler) (?:det|sagen|henvendelsen)(?: her)?(?: sig)?(?: om)?\W*$"
)
"""A question for what it is all about: it is answered by what weighs most."""
_ASK_FOR_NO_FACT = (ASKS_WHETHER_IT_IS_CLEAR, ASKS_FOR_THE_CASE, _ONLY_ASKS_LEAVE, _ONLY_CHECKS)
_IS_IT_NOT_SO = re.compile(r"\b(?:ikke|vel|ikke sandt)\W*$")
_IS_IT_SO = re.compile(r"^\W*(?:sa |og )?(?:(?:passer|stemmer) det|er det (?:rigtigt|korrekt|sadan))\W*$")
"""Checks what was said, after a summary or a deal; after anything else it asks for what was said before it."""

_OPEN_TO_ANYTHING = re.compile(
    r"\bhvad (?:er det,? der )?(?:bekymrer|fylder|tynger|plager|piner) dig\b|\bhvad er (?:du|det) (?:mest|verste|svereste|hardeste)\b|"
    r"\bhvad (?:betyder|gor) det (?:for|ved) (?:dig|jer)\b|\bhvordan har (?:du|i|det|det veret|den .{0,20}) (?:haft det|det|veret)\b|"
    r"\bhvad haber (?:du|i)(?: (?:selv|pa))*(?:,? (?:at )?der sker(?: nu)?)?\W*$|"
    r"\bhvad (?:ville |vil )?(?:er |vere )?det vigtigste for (?:dig|jer)\b|"
    r"\bhvad (?:skulle|skal) der til(?:\W*$|,? for,? at (?:det|du|i|vi)\b)|"
    r"\b(?:hvad|hvad det er,?) (?:der )?(?:skete|er (?:der )?sket|tenker du|siger du)\b(?: der| om det| til det)?\W*$",
)
"""Open questions that ask for what weighs most, whatever it is."""


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


def asked_as_well(desk: Desk, told: Part) -> Part | None:
    """A second fact, told in the same breath: the one that was as likely meant, or the answer to a second question."""
    if told.kind not in ("fakta", "ikke_endnu"):
        return None
    known = desk.moment.state.memory.told | {told.fact}
    for near, question in _met(desk):
        if near.chance < ASKED:
            continue
        for one in (near, near.rival):
            if (
                one is None
                or one.fact.id in known
                or (near.chance < LIKELY and one.chance < TIED * near.chance)
            ):
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
    return moment.moves == {"samtykke"} and bool(_ASKS_IN_THE_SAME_BREATH.search(plain(moment.hearing.text)))


def _met(desk: Desk) -> Iterator[tuple[Nearest, str]]:
    """What each question in the reply asks for, with its words, the last question first."""
    moment = desk.moment
    if opens_the_talk(moment):
        return
    needed = _needed(desk)
    if needed is None:
        return
    plainly = needed == ASKED
    if plainly and (moment.moves <= {"lukket_spørgsmål"} or asks_without_leave(moment)):
        needed = PERHAPS  # there is nothing else to answer
    into_the_concern = moment.does("åbent_spørgsmål") and desk.index.asks_into(
        moment.hearing.stems, moment.concern
    )
    agreed = moment.does("aftale") or (moment.does("opsummering") and moment.shared >= 2)
    for number, question in enumerate(asked_parts(moment.hearing)):
        bare = plain(question.bare)
        if number and _IS_IT_NOT_SO.search(bare):
            continue  # "Det er brevet, ikke?" only leads up to what is asked last
        if any(one.search(bare) for one in _ASK_FOR_NO_FACT):
            continue
        if agreed and _IS_IT_SO.search(bare):
            continue
        near = nearest_asked(desk.index, question)
        if near is None or near.chance < (CERTAIN if into_the_concern else needed):
            continue
        if near.chance < LIKELY and ASKS_WHAT_ONE_FEELS.search(bare):
            continue
        offers = moment.options or moment.does("aftale", "mulighed")
        if (near.chance < HASTY or offers) and (
            _about_an_offer(desk, bare) or (not plainly and _OPEN_TO_ANYTHING.search(bare))
        ):
            continue
        if plainly and _concern_answers(desk, bare, near):
            continue
        yield near, question.whole


def asks_for_what_weighs(question: str) -> bool:
    """True for an open question that asks for what weighs most, whatever it is."""
    bare = plain(question)
    return bool(_OPEN_TO_ANYTHING.search(bare) or ASKS_WHAT_ONE_FEELS.search(bare))


def nearest_asked(index: TopicIndex, question: Asked) -> Nearest | None:
    """The fact that a question comes nearest to.

    One that points back is held alone first: what "han" did may be plain without the sentence before, which may name something else.
    """
    alone = index.nearest_fact(question.bare)
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
    asks_leave = moment.does("samtykke") and not _ASKS_IN_THE_SAME_BREATH.search(plain(moment.hearing.text))
    if not plainly and moment.does("aftale", "mulighed"):
        return LIKELY if moment.hearing.questions else HASTY
    if moment.does("opsummering") and _ASKS_WHETHER_IT_WAS_HEARD.search(plain(moment.hearing.text)):
        return HASTY
    sums_up = moment.does("opsummering") and moment.shared >= 2
    if sums_up and not plainly and CHECKS_A_SUMMARY.search(plain(moment.hearing.text)):
        return HASTY  # the question is whether it was heard right
    if sums_up or (not plainly and (asks_leave or moment.does(*_SAYS_SOMETHING))):
        return LIKELY
    return ASKED_SURELY if moment.does(*_ASKS_SOMETHING_ELSE) else ASKED


def _about_an_offer(desk: Desk, bare: str) -> bool:
    moment = desk.moment
    if _OFFERS_HELP.search(bare) or (moment.does("aftale") and times_in(bare)):
        return True
    if moment.does("aftale", "mulighed") and _SUITS.search(bare):
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
    return bool(_OPEN_TO_ANYTHING.search(bare)) or (moment.does("åbent_spørgsmål") and touched >= 2)


def _told(desk: Desk, near: Nearest, question: str) -> Part | None:
    fact, moment = near.fact, desk.moment
    memory = moment.state.memory
    if fact.id == memory.last_fact and fact.id in memory.told:
        if near.chance < LIKELY or moment.does("opsummering"):
            return (
                None  # more likely a step further, or what was told said back, than the same question again
            )
        again = desk.pick.of(fact.answers, question)
        if again is None:
            return desk.category("allerede_svaret", "L07", complete=True)
        return Part("fakta", "L04", again, fact=fact.id)
    if (fact.openness == "ved tillid" and desk.after.trust < 40) or (
        fact.openness == "når hørt" and desk.after.heard < 40
    ):
        least = LIKELY if moment.does("åbent_spørgsmål") else ASKED
        if near.chance < least or moment.does("aftale", "mulighed", "ansvar"):
            return None  # a refusal only follows where its fact was asked for
        # The author's refusal names what is kept back, which reads badly when something else was asked for.
        line = (desk.pick.of(fact.not_yet) if _surely(near) else None) or desk.pick.of_category("ikke_endnu")
        return Part("ikke_endnu", "L04", line) if line is not None else None
    told = stems_of(moment.hearing.text.replace(question, "")) | memory.last_said
    line = desk.pick.of(fact.answers, question, told)
    if line is None:
        return desk.category("allerede_svaret", "L07")
    return Part("fakta", "L04", line, fact=fact.id)
