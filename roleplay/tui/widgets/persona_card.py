"""What a list and a case file show of a citizen."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from roleplay.citizen.persona import Attitude, Band, Persona, Resources
from roleplay.content.summary import Summary
from roleplay.tui.drawing import pips
from roleplay.tui.text import Text, bold, joined, lines, muted, outside
from roleplay.tui.words import band_level, band_style, kind_of_call

_RESOURCE_WORDS = {
    "få": "få kræfter at stå imod med",
    "nogle": "klarer sig",
    "mange": "stærk og velforberedt",
}
_ATTITUDE_WORDS = {"åben": "til at tale med", "forbeholden": "på vagt", "fastlåst": "har låst sig fast"}


def band_tag(band: Band) -> Content:
    """The band as word and dots."""
    return joined(Content.styled(f" {band} ", band_style(band)), " ", muted(pips(band_level(band))))


def option_of(summary: Summary) -> Content:
    """Two lines of the list: who and what; how hard."""
    subject = f"  {summary.subject}" if summary.subject else ""
    tail = f"{summary.resources} ressourcer · {kind_of_summary(summary)}"
    return lines(
        joined("  ", bold(f"{summary.name}, {summary.age}"), muted(subject)),
        joined("  ", band_tag(summary.band), muted(f"  {tail}")),
    )


def kind_of_summary(summary: Summary) -> str:
    """How the talk takes place."""
    return f"{summary.channel} · {'klage' if summary.complaint else 'forespørgsel'}"


def difficulty_lines(band: Band, resources: Resources, attitude: Attitude) -> list[Content]:
    """The three things that decide how hard the talk is, each with its word."""

    def row(name: str, value: Content | str, note: str = "") -> Content:
        return joined(muted(name.ljust(12)), value, muted(f"  {note}" if note else ""))

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
        muted(f"{summary.administration} · {summary.subject}"),
        muted(kind_of_summary(summary)),
        "",
        outside(summary.summary),
        "",
        *difficulty_lines(summary.band, summary.resources, summary.attitude),
        "",
        muted("Enter åbner sagsmappen."),
    )


def person_content(persona: Persona) -> Content:
    """Who it is and what it is about, at the head of the case file."""
    difficulty = persona.difficulty
    caller = persona.called_by_municipality and persona.channel == "telefon"
    purpose = f"»{'Jeg ringer om' if caller else 'Det drejer sig om'} {persona.purpose}.«"
    return lines(
        muted(f"{persona.administration} · {persona.subject}"),
        muted(kind_of_call(persona)),
        "",
        outside(persona.summary),
        "",
        *difficulty_lines(difficulty.band, difficulty.resources, difficulty.attitude),
        "",
        joined(
            "Du sidder i ",
            bold(persona.office),
            ". ",
            "Du ringer op. " if persona.called_by_municipality and persona.channel == "telefon" else "",
        ),
        joined(muted("Formålet kan siges sådan: "), outside(purpose, "italic")),
    )


def file_lists(persona: Persona) -> list[tuple[str, str, list[str]]]:
    """The lists of the case file: heading, mark before each item, items; empty lists are left out."""
    found = [
        ("I sagen står der", "·", [note.text for note in persona.file]),
        ("Det kan du", "✓", [option.text for option in persona.options]),
        ("Det kan du ikke", "✗", [limit.text for limit in persona.limits]),
    ]
    return [entry for entry in found if entry[2]]


class FileList(Vertical):
    """A heading with its items, each behind a mark.

    Args:
        heading, mark, items: as from ``file_lists``.
    """

    def __init__(self, heading: str, mark: str, items: list[str]) -> None:
        super().__init__(classes="file-part")
        self.heading, self.mark, self.items = heading, mark, items

    def compose(self) -> ComposeResult:
        style = {"✓": "bold $text-success", "✗": "bold $text-error"}.get(self.mark, "$foreground-muted")
        yield Text(Content.styled(self.heading, "bold $text-accent"))
        for item in self.items:
            with Horizontal(classes="file-item"):
                yield Text(Content.styled(self.mark, style), classes="file-mark")
                yield Text(outside(item), classes="file-text")
