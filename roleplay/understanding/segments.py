"""A reply cut into the pieces that are coded one by one: sentences, halves at ", men", windows when nothing divides.

The linear model scores each segment and the best segment of a move is its evidence (spike §1 finding 4, §6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from roleplay.understanding.folding import Token

_STOPS = frozenset({".", "?", "!", "…", ";", "-", ":", "(", ")"})
_HARD_STOPS = frozenset({".", "?", "!"})
_TURNING_WORDS = frozenset({"men", "dog"})
WINDOW = 14
"""Words in a window when a long stretch has no punctuation."""
STRIDE = 5
"""Words between two windows."""
LONGEST_PLAIN = 18
"""A stretch with more words than this and no comma or stop is read in windows."""


_SENTENCE = re.compile(
    r"(?:[^.!?\n]|[.!?](?=\s?\d)|(?<=\d)\.(?=[,;:]|\s[a-zæøå])|(?<=\bkr)\.(?=[,;:]|\s[a-zæøå])|(?:(?<=\bkl)|(?<=\bca)|(?<=\bnr)|(?<=\btlf)|(?<=\bf)|(?<=f\.eks)|(?<=\bbl)|(?<=bl\.a)|(?<=evt))\.)+[.!?]*"
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence as a reader sees it; "kl. 9" and "den 1. maj" do not end one."""
    return tuple(match.span() for match in _SENTENCE.finditer(text) if match.group().strip())


@lru_cache(maxsize=4096)
def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, each with its closing mark."""
    return tuple(text[start:end].strip() for start, end in sentence_spans(text))


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of tokens that is scored as one.

    Attributes:
        tokens: its tokens, never empty and always with at least one word.
        index: its number in the reply, from 0.
        last: True for the reply's last segment.
    """

    tokens: tuple[Token, ...]
    index: int
    last: bool

    @property
    def start(self) -> int:
        """Offset of the first character in the reply."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character in the reply."""
        return self.tokens[-1].end


def _sentences(tokens: tuple[Token, ...]) -> list[list[Token]]:
    pieces: list[list[Token]] = []
    current: list[Token] = []
    words = 0
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if token.is_word:
            words += 1
        current.append(token)
        ends = token.form in _HARD_STOPS or (token.form in ("…", ";", "-") and words >= 3)
        if token.form == "." and following is not None and _is_ordinal_dot(tokens, position):
            ends = False
        turns = (
            token.form == ","
            and following is not None
            and following.form in _TURNING_WORDS
            and words >= 3
            and len(tokens) - position > 3
        )
        if ends or turns:
            pieces.append(current)
            current, words = [], 0
    if current:
        pieces.append(current)
    return pieces


def _is_ordinal_dot(tokens: tuple[Token, ...], position: int) -> bool:
    """True for the dot of "den 4. juni", "den 4., og" and "kl. 12": no sentence ends there."""
    before, after = tokens[position - 1] if position else None, tokens[position + 1]
    if before is None:
        return False
    if before.form.isdigit() and before.end == tokens[position].start:
        return (after.is_word or after.form in (",", ":", ";")) and len(before.form) <= 2
    return (
        before.form in ("klokken", "nr", "stk", "jf", "for", "eksempel")
        and after.is_word
        and len(before.form) > 1
    )


def _windows(piece: list[Token]) -> list[list[Token]]:
    words = [index for index, token in enumerate(piece) if token.is_word]
    if len(words) <= LONGEST_PLAIN or any(token.form in (",", ":", ";") for token in piece):
        return [piece]
    starts = range(0, max(1, len(words) - WINDOW + STRIDE), STRIDE)
    return [
        piece[words[first] : (words[first + WINDOW - 1] + 1 if first + WINDOW < len(words) else len(piece))]
        for first in starts
        if first < len(words)
    ]


def segments_of(tokens: tuple[Token, ...]) -> tuple[Segment, ...]:
    """The segments of a reply, in order; empty when it holds no word."""
    pieces: list[list[Token]] = []
    for sentence in _sentences(tokens):
        if any(token.is_word for token in sentence):
            pieces.extend(_windows(sentence))
        elif pieces:
            pieces[-1].extend(sentence)
    return tuple(Segment(tuple(piece), index, index == len(pieces) - 1) for index, piece in enumerate(pieces))
