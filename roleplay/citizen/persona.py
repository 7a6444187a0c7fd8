"""What a citizen is made of: the person, the case, the concerns, and every line that may be said.

Everything here is a frozen value. Nothing here reads files; ``roleplay.content`` turns YAML into these objects
and keeps the place in the file of every line, so that an answer can be traced back to the words an author wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Band = Literal["rolig", "mellemsur", "sur", "sursur"]
Resources = Literal["få", "nogle", "mange"]
Attitude = Literal["åben", "forbeholden", "fastlåst"]
Channel = Literal["telefon", "skranke", "møde", "skriftligt"]
Openness = Literal["frit", "ved tillid", "når hørt"]

BANDS: tuple[Band, ...] = get_args(Band)
RESOURCES: tuple[Resources, ...] = get_args(Resources)
ATTITUDES: tuple[Attitude, ...] = get_args(Attitude)
CHANNELS: tuple[Channel, ...] = get_args(Channel)

BAND_FLOORS: Mapping[Band, int] = {"rolig": 0, "mellemsur": 25, "sur": 50, "sursur": 75}
"""Lowest anger (0-100) of each band."""


def band_of(anger: float) -> Band:
    """The anger band for an anger of 0-100."""
    band: Band = "rolig"
    for name in BANDS:
        if anger >= BAND_FLOORS[name]:
            band = name
    return band


@dataclass(frozen=True, slots=True)
class Place:
    """Where an author wrote something: file name, line and column (both from 1)."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a citizen may say aloud.

    Attributes:
        text: the words, possibly with placeholders such as ``{dag}``; empty for a mere silence.
        cue: what is heard beside the words ("sukker"), without brackets.
        seen: True when the cue can only be seen (dropped on the phone and in writing).
        place: where it is written.
    """

    text: str
    place: Place
    cue: str = ""
    seen: bool = False


BandLines = Mapping[Band, tuple[Line, ...]]
"""Lines by anger band. A band without lines of its own is absent."""


@dataclass(frozen=True, slots=True)
class FileNote:
    """A fact that the trainee can read in the case file before the talk.

    Attributes:
        text: as it stands in the file.
        said: the same as a clause that can follow "Jeg kan se, at", addressed to the citizen.
        told: the same as the citizen would say it; nothing where it is of somebody else.
    """

    text: str
    said: str
    told: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """Something the municipality can do in this case.

    Attributes:
        id: unique in the persona.
        text: as it stands in the case file.
        words: what gives it away in a reply.
        offer: how a good colleague would offer it.
        agreement: how it sounds as an agreement with who, what and when.
        answers: what the citizen says to the offer while open to it.
        refusals: what the citizen says to it while too angry.
    """

    id: str
    text: str
    words: tuple[str, ...]
    offer: str
    agreement: str
    answers: tuple[Line, ...]
    refusals: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """Something nobody can give in this talk.

    Attributes:
        id: unique in the persona.
        text: as it stands in the case file.
        words: what gives it away in a reply.
        explanation: an honest sentence with the limit, the reason and care.
        answers: what the citizen says when told it with a reason.
    """

    id: str
    text: str
    words: tuple[str, ...]
    explanation: str
    answers: tuple[Line, ...]


SITUATIONS = (
    "spurgt",
    "anerkendt",
    "opsummeret",
    "opsummeret_skævt",
    "forklaret",
    "oplyst",
    "beroliget",
    "tilbudt",
    "fejet_af",
    "presset",
    "efter_munden",
    "sendt_videre",
)
"""What a trainee can do to the concern on top; an author may write lines for each."""


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that weighs on the citizen beneath the demand.

    Attributes:
        id: unique in the persona.
        topic: a clause that can follow "det er hårdt, …": "at ingen har ringet tilbage".
        words: content words that belong to it.
        opened_by: the moves that lead a listener towards it; empty means that nothing does.
        needs_trust: trust (0-100) below which it stays untold.
        needs_heard: heard (0-100) below which it stays untold.
        on_top: what is said unprompted while it is the top concern, by band.
        when: lines by situation (see ``SITUATIONS``).
        ask, acknowledge, sum_up: what a good colleague would say to this citizen about it.
        thought: what the citizen thinks but does not say.
        told: the topic as the citizen would say it; nothing where it is of somebody else.
        variant: the hidden variant it belongs to; empty when it belongs to all.
    """

    id: str
    topic: str
    words: tuple[str, ...]
    on_top: BandLines
    when: Mapping[str, tuple[Line, ...]]
    ask: str
    acknowledge: str
    sum_up: str
    thought: str = ""
    told: tuple[Line, ...] = ()
    opened_by: frozenset[str] = frozenset()
    needs_trust: int = 0
    needs_heard: int = 0
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the citizen knows and can be asked about.

    Attributes:
        id: unique in the persona.
        words: content words and synonyms of the topic.
        questions: typical wordings of the question.
        answers: what the citizen says.
        openness: how freely it is told.
        not_yet: what is said instead while it is not told: an honest reason.
        variant: as for a concern.
    """

    id: str
    words: tuple[str, ...]
    questions: tuple[str, ...]
    answers: tuple[Line, ...]
    openness: Openness = "frit"
    not_yet: tuple[Line, ...] = ()
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a kind of person sounds: lines for the situations that nobody wrote for one person.

    Attributes:
        id: file name without ending.
        description: one sentence for authors.
        lines: for each category (see ``roleplay.citizen.categories``) lines by band.
    """

    id: str
    description: str
    lines: Mapping[str, BandLines]


@dataclass(frozen=True, slots=True)
class Difficulty:
    """The three dimensions that decide how hard a talk is (§5.4)."""

    band: Band
    resources: Resources
    attitude: Attitude
    complex: bool
    impact: Literal["lavt", "mellem", "højt"]
    decided: bool


@dataclass(frozen=True, slots=True)
class Persona:
    """A citizen with a case, ready to be talked to. See ``personas/README.md`` for what each part is for."""

    slug: str
    version: int
    name: str
    age: int
    who: str
    relative: bool
    administration: str
    subject: str
    channel: Channel
    called_by_municipality: bool
    complaint: bool
    summary: str
    difficulty: Difficulty
    prefers_writing: bool
    voice: Voice
    office: str
    purpose: str
    file: tuple[FileNote, ...]
    options: tuple[Option, ...]
    limits: tuple[Limit, ...]
    opening: tuple[Line, ...]
    concerns: tuple[Concern, ...]
    facts: tuple[Fact, ...]
    lines: Mapping[str, BandLines]
    variants: tuple[str, ...] = ()
    exempt_laws: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    @property
    def first_name(self) -> str:
        """The name the citizen is called by."""
        return self.name.split()[0]

    def of_variant(self, variant: str) -> tuple[tuple[Concern, ...], tuple[Fact, ...]]:
        """The concerns and facts that hold in one hidden variant."""
        return (
            tuple(c for c in self.concerns if c.variant in ("", variant)),
            tuple(f for f in self.facts if f.variant in ("", variant)),
        )
