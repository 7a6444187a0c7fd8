"""The coded corpus as matrices: a row for each segment and each reply, a column for each feature."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import scipy.sparse as sp
from disturb import disturbed_copies
from joblib import Parallel, delayed

from corpus import Coded
from roleplay.understanding.features import (
    GROUPS,
    feature_key,
    segment_features,
    surroundings_of,
    turn_features,
)
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.segments import segments_of

GROUP_WEIGHTS = (1.0, 1.3, 0.7)
"""How much letters, words and structure weigh against each other in a segment."""
TURN_WEIGHTS = (*GROUP_WEIGHTS, 0.7, 0.4, 0.5)
"""The same for the whole reply, with spans, the citizen's words and patterns."""

PROCESSES = 2
"""Replies are read in so many processes at once; the result does not depend on it."""

Floats = np.ndarray[Any, np.dtype[np.float64]]
Bools = np.ndarray[Any, np.dtype[np.bool_]]
Integers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Design:
    """The corpus as matrices.

    Attributes:
        segments, turns: sparse feature matrices; columns are ``segment_keys`` and ``turn_keys``.
        noisy: which replies are disturbed copies, made for training only.
        owner: the reply each segment row belongs to.
        gold: replies × moves.
        voice: number of the voice of each reply.
    """

    segments: sp.csr_matrix
    turns: sp.csr_matrix
    owner: Integers
    gold: Bools
    voice: Integers
    noisy: Bools
    segment_keys: list[int]
    turn_keys: list[int]

    def with_columns(self, segment_columns: Integers, turn_columns: Integers) -> Design:
        """The same replies seen through some features only (ascending column numbers)."""
        return replace(
            self,
            segments=self.segments[:, segment_columns].tocsr(),
            turns=self.turns[:, turn_columns].tocsr(),
            segment_keys=[self.segment_keys[column] for column in segment_columns],
            turn_keys=[self.turn_keys[column] for column in turn_columns],
        )


@dataclass
class _Rows:
    """Rows of a sparse matrix by feature key, while they are being written."""

    first_group: int
    weights: Sequence[float]
    keys: array[int] = field(default_factory=lambda: array("I"))
    data: array[float] = field(default_factory=lambda: array("d"))
    lengths: array[int] = field(default_factory=lambda: array("l"))

    def add(self, groups: Sequence[set[str]]) -> None:
        """One row: the features of each group, scaled to length one by the group."""
        before = len(self.keys)
        for number, found in enumerate(groups):
            keys = sorted({feature_key(self.first_group + number, feature) for feature in found})
            self.keys.extend(keys)
            self.data.extend([self.weights[number] / math.sqrt(max(1, len(found)))] * len(keys))
        self.lengths.append(len(self.keys) - before)


@dataclass
class _Part:
    """What some replies look like.

    Attributes:
        segments, turns: their rows.
        counts: how many segments each reply has.
        words: the whole words in them.
    """

    segments: _Rows = field(default_factory=lambda: _Rows(0, GROUP_WEIGHTS))
    turns: _Rows = field(default_factory=lambda: _Rows(len(GROUPS), TURN_WEIGHTS))
    counts: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)


def _part_of(replies: Sequence[Coded], known: set[str] | None = None) -> _Part:
    """The features of some replies.

    Args:
        replies: coded.
        known: the words that count as words; None when all do. A slip must never become a word that is known.
    """
    part = _Part()
    for coded in replies:
        around = surroundings_of(coded.citizen, coded.file)
        tokens = tokens_of(coded.text)
        segments = segments_of(tokens)
        features = [segment_features(segment, around) for segment in segments]
        for letters, _, _ in features:
            whole = {gram for gram in letters if gram[0] == "<" and gram[-1] == ">"}
            if known is None:
                part.words |= whole
            else:
                letters -= whole - known
        for groups in features:
            part.segments.add(groups)
        part.turns.add(turn_features(segments, features, tokens, around) if segments else ())
        part.counts.append(len(segments))
    return part


def _in_parts(replies: Sequence[Coded], known: set[str] | None = None) -> list[_Part]:
    size = len(replies) // PROCESSES + 1
    chunks = [replies[start : start + size] for start in range(0, len(replies), size)]
    parts: list[_Part] = Parallel(n_jobs=PROCESSES)(delayed(_part_of)(chunk, known) for chunk in chunks)
    return parts


def _matrix(rows: Sequence[_Rows]) -> tuple[sp.csr_matrix, list[int]]:
    """The rows as one matrix, and the feature key of each column."""
    keys, columns = np.unique(np.concatenate([np.array(part.keys) for part in rows]), return_inverse=True)
    lengths = np.concatenate([np.array(part.lengths) for part in rows])
    data = np.concatenate([np.array(part.data) for part in rows])
    pointers = np.concatenate([[0], np.cumsum(lengths)])
    matrix = sp.csr_matrix((data, columns, pointers), shape=(len(lengths), len(keys)))
    matrix.sum_duplicates()
    return matrix, [int(key) for key in keys]


def design_of(corpus: Sequence[Coded], moves: Sequence[str]) -> Design:
    """Features of every reply and every segment, and of disturbed copies of some replies."""
    copies = disturbed_copies(corpus)
    parts = _in_parts(corpus)
    parts += _in_parts(copies, set().union(*(part.words for part in parts)))
    replies = [*corpus, *copies]
    segments, segment_keys = _matrix([part.segments for part in parts])
    turns, turn_keys = _matrix([part.turns for part in parts])
    gold = np.zeros((len(replies), len(moves)), dtype=bool)
    for number, coded in enumerate(replies):
        for move in coded.moves:
            gold[number, moves.index(move)] = True
    names = sorted({coded.voice for coded in corpus})
    return Design(
        segments,
        turns,
        np.repeat(np.arange(len(replies)), np.concatenate([part.counts for part in parts])),
        gold,
        np.array([names.index(coded.voice) for coded in replies]),
        np.arange(len(replies)) >= len(corpus),
        segment_keys,
        turn_keys,
    )
