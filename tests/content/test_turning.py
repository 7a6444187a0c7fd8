"""What is written to the citizen is said by the citizen as a sentence of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roleplay.content.turning import told_by_the_citizen


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("du søgte om forlængelse den 12. februar", ["Jeg søgte om forlængelse den 12. februar."]),
        ("at du har ventet i tre uger uden at høre noget", ["Jeg har ventet i tre uger uden at høre noget."]),
        # "Ikke" stands before the verb in a clause, and after it in a sentence.
        ("ingen endnu har ringet til dig om det", ["Ingen har endnu ringet til mig om det."]),
        ("din mand kun er hjemme i weekenden", ["Min mand er kun hjemme i weekenden."]),
        (
            "du søgte om pasning den 11. september og ikke har fået svar",
            ["Jeg søgte om pasning den 11. september og har ikke fået svar."],
        ),
        (
            "du har ringet to gange og begge gange fået at vide, at det er på vej",
            ["Jeg har ringet to gange og begge gange fået at vide, at det er på vej."],
        ),
        # Each part of a clause stands alone, and what leans on the first is left out.
        (
            "du har stået på venteliste siden august, og at du er nummer fire",
            ["Jeg har stået på venteliste siden august.", "Jeg er nummer fire."],
        ),
        ("Adam er 2 år, og at du selv passer ham derhjemme", []),
        # What only leads up to the citizen's words is left out.
        (
            "du har sagt, at du lagde bøgerne i boksen den 2. juni",
            ["Jeg lagde bøgerne i boksen den 2. juni."],
        ),
        ("I bor i to værelser", ["Vi bor i to værelser."]),
        ("du skrev til os, og i maj ringede vi til jer", ["Jeg skrev til jer, og i maj ringede I til os."]),
    ],
)
def test_what_is_said_of_the_citizen_is_turned(clause: str, told: list[str]) -> None:
    assert list(told_by_the_citizen(clause)) == told


@pytest.mark.parametrize(
    "clause",
    [
        "feltet med dine egne ønsker står tomt hos os",  # news to the citizen
        "vi sendte fire breve, og at ingen af dem er åbnet",
        "du bor alene, så jeg skal nok tale tydeligt, siger jeg",
        "du den 14. januar bad om at blive ringet op",
        "der står: »Udskrevet 4. maj«",
        "at",
        "",
    ],
)
def test_what_is_of_somebody_else_is_left_alone(clause: str) -> None:
    assert told_by_the_citizen(clause) == ()


@given(st.text(max_size=80))
def test_any_text_is_turned_without_a_fault(clause: str) -> None:
    assert all(one and one.endswith(".") for one in told_by_the_citizen(clause))
