"""How often a question that the file does not contain gets the fact it asks for.

    python scripts/fact_questions.py
    python scripts/fact_questions.py --ways 3    as if the author had written three ways of asking for each fact

Reads ``tests/core/fact_questions.txt``: ``slug | fact-id | question``. A question counts as answered when the citizen
tells the fact, or gives the honest reason why it is not told yet.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path

from roleplay.citizen.persona import Persona
from roleplay.conversation.conversation import Conversation, Setting
from roleplay.stage import Stage

QUESTIONS = Path(__file__).resolve().parent.parent / "tests" / "core" / "fact_questions.txt"


def with_ways(persona: Persona, ways: int | None) -> Persona:
    """The persona with so many ways of asking for each fact; as it is when None."""
    if ways is None:
        return persona
    return replace(
        persona, facts=tuple(replace(fact, questions=fact.questions[:ways]) for fact in persona.facts)
    )


def measured(stage: Stage, ways: int | None = None) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many questions were asked and how many got their fact, by citizen; and what was missed, a line each.

    Args:
        stage: with the shipped citizens.
        ways: ways of asking that each fact keeps; None for all.
    """
    asked: Counter[str] = Counter()
    got: Counter[str] = Counter()
    missed: list[str] = []
    settings: dict[str, Setting] = {}
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        slug, fact_id, question = (part.strip() for part in line.split(" | ", 2))
        if slug not in settings:
            settings[slug] = stage.setting(with_ways(stage.library.find(slug), ways), 1)
        persona = settings[slug].persona
        talk = Conversation.begin(settings[slug]).after([f"Goddag, du taler med Lise fra {persona.office}."])
        turn = talk.say(question)
        fact = next(fact for fact in persona.facts if fact.id == fact_id)
        places = {str(answer.place) for answer in (*fact.answers, *fact.not_yet)}
        told = any(trace.place in places or trace.part == "ikke_endnu" for trace in turn.answer.traces)
        asked[slug] += 1
        got[slug] += told
        if not told:
            heard = ", ".join(move.id for move in turn.hearing.moves) or "-"
            missed.append(f"{slug} {fact_id}: {question} [{heard}] → {turn.answer.text[:70]}")
    return asked, got, missed


def main() -> int:
    """Prints the share per citizen and what was missed."""
    parser = argparse.ArgumentParser(description="How often a question gets the fact it asks for.")
    parser.add_argument("--ways", type=int, help="ways of asking that each fact keeps")
    asked, got, missed = measured(Stage.set(), parser.parse_args().ways)
    for slug in sorted(asked):
        print(f"{slug:<34}{got[slug]:>4} of {asked[slug]:<4} {got[slug] / asked[slug]:.0%}")
    print(f"{'all':<34}{got.total():>4} of {asked.total():<4} {got.total() / max(1, asked.total()):.1%}\n")
    print("\n".join(missed))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
