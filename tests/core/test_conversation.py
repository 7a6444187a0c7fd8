"""The core loop: pure, bounded, never repeating itself, the same every time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws.acting import Actor, everyone, the_stage

from roleplay.citizen.persona import Persona
from roleplay.conversation.conversation import Conversation

NASTY = [
    "",
    " ",
    "😀" * 40,
    "[/] [red] [/b] [link='x [@click=app.quit]hej[/]",
    "\x1b]0;hacked\x07\x00 hej",
    "\u202eabc\u202c med højre mod venstre",
    "\ud800 alene",
    "Hej " * 5000,
    "{dag} {navn} {0} %s",
    "'; DROP TABLE--",
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_any_reply_gets_an_answer(text: str) -> None:
    talk = Actor(everyone()[0], 1).begin()
    turn = talk.say(text)
    assert turn.answer.text or turn.answer.cue
    assert "\x1b" not in turn.you
    assert "\x00" not in turn.you
    turn.you.encode("utf-8")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=80), max_size=8), st.integers(0, 99))
def test_state_stays_within_bounds(lines: list[str], seed: int) -> None:
    talk = Actor(everyone()[0], seed).begin().after(lines)
    for turn in talk.turns:
        for value in (*turn.state.rounded().values(), turn.state.false_hope):
            assert 0 <= value <= 100
        assert len(turn.answer.traces) <= 2


def test_saying_changes_nothing() -> None:
    talk = Actor(everyone()[0], 3).begin()
    before = (talk.state, talk.turns)
    talk.say("Goddag, du taler med Lise.")
    assert (talk.state, talk.turns) == before


def test_going_back_and_saying_the_same_is_the_same_talk() -> None:
    actor = Actor(everyone()[0], 5)
    lines = [actor.reception, *actor.listening]
    whole = actor.talk(*lines)
    again = whole.back_to(2).after(lines[2:])
    assert [t.answer for t in again.turns] == [t.answer for t in whole.turns]


TEMPERATE = (
    "Ja.", "Jeg lytter.", "Fortæl mere.", "Hvad sker der så?", "Det kan jeg godt høre.", "Hvordan går det så?",
    "Okay, jeg er med.", "Hvad tænker du om det?", "Nu skal jeg se.", "Det vidste jeg ikke.",
)  # fmt: skip


@pytest.mark.parametrize("persona", everyone(), ids=lambda persona: persona.slug)
def test_no_line_comes_twice_in_a_long_talk(persona: Persona) -> None:
    actor = Actor(persona, 2)
    replies = [actor.reception, actor.fact if persona.file else "Ja."]
    for concern in actor.begin().setting.index.concern_list:
        replies += [concern.ask, concern.acknowledge, concern.sum_up]
    for fact in persona.facts:
        replies += [fact.questions[0] if fact.questions else "Ja.", "Okay."]
    replies += list(TEMPERATE)
    talk = actor.begin().after(replies[:40])
    parts = [text for turn in talk.turns for text in [turn.answer.text] if text]
    assert len(parts) == len(set(parts))
    assert all(turn.answer.text or turn.answer.cue for turn in talk.turns)


def test_the_hidden_variant_follows_the_seed() -> None:
    stage = the_stage()
    for persona in everyone():
        if persona.variants:
            seen = {stage.setting(persona, seed).variant for seed in range(40)}
            assert seen == set(persona.variants)
            openings = {Conversation.begin(stage.setting(persona, 1)).opening.text}
            assert openings


def test_every_answer_leads_back_to_a_line_in_a_file() -> None:
    talk = Actor(everyone()[0], 1).talk("Goddag.", "Hvordan har det været?", "Det er jeg ked af.")
    for turn in talk.turns:
        for trace in turn.answer.traces:
            file, line, column = trace.place.rsplit(":", 2)
            assert file.endswith(".yaml")
            assert int(line) > 0
            assert int(column) > 0
            assert trace.law.startswith("L")
