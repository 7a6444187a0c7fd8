"""The six stock trainees. Each gives one reply at a time to a talk; none of them sees more than a trainee does.

``metodetro`` follows the method and uses what a good colleague would say to this citizen, as the persona's author
wrote it. The other five are ways of going wrong; they say what they say whoever sits there.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from roleplay.citizen.outcome import Outcome
from roleplay.citizen.persona import Persona
from roleplay.conversation.conversation import Conversation, Setting
from roleplay.conversation.turn import EndedBy
from roleplay.triangle.build import debrief_of
from roleplay.triangle.criteria import Rubric

TRAINEES = ("metodetro", "forhører", "jasiger", "paragrafrytter", "fordør", "tavs")
STOCK_NAME = "Lise"
"""What the method-faithful trainee is called in its wordings (``phrases.yaml``)."""
LONGEST_TALK = 24
"""Replies after which a stock trainee gives up."""

Phrases = Mapping[str, Any]
Replies = Iterator[str]
Style = Callable[[Conversation, Phrases, random.Random], str | None]


@dataclass(frozen=True, slots=True)
class Trial:
    """How a stock trainee did.

    Attributes:
        trainee: its name.
        talk: the talk.
        score: 0-100.
        outcome: how the citizen was left.
        ended_by: who ended it.
    """

    trainee: str
    talk: Conversation
    score: int
    outcome: Outcome
    ended_by: EndedBy


def _pick(options: Sequence[str], chance: random.Random, used: frozenset[str]) -> str:
    fresh = [option for option in options if option not in used]
    return chance.choice(fresh or list(options))


def reception_words(persona: Persona, phrases: Phrases, chance: random.Random | None = None) -> str:
    """How the method begins a talk with a citizen: greeting, name, purpose and consent."""
    called = persona.called_by_municipality and persona.channel in ("telefon", "skriftligt")
    wordings = phrases["metodetro"]["hilsen_ringer" if called else "hilsen_kommer"]
    words = str(chance.choice(wordings) if chance else wordings[0])
    return words.format(navn=persona.first_name, kontor=persona.office, formål=persona.purpose)


def method_faithful(
    talk: Conversation, phrases: Phrases, chance: random.Random, longest: int = LONGEST_TALK
) -> str | None:
    """Goes round the triangle: reception, listening until the anger is down, limits, ways, agreement, thanks.

    Args:
        talk: as far as it has come.
        phrases: the wordings of the method.
        chance: chooses between wordings.
        longest: the reply number by which the talk should be at its end; listening stops in time for that.
    """
    own = phrases["metodetro"]
    persona, memory = talk.persona, talk.state.memory
    concern = talk.setting.index.concern_list[memory.top]
    said = frozenset(talk.lines)
    number = len(talk.turns)

    if memory.parting:
        return None
    if number == 0:
        return reception_words(persona, phrases, chance)
    if number == 1 and persona.file:
        notes = [note.said for note in persona.file[:2]]
        wordings = own["forberedt"]
        words = str(chance.choice(wordings) if len(notes) > 1 else wordings[0])
        return f"{words.format(sagt=notes[0], sagt2=notes[-1])} {concern.ask}"
    listened = _listening_step(talk, said, chance, own, longest)
    if listened is not None:
        return listened
    if not memory.count("ønsket_udfald") and number < longest - 8:
        return str(chance.choice(own["ønske"]))
    for limit in persona.limits[:1]:
        if not any(limit.explanation in line for line in said):
            return limit.explanation
    offers = [option.offer for option in persona.options[:3] if option.offer not in said]
    if offers and len(said & {option.offer for option in persona.options}) < 2:
        return offers[0]
    guidance = str(own["klagevejledning"][0])
    if persona.difficulty.decided and not memory.count("klagevejledning") and guidance not in said:
        return guidance
    if persona.options and persona.options[0].agreement not in said:
        return persona.options[0].agreement
    for kind in ("skriftligt", "mere"):
        if not said & set(own[kind]):
            return str(own[kind][0])
    return str(chance.choice(own["tak"])).format(navn=persona.first_name)


def _listening_step(
    talk: Conversation, said: frozenset[str], chance: random.Random, own: Phrases, longest: int
) -> str | None:
    """The next listening reply, or None when the citizen is ready to look ahead."""
    persona, state = talk.persona, talk.state
    concerns = talk.setting.index.concern_list
    listened = sum(turn.moment.does("anerkendelse", "opsummering", "åbent_spørgsmål") for turn in talk.turns)
    if len(talk.turns) >= longest - 9:
        return None
    calm = state.anger < 40 and state.heard >= 45 and listened >= 3
    simple = not persona.difficulty.complex and state.anger < 50 and listened >= 2
    if calm or simple:
        sum_up = concerns[state.memory.top].sum_up
        return None if state.memory.count("opsummering") or sum_up in said else sum_up
    for concern in concerns[: state.memory.top + 1][::-1]:
        for words in (concern.acknowledge, concern.ask, concern.sum_up):
            if words not in said and not any(words in line for line in said):
                return words
    fresh = [line for line in own["lyt"] if line not in said]
    return chance.choice(fresh) if fresh else None


def _fixed(name: str, turns: int) -> Style:
    def style(talk: Conversation, phrases: Phrases, chance: random.Random) -> str | None:
        if len(talk.turns) >= turns:
            return None
        return _pick(phrases[name], chance, frozenset(talk.lines))

    return style


STYLES: Mapping[str, Style] = {
    "metodetro": method_faithful,
    "forhører": _fixed("forhører", 8),
    "jasiger": _fixed("jasiger", 8),
    "paragrafrytter": _fixed("paragrafrytter", 8),
    "fordør": _fixed("fordør", 7),
    "tavs": _fixed("tavs", 9),
}


def play_trainee(trainee: str, setting: Setting, rubric: Rubric, phrases: Phrases) -> Trial:
    """Lets one stock trainee talk with a citizen to the end.

    Args:
        trainee: one of ``TRAINEES``.
        setting: the citizen and the seed.
        rubric: what is judged by.
        phrases: what the stock trainees say.
    """
    talk = Conversation.begin(setting)
    chance = random.Random(f"trial/{trainee}/{setting.seed}")
    while not talk.over and len(talk.turns) < LONGEST_TALK:
        reply = STYLES[trainee](talk, phrases, chance)
        if reply is None:
            break
        talk = talk.then(talk.say(reply))
    debrief = debrief_of(talk, rubric)
    return Trial(trainee, talk, debrief.total, debrief.outcome, "citizen" if talk.over else "trainee")
