"""How near questions come in their words: stems and letter fours, each weighted by how rare it is in a citizen's file."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from roleplay.citizen.wording import features_of

LETTERS = 0.9
"""Weight of a text's letter fours against its stems, which weigh 1."""

Vector = Mapping[str, float]
"""How much each feature of a text weighs; of length 1."""
Postings = Mapping[str, Sequence[tuple[int, float]]]
"""For each feature the number of every vector that has it, and how much it weighs there."""


class WordVectors:
    """Turns texts into vectors; read-only.

    Args:
        texts: of the file, by which it is told how rare a feature is.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        spread: Counter[str] = Counter()
        for text in texts:
            stems, fours, _ = features_of(text)
            spread.update({key for key, _ in (*stems, *fours)})
        self._rarity = {key: math.log((len(texts) + 1) / (count + 0.5)) for key, count in spread.items()}
        self._rarest = max(self._rarity.values(), default=1.0)

    def vector(self, text: str) -> dict[str, float]:
        """The text as a vector of length 1."""
        stems, fours, _ = features_of(text)
        whole = math.hypot(1.0, LETTERS)
        rarity, rarest = self._rarity, self._rarest
        vector: dict[str, float] = {}
        for counted, share in ((stems, 1.0), (fours, LETTERS)):
            part = [(key, (1 + math.log(n)) * rarity.get(key, rarest)) for key, n in counted]
            scale = share / whole / (math.sqrt(sum(weight * weight for _, weight in part)) or 1.0)
            vector.update((key, weight * scale) for key, weight in part)
        return vector

    def posted(self, texts: Iterable[str]) -> Postings:
        """Some texts' vectors by their features."""
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, text in enumerate(texts):
            for feature, weight in self.vector(text).items():
                postings[feature].append((number, weight))
        return dict(postings)


def cosines(vector: Vector, postings: Postings) -> dict[int, float]:
    """The cosine with each of some vectors that share a feature with this one, by their number."""
    found: dict[int, float] = defaultdict(float)
    for feature, weight in vector.items():
        for number, other in postings.get(feature, ()):
            found[number] += weight * other
    return found
