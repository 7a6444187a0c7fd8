"""The review: grades follow from what a reply cost, a better line is a sentence that works, and the same talk gives the same review."""

from __future__ import annotations

import statistics
from functools import cache

import pytest
from laws.acting import everyone, the_stage

from roleplay.content.phrases import phrases
from roleplay.content.rubric import rubric
from roleplay.conversation.conversation import Conversation
from roleplay.review.engine import Review, review_of
from roleplay.review.grades import GRADES, Grade, grade_of
from roleplay.review.outlook import Lookahead
from roleplay.review.what_if import what_if
from roleplay.trial.trainees import play_trainee

SLUGS = ("bente-tabt-arbejdsfortjeneste", "amina-pas", "maria-mentor", "poul-gebyr")


@cache
def talk_of(slug: str, trainee: str) -> Conversation:
    persona = next(persona for persona in everyone() if persona.slug == slug)
    return play_trainee(trainee, the_stage().setting(persona, 1), rubric(), phrases()).talk


@cache
def review(slug: str, trainee: str) -> Review:
    return review_of(talk_of(slug, trainee), phrases())


@pytest.mark.parametrize(
    ("cost", "spread", "pitfall", "idle", "grade"),
    [
        (0.0, 4.0, False, 0, "fremragende"),
        (0.0, 0.5, False, 0, "god"),
        (0.0, 4.0, True, 0, "skæv"),
        (2.0, 4.0, False, 0, "god"),
        (2.0, 4.0, True, 0, "skæv"),
        (2.0, 4.0, False, 1, "skæv"),
        (5.0, 4.0, False, 0, "skæv"),
        (9.0, 4.0, False, 0, "fejl"),
        (20.0, 4.0, False, 0, "brøler"),
        (20.0, 4.0, True, 3, "brøler"),
    ],
)
def test_the_grade_follows_from_the_cost(
    cost: float, spread: float, pitfall: bool, idle: int, grade: Grade
) -> None:
    assert grade_of(cost, spread, pitfall=pitfall, idle=idle) == grade


@pytest.mark.parametrize("slug", SLUGS)
def test_the_method_is_mostly_good_and_interrogation_mostly_not(slug: str) -> None:
    bad = ("skæv", "fejl", "brøler")
    method = [turn.grade in bad for turn in review(slug, "metodetro").turns]
    pressing = [turn.grade in bad for turn in review(slug, "forhører").turns]
    assert statistics.mean(method) < 0.5
    assert statistics.mean(pressing) == 1.0
    cost = {
        name: statistics.mean(turn.cost for turn in review(slug, name).turns)
        for name in ("metodetro", "forhører")
    }
    assert cost["metodetro"] + 3 < cost["forhører"]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_reply_that_hurts_is_the_costliest(slug: str) -> None:
    talk = talk_of(slug, "metodetro").back_to(4)
    rude = "Så slemt er det altså heller ikke. Sådan er reglerne, det er ikke mit bord, du må ringe til hovednummeret."
    found = review_of(talk.after([rude]), phrases())
    assert found.costliest == 5
    assert found.turns[4].grade in ("skæv", "fejl", "brøler")
    assert found.turns[4].better is not None


@pytest.mark.parametrize("slug", SLUGS)
def test_a_better_line_is_a_sentence_that_leads_to_what_is_claimed(slug: str) -> None:
    talk = talk_of(slug, "fordør")
    ahead = Lookahead(talk.setting, phrases())
    shown = [turn for turn in review(slug, "fordør").turns if turn.better is not None]
    assert shown
    for graded in shown:
        assert graded.better is not None
        assert graded.better.value > graded.value
        if "…" in graded.better.text:
            continue  # the trainee's own name is left open
        turn = talk.back_to(graded.turn - 1).say(graded.better.text)
        assert turn.answer.text == graded.better.answer
        assert ahead.outlook(talk.back_to(graded.turn - 1).then(turn)).value == graded.better.value


def test_the_same_talk_gives_the_same_review() -> None:
    assert review_of(talk_of(SLUGS[0], "jasiger"), phrases()) == review(SLUGS[0], "jasiger")


def test_progress_and_curve_have_a_step_for_every_reply() -> None:
    talk = talk_of(SLUGS[1], "metodetro")
    told: list[tuple[int, int]] = []
    found = review_of(talk, phrases(), lambda done, of: told.append((done, of)))
    count = len(talk.turns)
    assert told == [(number, count) for number in range(1, count + 1)]
    assert len(found.expected) == count + 1
    assert all(turn.grade in GRADES for turn in found.turns)


def test_what_was_not_understood_gets_no_grade_and_nothing_gives_nothing() -> None:
    begun = Conversation.begin(talk_of(SLUGS[0], "tavs").setting)
    assert review_of(begun, phrases()) == Review((), None, None)
    odd = begun.after(["qwpo zxmn vbfg hjkl trew"])
    assert not odd.turns[0].hearing.understood
    assert review_of(odd, phrases()).turns[0].grade == "uden karakter"


def test_the_trainees_own_name_stands_in_the_suggested_greeting() -> None:
    begun = Conversation.begin(talk_of(SLUGS[0], "tavs").setting)
    found = review_of(begun.after(["Hvad nu?", "Hej, du taler med Omar."]), phrases())
    suggested = [turn.better.text for turn in found.turns if turn.better is not None]
    assert not any("Lise" in text for text in suggested)


def test_what_if_says_the_rest_again() -> None:
    talk = talk_of(SLUGS[0], "jasiger")
    found = what_if(talk, 2, "Det må have været hårdt at vente i syv måneder.")
    assert found.instead.turns[0] == talk.turns[0]
    assert found.instead.lines[2:] == talk.lines[2 : len(found.instead.turns)]
    assert found.unsaid == len(talk.turns) - len(found.instead.turns)
    assert what_if(talk, 2, talk.lines[1]).instead.turns == talk.turns


@pytest.mark.parametrize(("turn", "text"), [(0, "Hej"), (99, "Hej"), (1, "  ")])
def test_what_if_refuses_what_makes_no_sense(turn: int, text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        what_if(talk_of(SLUGS[0], "jasiger"), turn, text)


@pytest.mark.parametrize("slug", ["camilla-fejl", "karsten-aktivering", "sasha-vuggestue"])
def test_a_chance_that_was_missed_is_charged_once(slug: str) -> None:
    """Offer, agreement and good-bye are not held against the summary that was missed before them."""
    shown = [turn.better.text for turn in review(slug, "metodetro").turns if turn.better is not None]
    assert len(shown) == len(set(shown))
    assert statistics.mean(turn.grade == "skæv" for turn in review(slug, "metodetro").turns) < 0.25


def test_a_silent_trainee_is_reminded_of_the_same_chance_as_long_as_it_is_missed() -> None:
    grades = [turn.grade for turn in review("poul-gebyr", "tavs").turns]
    assert sum(grade in ("skæv", "fejl", "brøler") for grade in grades) >= len(grades) / 3
