"""Folding, tokens and segments: what comes out is comparable, and every offset leads back to the text as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roleplay.understanding.folding import fold_word, tokens_of
from roleplay.understanding.segments import segments_of

DANISH = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåÆØÅé .,?!;:-()0123456789'…\n", max_size=300)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hvornår", "hvornaar"),
        ("SØGTE", "soegte"),
        ("Ærlig", "aerlig"),
        ("gå", "gaa"),
        ("café", "cafe"),
        ("forstået", "forstaaet"),
        ("nåede", "naaede"),
    ],
)
def test_spellings_of_the_same_word_fold_alike(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ikke", "ikker"), ("vred", "vrede"), ("kan", "kun"), ("nåede", "nede")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


def test_short_forms_are_spelled_out_at_their_place() -> None:
    text = "jeg ka ikk love det"
    forms = [token.form for token in tokens_of(text)]
    assert forms == ["jeg", "kan", "ikke", "love", "det"]
    assert [text[token.start : token.end] for token in tokens_of(text)][1:3] == ["ka", "ikk"]


@given(DANISH)
def test_tokens_quote_the_text_in_order(text: str) -> None:
    position = 0
    for token in tokens_of(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= position or token.start == position
        position = token.start
        assert token.form


@given(st.text(max_size=200))
def test_segments_lie_within_the_text_and_hold_a_word(text: str) -> None:
    segments = segments_of(tokens_of(text))
    for segment in segments:
        assert 0 <= segment.start < segment.end <= len(text)
        assert any(token.is_word for token in segment.tokens)
    assert [segment.index for segment in segments] == list(range(len(segments)))
    if segments:
        assert segments[-1].last


@given(st.integers(min_value=1, max_value=60), st.sampled_from(["?", "!", " ?", "?!", ""]))
def test_a_long_stretch_in_windows_loses_nothing(words: int, mark: str) -> None:
    tokens = tokens_of(" ".join(["ord"] * words) + mark)
    segments = segments_of(tokens)
    assert {token.start for segment in segments for token in segment.tokens} == {
        token.start for token in tokens
    }
    assert segments[-1].tokens[-1] == tokens[-1]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hej. Passer det?", 2),
        ("Jeg kan godt forstå, du er vred, men reglerne er altså reglerne.", 2),
        ("Jeg ringer den 4. juni kl. 12.", 1),
        ("Plads fra den 1., og så ringer jeg.", 1),
        ("Det koster 120. Og så ringer jeg.", 2),
        ("…", 0),
        ("😀", 0),
    ],
)
def test_sentences_and_but(text: str, count: int) -> None:
    assert len(segments_of(tokens_of(text))) == count


def test_a_long_stretch_without_marks_is_read_in_windows() -> None:
    text = " ".join(["jeg ringer til dig i morgen og fortæller hvad der sker med sagen"] * 3)
    assert len(segments_of(tokens_of(text))) > 3
