"""The recogniser beside the plain baselines a user could have picked, on the same corpus and the same held-out voices.

    python scripts/compare_methods.py

Each baseline is used as it comes; its thresholds are chosen on a tenth of the training replies, ours as it is shipped.
fastText and spaCy are only run where they are installed (``pip install fasttext-wheel spacy``): too heavy, and too
weak here, to be asked of anyone.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bench_recogniser import HELD_OUT, Tally, judged, trained_on
from train import UNDERSTANDING, best_thresholds, known_moves

from corpus import Coded, read_corpus
from roleplay.understanding.cues import Cues
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.segments import segments_of

Scores = np.ndarray[Any, np.dtype[np.float64]]
Scorer = Callable[[Sequence[str]], Scores]


def folded(text: str) -> str:
    """The text as every method gets it."""
    return " ".join(token.form for token in tokens_of(text))


def gold_of(replies: Sequence[Coded], moves: Sequence[str]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Replies × moves."""
    return np.array([[move in coded.moves for move in moves] for coded in replies])


def nearest_example(training: Sequence[Coded], moves: Sequence[str]) -> Scorer:
    """rapidfuzz: the moves of the most similar training replies, by token_set_ratio."""
    from rapidfuzz import fuzz, process

    texts = [folded(coded.text) for coded in training]
    gold = gold_of(training, moves).astype(float)

    def scorer(replies: Sequence[str]) -> Scores:
        scores = np.zeros((len(replies), len(moves)))
        for number, reply in enumerate(replies):
            near = process.extract(reply, texts, scorer=fuzz.token_set_ratio, processor=None, limit=5)
            for _, likeness, index in near:
                scores[number] = np.maximum(scores[number], gold[index] * likeness)
        return scores

    return scorer


def cues_alone(training: Sequence[Coded], moves: Sequence[str]) -> Scorer:
    """The hand-written cues and nothing else."""
    written = yaml.safe_load((UNDERSTANDING / "cues.yaml").read_text(encoding="utf-8"))
    cues = Cues(
        {
            "moves": {
                n: {"for": c.get("for", []), "against": c.get("imod", [])} for n, c in written["træk"].items()
            }
        }
    )

    def scorer(replies: Sequence[str]) -> Scores:
        scores = np.zeros((len(replies), len(moves)))
        for number, reply in enumerate(replies):
            for move, fired in cues.fired(segments_of(tokens_of(reply))).items():
                scores[number, moves.index(move)] = fired.weight
        return scores

    return scorer


def tfidf_logistic(training: Sequence[Coded], moves: Sequence[str]) -> Scorer:
    """scikit-learn as it comes: TF-IDF of words and pairs, one-vs-rest logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    vectoriser = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    matrix = vectoriser.fit_transform([folded(coded.text) for coded in training])
    model = OneVsRestClassifier(LogisticRegression(C=10, max_iter=300)).fit(matrix, gold_of(training, moves))
    return lambda replies: np.asarray(model.decision_function(vectoriser.transform(replies)))


def fasttext_supervised(training: Sequence[Coded], moves: Sequence[str]) -> Scorer:
    """fastText with subwords and one-vs-all loss."""
    import fasttext  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "train.txt"
        lines = (
            " ".join([*(f"__label__{moves.index(m)}" for m in sorted(c.moves)), folded(c.text)])
            for c in training
            if c.moves
        )
        path.write_text("\n".join(lines), encoding="utf-8")
        model = fasttext.train_supervised(
            str(path),
            loss="ova",
            epoch=40,
            lr=0.5,
            wordNgrams=2,
            minn=2,
            maxn=5,
            dim=64,
            thread=1,
            seed=1,
            verbose=0,
        )

    def scorer(replies: Sequence[str]) -> Scores:
        scores = np.zeros((len(replies), len(moves)))
        for number, reply in enumerate(replies):
            for likelihood, label in model.f.predict(reply, len(moves), 0.0, "strict"):
                scores[number, int(label.removeprefix("__label__"))] = likelihood
        return scores

    return scorer


def spacy_textcat(training: Sequence[Coded], moves: Sequence[str]) -> Scorer:
    """spaCy's blank Danish pipeline with the bag-of-words text categoriser."""
    import spacy  # type: ignore[import-not-found]
    from spacy.training import Example  # type: ignore[import-not-found]

    nlp = spacy.blank("da")
    config = {"model": {"@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": False, "ngram_size": 2,
                        "no_output_layer": False, "length": 262144}}  # fmt: skip
    categoriser = nlp.add_pipe("textcat_multilabel", config=config)
    for move in moves:
        categoriser.add_label(move)
    examples = [
        Example.from_dict(
            nlp.make_doc(_stopped(folded(coded.text))),
            {"cats": {move: float(move in coded.moves) for move in moves}},
        )
        for coded in training
    ]
    optimiser = nlp.initialize(lambda: examples[:500])
    chance = random.Random(1)
    for _ in range(8):
        chance.shuffle(examples)
        for start in range(0, len(examples), 64):
            nlp.update(examples[start : start + 64], sgd=optimiser)
    return lambda replies: np.array(
        [[doc.cats[move] for move in moves] for doc in nlp.pipe(map(_stopped, replies))]
    )


