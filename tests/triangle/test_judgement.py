"""The judgement: skill comes out in the right order on every citizen, formulas and tricks do not pay, evidence is real."""

from __future__ import annotations

from functools import cache

import pytest
from laws.acting import Actor, everyone, the_stage

from roleplay.citizen.persona import Persona
from roleplay.content.phrases import phrases
from roleplay.content.rubric import rubric
from roleplay.trial.trainees import TRAINEES, Trial, play_trainee
from roleplay.triangle.assess import ASSESSORS
from roleplay.triangle.build import debrief_of
from roleplay.triangle.debrief import Debrief
from roleplay.triangle.judge import verdicts_of
from roleplay.triangle.wording import genitive

PERSONAS = everyone()
BY_SLUG = pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.slug)


def trials(persona: Persona) -> dict[str, Trial]:
    return _trials(persona.slug)


@cache
def _trials(slug: str) -> dict[str, Trial]:
    persona = next(persona for persona in PERSONAS if persona.slug == slug)
    setting = the_stage().setting(persona, 1)
    return {name: play_trainee(name, setting, rubric(), phrases()) for name in TRAINEES}


def judged(persona: Persona, *replies: str) -> Debrief:
    return debrief_of(Actor(persona, 1).talk(*replies), rubric())


def middling(persona: Persona) -> int:
    """An honest, ordinary talk: presents, asks once, acknowledges once, makes an agreement, says thanks."""
    actor = Actor(persona, 1)
    return judged(
        persona,
        f"Goddag, du taler med Lise fra {persona.office}.",
        actor.concern.ask,
        actor.concern.acknowledge,
        "Jeg ringer til dig torsdag klokken 12.",
        "Tak for snakken.",
    ).total


@BY_SLUG
def test_the_method_comes_out_far_ahead(persona: Persona) -> None:
    scores = {name: trial.score for name, trial in trials(persona).items()}
    assert scores["metodetro"] >= 80, scores
    for other in ("forhører", "jasiger", "paragrafrytter"):
        assert scores[other] <= 55, scores
    assert scores["fordør"] <= 25, scores
    assert scores["tavs"] <= 40, scores


@BY_SLUG
def test_the_lazy_path_never_wins(persona: Persona) -> None:
    lazy = judged(persona, "Goddag.", "Jeg ringer til dig torsdag klokken 12.", "Tak for snakken, farvel.")
    assert lazy.total < trials(persona)["metodetro"].score - 25
    assert lazy.outcome.satisfaction < trials(persona)["metodetro"].outcome.satisfaction


TEXTBOOK = (
    "Jeg anerkender dine følelser.",
    "Jeg hører, hvad du siger.",
    "Jeg forstår, at det er svært.",
    "Hvad er vigtigt for dig?",
    "Lad mig opsummere.",
    "Tak for samtalen.",
)
STUFFED = "Goddag tak aftale opsummering anerkendelse klage skriftligt torsdag klokken 12 mulighed ansvar spørgsmål forstår beklager"


@BY_SLUG
def test_tricks_score_below_an_honest_middling_talk(persona: Persona) -> None:
    actor = Actor(persona, 1)
    honest = middling(persona)
    opening = actor.begin().opening.text
    tricks = {
        "stuffing": [STUFFED] * 3,
        "textbook": list(TEXTBOOK),
        "praise": [
            "Du er virkelig dygtig.",
            "Hvor er du sej.",
            "Du har så meget ret.",
            "Fantastisk, du er en stærk person.",
        ],
        "parrot": [opening, actor.talk(opening).last_answer.text or opening, opening],
        "criteria read aloud": [f"{criterion.name}. {criterion.met}" for criterion in rubric().criteria[:6]],
    }
    for name, replies in tricks.items():
        assert judged(persona, *replies).total < honest, name


@BY_SLUG
def test_one_giant_reply_is_no_conversation(persona: Persona) -> None:
    method = trials(persona)["metodetro"].talk.lines
    assert judged(persona, " ".join(method)).total < trials(persona)["metodetro"].score - 30


def test_a_perfect_script_for_another_citizen_is_not_perfect_here() -> None:
    for persona in PERSONAS[:6]:
        for other in PERSONAS[:6]:
            if other is not persona and other.administration != persona.administration:
                borrowed = judged(persona, *trials(other)["metodetro"].talk.lines).total
                assert borrowed <= trials(persona)["metodetro"].score - 8, (persona.slug, other.slug)


@BY_SLUG
def test_every_figure_leads_to_a_sentence_and_a_rule(persona: Persona) -> None:
    talk = trials(persona)["metodetro"].talk
    debrief = debrief_of(talk, rubric())
    said = [turn.you for turn in talk.turns]
    for result in debrief.criteria:
        assert result.id in ASSESSORS
        assert 0 <= result.points <= result.maximum
        if result.quote:
            assert any(result.quote in reply for reply in said)
        if result.status in ("partly", "missed"):
            assert result.better
            assert result.anchor
    for trial in trials(persona).values():
        for flag in debrief_of(trial.talk, rubric()).flags:
            assert flag.quote in trial.talk.turns[flag.turn - 1].you
            assert flag.why
            assert flag.better
            assert flag.rule == f"faldgrube.{flag.id}"


@BY_SLUG
def test_hints_are_short_and_never_nag(persona: Persona) -> None:
    for trial in trials(persona).values():
        headings = []
        for verdict in verdicts_of(trial.talk, rubric()):
            headings.append(verdict.hint.heading if verdict.hint else "")
            if verdict.hint:
                assert len(verdict.hint.text.split()) <= 12, verdict.hint.text
        for position, heading in enumerate(headings):
            assert not heading or heading not in headings[max(0, position - 3) : position]


def test_what_does_not_apply_is_out_of_the_sum() -> None:
    amina = next(persona for persona in PERSONAS if persona.slug == "amina-pas")
    debrief = judged(amina, "Goddag.")
    left_out = [result for result in debrief.criteria if result.status == "n/a"]
    assert left_out
    assert all(result.maximum == 0 and result.points == 0 for result in left_out)


def test_a_complaint_that_stands_costs_no_points() -> None:
    bente = next(persona for persona in PERSONAS if persona.slug.startswith("bente"))
    talk = trials(bente)["metodetro"].talk
    criteria = {result.id for result in debrief_of(talk, rubric()).criteria}
    assert not any("klage" in name and name != "klagevejledning" for name in criteria)


def test_a_promise_that_the_case_does_not_allow_is_marked() -> None:
    bente = next(persona for persona in PERSONAS if persona.slug.startswith("bente"))
    debrief = judged(
        bente,
        "Goddag Bente.",
        "Selvfølgelig får du dine timer igen, det lover jeg dig.",
        "Jeg ringer torsdag klokken 12.",
    )
    assert any(not promise.allowed and promise.turn == 2 for promise in debrief.promises)
    kept = next(promise for promise in debrief.promises if promise.turn == 3)
    assert kept.allowed
    assert "torsdag" in kept.when


def test_an_empty_talk_has_a_debrief_of_nothing() -> None:
    debrief = judged(PERSONAS[0])
    assert debrief.total == 0
    assert debrief.criteria == ()


@pytest.mark.parametrize(
    ("name", "wanted"), [("Poul", "Pouls"), ("Rasmus", "Rasmus’"), ("Beatriz", "Beatriz’"), ("", "s")]
)
def test_a_name_in_the_genitive(name: str, wanted: str) -> None:
    assert genitive(name) == wanted
