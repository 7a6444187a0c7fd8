"""What is known of him is no answer to a question about her."""

from __future__ import annotations

import pytest

from roleplay.citizen.pronouns import of_somebody_else

HUSBAND = ("Hvad siger din mand?", "Samir er stolt af mig, men han er også urolig.")


@pytest.mark.parametrize(
    ("question", "texts", "elsewhere"),
    [
        ("Hvordan tror du, hun tager det?", HUSBAND, True),
        ("Hvordan tager HENDES chef det?", HUSBAND, True),
        ("Hvordan tror du, han tager det?", HUSBAND, False),
        ("Hvordan tager de det?", HUSBAND, False),
        ("Ved hun, hvad han siger?", HUSBAND, False),
        ("Hvordan tror du, hun tager det?", ("Vi har to biler.",), False),
        ("Hvordan tror du, hun tager det?", (*HUSBAND, "Hun ved det ikke."), False),
        ("Hvad er hunnens navn?", HUSBAND, False),
        ("", HUSBAND, False),
        ("Hvad siger hun?", (), False),
    ],
)
def test_a_question_about_her_is_told_from_one_about_him(
    question: str, texts: tuple[str, ...], elsewhere: bool
) -> None:
    assert of_somebody_else(question, texts) is elsewhere


ONESELF = ("Hvordan har du det?", "Hvordan går det med dig?", "Jeg er lidt flov.")


@pytest.mark.parametrize(
    ("question", "texts", "elsewhere"),
    [
        ("Hvordan har din mor det lige nu?", ONESELF, True),
        ("Hvordan går det med at komme ind og ud?", ONESELF, True),
        ("Hvordan har du det lige nu?", ONESELF, False),
        ("Hvordan står det til med jer?", ONESELF, False),
        ("Hvordan har din mor det?", (*ONESELF, "Hvordan har moren det?"), False),
        ("Hvordan har din mor det?", ("Hun er ved godt mod.",), False),
    ],
)
def test_how_another_is_is_told_from_how_one_is_oneself(
    question: str, texts: tuple[str, ...], elsewhere: bool
) -> None:
    assert of_somebody_else(question, texts) is elsewhere
