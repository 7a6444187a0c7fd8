"""In a file with few facts, what is asked stands mostly elsewhere: in a concern, in a note of the case."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from laws.acting import the_stage

from roleplay.citizen.state import CitizenState
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn

_FEW_FACTS = Path(__file__).parents[1] / "tui" / "kirsten.yaml"
"""The citizen that ``roleplay new`` writes: two facts, two concerns, three notes."""


@lru_cache(maxsize=1)
def _begun() -> Conversation:
    return Conversation.begin(the_stage().setting(the_stage().library.find(str(_FEW_FACTS)), 1))


def _asked(question: str, *, trust: int = 60, anger: int = 20) -> Turn:
    start: CitizenState = replace(_begun().start, anger=anger, trust=trust, heard=60)
    return replace(_begun(), start=start).say(question)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Hvor længe har du ventet?", "Jeg har ventet i tre uger uden at høre noget."),
        ("Kan du selv støvsuge?", "Jeg prøvede selv at støvsuge i lørdags. Det skulle jeg ikke have gjort."),
        (
            "Hvor bor din datter?",
            "Min datter bor i Aalborg og har selv små børn. Jeg vil ikke være til besvær.",
        ),
        ("Er du faldet?", "Jeg er bange for at falde, når jeg selv prøver."),
        (
            "Hvornår skulle du have haft hjælp til rengøringen?",
            "Jeg skulle have haft hjælp til rengøringen fra den 11. maj.",
        ),
    ],
)
def test_what_stands_in_the_file_is_told(question: str, answer: str) -> None:
    turn = _asked(question)
    assert turn.answer.text == answer
    assert all(trace.place for trace in turn.answer.traces)


@pytest.mark.parametrize(
    "question",
    [
        "Bruger du stok?",
        "Hvem køber ind for dig?",
        "Hvornår er du født?",
        "Hvor længe har din datter boet i Skagen?",
        "Har din nabo ventet?",
    ],
)
def test_what_stands_nowhere_is_not(question: str) -> None:
    assert not {"spurgt", "skrevet"} & {trace.part for trace in _asked(question).answer.traces}


def test_what_takes_trust_is_not_told_without_it() -> None:
    assert _asked("Er du faldet?", trust=10).answer.text != "Jeg er bange for at falde, når jeg selv prøver."
    assert "Aalborg" not in _asked("Hvor bor din datter?", trust=10).answer.text
