"""How often a question that the file does not contain gets the fact it asks for.

    python scripts/fact_questions.py
    python scripts/fact_questions.py --ways 3    as if the author had written three ways of asking for each fact
    python scripts/fact_questions.py --beside    questions that nothing in the file answers: how often they get some fact
    python scripts/fact_questions.py --every 8   only every eighth question, which is quicker

Reads ``tests/core/fact_questions*.txt``: ``slug | fact-id | question``, with ``-`` for the fact where nothing in the file answers,
and with a comma between facts of which either does.
A question counts as answered when the citizen tells the fact, or gives the honest reason why it is not told yet.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from roleplay.citizen.nearest import nearest_asked
from roleplay.citizen.persona import Persona
from roleplay.citizen.questions import asked_parts
from roleplay.conversation.conversation import Conversation, Setting
from roleplay.conversation.turn import Turn
from roleplay.stage import Stage

QUESTIONS = tuple(
    sorted((Path(__file__).resolve().parent.parent / "tests" / "core").glob("fact_questions*.txt"))
)


NOTHING = "-"
"""Stands for the fact of a question that nothing in the file answers."""


class Question(NamedTuple):
    """A question, the fact of a citizen that it asks for, and what other facts answer it as well."""

    slug: str
    fact_id: str
    text: str
    also: tuple[str, ...] = ()


def with_ways(persona: Persona, ways: int | None) -> Persona:
    """The persona with so many ways of asking for each fact; as it is when None."""
    if ways is None:
        return persona
    return replace(
        persona, facts=tuple(replace(fact, questions=fact.questions[:ways]) for fact in persona.facts)
    )


def measured(
    stage: Stage, questions: Sequence[Question], ways: int | None = None
) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many questions were asked and how many got their fact, by citizen; and what was missed, a line each.

    Args:
        stage: with the shipped citizens.
        questions: what is asked.
        ways: ways of asking that each fact keeps; None for all.
    """
    asked: Counter[str] = Counter()
    got: Counter[str] = Counter()
    missed: list[str] = []
    played = Played(stage, ways)
    for question in questions:
        setting = played.setting(question.slug, question.fact_id)
        turn = _asked(setting, question.text)
        asked[question.slug] += 1
        if any(_told(setting, one, turn) for one in (question.fact_id, *question.also)):
            got[question.slug] += 1
        else:
            heard = ", ".join(move.id for move in turn.hearing.moves) or "-"
            missed.append(
                f"{question.slug} {question.fact_id}: {question.text} [{heard}] → {turn.answer.text[:70]}"
            )
    return asked, got, missed


class Played:
    """The citizens, each in a hidden variant that has the fact asked for."""

    def __init__(self, stage: Stage, ways: int | None) -> None:
        self._stage, self._ways = stage, ways
        self._settings: dict[str, list[Setting]] = {}

    def first(self, slug: str) -> Setting:
        """The citizen in the first variant."""
        return self._tried(slug, 1)[0]

    def setting(self, slug: str, fact_id: str) -> Setting:
        """The citizen in the first variant that has a fact; raises LookupError when none has."""
        for seed in range(1, 30):
            setting = self._tried(slug, seed)[seed - 1]
            if any(fact.id == fact_id for fact in setting.index.fact_list):
                return setting
        raise LookupError(f"{slug} has no fact {fact_id}")

    def _tried(self, slug: str, seeds: int) -> list[Setting]:
        tried = self._settings.setdefault(slug, [])
        while len(tried) < seeds:
            persona = with_ways(self._stage.library.find(slug), self._ways)
            tried.append(self._stage.setting(persona, len(tried) + 1))
        return tried


def _told(setting: Setting, fact_id: str, turn: Turn) -> bool:
    fact = next(fact for fact in setting.persona.facts if fact.id == fact_id)
    places = {str(answer.place) for answer in (*fact.answers, *fact.not_yet)}
    if any(trace.place in places for trace in turn.answer.traces):
        return True
    if not any(trace.part == "ikke_endnu" for trace in turn.answer.traces):
        return False
    found = (nearest_asked(setting.index, question) for question in asked_parts(turn.hearing))
    return any(near is not None and near.fact.id == fact_id for near in found)


class Mistaken(NamedTuple):
    """Questions that nothing in the file answers: asked, told some fact plainly, told one led in as perhaps not meant."""

    asked: int
    plainly: int
    led_in: int


def told_by_mistake(stage: Stage, questions: Sequence[Question]) -> Mistaken:
    """How many questions get some fact although nothing in the file answers them."""
    told: Counter[bool] = Counter()
    played = Played(stage, None)
    for question in questions:
        setting = played.first(question.slug)
        turn = _asked(setting, question.text)
        if any(trace.part in ("fakta", "ikke_endnu") for trace in turn.answer.traces):
            told[led_in(setting.persona, turn.answer.text)] += 1
    return Mistaken(len(questions), told[False], told[True])


def led_in(persona: Persona, answer: str) -> bool:
    """True when an answer begins with words that lead it in as perhaps not what was meant."""
    leads = (line.text for lines in persona.voice.lines["tøver"].values() for line in lines)
    return answer.startswith(tuple(leads))


def questions_in(questions: Path) -> Iterator[Question]:
    """The questions in a file."""
    for line in questions.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            slug, facts, question = (part.strip() for part in line.split(" | ", 2))
            fact_id, *also = (one.strip() for one in facts.split(","))
            yield Question(slug, fact_id, question, tuple(also))


def answered_in(questions: Path) -> list[Question]:
    """The questions in a file that a fact answers."""
    return [one for one in questions_in(questions) if one.fact_id != NOTHING]


def all_questions(files: Sequence[Path] = QUESTIONS) -> list[Question]:
    """The questions in the files that a fact answers."""
    return [one for path in files for one in answered_in(path)]


def beside_the_file(files: Sequence[Path] = QUESTIONS) -> list[Question]:
    """The questions in the files that nothing answers."""
    return [one for path in files for one in questions_in(path) if one.fact_id == NOTHING]


def _asked(setting: Setting, question: str) -> Turn:
    greeting = f"Goddag, du taler med Lise fra {setting.persona.office}."
    return Conversation.begin(setting).after([greeting]).say(question)


def main() -> int:
    """Prints the share per citizen and what was missed."""
    parser = argparse.ArgumentParser(description="How often a question gets the fact it asks for.")
    parser.add_argument("--ways", type=int, help="ways of asking that each fact keeps")
    parser.add_argument("--beside", action="store_true", help="ask what nothing in the file answers")
    parser.add_argument("--every", type=int, default=1, help="ask only every so many of the questions")
    options = parser.parse_args()
    stage = Stage.set()
    if options.beside:
        found = told_by_mistake(stage, beside_the_file()[:: options.every])
        for told, how in ((found.plainly, "plainly"), (found.led_in, "led in")):
            print(f"some fact told {how}: {told} of {found.asked} {told / max(1, found.asked):.1%}")
        return 0
    for path in QUESTIONS:
        asked, got, missed = measured(stage, answered_in(path)[:: options.every], options.ways)
        print("\n".join(missed))
        for slug in sorted(asked):
            print(f"{slug:<34}{got[slug]:>4} of {asked[slug]:<4} {got[slug] / asked[slug]:.0%}")
        print(
            f"{path.name:<34}{got.total():>4} of {asked.total():<4} {got.total() / max(1, asked.total()):.1%}\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
