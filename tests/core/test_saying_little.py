"""The most ordinary replies, that fit any case: what follows is about this citizen, and never about something nobody spoke of."""

from __future__ import annotations

import pytest
from laws.acting import HELLO, everyone, parts_said

VAGUE = "Så hvis jeg forstår dig rigtigt, er det vigtigste, at der sker noget nu?"
WILLING = "Jeg vil gerne hjælpe dig. Jeg undersøger, hvad vi kan gøre."


def test_a_summary_that_fits_anyone_gets_no_fact_and_is_not_said_to_be_wrong() -> None:
    for persona in everyone():
        said = parts_said(persona.slug, HELLO, "Vil du fortælle mig, hvad der er sket?", VAGUE)
        assert not {"fakta", "ikke_endnu", "opsummeret_skævt"} & set(said), (persona.slug, said)


@pytest.mark.parametrize(
    ("slug", "summary", "part"),
    [
        ("karsten-aktivering", VAGUE, "opsummeret_vagt"),
        (
            "karsten-aktivering",
            "Så du har været på det samme cv-kursus to gange og er skrevet op en gang til?",
            "opsummeret",
        ),
        (
            "ulla-adresse",
            "Så du vil gerne flytte til en mindre lejlighed ved havnen med din søster?",
            "opsummeret_skævt",
        ),
    ],
)
def test_a_summary_is_answered_by_what_it_holds(slug: str, summary: str, part: str) -> None:
    assert parts_said(slug, HELLO, summary)[0] == part


def test_the_will_to_help_is_no_offer() -> None:
    for persona in everyone():
        assert "tilbud" not in parts_said(persona.slug, HELLO, WILLING), persona.slug


def test_help_with_something_is_one() -> None:
    assert "tilbud" in parts_said("leif-visitation", HELLO, "Jeg kan hjælpe dig med at få vasket gardinerne.")


@pytest.mark.parametrize(
    ("slug", "question", "part"),
    [
        ("mette-haltid", "Vil du fortælle mig lidt mere om, hvad der er sket?", "spurgt"),
        ("karsten-aktivering", "Vil du fortælle mig, hvad der er sket?", "spurgt"),
        ("karsten-aktivering", "Hvad skete der med dit arbejde på lageret?", "fakta"),
        ("poul-gebyr", "Hvad kunne du ønske dig?", "ønske"),
        ("maria-mentor", "Hvad kunne du godt tænke dig at arbejde med?", "fakta"),
    ],
)
def test_a_question_that_fits_anyone_is_answered_by_what_weighs(slug: str, question: str, part: str) -> None:
    assert parts_said(slug, HELLO, question)[0] == part


def test_a_greeting_that_asks_for_leave_sums_nothing_up() -> None:
    for persona in everyone():
        reply = f"Goddag, {persona.first_name}. Du taler med Lise fra {persona.office}. Passer det dig at tale nu?"
        assert "samtykke" in parts_said(persona.slug, reply), persona.slug
