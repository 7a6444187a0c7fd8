"""Trains the recogniser from the coded corpus and writes ``roleplay/understanding/model.bin``.

    python scripts/train.py                 all voices → the shipped model
    python scripts/train.py --check         the committed model is what the corpus gives (exit 1 if not)

Two linear models (one-vs-rest SVM) on the same features: one per segment, trained as multiple-instance learning
(each code of a reply stays with the segments that earn it), one on the whole reply. Their scores are added.
All features are weighed once, the most telling ones are kept, and both models are trained again on those alone.
Thresholds and calibration come from held-out folds of whole voices. The same corpus gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
import yaml
from joblib import Parallel, delayed
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

sys.path.insert(0, str(Path(__file__).resolve().parent))
from artefact import compared, saved
from design import GROUP_WEIGHTS, TURN_WEIGHTS, Bools, Design, Floats, Integers, design_of

from corpus import ROOT, Coded, read_corpus
from roleplay.understanding.hearing import PITFALLS
from roleplay.understanding.packing import BIAS, pack

UNDERSTANDING = ROOT / "roleplay" / "understanding"
MODEL = UNDERSTANDING / "model.bin"

SEGMENT_C = 0.3
TURN_C = 0.7
"""Inverse regularisation of the two SVMs."""
SEGMENT_SHARE, TURN_SHARE = 0.8, 1.2
"""How much the best segment and the whole reply count."""
ROUNDS = 2
"""Rounds of multiple-instance relabelling."""
FOLDS = 2
MOST_ROWS = 150_000
"""Features kept in the model; 32 bytes each."""
PITFALL_PRECISION = 0.91
"""Precision on held-out voices that the pitfalls together must reach to be shown."""
GOLDEN = 60
"""Replies whose training-time scores are kept, so that a test can hold the run-time code against them."""
GOLDEN_FILE = ROOT / "tests" / "understanding" / "training_scores.json"


Model = tuple[Floats, Floats]
"""Weights (features × moves) and bias (moves)."""
Models = tuple[Model, Model]
"""The segment model and the whole-reply model."""


def known_moves() -> dict[str, Any]:
    """The moves of the codebook with their names and reasons, in order."""
    written = yaml.safe_load((UNDERSTANDING / "moves.yaml").read_text(encoding="utf-8"))
    moves: dict[str, Any] = written["træk"]
    return moves


def fit(matrix: sp.csr_matrix, gold: Bools, regularisation: float) -> Model:
    """One-vs-rest SVMs, one after the other: liblinear draws from one source of chance for a whole process."""

    def one(move: int) -> tuple[Floats, float]:
        if not gold[:, move].any():
            return np.zeros(matrix.shape[1]), -1.0
        # The dual problem is solved three times as fast here; left to itself scikit-learn goes by the shape alone.
        model = LinearSVC(C=regularisation, dual=True, tol=2e-2, max_iter=200, random_state=0)
        model.fit(matrix, gold[:, move])
        return model.coef_[0], float(model.intercept_[0])

    solved = [one(move) for move in range(gold.shape[1])]
    return np.array([weights for weights, _ in solved]).T, np.array([bias for _, bias in solved])


def best_of(scores: Floats, owner: Integers, replies: int) -> Floats:
    """The best segment score of each reply."""
    best = np.full((replies, scores.shape[1]), -9.0)
    np.maximum.at(best, owner, scores)
    return best


def fit_segments(design: Design, rows: Bools) -> tuple[Floats, Floats]:
    """The segment model, trained by multiple-instance relabelling on some replies."""
    chosen = rows[design.owner]
    matrix, owner = design.segments[chosen], design.owner[chosen]
    labels = design.gold[owner]
    for remaining in range(ROUNDS, 0, -1):
        weights, bias = fit(matrix, labels, SEGMENT_C)
        if remaining > 1:
            scores = matrix @ weights + bias
            best = best_of(scores, owner, len(design.gold))
            labels = design.gold[owner] & ((scores >= best[owner] - 1e-9) | (scores > 0))
    return weights, bias


def joined(
    design: Design, segment_model: tuple[Floats, Floats], turn_model: tuple[Floats, Floats], rows: Bools
) -> Floats:
    """The joined scores of some replies (others stay at -9)."""
    chosen = rows[design.owner]
    scores = design.segments[chosen] @ segment_model[0] + segment_model[1]
    best = best_of(scores, design.owner[chosen], len(design.gold))
    whole = design.turns[rows] @ turn_model[0] + turn_model[1]
    best[rows] = SEGMENT_SHARE * best[rows] + TURN_SHARE * whole
    return best


def most_telling(design: Design) -> Design:
    """The design with the features alone that weigh most over all replies as they were written.

    Chosen once, on the whole corpus: the folds' thresholds are made with the same features, and so are a trifle
    hopeful; choosing anew in each fold would double the time. The disturbed copies have no say: what tells a slip
    tells nothing else.
    """
    written = ~design.noisy
    segments = written[design.owner]
    models = Parallel(n_jobs=2)(
        delayed(fit)(matrix, gold, regularisation)
        for matrix, gold, regularisation in (
            (design.segments[segments], design.gold[design.owner[segments]], SEGMENT_C),
            (design.turns[written], design.gold[written], TURN_C),
        )
    )
    weights = np.concatenate([np.abs(model[0]).max(1) for model in models])
    counts = np.concatenate([np.asarray((m > 0).sum(0)).ravel() for m in (design.segments, design.turns)])
    kept = np.argsort(-weights * np.sqrt(counts), kind="stable")[:MOST_ROWS]
    border = design.segments.shape[1]
    return design.with_columns(np.sort(kept[kept < border]), np.sort(kept[kept >= border] - border))


def models_of(design: Design, rows: Bools) -> Models:
    """The segment model and the whole-reply model, trained on some replies."""
    return fit_segments(design, rows), fit(design.turns[rows], design.gold[rows], TURN_C)


def fitted(design: Design) -> tuple[Models, Floats]:
    """The models of all replies, and scores of every reply from models that never saw its voice.

    The folds and the whole are trained two at a time in processes of their own; the result does not depend on it.
    """
    folds = [design.voice % FOLDS == fold for fold in range(FOLDS)]
    folds = [held_out for held_out in folds if held_out.any() and not held_out.all()]
    everyone = np.ones(len(design.gold), dtype=bool)
    # The longest first, so that both processes are busy to the end.
    chosen = [everyone, *(~held_out for held_out in folds)]
    whole, *of_folds = Parallel(n_jobs=2)(delayed(models_of)(design, rows) for rows in chosen)
    scores = np.full(design.gold.shape, -9.0)
    for held_out, models in zip(folds, of_folds, strict=True):
        test = held_out & ~design.noisy
        scores[test] = joined(design, models[0], models[1], test)[test]
    return whole, scores


def best_thresholds(scores: Floats, gold: Bools) -> Floats:
    """The score per move with the best F1, smoothed against chance by averaging near-best ones."""
    thresholds = np.zeros(gold.shape[1])
    for move in range(gold.shape[1]):
        order = np.argsort(-scores[:, move], kind="stable")
        hits = np.cumsum(gold[order, move])
        f1 = 2 * hits / (np.arange(1, len(order) + 1) + gold[:, move].sum())
        near = np.flatnonzero(f1 >= f1.max() - 0.003)
        thresholds[move] = float(np.mean(scores[order[near], move]))
    return thresholds


def confidence_for_precision(confidences: Floats, gold: Bools, wanted: float) -> float:
    """The confidence from which pitfalls, taken together, reach the wanted precision."""
    flat, right = confidences.ravel(), gold.ravel()
    order = np.argsort(-flat, kind="stable")
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    fit_for = np.flatnonzero(precision >= wanted)
    return round(float(flat[order[fit_for[-1]]]), 4) if len(fit_for) else 0.95


def train(corpus: Sequence[Coded], moves: Mapping[str, Any], cues: Mapping[str, Any]) -> bytes:
    """The model file for a corpus."""
    return train_with_scores(corpus, moves, cues)[0]


def train_with_scores(
    corpus: Sequence[Coded], moves: Mapping[str, Any], cues: Mapping[str, Any]
) -> tuple[bytes, list[dict[str, Any]]]:
    """The model file, and what the trained weights say of a few replies: the run-time code has to say the same."""
    names = list(moves)
    design = most_telling(design_of(corpus, names))
    gold = design.gold[~design.noisy]
    (segment_model, turn_model), scores = fitted(design)
    held_out = scores[~design.noisy]
    thresholds = best_thresholds(held_out, gold)
    relative = held_out - thresholds
    calibration = []
    confidences = np.zeros_like(relative)
    for move in range(len(names)):
        platt = LogisticRegression(C=10.0, tol=1e-3).fit(np.clip(relative[:, [move]], -3, 3), gold[:, move])
        slope, offset = float(platt.coef_[0][0]), float(platt.intercept_[0])
        calibration.append([round(slope, 4), round(offset, 4)])
        confidences[:, move] = 1 / (1 + np.exp(-(slope * relative[:, move] + offset)))
    pitfalls = [number for number, name in enumerate(names) if name in PITFALLS]
    shown = np.where(relative[:, pitfalls] >= 0, confidences[:, pitfalls], 0.0)
    sure = confidence_for_precision(shown, gold[:, pitfalls], PITFALL_PRECISION)
    everyone = np.ones(len(design.gold), dtype=bool)
    keys, rows, scales = quantised(design, segment_model[0], turn_model[0])
    header = {
        "outputs": names,
        "bias": [
            [round(float(b), 5) for b in segment_model[1]],
            [round(float(b), 5) for b in turn_model[1]],
        ],
        "scales": scales,
        "thresholds": [round(float(t), 5) for t in thresholds],
        "calibration": calibration,
        "pitfall_confidence": sure,
        "hint_margin": -0.25,
        "shares": [SEGMENT_SHARE, TURN_SHARE],
        "reasons": {name: [move["hvorfor"], move["med_ord"]] for name, move in moves.items()},
        "cues": {
            "moves": {
                name: {"for": cue.get("for", []), "against": cue.get("imod", [])}
                for name, cue in cues["træk"].items()
            },
            "weight": cues["vægt"],
            "veto": cues["bremse"],
        },
        "corpus": {"replies": len(corpus), "voices": len({coded.voice for coded in corpus})},
    }
    return pack(header, keys, rows), golden_scores(
        corpus, names, joined(design, segment_model, turn_model, everyone)[~design.noisy] - thresholds
    )


def golden_scores(corpus: Sequence[Coded], names: Sequence[str], scores: Floats) -> list[dict[str, Any]]:
    """Every so many replies of the corpus with their training-time scores (0 is on the line)."""
    chosen = range(0, len(corpus), max(1, len(corpus) // GOLDEN))
    return [
        {
            "text": corpus[number].text,
            "citizen": corpus[number].citizen,
            "file": corpus[number].file,
            "scores": {
                name: round(float(score), 3) for name, score in zip(names, scores[number], strict=True)
            },
        }
        for number in chosen
    ]


def quantised(
    design: Design, segment_weights: Floats, turn_weights: Floats
) -> tuple[list[int], list[bytes], list[list[float]]]:
    """The weights as bytes, a row for each feature by ascending key, and one scale per group and move."""
    keys = np.array([*design.segment_keys, *design.turn_keys])
    weights = np.vstack([segment_weights, turn_weights])
    scale_of: list[list[float]] = []
    top = np.abs(weights).max(0)
    for factor in (*GROUP_WEIGHTS, *TURN_WEIGHTS):
        scale_of.append([round(float(value) * factor / 127, 8) for value in top])
    whole = np.rint(weights / (top / 127)).astype(int) + BIAS
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    rows = whole[order].clip(0, 255).astype(np.uint8)
    unique = np.concatenate([[True], ordered[1:] != ordered[:-1]])
    return [int(key) for key in ordered[unique]], [bytes(row) for row in rows[unique]], scale_of


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="compare with the committed model")
    parser.add_argument("--out", type=Path, default=MODEL)
    options = parser.parse_args()
    moves = known_moves()
    cues = yaml.safe_load((UNDERSTANDING / "cues.yaml").read_text(encoding="utf-8"))
    data, scores = train_with_scores(read_corpus(frozenset(moves)), moves, cues)
    if options.check:
        return compared("model", data, options.out)
    saved(data, options.out)
    scores_file = GOLDEN_FILE if options.out == MODEL else options.out.with_suffix(".json")
    scores_file.write_text(json.dumps(scores, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
