"""How the citizen is right now, and what the citizen remembers of the talk so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from roleplay.citizen.persona import Band, Persona, band_of

Dimension = Literal["anger", "trust", "heard", "clarity", "false_hope"]
DIMENSIONS: tuple[Dimension, ...] = ("anger", "trust", "heard", "clarity", "false_hope")


@dataclass(frozen=True, slots=True)
class Effect:
    """One change of one dimension, with the law that says so.

    Attributes:
        law: "L01" … "L23".
        dimension: what changes.
        delta: by how much (points of 100), before the whole turn is bounded.
        why: a short Danish reason.
    """

    law: str
    dimension: Dimension
    delta: float
    why: str


@dataclass(frozen=True, slots=True)
class Memory:
    """What the citizen remembers.

    Attributes:
        counts: how many replies so far made each move.
        replies: content stems of each reply so far.
        said: content stems of everything the citizen has said.
        last_said: content stems of the citizen's last line.
        last_sentence: the end of that line, ready to be said again.
        told: ids of facts already told.
        offered: ids of options already offered.
        used: texts already said, so that no line comes twice.
        met: how far each concern has been met, 0 (untouched) to 1 and above (met), in the order of the concerns.
        top: index of the concern on top.
        idle: replies in a row that moved nothing.
        boiling: replies in a row that left the anger at the top.
        closed_run: replies in a row with closed questions and nothing that reflects.
        listened: the number of replies that gave room or asked openly.
        last_fact: id of the fact last told, for a question asked again.
        raised: id of the concern that the last line brought up unasked, or empty.
        parting: who has said good-bye.
        trainee: the name the trainee gave.
        agreed: an agreement with a time has been made.
        manager: a manager has been demanded.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    replies: tuple[frozenset[str], ...] = ()
    said: frozenset[str] = frozenset()
    last_said: frozenset[str] = frozenset()
    last_sentence: str = ""
    told: frozenset[str] = frozenset()
    offered: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    met: tuple[float, ...] = ()
    top: int = 0
    idle: int = 0
    boiling: int = 0
    closed_run: int = 0
    listened: int = 0
    last_fact: str = ""
    raised: str = ""
    parting: bool = False
    trainee: str = ""
    agreed: bool = False
    manager: bool = False

    def count(self, move: str) -> int:
        """How many replies so far made this move."""
        return self.counts.get(move, 0)


@dataclass(frozen=True, slots=True)
class CitizenState:
    """The citizen at one moment; every dimension runs from 0 to 100.

    Attributes:
        anger: vrede. trust: tillid. heard: hørt. clarity: klarhed.
        false_hope: falsk håb, hidden from the trainee until the debrief.
        memory: what is remembered.
        left: the citizen has ended the talk.
        resolve: how determined the citizen is to complain, 0-1; hidden, and the same through a talk.
    """

    anger: float
    trust: float
    heard: float
    clarity: float
    false_hope: float = 0.0
    memory: Memory = field(default_factory=Memory)
    left: bool = False
    resolve: float = 0.5

    @property
    def band(self) -> Band:
        """The anger band."""
        return band_of(self.anger)

    def moved(self, deltas: Mapping[Dimension, float]) -> CitizenState:
        """This state with each dimension moved and kept within 0-100."""

        def bounded(now: float, dimension: Dimension) -> float:
            return min(100.0, max(0.0, now + deltas.get(dimension, 0.0)))

        return replace(
            self,
            anger=bounded(self.anger, "anger"),
            trust=bounded(self.trust, "trust"),
            heard=bounded(self.heard, "heard"),
            clarity=bounded(self.clarity, "clarity"),
            false_hope=bounded(self.false_hope, "false_hope"),
        )

    def rounded(self) -> dict[str, int]:
        """The four shown dimensions as whole numbers, for screens and JSON."""
        return {
            "anger": round(self.anger),
            "trust": round(self.trust),
            "heard": round(self.heard),
            "clarity": round(self.clarity),
        }


_START_ANGER: Mapping[Band, float] = {"rolig": 12.0, "mellemsur": 38.0, "sur": 63.0, "sursur": 87.0}
_START_TRUST: Mapping[str, float] = {"åben": 45.0, "forbeholden": 32.0, "fastlåst": 20.0}
_START_CLARITY: Mapping[str, float] = {"få": 22.0, "nogle": 30.0, "mange": 36.0}


def starting_state(persona: Persona, concerns: int, resolve: float) -> CitizenState:
    """The citizen before the first reply.

    Args:
        persona: who it is.
        concerns: how many concerns there are in the variant being played.
        resolve: how determined to complain, 0-1.
    """
    difficulty = persona.difficulty
    return CitizenState(
        anger=_START_ANGER[difficulty.band],
        trust=_START_TRUST[difficulty.attitude],
        heard=8.0,
        clarity=_START_CLARITY[difficulty.resources],
        memory=Memory(met=(0.0,) * concerns),
        resolve=resolve,
    )
