"""What the linear model sees of a segment: letters, words, structure, and the talk around it.

The same functions serve training and run time, so that a score can never differ between the two.
Features are short strings; ``feature_key`` turns one into the 32-bit key under which its weights are stored.
No feature speaks of length: training sentences are shorter than replies, and length misleads (spike §1 finding 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from roleplay.understanding.folding import Token, tokens_of
from roleplay.understanding.segments import Segment
from roleplay.understanding.wordlists import FUNCTION_WORDS, WORD_CLASSES

GROUPS = ("letters", "words", "structure")
"""Feature groups of a segment; each is scaled to length one by itself."""
TURN_GROUPS = (*GROUPS, "spans", "citizen", "patterns")
"""Feature groups of the whole reply; their numbers follow those of the segment's."""
SPAN_SIZES = (5, 7)
"""Letters of the n-grams that reach across words."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What was said and known before the reply, as far as it can decide what the reply does.

    Attributes:
        citizen: folded content stems of the citizen's last line.
        citizen_asks: the citizen's line was a question.
        file: folded content stems (and numbers) of the case file.
        has_citizen, has_file: whether there was such a text at all.
        citizen_classes: word classes found in the citizen's line.
        citizen_words: stems of every word of the citizen's line.
    """

    citizen: frozenset[str] = frozenset()
    citizen_asks: bool = False
    file: frozenset[str] = frozenset()
    has_citizen: bool = False
    has_file: bool = False
    citizen_classes: tuple[str, ...] = ()
    citizen_words: frozenset[str] = frozenset()


_SUFFIXES = tuple(
    sorted(
        "ernes enes ene erne ens ets er en et es e s ede edes ende t te tes ne r".split(),
        key=len,
        reverse=True,
    )
)


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """A crude Danish stem of a folded word: the commonest endings off, never below four letters."""
    if form.isdigit():
        return form
    for suffix in _SUFFIXES:
        if form.endswith(suffix) and len(form) - len(suffix) >= 4:
            return form[: -len(suffix)]
    return form


def content_stems(tokens: Iterable[Token]) -> frozenset[str]:
    """Stems of the words that carry content: no function words, numbers included."""
    return frozenset(
        stem(token.form)
        for token in tokens
        if token.is_word
        and token.form not in FUNCTION_WORDS
        and (len(token.form) > 2 or token.form.isdigit())
    )


@lru_cache(maxsize=256)
def _stems_of_file(file: str) -> frozenset[str]:
    """The content stems of a case file, which is the same through a whole talk."""
    return content_stems(tokens_of(file))


def surroundings_of(citizen: str = "", file: str = "") -> Surroundings:
    """Reads the citizen's last line and the case file once, for all segments of a reply."""
    if not citizen and not file:
        return Surroundings()
    heard = tokens_of(citizen)
    return Surroundings(
        citizen=content_stems(heard),
        citizen_asks=any(token.form == "?" for token in heard),
        file=_stems_of_file(file),
        has_citizen=bool(heard),
        has_file=bool(file),
        citizen_words=frozenset(stem(token.form) for token in heard if token.is_word),
        citizen_classes=tuple(sorted({WORD_CLASSES[t.form] for t in heard if t.form in WORD_CLASSES})),
    )


_MASKS = (
    (re.compile(r"^(mandag|tirsdag|onsdag|torsdag|fredag|lordag|sondag)(en|s|ene)?$"), "<ugedag>"),
    (
        re.compile(r"^(januar|februar|marts|april|juni|juli|august|september|oktober|november|december)$"),
        "<måned>",
    ),
    (re.compile(r"^\d+$"), "<tal>"),
    (re.compile(r"^\d+\w+$"), "<talord>"),
)


@lru_cache(maxsize=65536)
def masked(form: str) -> str:
    """A weekday, month or number as its kind; every other word as itself."""
    for pattern, kind in _MASKS:
        if pattern.match(form):
            return kind
    return form


@lru_cache(maxsize=32768)
def _letter_grams(form: str) -> tuple[str, ...]:
    padded = f"<{form}>"
    grams = [
        padded[start : start + size]
        for size in (2, 3, 4, 5)
        for start in range(len(padded) - size + 1)
        if not (size == 2 and len(padded) > 4 and 0 < start < len(padded) - 2)
    ]
    if len(padded) > 5:
        grams.append(padded)
    return tuple(grams)


def letter_features(segment: Sequence[Token]) -> set[str]:
    """Letter n-grams (2-5) inside word borders."""
    found: set[str] = set()
    for token in segment:
        if token.is_word:
            found.update(_letter_grams(masked(token.form)))
        elif token.form in ("?", "!", "…"):
            found.add(token.form)
    return found


def word_features(segment: Sequence[Token]) -> set[str]:
    """Words, pairs, triples, and pairs with one word between; numbers and days as their kind."""
    forms = [masked(token.form) for token in segment if token.is_word or token.form in ("?", "!", ",", "…")]
    stems = [stem(form) if form[0] != "<" else form for form in forms]
    found = {f"1 {form}" for form in stems}
    found.update(f"2 {first} {second}" for first, second in zip(forms, forms[1:], strict=False))
    found.update(
        f"3 {first} {second} {third}"
        for first, second, third in zip(forms, forms[1:], forms[2:], strict=False)
    )
    found.update(f"s {first} {third}" for first, third in zip(stems, stems[2:], strict=False))
    return found


