"""Trains the space of questions, ``roleplay/citizen/questions.bin``, from every way of asking that is written down.

    python scripts/train_questions.py            trains and writes it
    python scripts/train_questions.py --check    the committed file is what the questions give (exit 1 if not)

Prototypical networks (Snell, Swersky and Zemel 2017) with a linear encoder. In each step some questions of one citizen's
facts – or of twenty subjects of the library – are put in the middle of what else asks for the same thing, and the
vectors of their features are moved so that each lies nearest to its own middle. Features are dropped at random on the way,
so that no single word decides. The same questions give the same bytes.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from artefact import compared, saved
from subjects import SUBJECTS_FILE, read_subjects

from corpus import read_corpus
from roleplay.citizen.question_space import SPACE_FILE, space_features
from roleplay.content.knowledge import moves
from roleplay.stage import Stage
from roleplay.understanding.packing import BIAS, pack

DIMENSIONS = 64
STEPS = 5000
RATE = 0.003
SHARPNESS = 5.0
"""What the inner product is multiplied by before the softmax."""
DROPPED = 0.35
"""Share of a question's features that are left out in a step."""
DECAY = 1e-4
SUBJECT_STEPS = 0.3
"""Share of the steps that are taken with subjects of the library."""
SUBJECTS_AT_ONCE = 20
OF_THE_TALK = (
    "samtykke",
    "ønsket_udfald",
    "opsummering",
    "mulighed",
    "aftale",
    "skriftligt",
    "flere_spørgsmål",
)
"""Moves whose questions ask for no fact; they are learned as subjects of their own."""
MOST_OF_THE_TALK = 60
"""Questions that are taken of each of them, or a few more."""
FEWEST_KNOWN, MOST_KNOWN, ASKED = 3, 20, 6
"""Questions of a fact that stand for it in a step, and questions that are to find it."""
LEAST_COUNT = 3
"""Questions that a feature must be in."""

ANSWERED_BEFORE = "v77-samtalen-selv"
"""The corpus file whose questions manage the talk: they are answered before any fact is looked for (``citizen/contact.py``)."""
Group = Sequence[str]
"""Ways of asking for one thing."""
Episodes = Sequence[Sequence[Group]]
"""Groups that are to be told apart: the facts of each citizen, and last the subjects."""
Floats = np.ndarray[Any, np.dtype[np.float32]]


def shipped_episodes() -> tuple[list[list[Group]], list[str]]:
    """The questions of every shipped citizen's facts and, last, of the subjects; and the subjects' names."""
    library = Stage.set().library
    personas = [library.find(one.slug) for one in library.summaries()]
    subjects = read_subjects(SUBJECTS_FILE.read_text(encoding="utf-8"))
    episodes: list[list[Group]] = [[fact.questions for fact in persona.facts] for persona in personas]
    talk = talk_groups()
    episodes.append([*((*subject.questions, *subject.words) for subject in subjects), *talk.values()])
    return episodes, [*(subject.id for subject in subjects), *talk]


