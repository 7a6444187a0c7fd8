"""The words that do not belong in what a citizen is to read: office language, and judgements of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from roleplay.writing.finding import WritingFinding

_CPR = re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)")
"""A day, a month, a year and four digits: what looks like a Danish personal number."""
_NEGATED = re.compile(r"\b(?:ikke|hverken|aldrig)\s+(?:\w+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlainWords:
    """The word lists, compiled.

    Attributes:
        office: pattern and plain wording of each piece of office language.
        judging: one pattern for every judgement of a person.
    """

    office: tuple[tuple[re.Pattern[str], str], ...]
    judging: re.Pattern[str]


def compiled_words(office: Mapping[str, str], judging: Sequence[str]) -> PlainWords:
    """Compiles the lists; a star at the end of a word lets it be inflected."""
    longest_first = sorted(office, key=len, reverse=True)
    return PlainWords(
        tuple((re.compile(_pattern(word), re.IGNORECASE), office[word]) for word in longest_first),
        re.compile(
            "|".join(_pattern(word) for word in sorted(judging, key=len, reverse=True)), re.IGNORECASE
        ),
    )


def _pattern(word: str) -> str:
    ending = r"\w*" if word.endswith("*") else r"(?!\w)"
    return rf"(?<!\w){re.escape(word.rstrip('*'))}{ending}"


def office_language(text: str, words: PlainWords) -> Iterator[WritingFinding]:
    """Each piece of office language once, with what one would say."""
    taken: list[tuple[int, int]] = []
    for pattern, plain in words.office:
        match = pattern.search(text)
        if match is None or any(match.start() < end and start < match.end() for start, end in taken):
            continue
        taken.append(match.span())
        yield WritingFinding(
            "kontorsprog", match.group(), "Skriv det, som du ville sige det højt til borgeren.", plain
        )


def judgements(text: str, words: PlainWords) -> Iterator[WritingFinding]:
    """Each judgement of the person once; what is denied ("var ikke uforskammet") does not count."""
    seen: set[str] = set()
    for match in words.judging.finditer(text):
        word = match.group().lower()
        denied = _NEGATED.search(text[max(0, match.start() - 30) : match.start()])
        if word in seen or (denied and not word.startswith("ikke")):
            continue
        seen.add(word)
        yield WritingFinding(
            "om personen",
            match.group(),
            "Borgeren har ret til at læse med. Skriv, hvad borgeren sagde eller gjorde – ikke, hvordan borgeren er.",
            "hævede stemmen og sagde, at … / ønskede ikke at svare på …",
        )


def personal_numbers(text: str) -> Iterator[WritingFinding]:
    """Numbers that look like a CPR number."""
    for match in _CPR.finditer(text):
        yield WritingFinding(
            "personnummer",
            match.group(),
            "Øvelsen skal ikke bruge rigtige personnumre. Tag det ud.",
        )
        return


def masked_numbers(text: str) -> str:
    """The text with every number that looks like a CPR number made unreadable."""
    return _CPR.sub("xxxxxx-xxxx", text)
