"""Inertia (L20), and that sur and sursur differ in kind: no shortcut calms anyone, and no formula does it twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laws.acting import Actor, everyone
from roleplay.citizen.outcome import satisfaction_of
from roleplay.citizen.persona import Band, Persona
from roleplay.conversation.conversation import Conversation

EVERYONE = pytest.mark.parametrize("persona", everyone(), ids=lambda persona: persona.slug)
FURIOUS = [persona for persona in everyone() if persona.difficulty.band == "sursur"]
FORMULAS = (
    "Jeg forstår godt, at det er svært.",
    "Det kan jeg sagtens sætte mig ind i, det må være hårdt.",
    "Det er jeg virkelig ked af at høre.",
    "Jeg kan godt forstå, du er frustreret.",
    "Det lyder meget belastende.",
    "Det er jeg ked af på dine vegne.",
)
EIGHT = (
    "Goddag, du taler med Lise. Passer det dig, at vi taler nu?",
    "Hvad kunne du ønske dig?",
    "Vi kan se på sagen igen, og jeg sender dig gerne et brev om det.",
    "Jeg kan ikke ændre afgørelsen, for loven siger, at den skal vurderes på ny, og det kan jeg ikke gøre i telefonen, "
    "så derfor bliver vi nødt til at tage det i den rækkefølge, som reglerne siger, og det tager desværre lidt tid.",
    "Jeg ringer til dig på torsdag klokken 12.",
    "Hvordan har det været for dig?",
    "Er der mere, du vil spørge om?",
    "Tak for snakken.",
)


def good_replies(actor: Actor) -> tuple[str, ...]:
    concerns = actor.begin().setting.index.concern_list
    return tuple(words for c in concerns for words in (c.acknowledge, c.sum_up, c.ask))


@pytest.mark.parametrize("persona", FURIOUS, ids=lambda persona: persona.slug)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nobody_goes_from_sursur_to_rolig_in_under_four_good_turns(persona: Persona, seed: int) -> None:
    actor = Actor(persona, seed)
    talk = actor.begin().after([actor.reception, *good_replies(actor)])
    assert talk.start.band == "sursur"
    assert all(turn.band != "rolig" for turn in talk.turns[:4]), [turn.band for turn in talk.turns]


@EVERYONE
def test_formulas_without_content_stop_working(persona: Persona) -> None:
    talk = Actor(persona, 1).begin().after(FORMULAS)
    third, last = talk.turns[2].state, talk.turns[-1].state
    assert last.anger >= third.anger - 2
    assert last.heard <= third.heard + 8
    assert talk.state.memory.met[talk.state.memory.top] < 1


@EVERYONE
def test_one_good_line_five_times_ends_worse_than_listening(persona: Persona) -> None:
    actor = Actor(persona, 1)
    once = good_replies(actor)[:5]
    listened = actor.begin().after([actor.reception, *once])
    repeated = actor.begin().after([actor.reception, *[once[0]] * 5])
    assert satisfaction_of(repeated.state) < satisfaction_of(listened.state)
    assert repeated.state.anger >= listened.state.anger


def at(persona: Persona, band: Band) -> Conversation:
    """The same eight replies to the same person at another temper."""
    other = replace(persona, difficulty=replace(persona.difficulty, band=band))
    return Actor(other, 1).begin().after(EIGHT)


def parts(talk: Conversation) -> set[str]:
    return {trace.part for turn in talk.turns for trace in turn.answer.traces}


@EVERYONE
def test_the_same_eight_replies_meet_three_different_people(persona: Persona) -> None:
    mild, sharp, furious = (at(persona, band) for band in ("mellemsur", "sur", "sursur"))
    bounced = {"tilbudt_forgæves", "forklaret_forgæves", "aftale_forgæves", "lang_replik", "leder", "går"}
    assert not parts(mild) & bounced
    assert parts(furious) & bounced, parts(furious)
    assert (
        len(
            {talk.lines and tuple(turn.answer.text for turn in talk.turns) for talk in (mild, sharp, furious)}
        )
        == 3
    )
    assert mild.state.clarity > furious.state.clarity
    assert sharp.state.anger > mild.state.anger
    assert furious.state.memory.agreed or furious.state.anger > sharp.state.anger
