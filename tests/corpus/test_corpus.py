"""The corpus holds its promises: it can be read, every move is there often enough, nothing is nearly said twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from corpus import Coded, CorpusFault, read_corpus, read_voice
from roleplay.content.knowledge import moves

WEAK = (
    "verbalt_tryk", "nedladende", "afvisning", "foregribelse", "efter_munden", "skubbe_videre", "klageafværgelse",
    "ansvar", "mulighed",
)  # fmt: skip
NEARLY_THE_SAME = 92
"""token_sort_ratio from which two replies are nearly the same."""
SHORTEST_COMPARED = 30
"""Letters of a reply that is compared; "Ja, fortsæt endelig." may be said by anyone."""


@pytest.fixture(scope="module")
def corpus() -> list[Coded]:
    return read_corpus(frozenset(moves()))


def test_it_is_large_and_varied(corpus: list[Coded]) -> None:
    assert len(corpus) >= 15_000
    assert len({coded.voice for coded in corpus}) >= 25
    assert len({coded.domain for coded in corpus}) >= 60
    assert {coded.register for coded in corpus} == {"tale", "chat", "brev", "diktat"}


def test_every_move_is_there_often_enough(corpus: list[Coded]) -> None:
    counts = Counter(move for coded in corpus for move in coded.moves)
    assert {move: counts[move] for move in moves() if counts[move] < 200} == {}
    assert {move: counts[move] for move in WEAK if counts[move] < 500} == {}
    assert sum(not coded.moves for coded in corpus) >= 1000


def test_no_two_replies_are_nearly_the_same(corpus: list[Coded]) -> None:
    texts = [default_process(coded.text) for coded in corpus]
    where = [f"{coded.voice}:{coded.line}" for coded in corpus]
    long = [(place, text) for place, text in zip(where, texts, strict=True) if len(text) >= SHORTEST_COMPARED]
    by_first_words: dict[str, list[tuple[str, str]]] = {}
    for place, text in long:
        for word in set(sorted(text.split(), key=len)[-2:]):
            by_first_words.setdefault(word, []).append((place, text))
    found = set()
    for group in by_first_words.values():
        if len(group) < 2 or len(group) > 400:
            continue
        for i, (place, text) in enumerate(group):
            others = [other for _, other in group[i + 1 :]]
            for _, _, j in process.extract_iter(
                text, others, scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=NEARLY_THE_SAME
            ):
                found.add((place, group[i + 1 + j][0]))
    assert sorted(found) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hilsen | Hej", "heading"),
        ("# domæne: x · register: tale\nhilsn | Hej", "unknown move"),
        ("# domæne: x · register: tale\nhilsen", "expected"),
        ("# domæne: x · register: tale\nhilsen | Hej | hvem: x", "borger"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "v.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CorpusFault, match=rf"v\.txt:\d.*{words}"):
        list(read_voice(path, frozenset(moves())))
