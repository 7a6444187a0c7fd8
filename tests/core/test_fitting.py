"""Of several answers to one thing, the one that tells the side that was asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roleplay.citizen.fitting import best_fitting, without_what_was_told
from roleplay.citizen.likeness import stems_of

SON = (
    "Mikkel er elleve. Han går i femte klasse.",
    "Min søn er en stille dreng.",
    "Togene holder han mest af. Køreplaner kan han udenad.",
    "Til svømning følger min mor ham, for jeg arbejder til klokken fem.",
    "Vi flyttede hertil, fordi skolen havde plads.",
)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Hvad med køreplaner, er det noget for ham?", 2),
        ("Hvem følger ham hen til svømningen?", 3),
        ("Hvorfor flyttede I egentlig?", 4),
        ("hvorfor flytted i", 4),
    ],
)
def test_a_question_for_a_side_of_it_gets_that_side(question: str, line: int) -> None:
    assert best_fitting(SON, question) == (line,)


@pytest.mark.parametrize("question", ["Fortæl mig lidt om ham.", "Hvad så?", "", "xyzzy"])
def test_a_question_for_no_side_gets_the_heart_of_it(question: str) -> None:
    assert set(best_fitting(SON, question)) <= {0, 1}


def test_the_right_kind_of_content_tells_two_sides_apart() -> None:
    sides = (
        "Han er i Aalborg.",
        "Det er en god plads.",
        "Min bror skaffede den.",
        "Siden marts har han været der.",
    )
    assert best_fitting(sides, "Hvornår fik han den?") == (3,)
    assert best_fitting(sides, "Hvem fandt den til ham?") == (2,)


def test_how_long_and_how_often_are_not_when() -> None:
    sides = (
        "Jeg er landmåler.",
        "Det er et godt fag.",
        "Jeg gik på pension for fire år siden.",
        "Vi målte sognet op hver uge.",
        "Jeg var det i 38 år.",
    )
    assert best_fitting(sides, "Hvornår gik du på pension?") == (2,)
    assert best_fitting(sides, "Hvor tit var I ude?") == (3,)
    assert best_fitting(sides, "Hvor længe holdt du til det?") == (4,)


def test_nothing_to_choose_from_is_nothing_chosen() -> None:
    assert best_fitting((), "Hvornår?") == ()
    assert best_fitting(("Det ved jeg ikke.",), "Hvornår?") == (0,)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6), st.text(max_size=80))
def test_there_is_always_a_line_among_those_given(lines: list[str], question: str) -> None:
    found = best_fitting(tuple(lines), question)
    assert found
    assert set(found) <= set(range(len(lines)))


LETTER = (
    "I brevet står der, at I vil påbyde mig at fjerne carporten. Jeg har til den 23. oktober til at svare.",
    "Brevet kom den 9. oktober klokken halv syv om aftenen. Jeg var lige kommet hjem.",
    "Der står ikke et eneste navn under brevet. Kun »Byggesag«.",
    "Min ansøgning er ikke nævnt med ét ord i brevet.",
)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Hvad står der i brevet?", 0),
        ("Hvornår kom brevet?", 1),
        ("Hvem har skrevet under på brevet?", 2),
        ("Er din ansøgning nævnt i brevet?", 3),
    ],
)
def test_of_answers_that_share_a_word_the_one_that_means_it_is_told(question: str, line: int) -> None:
    assert best_fitting(LETTER, question) == (line,)


def test_how_long_ago_wants_a_date() -> None:
    sides = ("Torben døde i februar 2023.", "Det var hjertet.", "Vi var gift i 28 år.")
    assert best_fitting(sides, "Hvor længe siden er det, han døde?") == (0,)
    assert best_fitting(sides, "Hvor længe var I gift?") == (2,)


def test_what_was_just_told_is_left_out_of_the_next_answer() -> None:
    told = stems_of("Vi har seksten bolde, og de ligger i et net i depotet i hallen.")
    line = "Seksten bolde af vores egne, i et net i hallens depot. To af dem er mere pynt end bolde."
    assert without_what_was_told(line, told) == "To af dem er mere pynt end bolde."
    assert without_what_was_told(line, frozenset()) == line
    assert without_what_was_told(line.split(". ")[0], told) == line.split(". ")[0]


@given(st.text(max_size=200), st.frozensets(st.text(max_size=8), max_size=9))
def test_leaving_out_never_leaves_nothing(line: str, told: frozenset[str]) -> None:
    rest = without_what_was_told(line, told)
    assert rest == line or (rest and rest in " ".join(line.split()))
