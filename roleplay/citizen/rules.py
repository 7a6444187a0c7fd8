"""What an answer is an answer to: one rule for each, in the order of what presses most.

A rule looks at the reply and gives the words for it, or None when it is not what the reply did.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from roleplay.citizen.agenda import aimed_concern, reachable
from roleplay.citizen.asked import asked_fact
from roleplay.citizen.contact import kept_going
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.everyday import (
    about_the_case,
    asked_closed,
    asked_for_leave_to_tell,
    asked_whether_it_was_known,
    asked_whether_it_was_understood,
    cleared,
    gives_a_reason,
    hosted,
    owned_a_fault,
    praised,
    spared,
    unanswered,
)
from roleplay.citizen.laws import is_vague
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.moment import HOLLOW_STEMS, Moment
from roleplay.citizen.offers import (
    answered_before,
    asked_when_it_suits,
    names_an_option,
    offered_in_passing,
    offered_instead_of_summed_up,
    proposed_plainly,
    proposed_time,
    sums_up_what_was_offered,
)
from roleplay.citizen.pitfall_rules import broken_promise, overwhelmed, pitfall
from roleplay.citizen.question_kinds import (
    ASKS_FOR_QUESTIONS,
    ASKS_HOW_IT_IS,
    ASKS_HOW_THAT_SOUNDS,
    CHECKS_A_SUMMARY,
    asks_for_what_weighs,
)
from roleplay.citizen.questions import DETAILS, asked_parts, shape_of
from roleplay.citizen.requests import asked_to_do
from roleplay.citizen.wording import ASKING_STEMS
from roleplay.citizen.written import said_elsewhere
from roleplay.understanding.common import common_stems
from roleplay.understanding.folding import plain

_MORE = re.compile(r"\b(?:andet|mere|flere|noget)\b")
"""The words by which a question asks for more."""
_NOTHING_TO_ASK = "Ikke sådan at spørge om …"
"""What a citizen says who is asked for questions and has a worry instead."""
AHEAD = 3
"""Words of a concern not told yet from which a summary is true all the same: the trainee was ahead of the citizen."""
NEXT_TO_NOTHING = 3
"""Words of a reply that may leave the word to the citizen."""

_GIVES_THANKS = re.compile(r"\b(?:forklar\w*|tak|pænt|ærlig\w*|ligeud|lige ud)\b", re.IGNORECASE)
"""Words that thank for a reason; nobody thanks for a bare no."""

Rule = Callable[[Desk], Part | None]


def _leaving(desk: Desk) -> Part | None:
    if desk.leaves:
        return desk.category("går", "L21")
    return desk.category("leder", "L21") if desk.boils else None


def _parting(desk: Desk) -> Part | None:
    if not desk.moment.hearing.parting or desk.moment.only_offers:
        return None  # whoever asks whether an offer is wanted has not gone yet
    after = desk.after
    content = after.trust + after.clarity - after.anger
    unmet = desk.moment.state.memory.raised  # nobody parts light-hearted from what was only just said
    mood = "godt" if content >= 65 and not unmet else "neutralt" if content >= 10 else "vredt"
    return desk.category(f"farvel_{mood}", "L16")


def _not_understood(desk: Desk) -> Part | None:
    if desk.moment.hearing.understood:
        return None
    return asked_fact(desk) or desk.category("ikke_forstået", "L13")


def _repeated(desk: Desk) -> Part | None:
    if leaves_the_word(desk.moment):
        return None
    if desk.moment.repeats and desk.moment.does("anerkendelse", "opsummering", "lyttesignal", "tak"):
        return desk.category("gentagelse", "L20")
    return None


def _wished(desk: Desk) -> Part | None:
    if not desk.moment.does("ønsket_udfald"):
        return None
    question = asked_parts(desk.moment.hearing)[0].bare
    if shape_of(question) in DETAILS and not desk.moment.furious:
        return asked_fact(desk) or unanswered(desk, question)  # "Hvor vil du helst mødes med hende?"
    return desk.category("ønske", "L06" if desk.moment.furious else "L04")


def _asked_openly(desk: Desk) -> Part | None:
    if not desk.moment.does("åbent_spørgsmål"):
        return None
    question = asked_parts(desk.moment.hearing)[0].bare
    how = ASKS_HOW_IT_IS.search(plain(question))
    if desk.moment.does("mulighed", "aftale") and desk.moment.options and not how:
        return None  # "Hvad siger du til det?" is answered with what one says to the offer
    if desk.moment.does("forklaring") and ASKS_HOW_THAT_SOUNDS.search(plain(desk.moment.hearing.text)):
        return None
    asked = stems_of(question) - ASKING_STEMS
    if not asks_for_what_weighs(question) and _is_about_something_else(desk, asked, words=2 if how else 1):
        return unanswered(desk, question)
    elsewhere = None
    if not asks_for_what_weighs(question) and not _touches_what_it_is_aimed_at(desk):
        elsewhere = said_elsewhere(desk, question)
    return elsewhere or desk.situation("spurgt", "L04")


def _touches_what_it_is_aimed_at(desk: Desk) -> bool:
    return desk.index.concern_touched(desk.moment.hearing.stems, aimed_concern(desk.index, desk.moment)) > 0


def asked_for_more(desk: Desk) -> Part | None:
    """Whether there is anything else: the next concern when it can be told by now, else an honest no."""
    if not desk.moment.does("flere_spørgsmål"):
        return None
    following = desk.after.memory.top
    concern = desk.index.concern_list[following]
    free = desk.after.memory.met[following] < 1 and reachable(desk.index, desk.after, following)
    if free and not _asks_for_more_of_something_else(desk, following):
        line = desk.on_top(concern)
        if line is not None:
            asked = plain(desk.moment.hearing.text)
            lead = _NOTHING_TO_ASK if ASKS_FOR_QUESTIONS.search(asked) else "Jo …"
            return Part("øverst", "L15", replace(line, text=f"{lead} {line.text}"), concern.id)
    return desk.category("flere_spørgsmål", "L15")


def _asked_for_more_alone(desk: Desk) -> Part | None:
    """The same, where no option was named on the way: that would be answered first, and this after it."""
    offers = names_an_option(desk, asking=False) and not answered_before(desk)
    return None if offers and not desk.moment.furious else asked_for_more(desk)


def _asks_for_more_of_something_else(desk: Desk, concern: int) -> bool:
    """True for "Er der andet, de skal vide om Aksel?" when what weighs most is not about him."""
    asked = [one.bare for one in asked_parts(desk.moment.hearing) if _MORE.search(plain(one.bare))]
    named = frozenset().union(*(stems_of(one) for one in asked)) - common_stems() - ASKING_STEMS
    at_home, _ = desk.index.at_home_and_foreign(named)
    return at_home > 0 and not desk.index.concern_touched(named, concern)


def _agreed(desk: Desk) -> Part | None:
    if not desk.moment.does("aftale") or _days_are_of_the_story(desk.moment):
        return None
    if desk.moment.furious:
        return desk.option_refusal() or desk.category("aftale_forgæves", "L06")
    return desk.category("aftale" if _says_when(desk.moment) else "hvornår", "L15")


def _says_when(moment: Moment) -> bool:
    return any(grip.kind in ("dag", "tid") for grip in moment.hearing.grips)


def _days_are_of_the_story(moment: Moment) -> bool:
    """True for a summary that asks whether it was right and undertakes nothing: its days are no deal."""
    undertaken = _says_when(moment) and any(grip.kind == "handling" for grip in moment.hearing.grips)
    checks = moment.does("opsummering") and CHECKS_A_SUMMARY.search(plain(moment.hearing.text))
    return bool(checks) and not undertaken


def _offered(desk: Desk) -> Part | None:
    if not desk.moment.does("mulighed"):
        return None
    if desk.moment.does("klagevejledning") and not desk.moment.options:
        return None  # the right to complain is what was told
    if desk.moment.furious:
        return desk.option_refusal() or desk.category("tilbudt_forgæves", "L06")
    if answered_before(desk):
        return desk.category("samtykke", "L15")
    known = desk.option_answer()
    if known is not None:
        return known
    if desk.moment.many_resources and is_vague(desk.moment):
        return desk.category("tvivler", "L13")
    return desk.situation("tilbudt", "L15")


def _summed_up(desk: Desk) -> Part | None:
    if not desk.moment.does("opsummering"):
        return None
    stems, concerns = desk.moment.hearing.stems, desk.index.concern_list
    ahead = any(desk.index.concern_touched(stems, number) >= AHEAD for number in range(len(concerns)))
    about_it = desk.moment.shared >= 2 or ahead or sums_up_what_was_offered(desk)
    if not about_it and not stems - HOLLOW_STEMS - common_stems():
        return desk.category("opsummeret_vagt", "L10", complete=False)
    right = about_it and not desk.moment.parrots
    return desk.situation("opsummeret" if right else "opsummeret_skævt", "L10")


_GUESSES_WHY = re.compile(r"\ber det,? fordi (?:du|i|det)\b[^.!]*\?")
"""A guess at what lies behind is content, though it shares no word with what was said."""


def _acknowledged(desk: Desk) -> Part | None:
    if not desk.moment.does("anerkendelse"):
        return None
    memory = desk.moment.state.memory
    if (
        desk.moment.hollow
        and not desk.moment.owns_a_fault
        and (memory.count("anerkendelse") or desk.moment.furious)
        and not _GUESSES_WHY.search(plain(desk.moment.hearing.text))
    ):
        if names_an_option(desk):
            return None  # the offer is what there is to answer
        return desk.category("anerkendt_tomt", "L04", complete=False)
    if _for_something_else(desk):
        return desk.category("anerkendt", "L04", complete=False)
    return desk.situation("anerkendt", "L04")


def _for_something_else(desk: Desk) -> bool:
    """True for sympathy with something else than the concern that it would be taken for: what the author wrote would not follow."""
    return _is_about_something_else(desk, desk.moment.hearing.stems)


def _is_about_something_else(desk: Desk, stems: frozenset[str], *, words: int = 2) -> bool:
    telling = stems - HOLLOW_STEMS - common_stems()
    return len(telling) >= words and not desk.index.concern_touched(
        telling, aimed_concern(desk.index, desk.moment)
    )


def _explained(desk: Desk) -> Part | None:
    if not desk.moment.does("forklaring") and not desk.moment.tells_limit:
        return None
    if desk.moment.furious:
        return desk.category("forklaret_forgæves", "L06")
    if not desk.moment.rules_out and not gives_a_reason(desk.moment.hearing.text):
        return desk.situation("oplyst", "L09")
    return desk.situation("forklaret", "L09")


def _told_a_limit(desk: Desk) -> Part | None:
    """A limit that the case file knows has answers of its own, also when it is told with sympathy."""
    if not desk.moment.tells_limit or not desk.moment.rules_out or desk.moment.furious:
        return None
    explained = gives_a_reason(desk.moment.hearing.text) or desk.moment.does("anerkendelse")
    for limit in desk.moment.limits:
        plain_ones = [line for line in limit.answers if explained or not _GIVES_THANKS.search(line.text)]
        line = desk.pick.of(plain_ones or limit.answers)
        if line is not None:
            return Part("grænse", "L09", line)
    return None


def _simple(move: str, category: str, law: str, *, complete: bool = False) -> Rule:
    def rule(desk: Desk) -> Part | None:
        if not desk.moment.does(move):
            return None
        return desk.category(category, law, complete=complete)

    return rule


def leaves_the_word(moment: Moment) -> bool:
    """True for a reply that says next to nothing: "Mm.", "Det er noteret."."""
    hearing = moment.hearing
    return hearing.words <= NEXT_TO_NOTHING and moment.moves <= {"lyttesignal"} and not hearing.grips


def _silent_or_short(desk: Desk) -> Part | None:
    if desk.moment.state.memory.idle >= 3:
        return desk.category("stilstand", "L22")
    return desk.category("lyt" if leaves_the_word(desk.moment) else "nå", "L04", complete=False)


RULES: tuple[Rule, ...] = (
    _leaving,
    kept_going,
    _not_understood,
    broken_promise,
    pitfall,
    _parting,
    overwhelmed,
    _repeated,
    cleared,
    spared,
    hosted,
    praised,
    asked_whether_it_was_known,
    asked_whether_it_was_understood,
    asked_for_leave_to_tell,
    asked_to_do,
    asked_when_it_suits,
    proposed_time,
    proposed_plainly,
    asked_fact,
    _wished,
    _asked_openly,
    asked_closed,
    _agreed,
    _offered,
    _asked_for_more_alone,
    _told_a_limit,
    offered_instead_of_summed_up,
    _summed_up,
    owned_a_fault,
    _acknowledged,
    _explained,
    offered_in_passing,
    _simple("klagevejledning", "klagevejledning", "L18", complete=True),
    _simple("skriftligt", "skriftligt", "L19", complete=True),
    _simple("ansvar", "ansvar", "L14"),
    _simple("samtykke", "samtykke", "L01"),
    _simple("forberedt", "forberedt", "L02"),
    _simple("formål", "formål", "L01"),
    _simple("ramme", "ramme", "L01"),
    _simple("hilsen", "goddag", "L01"),
    _simple("tak", "tak", "L15", complete=True),
    _simple("lyttesignal", "lyt", "L04"),
    about_the_case,
    _silent_or_short,
)
"""What an answer is an answer to, most pressing first; the first rule that has words decides."""
