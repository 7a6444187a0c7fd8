"""What asks and what only looks like it; what a question that points back is about; replies that do two things."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.acting import HELLO, last_turn, parts_said

from roleplay.citizen.questions import asked_parts, asks, might_ask, orders, shape_of
from roleplay.understanding.hearing import Hearing


@cache
def heard(text: str) -> Hearing:
    return last_turn("kjeld-rotter", text).hearing


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Sover du om natten?", True),
        ("slog hun sig meget", True),
        ("har naboen set noget til dem", True),
        ("kender du nogen i opgangen", True),
        ("ved du om han er flyttet", True),
        ("Først siger jeg lige goddag, men jeg vil gerne høre, om I sover.", True),
        ("Under mødet sagde du det.", False),
        ("og hvornår var det så", True),
        ("Jeg kunne godt tænke mig at høre lidt om dine børn.", True),
        ("Jeg kender dig jo ikke, så fortæl lidt om, hvad du laver.", True),
        ("Der er ingen, der skynder på dig. Men fortæl mig alligevel, hvad du drømmer om.", True),
        ("Nu har vi talt nok om tal, fortæl i stedet, hvad du går til.", True),
        ("Inden vi lægger gift ud, må jeg spørge, om I har kæledyr gående.", True),
        ("Til skemaet mangler jeg at vide, hvor meget plads du har.", True),
        ("Sig mig, hvad der vejer tungest.", True),
        ("Skriv lige præcis, fra hvornår I skal være der.", True),
        ("Lad mig høre, hvordan hans dag ser ud.", True),
        ("Jeg skriver lige, hvad vi blev enige om.", False),
        ("er drengen klar over, at der er uenighed", True),
        ("længes du efter dit gamle fag", True),
        ("hvad har været hårdest i de uger, hvor ingen vendte tilbage", True),
        ("Hvad angår brevet, så ligger det her.", False),
        ("Så vil jeg skrive det ned.", False),
        ("Sidste onsdag talte vi om det.", False),
        ("Så har jeg skrevet det ned.", False),
        ("Når du kommer hjem, ligger brevet der.", False),
        ("Ser du, vi har fået en ny maskine.", False),
        ("Jeg sender jeres sag videre i dag.", False),
        ("Det fortæller jeg hende i morgen.", False),
        ("Jeg gad godt vide, hvad hun får dagene til at gå med.", True),
        ("Vær sød at fortælle, hvad du fik ud af vores svar.", True),
        ("Vær sød at sende det i morgen.", False),
        ("Gengiv lige for mig, hvad mine kolleger sagde.", True),
        ("Skriv gerne, hvilket job du har.", True),
        ("Du må gerne ringe til mig.", False),
        ("Tag mig lige med tilbage til den morgen.", True),
        ("Jeg mangler at få på plads, hvilken ydelse du går glip af.", True),
        ("Jeg vil gerne skrive til lægen, og så ringer jeg, når jeg ved mere.", False),
        ("forstod du det, der stod i brevet", True),
        ("ved du hvad hun laver nu", True),
        ("Ved du hvad, jeg ringer til dig i morgen.", False),
        ("Prøv at tage mig med gennem en morgen hos jer", True),
        ("Jeg skal nok tage dig med på råd", False),
        ("kender den nye leder til det", True),
    ],
)
def test_what_asks_without_a_mark(text: str, does: bool) -> None:
    assert asks(heard(text)) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("øh bryggerset er i derude tit", True),
        ("bakker annette dig op", True),
        ("bruger Sami inhalator", True),
        ("I er vel på talefod, I to", True),
        ("Så blev du vel lovet en dag", True),
        ("Benet er vel hverken varmt, rødt eller hævet", True),
        ("Du får måske noget medicin", True),
        ("Du får måske noget medicin.", False),
        ("Det var vel nok en flot have.", False),
        ("Det går alligevel", False),
        ("så står der ikke mere her", False),
        ("Ved du hvad, nu går solen ned.", False),
        ("Nå, for dælen.", False),
    ],
)
def test_what_might_ask_in_the_middle(text: str, does: bool) -> None:
    hearing = heard(text)
    assert not hearing.moves
    assert might_ask(hearing) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Nævn mig et par stykker.", True),
        ("Læs mig lige de skånehensyn op, lægen har sat på.", True),
        ("Jeg har kun kassererens nummer liggende, så skriv mig endelig dit.", True),
        ("Jeg skriver dit nummer ned.", False),
        ("Du må gerne læse det.", False),
    ],
)
def test_what_asks_as_an_order(text: str, does: bool) -> None:
    assert orders(heard(text)) is does


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Vi har sendt dig et brev om rengøringen. Har du det liggende?",
            "Vi har sendt dig et brev om rengøringen. Har du det liggende?",
        ),
        ("Vi har sendt dig et brev. Hvornår ringede naboen til dem?", "Hvornår ringede naboen til dem?"),
        ("Vi har sendt dig et brev. Sover du godt?", "Sover du godt?"),
        ("Har du det liggende?", "Har du det liggende?"),
    ],
)
def test_a_question_that_only_points_back_comes_with_the_sentence_before_it(text: str, whole: str) -> None:
    assert asked_parts(heard(text))[0].whole == whole


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("Hvornår begyndte det?", "tid"),
        ("hvor tit ser i hinanden", "tid"),
        ("Hvor meget betaler du i husleje?", "mængde"),
        ("Hvor gammel er han?", "mængde"),
        ("Hvem hjælper dig?", "hvem"),
        ("Hvor ligger huset henne?", "sted"),
        ("hvor sover du så", "sted"),
        ("Hvad fik dig til at ringe?", "hvorfor"),
        ("Hvordan kan det være, at han flyttede?", "hvorfor"),
        ("Har du sovet?", "ja_nej"),
        ("Må jeg spørge, om du har børn?", "ja_nej"),
        ("Hvordan har du det?", ""),
        ("Hvad laver du?", ""),
        ("Fortæl mig om din dag.", ""),
    ],
)
def test_what_kind_of_answer_a_question_wants(question: str, shape: str) -> None:
    assert shape_of(question) == shape


def test_two_questions_in_one_sentence_are_asked_in_their_order() -> None:
    asked = asked_parts(heard("Hvornår flyttede I ind, og hvem boede der før?"))
    assert [part.bare for part in asked] == ["Hvornår flyttede I ind", "hvem boede der før?"]
    told = asked_parts(heard("Jeg fik at vide, hvad der skete, og hvem der så det, men sover du nu?"))
    assert len(told) == 1


def test_a_question_with_a_name_in_it_is_not_led_astray_by_the_sentence_before() -> None:
    told = last_turn(
        "ulla-adresse",
        HELLO,
        "Det var ikke godt nok, der skulle have været oprettet en sag dengang. Hvornår flyttede han?",
    )
    assert "1. maj" in told.answer.text


def test_the_last_question_is_asked_first() -> None:
    asked = asked_parts(heard("Hvor bor du? Og hvem bor du sammen med?"))
    assert [part.bare for part in asked] == ["Og hvem bor du sammen med?", "Hvor bor du?"]


@given(st.text(max_size=120))
def test_any_text_has_something_that_may_be_asked(text: str) -> None:
    assert asked_parts(Hearing(text, ()))


def test_a_letter_that_is_pointed_back_at_is_the_fact_that_is_told() -> None:
    assert "fakta" in parts_said(
        "leif-visitation", HELLO, "Jeg kan se, vi har sendt dig et brev om rengøringen. Har du det liggende?"
    )


def test_a_day_in_an_offer_is_not_a_meeting() -> None:
    offered = "Du kan begynde ambulant hos os på torsdag og beholde din plads i køen."
    agreed = "Så siger vi torsdag klokken 10. Jeg ringer til dig og husker dig på det."
    assert not any(part.startswith("griber_dag") for part in parts_said("rasmus-stofmisbrug", HELLO, offered))
    assert any(part.startswith("griber_") for part in parts_said("rasmus-stofmisbrug", HELLO, agreed))


def test_what_is_not_told_yet_is_not_told_in_the_next_breath() -> None:
    asked = parts_said("hanne-briller", HELLO, "Det gør mig ondt, må jeg spørge, hvem det var, der døde?")
    assert asked == ["ikke_endnu"]


def test_a_day_with_a_full_stop_does_not_end_in_two() -> None:
    replies = [HELLO]
    for reply in ("Så siger vi torsdag den 17. Jeg ringer og husker dig på det.", "Vi ses mandag den 21."):
        replies.append(reply)
        assert ".." not in last_turn("rasmus-stofmisbrug", *replies).answer.text


@pytest.mark.parametrize(
    ("slug", "question", "facts"),
    [
        ("amina-pas", "Hvornår flyver du, og hvem rejser du med?", 2),
        ("kjeld-rotter", "Hvor gammelt er huset? Og er der mere end dig i husstanden?", 2),
        ("amina-pas", "Hvem rejser du med?", 1),
    ],
)
def test_two_things_asked_in_one_breath_are_told_in_one(slug: str, question: str, facts: int) -> None:
    assert parts_said(slug, HELLO, question).count("fakta") == facts
