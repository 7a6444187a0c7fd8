"""The Danish words that more than one screen uses; the rest of the wording is shared with line mode."""

from __future__ import annotations

from roleplay.citizen.persona import BANDS, Band, Persona
from roleplay.citizen.state import CitizenState
from roleplay.plain.talk import HELP
from roleplay.practice import Mode
from roleplay.report.as_text import PHASE_NAMES

Style = Mode
"""How a talk is practised: with hints and numbers, with hints and words, or with nothing."""

STYLES: dict[Style, tuple[str, str]] = {
    "træning": ("Træning", "Et kort råd efter hver replik, og borgerens humør i tal."),
    "uden tal": ("Uden tal", "Råd undervejs, men ingen tal og ingen point. God at begynde med."),
    "eksamen": ("Eksamen", "Ingen råd og ingen målere. Debriefen kommer bagefter."),
}
DIMENSIONS: tuple[tuple[str, str, str], ...] = (
    ("anger", "Vrede", "$error"),
    ("trust", "Tillid", "$success"),
    ("heard", "Hørt", "$primary"),
    ("clarity", "Klarhed", "$accent"),
)
"""Each shown dimension with its Danish name and the theme colour of its bar."""
_AMOUNTS = ("ingen", "lidt", "noget", "en del", "meget")
_BAND_STYLES: dict[Band, str] = {
    "rolig": "$text-success on $success-muted",
    "mellemsur": "$text-warning on $warning-muted",
    "sur": "$text-error on $error-muted",
    "sursur": "bold $text on $error",
}
PROMPT_HINT = "Enter sender · Ctrl+J ny linje"
EMPTY_REPLY = "Skriv det, du ville sige. /slut afslutter."
COMMANDS_HELP = HELP
PHASES = tuple(PHASE_NAMES[number] for number in (1, 2, 3))
CHANGED_ANSWERS = "Programmet er opdateret siden, så nogle af svarene er blevet anderledes."


def amount(value: int) -> str:
    """A level of 0-100 in a word."""
    return _AMOUNTS[min(4, value // 20)]


def band_style(band: Band) -> str:
    """The theme colours of a band's name."""
    return _BAND_STYLES[band]


def band_level(band: Band) -> int:
    """1 for rolig to 4 for sursur."""
    return BANDS.index(band) + 1


def levels(state: CitizenState) -> dict[str, int]:
    """The shown dimensions as whole numbers."""
    return state.rounded()


def kind_of_call(persona: Persona) -> str:
    """How the talk takes place: "telefon · klage"."""
    return f"{persona.channel} · {'klage' if persona.complaint else 'forespørgsel'}"


def when_said(iso: str) -> str:
    """An ISO time as a Dane writes it; the text itself if it is no time."""
    from datetime import datetime

    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso[:20]
    return f"{moment.day}/{moment.month} kl. {moment:%H.%M}"


def turns_said(number: int) -> str:
    """A number of replies in words."""
    return "1 replik" if number == 1 else f"{number} replikker"
