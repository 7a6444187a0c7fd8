"""Short scripts for playing the laws: what a trainee says to *this* citizen, as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from roleplay.citizen.outcome import Outcome, outcome_of
from roleplay.citizen.persona import Concern, Persona
from roleplay.citizen.state import CitizenState
from roleplay.content.library import Library
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn
from roleplay.stage import Stage


@lru_cache(maxsize=1)
def the_stage() -> Stage:
    """The stage that the law tests play on."""
    stage = Stage.set()
    stage.library = Library(None)
    stage.library.find = cache(stage.library.find)  # shipped files stay as they are: each is read once
    return stage


@lru_cache(maxsize=1)
def everyone() -> tuple[Persona, ...]:
    """Every shipped citizen."""
    library = the_stage().library
    return tuple(library.find(summary.slug) for summary in library.summaries())


HELLO = "Goddag, du taler med Lise fra kommunen."


def last_turn(slug: str, *replies: str) -> Turn:
    """The last turn of a talk with a shipped citizen."""
    stage = the_stage()
    talk = Conversation.begin(stage.setting(stage.library.find(slug), 1)).after(replies[:-1])
    return talk.say(replies[-1])


def parts_said(slug: str, *replies: str) -> list[str]:
    """What the citizen's last answer is made of."""
    return [trace.part for trace in last_turn(slug, *replies).answer.traces]


@cache
def _talk(slug: str, seed: int, replies: tuple[str, ...]) -> Conversation:
    """The talk after some replies; many laws begin alike, and a talk never changes, so what was played is kept."""
    if not replies:
        return Actor(the_stage().library.find(slug), seed).begin()
    return _talk(slug, seed, replies[:-1]).after(replies[-1:])


@dataclass(frozen=True)
class Actor:
    """Plays replies to one citizen with one seed."""

    persona: Persona
    seed: int

    def begin(self) -> Conversation:
        """A new talk."""
        return Conversation.begin(the_stage().setting(self.persona, self.seed))

    def talk(self, *replies: str) -> Conversation:
        """The talk after some replies."""
        if self.persona is the_stage().library.find(self.persona.slug):
            return _talk(self.persona.slug, self.seed, replies)
        return self.begin().after(replies)

    def state(self, *replies: str) -> CitizenState:
        """The citizen after some replies."""
        return self.talk(*replies).state

    def outcome(self, *replies: str) -> Outcome:
        """How the citizen is left after some replies."""
        return outcome_of(self.persona, self.state(*replies))

    @property
    def concern(self) -> Concern:
        """The concern on top at the start."""
        return self.begin().setting.index.concern_list[0]

    @property
    def reception(self) -> str:
        """A good start."""
        persona = self.persona
        return f"Goddag {persona.first_name}, du taler med Lise fra {persona.office}. Jeg ringer om {persona.purpose}. Passer det dig nu?"

    @property
    def fact(self) -> str:
        """A fact of the file."""
        return f"Jeg kan se i sagen, at {self.persona.file[0].said}."

    @property
    def listening(self) -> tuple[str, ...]:
        """Meets the first concern: asks, acknowledges, sums up."""
        concern = self.concern
        return (concern.ask, concern.acknowledge, concern.sum_up)

    @property
    def calming(self) -> tuple[str, ...]:
        """Enough listening to bring even a sursur citizen down."""
        concerns = self.begin().setting.index.concern_list
        words: list[str] = [self.reception]
        for concern in concerns[:3]:
            words += [concern.acknowledge, concern.sum_up]
        return tuple(words)

    @property
    def agreement(self) -> str:
        """An agreement that the case allows."""
        return self.persona.options[0].agreement

    @property
    def offer(self) -> str:
        """An option that the case allows."""
        return self.persona.options[0].offer

    @property
    def limit(self) -> str:
        """An honest limit with its reason."""
        return self.persona.limits[0].explanation


def change(before: CitizenState, after: CitizenState, dimension: str) -> float:
    """How much a dimension changed."""
    return float(getattr(after, dimension) - getattr(before, dimension))


def step(actor: Actor, before: Sequence[str], reply: str) -> dict[str, float]:
    """What one more reply changes in each dimension."""
    talk = actor.talk(*before)
    turn = talk.say(reply)
    return {name: change(talk.state, turn.state, name) for name in ("anger", "trust", "heard", "clarity")}
