"""What a list and a case file show of a citizen."""

from __future__ import annotations

from textual.content import Content

from roleplay.citizen.persona import Attitude, Band, Persona, Resources
from roleplay.content.summary import Summary
from roleplay.tui.drawing import pips
from roleplay.tui.text import joined, lines, outside
from roleplay.tui.words import band_level, band_style, kind_of_call

_RESOURCE_WORDS = {"få": "få kræfter at stå imod med", "nogle": "klarer sig", "mange": "stærk og velforberedt"}
_ATTITUDE_WORDS = {"åben": "til at tale med", "forbeholden": "på vagt", "fastlåst": "har låst sig fast"}


def band_tag(band: Band) -> Content:
    """The band as word and dots."""
    return joined(Content.styled(f" {band} ", band_style(band)), " ", Content.styled(pips(band_level(band)), "$text-muted"))


def option_of(summary: Summary) -> Content:
    """Two lines of the list: who and what; how hard."""
    subject = f"  {summary.subject}" if summary.subject else ""
    tail = f"{summary.resources} ressourcer · {kind_of_summary(summary)}"
    return lines(
        joined("  ", outside(f"{summary.name}, {summary.age}", "bold"), outside(subject, "$text-muted")),
        joined("  ", band_tag(summary.band), Content.styled(f"  {tail}", "$text-muted")),
    )


def kind_of_summary(summary: Summary) -> str:
    """How the talk takes place."""
    return f"{summary.channel} · {'klage' if summary.complaint else 'forespørgsel'}"


def difficulty_lines(band: Band, resources: Resources, attitude: Attitude) -> list[Content]:
    """The three things that decide how hard the talk is, each with its word."""

    def row(name: str, value: Content | str, note: str = "") -> Content:
        return joined(Content.styled(name.ljust(12), "$text-muted"), value, Content.styled(f"  {note}" if note else "", "$text-muted"))

    return [
        row("Humør", band_tag(band)),
        row("Ressourcer", resources, _RESOURCE_WORDS.get(resources, "")),
        row("Indstilling", attitude, _ATTITUDE_WORDS.get(attitude, "")),
    ]


def summary_card(summary: Summary) -> Content:
    """The card beside the list."""
    return lines(
        outside(f"{summary.name}, {summary.age} år", "bold $primary"),
        outside(summary.who),
        "",
        outside(f"{summary.administration} · {summary.subject}", "$text-muted"),
        Content.styled(kind_of_summary(summary), "$text-muted"),
        "",
        outside(summary.summary),
        "",
        *difficulty_lines(summary.band, summary.resources, summary.attitude),
        "",
        Content.styled("Enter åbner sagsmappen.", "$text-muted"),
    )


def person_content(persona: Persona) -> Content:
    """Who it is and what it is about, at the head of the case file."""
    difficulty = persona.difficulty
    caller = persona.called_by_municipality and persona.channel == "telefon"
    return lines(
        outside(persona.who),
        outside(f"{persona.administration} · {persona.subject} · {kind_of_call(persona)}", "$text-muted"),
        "",
        outside(persona.summary),
        "",
        *difficulty_lines(difficulty.band, difficulty.resources, difficulty.attitude),
        "",
        joined("Du sidder i ", outside(persona.office), ". ", "Du ringer om " if caller else "Det drejer sig om ",
               outside(persona.purpose), "."),
    )  # fmt: skip


def file_lists(persona: Persona) -> list[tuple[str, str, list[str]]]:
    """The lists of the case file: heading, mark before each item, items; empty lists are left out."""
    found = [
        ("I sagen står der", "·", [note.text for note in persona.file]),
        ("Det kan du", "✓", [option.text for option in persona.options]),
        ("Det kan du ikke", "✗", [limit.text for limit in persona.limits]),
    ]
    return [entry for entry in found if entry[2]]


def list_content(heading: str, mark: str, items: list[str]) -> Content:
    """A heading with its items."""
    style = {"✓": "$text-success", "✗": "$text-error"}.get(mark, "$text-muted")
    rows = [joined(Content.styled(f"{mark} ", style), outside(item)) for item in items]
    return lines(Content.styled(heading, "bold $text-accent"), *rows)
