"""What else could have been said at a moment: sentences for *this* citizen, each with the move it stands for.

They are what the persona's author wrote that a good colleague would say, and the plain wordings of the method
where nobody needs to write anything (listening, asking for more, thanking). Nothing here knows how the talk went on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from roleplay.citizen.persona import Concern
from roleplay.conversation.conversation import Conversation
from roleplay.trial.trainees import Phrases, reception_words

MOST_OPTIONS = 2
"""Ways forward that are tried at one moment; the author puts the likeliest first."""
LATEST_GREETING = 2
"""Replies after which it is too late to begin with a greeting."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reply that could have been given.

    Attributes:
        kind: what it does, as a Danish heading ("anerkend", "opsummer" …).
        text: the sentence.
    """

    kind: str
    text: str


def candidates_for(talk: Conversation, phrases: Phrases) -> tuple[Candidate, ...]:
    """Every reply worth trying at this moment, without what the trainee has already said in the same words.

    Args:
        talk: as it stood before the reply.
        phrases: the plain wordings of the method, from ``trial/phrases.yaml``.
    """
    said = frozenset(talk.lines)
    found: dict[str, Candidate] = {}
    for candidate in _all(talk, phrases):
        if candidate.text not in said and candidate.text not in found:
            found[candidate.text] = candidate
    return tuple(found.values())


def _all(talk: Conversation, phrases: Phrases) -> Iterator[Candidate]:
    own, persona, memory = phrases["metodetro"], talk.persona, talk.state.memory
    if not memory.count("hilsen") and len(talk.turns) < LATEST_GREETING:
        yield Candidate("hils og sig, hvem du er", reception_words(persona, phrases))
    for concern in _concerns_in_reach(talk):
        yield Candidate("anerkend", concern.acknowledge)
        yield Candidate("opsummer", concern.sum_up)
        yield Candidate("spørg åbent", concern.ask)
    if persona.file and not memory.count("forberedt"):
        note = str(own["forberedt"][0]).format(sagt=persona.file[0].said)
        yield Candidate("vis, at du har læst sagen", f"{note} {_top(talk).ask}")
    yield Candidate("giv plads", str(own["lyt"][0]))
    yield Candidate("spørg til ønsket", str(own["ønske"][0]))
    for limit in persona.limits[:1]:
        yield Candidate("sig grænsen ærligt", limit.explanation)
    for option in persona.options[:MOST_OPTIONS]:
        yield Candidate("vis en vej", option.offer)
    if persona.difficulty.decided and not memory.count("klagevejledning"):
        yield Candidate("vejled om klage", str(own["klagevejledning"][0]))
    if persona.options:
        yield Candidate("lav en aftale", persona.options[0].agreement)
    if memory.agreed:
        yield Candidate("tilbyd det på skrift", str(own["skriftligt"][0]))
        yield Candidate("giv plads til spørgsmål", str(own["mere"][0]))
        yield Candidate("sig tak", str(own["tak"][0]).format(navn=persona.first_name))


def _top(talk: Conversation) -> Concern:
    return talk.setting.index.concern_list[talk.state.memory.top]


def _concerns_in_reach(talk: Conversation) -> tuple[Concern, ...]:
    """The concern on top, and the one before it if it was never met: what a listener could take up now."""
    memory, concerns = talk.state.memory, talk.setting.index.concern_list
    earlier = [concerns[i] for i in range(memory.top) if memory.met[i] < 1][-1:]
    return (concerns[memory.top], *earlier)
