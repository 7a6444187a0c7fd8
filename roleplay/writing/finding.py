"""What can be said of a written text: findings, each with a place, a reason and a cure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["mangler", "ikke sagt", "kontorsprog", "om personen", "personnummer", "langt", "tungt"]

HEADINGS: Mapping[Kind, str] = {
    "mangler": "Det mangler",
    "ikke sagt": "Det blev ikke sagt",
    "kontorsprog": "Kontorsprog",
    "om personen": "En dom over personen",
    "personnummer": "Et personnummer",
    "langt": "For langt",
    "tungt": "Tungt at læse",
}
LONGEST_READ = 20_000
"""Characters of a written text that are held against the talk; a note is a page, not a book."""


@dataclass(frozen=True, slots=True)
class WritingFinding:
    """One thing to mend.

    Attributes:
        kind: what is wrong.
        quote: the words it is about; empty when something is missing.
        why: one or two Danish sentences.
        better: what to write instead; empty when there is nothing to offer.
        turn: the reply it comes from, from 1; 0 when it comes from none.
    """

    kind: Kind
    quote: str
    why: str
    better: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class NoteVerdict:
    """The case note held against the talk.

    Attributes:
        findings: what to mend, most important first; empty when there is nothing.
        kept: what the note holds that it should, a Danish sentence each.
    """

    findings: tuple[WritingFinding, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterVerdict:
    """The written follow-up judged.

    Attributes:
        score: 0-100; what does not apply is out of the sum.
        points: for each rule its Danish name, points earned and points possible.
        findings: what to mend, most important first.
        lix: readability (Björnsson 1968): words per sentence plus the percentage of words over six letters.
        words: number of words.
    """

    score: int
    points: tuple[tuple[str, float, float], ...]
    findings: tuple[WritingFinding, ...]
    lix: int
    words: int