def talk_groups() -> dict[str, Group]:
    """Questions from the corpus that belong to the talk and not to the case, by what they do."""
    found: dict[str, list[str]] = {move: [] for move in OF_THE_TALK}
    for coded in read_corpus(frozenset(moves())):
        (move, *others) = coded.moves or ("",)
        if move in found and not others and "?" in coded.text and coded.voice != ANSWERED_BEFORE:
            found[move].append(coded.text)
    return {
        move: questions[:: max(1, len(questions) // MOST_OF_THE_TALK)] for move, questions in found.items()
    }


def known_features(episodes: Episodes) -> list[int]:
    """The keys of the features that enough questions have, ascending."""
    counts: Counter[int] = Counter()
    for episode in episodes:
        for group in episode:
            for question in group:
                for _, keys in space_features(question):
                    counts.update(keys)
    return sorted(key for key, count in counts.items() if count >= LEAST_COUNT)


def rows_of(questions: Group, columns: dict[int, int]) -> sp.csr_matrix:
    """The questions as rows over the known features."""
    data, indices, pointers = [], [], [0]
    for question in questions:
        for weight, keys in space_features(question):
            known = [columns[key] for key in keys if key in columns]
            indices += known
            data += [weight] * len(known)
        pointers.append(len(indices))
    return sp.csr_matrix(
        (np.array(data, dtype=np.float32), indices, pointers), shape=(len(questions), len(columns))
    )


def step_of(groups: Sequence[sp.csr_matrix], vectors: Floats, chance: np.random.Generator) -> Floats:
    """The gradient of one step: how the vectors would have to move for the asked questions to find their groups."""
    number = int(chance.integers(FEWEST_KNOWN, MOST_KNOWN))
    middles, asked, owner = [], [], []
    for group, rows in enumerate(groups):
        order = chance.permutation(rows.shape[0])
        stand = min(number, rows.shape[0] // 2)
        middles.append(sp.csr_matrix(rows[order[:stand]].mean(0)))
        asked.append(rows[order[stand : stand + ASKED]])
        owner += [group] * asked[-1].shape[0]
    known, wanted = sp.vstack(middles).tocsr(), sp.vstack(asked).tocsr()
    kept = chance.random(len(wanted.data)) > DROPPED
    wanted.data = (wanted.data * kept / (1 - DROPPED)).astype(np.float32)
    at, middle = wanted @ vectors, known @ vectors
    scores = SHARPNESS * (at @ middle.T)
    scores = np.exp(scores - scores.max(1, keepdims=True))
    wrong = scores / scores.sum(1, keepdims=True)
    wrong[np.arange(len(owner)), owner] -= 1
    wrong *= SHARPNESS / len(owner)
    gradient: Floats = wanted.T @ (wrong @ middle) + known.T @ (wrong.T @ at)
    return gradient


def trained(episodes: Sequence[Sequence[sp.csr_matrix]], features: int, seed: int = 0) -> Floats:
    """A vector for each feature (features × dimensions), by Adam."""
    chance = np.random.default_rng(seed)
    vectors = chance.normal(0, 0.3 / math.sqrt(DIMENSIONS), (features, DIMENSIONS)).astype(np.float32)
    first, second = np.zeros_like(vectors), np.zeros_like(vectors)
    *citizens, subjects = episodes
    for step in range(1, STEPS + 1):
        if not citizens or chance.random() < SUBJECT_STEPS:
            chosen = chance.permutation(len(subjects))[:SUBJECTS_AT_ONCE]
            groups: Sequence[sp.csr_matrix] = [subjects[number] for number in chosen]
        else:
            groups = citizens[int(chance.integers(len(citizens)))]
        gradient = step_of(groups, vectors, chance) + DECAY * vectors
        first += 0.1 * (gradient - first)
        second += 0.01 * (gradient * gradient - second)
        vectors -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-6)
    return vectors


def packed(episodes: Episodes, subjects: Sequence[str]) -> bytes:
    """The file of the space for some questions."""
    keys = known_features(episodes)
    columns = {key: column for column, key in enumerate(keys)}
    rows = [[rows_of(group, columns) for group in episode] for episode in episodes]
    vectors = trained(rows, len(keys))
    scale = float(np.abs(vectors).max()) / 127
    middles = [np.asarray((group @ vectors).mean(0)).ravel() for group in rows[-1]]
    header = {
        "outputs": list(range(DIMENSIONS)),
        "scale": round(scale, 8),
        "subjects": {
            name: [round(float(value), 3) for value in middle]
            for name, middle in zip(subjects, middles, strict=True)
        },
    }
    whole = (np.rint(vectors / scale).astype(int) + BIAS).clip(0, 255).astype(np.uint8)
    return pack(header, keys, [bytes(row) for row in whole])


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="compare with the committed file")
    parser.add_argument("--out", type=Path, default=SPACE_FILE)
    options = parser.parse_args()
    data = packed(*shipped_episodes())
    if options.check:
        return compared("space of questions", data, options.out)
    saved(data, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
