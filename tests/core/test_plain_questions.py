"""A question for what the file holds is a plain question; the words that press, or a volley, make it more."""

from __future__ import annotations

import pytest
from laws.acting import HELLO, last_turn, parts_said

from roleplay.understanding.hearing import PITFALLS


@pytest.mark.parametrize(
    ("slug", "question", "pitfall"),
    [
        ("poul-gebyr", "plejer du at bruge boksen?", False),
        ("henrik-sfo", "Overvejede du at klage?", False),
        ("leif-visitation", "ser du andre mennesker, venner, gamle kammerater?", False),
        ("gunnar-vejtrae", "Du går vel ikke og saver i noget under jorden på egen hånd?", True),
        ("edith-genoptraening", "Hvorfor kommer du først nu, tre uger efter?", True),
        ("poul-gebyr", "Svar nu bare, har du sendt det eller ej?", True),
        ("jonas-veteran", "Sover han her? Sover han her hver nat? Vasker De hans tøj?", True),
    ],
)
def test_one_question_for_a_fact_is_a_pitfall_only_with_the_words_of_one(
    slug: str, question: str, pitfall: bool
) -> None:
    assert bool(last_turn(slug, HELLO, question).hearing.ids() & set(PITFALLS)) is pitfall


@pytest.mark.parametrize(
    ("slug", "reply", "parts"),
    [
        # A choice of times asks what suits; a time that is put forward is an offer to say yes to.
        (
            "farid-bolig",
            "må jeg ringe til dig i morgen formidag eller passer et andet tidspunkt bedre",
            ["fakta"],
        ),
        (
            "kjeld-rotter",
            "Passer det bedst om formiddagen eller om eftermiddagen, at bekæmperen kigger forbi?",
            ["fakta"],
        ),
        ("maria-mentor", "hvad siger du til en samtale kl. 9, eller er eftermiddag bedre?", ["fakta"]),
        ("maria-mentor", "Så siger vi en samtale kl. 9. Passer det?", ["aftale"]),
    ],
)
def test_a_choice_of_times_gets_the_one_that_suits(slug: str, reply: str, parts: list[str]) -> None:
    assert parts_said(slug, HELLO, reply) == parts


@pytest.mark.parametrize(
    ("reply", "parts"),
    [
        (
            "Jeg har bare brug for ét punkt til skemaet, nemlig hvor og hvor mange gange du var afsted for Forsvaret.",
            ["ikke_endnu"],
        ),
        ("Du skal lige sige mig, hvor mange gange du var afsted for Forsvaret.", ["ikke_endnu"]),
        ("Du skal sige mig til, når du vil holde en pause.", []),
    ],
)
def test_what_one_has_to_say_is_asked_for(reply: str, parts: list[str]) -> None:
    said = parts_said("jonas-veteran", HELLO, reply)
    assert [part for part in said if part in ("fakta", "ikke_endnu")] == parts
