"""Learning from an instructor's own examples: small corrections laid over the shipped weights, in pure Python.

Passive-aggressive updates (Crammer et al. 2006) on the whole-reply features that carry content: a local phrase moves,
function words do not, so that what was understood before stays understood.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from roleplay.understanding.features import (
    GROUPS,
    feature_key,
    letter_features,
    segment_features,
    stem,
    surroundings_of,
    turn_features,
)
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.recogniser import Recogniser
from roleplay.understanding.segments import segments_of
from roleplay.understanding.wordlists import FUNCTION_WORDS

MARGIN = 0.35
"""How far on the right side of the line an example is brought."""
ROUNDS = 12
LARGEST_STEP = 0.6

Overlay = dict[int, list[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Example:
    """A reply as an instructor has coded it.

    Attributes:
        text: the reply.
        moves: every move it makes; empty for none.
        citizen, file: what stood before it and beside it.
    """

    text: str
    moves: frozenset[str]
    citizen: str = ""
    file: str = ""


def _content_values(example: Example) -> dict[int, float]:
    """The keys of the content features of a reply with the factor that scoring gives them."""
    tokens = tokens_of(example.text)
    segments = segments_of(tokens)
    around = surroundings_of(example.citizen, example.file)
    features = [segment_features(segment, around) for segment in segments]
    if not features:
        return {}
    letters, words, *_ = turn_features(segments, features, tokens, around)
    content = [token for token in tokens if token.is_word and token.form not in FUNCTION_WORDS]
    stems = {stem(token.form) for token in content} | {token.form for token in content}
    own_letters = letter_features(content) & letters
    own_words = {word for word in words if stems.intersection(word.split(" ")[1:])}
    values: dict[int, float] = {}
    for group, own, whole in ((0, own_letters, letters), (1, own_words, words)):
        factor = 1 / math.sqrt(len(whole)) if whole else 0.0
        for feature in own:
            values[feature_key(len(GROUPS) + group, feature)] = factor
    return values


def learnt(recogniser: Recogniser, examples: Iterable[Example]) -> Overlay:
    """The corrections that make the recogniser code these examples as they are coded.

    Args:
        recogniser: without corrections of its own.
        examples: what an instructor has coded; only verdicts that are wrong now move anything.

    Returns:
        Weights by feature key and output number, to be laid over the shipped ones.
    """
    chosen = list(examples)
    outputs = recogniser.outputs
    values = [_content_values(example) for example in chosen]
    overlay: dict[int, dict[int, float]] = {}
    for _ in range(ROUNDS):
        wrong = False
        for example, own in zip(chosen, values, strict=True):
            current = Recogniser(recogniser.weights, _listed(overlay))
            scores = current.scores_of(example.text, example.citizen, example.file)
            for number, move in enumerate(outputs):
                score = scores.get(move, -9.0)
                if move in example.moves and score < MARGIN:
                    wrong |= _step(overlay, own, number, MARGIN - score)
                elif move not in example.moves and score > -MARGIN:
                    wrong |= _step(overlay, own, number, -MARGIN - score)
        if not wrong:
            break
    return _listed(overlay)


def _step(
    overlay: dict[int, dict[int, float]], values: Mapping[int, float], output: int, loss: float
) -> bool:
    length = sum(value * value for value in values.values())
    if not length:
        return False
    size = max(-LARGEST_STEP, min(LARGEST_STEP, loss)) / length
    for key, value in values.items():
        row = overlay.setdefault(key, {})
        row[output] = row.get(output, 0.0) + size * value
    return True


def _listed(overlay: Mapping[int, Mapping[int, float]]) -> Overlay:
    return {key: sorted(row.items()) for key, row in overlay.items()}


def overlay_json(overlay: Mapping[int, Sequence[tuple[int, float]]]) -> dict[str, list[list[float]]]:
    """The corrections as JSON."""
    return {
        str(key): [[number, round(weight, 5)] for number, weight in row]
        for key, row in sorted(overlay.items())
    }


def overlay_from_json(data: Mapping[str, Sequence[Sequence[float]]]) -> Overlay:
    """The corrections from JSON.

    Raises:
        ValueError: when they are of another shape.
    """
    return {int(key): [(int(number), float(weight)) for number, weight in row] for key, row in data.items()}
