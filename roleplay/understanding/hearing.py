"""What was heard in one reply: the moves with their evidence, and what the reply put on the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["sure", "maybe"]
GripKind = Literal["dag", "tid", "beløb", "navn", "handling"]
Contact = Literal[
    "eget_navn",
    "cpr_nummer",
    "egen_alder",
    "egen_adresse",
    "er_her",
    "venter",
    "siger_igen",
    "udsættes",
    "leder_tilbudt",
    "kan_ikke_svare",
    "tilpas",
    "sat_på_plads",
    "undskylder_sig",
    "tvivler",
    "uddyber",
    "vil_spørge",
    "går_det_an",
    "hører_nærmere",
]
"""What a reply may do to keep the talk going (``contact.py``)."""

PITFALLS = frozenset(
    {
        "verbalt_tryk",
        "efter_munden",
        "genfortælling",
        "kommunesprog",
        "afvisning",
        "skubbe_videre",
        "foregribelse",
        "klageafværgelse",
        "nedladende",
    }
)
"""Move ids that are pitfalls (faldgruber); they hold only when sure."""


@dataclass(frozen=True, slots=True)
class Move:
    """One move that the reply makes.

    Attributes:
        id: as in the codebook.
        confidence: 0-1, calibrated on held-out voices.
        start, end: the evidence as offsets into the reply as typed.
        why: one Danish sentence to the trainee.
        level: "sure", or "maybe" for what is good enough for a hint but not for a verdict.
    """

    id: str
    confidence: float
    start: int
    end: int
    why: str
    level: Level = "sure"

    @property
    def is_pitfall(self) -> bool:
        """True for the nine faldgruber."""
        return self.id in PITFALLS


@dataclass(frozen=True, slots=True)
class Grip:
    """Something definite that the reply offers: a day, a time, an amount, a name, an act.

    ``text`` is ready to be said back by the citizen ("på torsdag", "klokken 12", "ringer").
    """

    kind: GripKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hearing:
    """Everything understood of one reply.

    Attributes:
        text: the reply as typed (controls stripped).
        moves: the moves that hold, strongest first; a pitfall only when it is sure.
        likely: pitfalls that are more likely than not, but not sure; told by ``understand``, never shown or charged.
        hints: other moves that only may hold; never scored.
        grips: what the citizen can take up.
        stems: folded content stems of the reply.
        signature: what makes two replies the same: the stems, or every word when there is hardly any content.
        words: number of words.
        questions: number of sentences that ask.
        parting: the reply says good-bye.
        contact: what its last sentence does to keep the talk going, whatever it is about; mostly None.
        understood: False for nonsense and for other languages; such a reply has no moves.
    """

    text: str
    moves: tuple[Move, ...] = ()
    likely: tuple[Move, ...] = ()
    hints: tuple[Move, ...] = ()
    grips: tuple[Grip, ...] = ()
    stems: frozenset[str] = frozenset()
    signature: frozenset[str] = frozenset()
    words: int = 0
    questions: int = 0
    parting: bool = False
    contact: Contact | None = None
    understood: bool = True

    def ids(self) -> frozenset[str]:
        """The ids of the moves that hold."""
        return frozenset(move.id for move in self.moves)

    def move(self, move_id: str) -> Move | None:
        """The move with this id, if it holds."""
        return next((move for move in self.moves if move.id == move_id), None)

    def quote(self, move: Move) -> str:
        """The trainee's own words that are the evidence of a move."""
        return self.text[move.start : move.end].strip()

    def grip(self, kind: GripKind) -> Grip | None:
        """The first grip of a kind."""
        return next((grip for grip in self.grips if grip.kind == kind), None)
