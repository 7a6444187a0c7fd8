"""What asks and what only looks like it; what a question that points back is about; replies that do two things."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.acting import the_stage

from roleplay.citizen.questions import asked_parts, asks, might_ask
from roleplay.conversation.conversation import Conversation
from roleplay.understanding.hearing import Hearing


@cache
def heard(text: str) -> Hearing:
    stage = the_stage()
    talk = Conversation.begin(stage.setting(stage.library.find("kjeld-rotter"), 1))
    return talk.say(text).hearing


def parts(slug: str, *replies: str) -> list[str]:
    stage = the_stage()
    talk = Conversation.begin(stage.setting(stage.library.find(slug), 1)).after(list(replies[:-1]))
    return [trace.part for trace in talk.say(replies[-1]).answer.traces]


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
        ("Så har jeg skrevet det ned.", False),
        ("Når du kommer hjem, ligger brevet der.", False),
        ("Ser du, vi har fået en ny maskine.", False),
        ("Jeg sender jeres sag videre i dag.", False),
        ("Det fortæller jeg hende i morgen.", False),
    ],
)
def test_what_asks_without_a_mark(text: str, does: bool) -> None:
    assert asks(heard(text)) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("øh bryggerset er du derude tit", True),
        ("bakker annette dig op", True),
        ("bruger Sami inhalator", True),
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


def test_the_last_question_is_asked_first() -> None:
    asked = asked_parts(heard("Hvor bor du? Og hvem bor du sammen med?"))
    assert [part.bare for part in asked] == ["Og hvem bor du sammen med?", "Hvor bor du?"]


@given(st.text(max_size=120))
def test_any_text_has_something_that_may_be_asked(text: str) -> None:
    assert asked_parts(Hearing(text, ()))


HELLO = "Goddag, du taler med Lise fra kommunen."


def test_a_letter_that_is_pointed_back_at_is_the_fact_that_is_told() -> None:
    assert "fakta" in parts(
        "leif-visitation", HELLO, "Jeg kan se, vi har sendt dig et brev om rengøringen. Har du det liggende?"
    )


def test_a_day_in_an_offer_is_not_a_meeting() -> None:
    offered = "Du kan begynde ambulant hos os på torsdag og beholde din plads i køen."
    agreed = "Så siger vi torsdag klokken 10. Jeg ringer til dig og husker dig på det."
    assert not any(part.startswith("griber_dag") for part in parts("rasmus-stofmisbrug", HELLO, offered))
    assert any(part.startswith("griber_") for part in parts("rasmus-stofmisbrug", HELLO, agreed))


def test_what_is_not_told_yet_is_not_told_in_the_next_breath() -> None:
    asked = parts("hanne-briller", HELLO, "Det gør mig ondt, må jeg spørge, hvem det var, der døde?")
    assert asked == ["ikke_endnu"]


def test_a_day_with_a_full_stop_does_not_end_in_two() -> None:
    stage = the_stage()
    talk = Conversation.begin(stage.setting(stage.library.find("rasmus-stofmisbrug"), 1))
    for reply in (
        HELLO,
        "Så siger vi torsdag den 17. Jeg ringer og husker dig på det.",
        "Vi ses mandag den 21.",
    ):
        talk = talk.after([reply])
        assert ".." not in talk.turns[-1].answer.text
