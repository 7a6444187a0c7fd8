"""A sound persona file as the citizen that the core plays; every line keeps the place it was written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from roleplay.citizen.persona import (
    BANDS,
    Band,
    BandLines,
    Concern,
    Difficulty,
    Fact,
    FileNote,
    Limit,
    Line,
    Option,
    Persona,
    Place,
    Voice,
)
from roleplay.content.models import ConcernPart, FactPart, FileNotePart, LimitPart, OptionPart, PersonaFile
from roleplay.content.shapes import BANDS_OF_KEY, BandKey
from roleplay.content.source import Source, Way
from roleplay.content.turning import told_by_the_citizen

_CUE = re.compile(r"\s*(?:\((?P<heard>[^()]*)\)|\[(?P<seen>[^\[\]]*)\])\s*")


def split_cue(written: str) -> tuple[str, str, bool]:
    """A written line as words, cue, and whether the cue is seen: "(sukker) Ja." is "Ja.", "sukker", False."""
    found = _CUE.match(written)
    if found is None:
        return written.strip(), "", False
    cue = found["heard"] if found["heard"] is not None else found["seen"]
    return written[found.end() :].strip(), cue.strip(), found["seen"] is not None


class LineMaker:
    """Makes lines of the texts of one file.

    Args:
        source: the file.
        file: the name that the places of its lines carry.
    """

    def __init__(self, source: Source, file: str) -> None:
        self._source = source
        self._file = file

    def lines(self, texts: Sequence[str], *way: str | int) -> tuple[Line, ...]:
        """The lines of a list at a way in the file."""
        return tuple(self._line(text, (*way, number)) for number, text in enumerate(texts))

    def at(self, texts: Sequence[str], *way: str | int) -> tuple[Line, ...]:
        """Lines that all come from one place in the file."""
        mark = self._source.mark(way)
        return tuple(Line(text, Place(self._file, mark.line, mark.column)) for text in texts)

    def by_band(self, written: Mapping[BandKey, Sequence[str]], *way: str | int) -> BandLines:
        """Lines by band, with keys such as "hed" spread over their bands."""
        spread: dict[Band, tuple[Line, ...]] = {}
        for key, texts in written.items():
            lines = self.lines(texts, *way, key)
            for band in BANDS_OF_KEY[key]:
                spread[band] = spread.get(band, ()) + lines
        return {band: spread[band] for band in BANDS if band in spread}

    def _line(self, written: str, way: Way) -> Line:
        text, cue, seen = split_cue(written)
        mark = self._source.mark(way)
        return Line(text, Place(self._file, mark.line, mark.column), cue, seen)


def compiled(model: PersonaFile, source: Source, *, slug: str, file: str, voice: Voice) -> Persona:
    """The citizen that a file describes.

    Args:
        model: the file's values.
        source: the file, for the places of its lines.
        slug: the persona's id.
        file: the name that the places of its lines carry.
        voice: what fills in where the author wrote nothing.
    """
    make = LineMaker(source, file)
    part = model.difficulty
    return Persona(
        slug=slug,
        version=model.version,
        name=model.name,
        age=model.age,
        who=model.who or "",
        relative=model.relative,
        administration=model.administration,
        subject=model.subject or model.summary,
        channel=model.channel,
        called_by_municipality=model.caller == "kommunen",
        complaint=model.errand == "klage",
        summary=model.summary,
        difficulty=Difficulty(
            part.band, part.resources, part.attitude, part.case == "kompleks", part.impact, part.decided
        ),
        prefers_writing=model.prefers == "skrift",
        voice=voice,
        office=model.office or model.administration,
        purpose=model.purpose or (f"din sag om {model.subject}" if model.subject else "din henvendelse"),
        file=tuple(_note(note, number, make) for number, note in enumerate(model.file)),
        options=tuple(_option(option, number, make) for number, option in enumerate(model.options)),
        limits=tuple(_limit(limit, number, make) for number, limit in enumerate(model.limits)),
        opening=make.lines(model.opening, "åbning"),
        concerns=tuple(_concern(concern, number, make) for number, concern in enumerate(model.concerns)),
        facts=tuple(_fact(fact, number, make) for number, fact in enumerate(model.facts)),
        lines={key: make.by_band(lines, "replikker", key) for key, lines in model.lines.items()},
        variants=tuple(model.variants),
        exempt_laws={law: reason for law, reason in model.exempt_laws.items() if reason},
    )


def _note(part: FileNotePart, number: int, make: LineMaker) -> FileNote:
    told = make.at(told_by_the_citizen(part.said or ""), "sagsmappe", number, "sagt")
    return FileNote(part.text, part.said or _as_clause(part.text), told)


def _as_clause(text: str) -> str:
    return f"der står: »{text.rstrip('.')}«"


def _without_stop(text: str) -> str:
    return text.rstrip(" .!?")


def _option(part: OptionPart, number: int, make: LineMaker) -> Option:
    offer = part.offer or f"Der er den mulighed: {part.text}"
    return Option(
        id=part.id or f"kan-{number + 1}",
        text=part.text,
        words=tuple(part.words),
        offer=offer,
        agreement=part.agreement or f"Jeg tager fat i det i dag og ringer til dig i morgen: {part.text}",
        answers=make.lines(part.answers, "kan", number, "svar"),
        refusals=make.lines(part.refusals, "kan", number, "svar_hed"),
    )


def _limit(part: LimitPart, number: int, make: LineMaker) -> Limit:
    return Limit(
        id=part.id or f"kan-ikke-{number + 1}",
        text=part.text,
        words=tuple(part.words),
        explanation=part.explanation or f"Det her kan jeg desværre ikke love dig: {part.text}",
        answers=make.lines(part.answers, "kan_ikke", number, "svar"),
    )


def _concern(part: ConcernPart, number: int, make: LineMaker) -> Concern:
    topic, way = _without_stop(part.topic), ("bekymringer", number)
    words = part.good_words
    situations = part.when.model_dump(by_alias=True)
    return Concern(
        id=part.id or f"bekymring-{number + 1}",
        topic=topic,
        words=tuple(part.words),
        on_top=make.by_band(part.on_top, *way, "øverst"),
        when={key: make.lines(lines, *way, "når", key) for key, lines in situations.items() if lines},
        ask=words.ask or "Vil du fortælle lidt mere om, hvad der fylder?",
        acknowledge=words.acknowledge or f"Det kan jeg godt forstå er svært, {topic}.",
        sum_up=words.sum_up or f"Så det, der fylder, er, {topic}. Har jeg forstået det rigtigt?",
        thought=part.thought or "",
        told=make.at(told_by_the_citizen(topic), *way, "emne"),
        opened_by=frozenset(part.opened_by or ()),
        needs_trust=part.needs_trust,
        needs_heard=part.needs_heard,
        variant=part.variant or "",
    )


def _fact(part: FactPart, number: int, make: LineMaker) -> Fact:
    way = ("fakta", number)
    return Fact(
        id=part.id or f"fakta-{number + 1}",
        words=tuple(part.words),
        questions=tuple(part.questions),
        answers=make.lines(part.answers, *way, "svar"),
        openness=part.openness,
        not_yet=make.lines(part.not_yet, *way, "ikke_endnu"),
        variant=part.variant or "",
    )


def spoken(model: PersonaFile) -> Iterator[tuple[Way, str]]:
    """Every line of a file that the citizen may say, with the way to it."""

    def each(texts: Sequence[str], *way: str | int) -> Iterator[tuple[Way, str]]:
        for number, text in enumerate(texts):
            yield (*way, number), text

    yield from each(model.opening, "åbning")
    for i, option in enumerate(model.options):
        yield from each(option.answers, "kan", i, "svar")
        yield from each(option.refusals, "kan", i, "svar_hed")
    for i, limit in enumerate(model.limits):
        yield from each(limit.answers, "kan_ikke", i, "svar")
    for i, concern in enumerate(model.concerns):
        for band, texts in concern.on_top.items():
            yield from each(texts, "bekymringer", i, "øverst", band)
        for situation, lines in concern.when.model_dump(by_alias=True).items():
            yield from each(lines, "bekymringer", i, "når", situation)
    for i, fact in enumerate(model.facts):
        yield from each(fact.answers, "fakta", i, "svar")
        yield from each(fact.not_yet, "fakta", i, "ikke_endnu")
    for category, by_band in model.lines.items():
        for band, texts in by_band.items():
            yield from each(texts, "replikker", category, band)
