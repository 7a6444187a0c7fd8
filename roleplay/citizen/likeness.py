"""How far words mean each other: folded content stems with compounds taken apart, synonyms and slips of the key."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from roleplay.understanding.features import content_stems
from roleplay.understanding.folding import tokens_of
from roleplay.understanding.synonyms import SYNONYMS
from roleplay.understanding.verbs import SURE_LEMMAS

SHORTEST_START = 4
"""Letters that a compound's first part must have to count as met ("gebyrsag" meets "gebyr")."""
_ENDINGS = frozenset({"en", "et", "er", "ens", "ets", "erne"})
"""What may follow a word of three letters that is the same word all the same: "cv'et", "sms'en"."""
SHORTEST_END = 5
"""The same for its last part; shorter ones are chance ("rengøring" does not meet "ring")."""


@lru_cache(maxsize=16384)
def stems_of(text: str) -> frozenset[str]:
    """The content stems of a text."""
    return content_stems(tokens_of(text))


@lru_cache(maxsize=65536)
def likeness(asked: str, known: str) -> float:
    """How far one stem means another: 1 the same, 0.9 a form of the same verb, 0.7-0.8 a part, a synonym or a slip, 0 otherwise."""
    if asked == known:
        return 1.0
    if asked.isdigit() or known.isdigit():
        return 0.0
    short, long = sorted((asked, known), key=len)
    if len(short) >= SHORTEST_START and long.startswith(short):
        return 0.8
    if len(short) >= SHORTEST_END and long.endswith(short):
        return 0.8
    if len(short) == 3 and long[3:] in _ENDINGS and long.startswith(short):
        return 0.8
    if SURE_LEMMAS.get(asked) is not None and SURE_LEMMAS.get(asked) == SURE_LEMMAS.get(known):
        return 0.9
    if SYNONYMS.get(asked) is not None and SYNONYMS.get(asked) == SYNONYMS.get(known):
        return 0.7
    if len(short) >= 6 and abs(len(short) - len(long)) <= 1 and _one_slip(short, long):
        return 0.7
    return 0.0


def _one_slip(short: str, long: str) -> bool:
    """True when one letter was changed, dropped, doubled, or two neighbours were swapped."""
    if len(short) == len(long):
        wrong = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        if len(wrong) == 1:
            return True
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and short[wrong[0]] == long[wrong[1]]
            and short[wrong[1]] == long[wrong[0]]
        )
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


class Vocabulary:
    """Many stems, ready to be asked which of them mean a given one.

    Two alike stems begin with the same two letters, end with the same three, are synonyms or forms of one verb; only those are compared.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        self._near: dict[tuple[str, str | int], list[str]] = defaultdict(list)
        self._found: dict[str, dict[str, float]] = {}
        for stem in stems:
            for sign in _signs(stem):
                self._near[sign].append(stem)

    def alike(self, asked: str) -> Mapping[str, float]:
        """The stems that mean an asked one, with how far (above 0)."""
        found = self._found.get(asked)
        if found is None:
            near = {stem for sign in _signs(asked) for stem in self._near.get(sign, ())}
            found = {stem: share for stem in near if (share := likeness(asked, stem))}
            self._found[asked] = found
        return found


def _signs(stem: str) -> tuple[tuple[str, str | int], ...]:
    return (
        ("begins", stem[:2]),
        ("ends", stem[-3:]),
        ("means", SYNONYMS.get(stem, stem)),
        ("is a form of", SURE_LEMMAS.get(stem, stem)),
    )


def shared_weight(asked: Iterable[str], known: Iterable[str], weights: Mapping[str, float]) -> float:
    """The summed weight of the asked stems that the known ones meet."""
    total = 0.0
    for stem in asked:
        best = 0.0
        for other in known:
            alike = likeness(stem, other)
            if alike:
                best = max(best, alike * weights.get(other, 1.0))
        total += best
    return total


def shared_count(asked: Iterable[str], known: Iterable[str]) -> int:
    """How many of the asked stems the known ones meet."""
    known = tuple(known)
    return sum(1 for stem in asked if any(likeness(stem, other) for other in known))


def telling(topics: Sequence[frozenset[str]]) -> dict[str, float]:
    """How telling each stem is: 1.6 when only one topic has it, falling with every other that does."""
    spread = Counter(stem for topic in topics for stem in topic)
    return {stem: max(0.35, 1.6 - 0.75 * math.log(count + 0.0)) for stem, count in spread.items()}
