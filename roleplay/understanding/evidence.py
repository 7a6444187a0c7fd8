"""Which words of a segment decided for a move, when a few clearly did."""

from __future__ import annotations

from roleplay.understanding.features import feature_key, letter_features, masked, stem
from roleplay.understanding.packing import PackedWeights
from roleplay.understanding.segments import Segment

CLEAR_SHARE = 0.55
"""Share of all the weight in favour that the chosen words must carry to be shown as the reason."""
LONGEST_PHRASE = 4
"""Words in a shown phrase."""


def deciding_words(weights: PackedWeights, segment: Segment, output: int) -> tuple[int, int] | None:
    """Offsets of the run of at most four words that clearly weighs most for an output, or None.

    Args:
        weights: the model.
        segment: the evidence sentence.
        output: the number of the move among the outputs.
    """
    words = [token for token in segment.tokens if token.is_word]
    if len(words) <= LONGEST_PHRASE:
        return None
    scale = weights.header["scales"]

    def weight(group: int, feature: str) -> float:
        row = weights.row(feature_key(group, feature))
        return row[output] * scale[group][output] if row is not None else 0.0

    own = []
    for token in words:
        letters = letter_features([token])
        own.append(sum(weight(0, gram) for gram in letters) / 3 + weight(1, f"1 {stem(masked(token.form))}"))
    pairs = [
        weight(1, f"2 {masked(a.form)} {masked(b.form)}") for a, b in zip(words, words[1:], strict=False)
    ]
    in_favour = sum(value for value in own if value > 0) + sum(value for value in pairs if value > 0)
    if in_favour <= 0:
        return None
    best: tuple[float, int, int] | None = None
    for size in range(1, LONGEST_PHRASE + 1):
        for first in range(len(words) - size + 1):
            value = sum(own[first : first + size]) + sum(pairs[first : first + size - 1])
            if best is None or value > best[0] + 1e-9:
                best = (value, first, size)
    if best is None or best[0] < CLEAR_SHARE * in_favour:
        return None
    _, first, size = best
    return words[first].start, words[first + size - 1].end