def _stopped(text: str) -> str:
    """The text with a full stop: spaCy's pairs of words fail on a text of one token."""
    return f"{text} ."


METHODS: tuple[tuple[str, Callable[[Sequence[Coded], Sequence[str]], Scorer]], ...] = (
    ("rapidfuzz nearest example", nearest_example),
    ("cues alone", cues_alone),
    ("TF-IDF + logistic regression", tfidf_logistic),
    ("fastText", fasttext_supervised),
    ("spaCy textcat", spacy_textcat),
)


def main() -> int:
    """Prints the table."""
    warnings.filterwarnings("ignore")
    moves = list(known_moves())
    corpus = read_corpus(frozenset(moves))
    test = [coded for coded in corpus if coded.voice in HELD_OUT]
    training = [coded for coded in corpus if coded.voice not in HELD_OUT]
    chance = random.Random(1)
    tuning = set(chance.sample(range(len(training)), len(training) // 10))
    fitting = [coded for number, coded in enumerate(training) if number not in tuning]
    tuned = [training[number] for number in sorted(tuning)]
    print(f"trained on {len(training)} replies, judged on {len(test)} of unseen voices\n")
    print(f"{'method':<32}{'macro-F1':>9}{'micro-F1':>9}{'ms a reply':>12}{'train s':>9}", flush=True)
    for name, build in METHODS:
        begun = time.perf_counter()
        try:
            scorer = build(fitting, moves)
        except ImportError:
            print(f"{name:<32}{'not installed':>18}")
            continue
        trained = time.perf_counter() - begun
        thresholds = best_thresholds(scorer([folded(c.text) for c in tuned]), gold_of(tuned, moves))
        begun = time.perf_counter()
        scores = scorer([folded(coded.text) for coded in test])
        each = (time.perf_counter() - begun) * 1000 / len(test)
        tally = Tally()
        for coded, row in zip(test, scores, strict=True):
            tally.add(
                coded.moves,
                frozenset(
                    m
                    for m, s, t in zip(moves, row, thresholds, strict=True)
                    if (s >= t and s > 0) or (s >= t and name.startswith("TF"))
                ),
            )
        print(
            f"{name:<32}{tally.macro(moves):9.3f}{tally.micro():9.3f}{each:12.2f}{trained:9.0f}", flush=True
        )
    begun = time.perf_counter()
    ours = trained_on(training)
    trained = time.perf_counter() - begun
    begun = time.perf_counter()
    tally = judged(ours, test)
    each = (time.perf_counter() - begun) * 1000 / len(test)
    print(
        f"{'this recogniser (pure Python)':<32}{tally.macro(moves):9.3f}{tally.micro():9.3f}{each:12.2f}{trained:9.0f}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