def structure_features(segment: Segment, around: Surroundings) -> set[str]:
    """How the segment is built, and how it meets what the citizen said and what the file holds."""
    tokens = segment.tokens
    words = [token for token in tokens if token.is_word]
    forms = [token.form for token in words]
    classes = [WORD_CLASSES.get(form, "") for form in forms]
    asks = any(token.form == "?" for token in tokens)
    found = {f"a1 {forms[0]}"}
    if len(forms) > 1:
        found.add(f"a2 {forms[0]} {forms[1]}")
        found.add(f"z {forms[-1]}")
    first = [word_class for word_class in classes[:3] if word_class]
    found.update(f"k {word_class}" for word_class in classes if word_class)
    if first:
        found.add(f"k1 {first[0]}")
        found.add("k2 " + " ".join(first))
    present = [word_class for word_class in dict.fromkeys(classes) if word_class]
    found.update(f"kk {a} {b}" for i, a in enumerate(present) for b in present[i + 1 : i + 5])
    if asks:
        found.add("spørger")
        found.add(f"spørger {classes[0] or forms[0]}")
        if "negation" in classes:
            found.add("spørger negation")
    if segment.index == 0:
        found.add("først")
    if segment.last:
        found.add("sidst")
    if any(token.form == "!" for token in tokens):
        found.add("udråb")
    found |= _meeting_features(tokens, around, asks)
    return found


def _meeting_features(tokens: Sequence[Token], around: Surroundings, asks: bool) -> set[str]:
    found: set[str] = set()
    if around.has_citizen:
        shared = len(content_stems(tokens) & around.citizen)
        found.add(f"borger {min(shared, 3)}")
        found.add(f"borger {min(shared, 2)} {'spørger' if asks else 'siger'}")
        found.add("borger spurgte" if around.citizen_asks else "borger sagde")
        found.update(f"b {word_class}" for word_class in around.citizen_classes)
    if around.has_file:
        shared = len(content_stems(tokens) & around.file)
        found.add(f"sag {min(shared, 3)}")
        found.add(f"sag {min(shared, 2)} {'spørger' if asks else 'siger'}")
    return found


def segment_features(segment: Segment, around: Surroundings) -> tuple[set[str], set[str], set[str]]:
    """The features of one segment by group, in the order of ``GROUPS``."""
    return (
        letter_features(segment.tokens),
        word_features(segment.tokens),
        structure_features(segment, around),
    )


def _span_features(tokens: Sequence[Token]) -> set[str]:
    """Letter n-grams across word borders: "kan godt f", "ikke mit b"."""
    text = f" {' '.join(masked(token.form) for token in tokens)} "
    grams = {text[start : start + size] for size in SPAN_SIZES for start in range(len(text) - size + 1)}
    return {gram for gram in grams if " " in gram[1:-1]}


def _citizen_features(tokens: Sequence[Token], around: Surroundings) -> set[str]:
    """What the citizen said, alone and together with how the reply begins: it decides what a short reply does."""
    if not tokens or not around.citizen_words:
        return set()
    first = WORD_CLASSES.get(tokens[0].form, tokens[0].form)
    found = {f"c {word}" for word in around.citizen_words}
    found.update(f"cx {word} {first}" for word in around.citizen_words if word not in FUNCTION_WORDS)
    return found


def _pattern_features(tokens: Sequence[Token]) -> set[str]:
    """Runs of three to five words with content words blotted out: how the sentence is made, not what it is about."""
    forms = [stem(token.form) for token in tokens if token.is_word]
    blotted = [form if form in FUNCTION_WORDS else ("#" if form.isdigit() else "X") for form in forms]
    return {
        " ".join(blotted[start : start + size])
        for size in (3, 4, 5)
        for start in range(len(blotted) - size + 1)
    }


def turn_features(
    segments: Sequence[Segment],
    features: Sequence[tuple[set[str], set[str], set[str]]],
    tokens: Sequence[Token],
    around: Surroundings,
) -> tuple[set[str], ...]:
    """The features of the whole reply in the order of ``TURN_GROUPS``.

    Args:
        segments, features: the reply's segments with their features.
        tokens: the whole reply.
        around: what was said and known before.
    """
    letters, words, structure = (set().union(*(groups[number] for groups in features)) for number in range(3))
    asking = sum(any(token.form == "?" for token in segment.tokens) for segment in segments)
    structure.add(f"n {min(len(segments), 4)}")
    structure.add(f"q {min(asking, 3)}")
    return (
        letters,
        words,
        structure,
        _span_features(tokens),
        _citizen_features(tokens, around),
        _pattern_features(tokens),
    )


@lru_cache(maxsize=262144)
def feature_key(group: int, feature: str) -> int:
    """The 32-bit key of a feature of a group (its number in ``GROUPS``)."""
    return crc32(feature.encode(), group * 0x9E3779B1 & 0xFFFFFFFF)
