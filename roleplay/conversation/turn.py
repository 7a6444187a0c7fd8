"""One turn of a talk: what was heard, what it did to the citizen, what the citizen answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from roleplay.citizen.moment import Moment
from roleplay.citizen.persona import Band
from roleplay.citizen.state import CitizenState, Effect
from roleplay.understanding.hearing import Hearing

EndedBy = Literal["trainee", "citizen", "script"]


@dataclass(frozen=True, slots=True)
class Trace:
    """Where an answer comes from: which part it is, the law, the concern, and the line in the author's file."""

    part: str
    law: str
    concern: str
    place: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the citizen says and does.

    Attributes:
        text: the words said; empty for silence.
        cue: what is heard or seen beside them ("sukker"); empty for none.
        traces: one per part, at most two.
        leaves: True when the citizen ends the talk here.
    """

    text: str
    cue: str = ""
    traces: tuple[Trace, ...] = ()
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What one reply led to.

    Attributes:
        number: from 1.
        hearing: what was heard in the reply.
        state: the citizen after it.
        effects: each change with its law.
        moment: the reply held against the citizen as they were before it.
        answer: what the citizen answered.
    """

    number: int
    hearing: Hearing
    state: CitizenState
    effects: tuple[Effect, ...]
    moment: Moment
    answer: Answer

    @property
    def you(self) -> str:
        """The trainee's reply."""
        return self.hearing.text

    @property
    def band(self) -> Band:
        """The citizen's anger band after the turn."""
        return self.state.band
