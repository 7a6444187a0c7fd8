"""Hears a reply: linear scores per segment and for the whole turn, cues, rules of context, three levels.

Pure Python at run time. The weights are trained at build time by ``scripts/train.py`` from the coded corpus;
this module holds no knowledge of any word.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from roleplay.understanding import context
from roleplay.understanding.contact import contact_of
from roleplay.understanding.cues import Cues
from roleplay.understanding.evidence import deciding_words
from roleplay.understanding.features import (
    GROUPS,
    Surroundings,
    content_stems,
    feature_key,
    segment_features,
    surroundings_of,
    turn_features,
)
from roleplay.understanding.folding import Token, tokens_of
from roleplay.understanding.grips import grips_of, is_parting
from roleplay.understanding.hearing import PITFALLS, Grip, Hearing, Move
from roleplay.understanding.packing import PackedWeights, load
from roleplay.understanding.segments import Segment, segments_of
from roleplay.understanding.slips import corrected
from roleplay.understanding.wordlists import SHORT_SIGNS

MODEL_FILE = Path(__file__).with_name("model.bin")
KNOWN_SHARE = 0.45
"""Share of a reply's words that must be known Danish for it to count as understood."""
MOST_SEGMENTS = 24
"""Segments of a reply that are scored; more is a flood, not a reply."""

LIKELY = 0.45
"""Confidence from which a pitfall that is not sure is told as likely: the middle between what is best where pitfalls
are dense (the corpus) and where they are as rare as in ordinary replies."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said and known before a reply.

    Attributes:
        citizen: the citizen's last line.
        file: the case file as text.
        earlier: content stems of the trainee's earlier replies.
        asks_for_news: the reply asks for a single thing that the citizen knows and has not told yet.
    """

    citizen: str = ""
    file: str = ""
    earlier: tuple[frozenset[str], ...] = ()
    asks_for_news: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """One move's score for a reply, before it is judged.

    Attributes:
        move: its id.
        score: distance from the decision line (0 is on it).
        segment: the segment that speaks most for it.
        phrase: offsets of a cue phrase that fired, if any.
    """

    move: str
    score: float
    segment: Segment
    phrase: tuple[int, int] | None = None


_OFFERING = frozenset(
    {"aftale", "ansvar", "skriftligt", "mulighed", "ramme", "efter_munden", "klagevejledning"}
)
"""Moves that put something on the table; a day in any other sentence is only spoken of."""


def _offered(grips: tuple[Grip, ...], moves: Sequence[Move], tokens: Sequence[Token]) -> tuple[Grip, ...]:
    """The grips that are offered: names always, the rest only where something is, and not behind a "not"."""
    if not any(move.id in _OFFERING for move in moves):
        return tuple(grip for grip in grips if grip.kind == "navn")
    return tuple(grip for grip in grips if grip.kind == "navn" or not _denied(grip, tokens))


_DENYING = frozenset({"ikke", "aldrig", "hverken"})
"""Words that deny what follows them in the same clause."""
_CONDITIONS = frozenset("hvis nar er har kommer horer svarer bliver far".split())
"""How a clause begins that says on what terms: "Er det ikke kommet mandag, så ringer jeg" denies no Monday."""


def _denied(grip: Grip, tokens: Sequence[Token]) -> bool:
    clause: list[str] = []
    for token in tokens:
        if token.start >= grip.start:
            break
        if token.is_word:
            clause.append(token.form)
        else:
            clause.clear()
    return not _CONDITIONS & set(clause[:1]) and not _DENYING.isdisjoint(clause)


@dataclass(frozen=True)
class Recogniser:
    """A trained recogniser. Holds no state of any talk; safe to share.

    Attributes:
        weights: the packed model.
        overlay: weights learnt locally from an instructor's own examples, by feature key and output.
    """

    weights: PackedWeights
    overlay: Mapping[int, Sequence[tuple[int, float]]] = field(default_factory=dict)
    _cues: Cues = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cues", Cues(self.weights.header.get("cues", {})))

    @classmethod
    def shipped(cls, path: Path = MODEL_FILE) -> Recogniser:
        """The recogniser that comes with the package.

        Raises:
            ModelFault: when the model file is missing or damaged.
        """
        return cls(load(path))

    @property
    def outputs(self) -> list[str]:
        """The move ids in the order of the weights."""
        outputs: list[str] = self.weights.header["outputs"]
        return outputs

    def hear(self, text: str, said: Said | None = None) -> Hearing:
        """What a reply does.

        Args:
            text: the reply, controls already stripped.
            said: what went before; the empty context when omitted.
        """
        said = said or Said()
        tokens = corrected(tokens_of(text), self._knows)
        words = [token for token in tokens if token.is_word]
        stems = content_stems(tokens)
        segments = segments_of(tokens)[:MOST_SEGMENTS]
        contact = contact_of(text)
        if not segments or not (contact or self._is_danish(words)):
            return Hearing(text, stems=stems, words=len(words), understood=False)
        around = surroundings_of(said.citizen, said.file)
        scored = self.scores(segments, tokens, around)
        view = context.View(tokens, segments, stems, around, said.earlier, said.asks_for_news, contact)
        scored = context.adjusted(scored, view)
        moves, likely, hints = self._judged(scored, text)
        return Hearing(
            text=text,
            moves=moves,
            likely=likely,
            hints=hints,
            grips=_offered(grips_of(text, tokens), moves, tokens),
            stems=stems,
            signature=stems if len(stems) >= 2 else frozenset(token.form for token in words),
            words=len(words),
            questions=sum(any(token.form == "?" for token in segment.tokens) for segment in segments),
            parting=is_parting(text),
            contact=contact,
        )

    def scores_of(self, text: str, citizen: str = "", file: str = "") -> dict[str, float]:
        """The score of every move for a reply (0 is on the line), before rules of context; empty without words."""
        tokens = corrected(tokens_of(text), self._knows)
        segments = segments_of(tokens)[:MOST_SEGMENTS]
        if not segments:
            return {}
        scored = self.scores(segments, tokens, surroundings_of(citizen, file))
        return {move: result.score for move, result in scored.items()}

    def scores(
        self, segments: Sequence[Segment], tokens: Sequence[Token], around: Surroundings
    ) -> dict[str, Scored]:
        """The score of every move: the best segment's, joined with the whole turn's, plus its cues."""
        header = self.weights.header
        best: list[tuple[float, Segment]] = []
        features = [segment_features(segment, around) for segment in segments]
        rows = [self._score(groups, 0) for groups in features]
        whole = self._score(turn_features(segments, features, tokens, around), len(GROUPS))
        segment_share, turn_share = header["shares"]
        for output in range(len(self.outputs)):
            top = max(range(len(segments)), key=lambda index: (rows[index][output], -index))
            score = segment_share * rows[top][output] + turn_share * whole[output]
            best.append((score, segments[top]))
        fired = self._cues.fired(segments)
        scored: dict[str, Scored] = {}
        for move, (score, segment), threshold in zip(self.outputs, best, header["thresholds"], strict=True):
            cue = fired.get(move)
            if cue is not None:
                score += cue.weight
                if cue.weight > 0:
                    segment = cue.segment
            scored[move] = Scored(move, score - threshold, segment, cue.phrase if cue is not None else None)
        return scored

    def _score(self, groups: Sequence[set[str]], first: int) -> list[float]:
        header = self.weights.header
        total = list(header["bias"][0 if first == 0 else 1])
        for number, found in enumerate(groups):
            if not found:
                continue
            group = first + number
            keys = [feature_key(group, feature) for feature in found]
            sums, _ = self.weights.sum_rows(keys)
            factor = 1.0 / math.sqrt(len(found))
            scales = header["scales"][group]
            total = [
                score + value * scale * factor
                for score, value, scale in zip(total, sums, scales, strict=True)
            ]
            if self.overlay:
                for key in keys:
                    for output, weight in self.overlay.get(key, ()):
                        total[output] += weight * factor
        return total

    def _knows(self, form: str) -> bool:
        return form in self._cues.words or self.weights.knows(feature_key(0, f"<{form}>"))

    def _is_danish(self, words: Sequence[Token]) -> bool:
        """False for other languages and nonsense: too few of the words are known from the corpus."""
        if not words:
            return False
        telling = [token.form for token in words if not token.form.isdigit()]
        if not telling:
            return False
        if all(form in SHORT_SIGNS for form in telling):
            return True
        weights = self.weights
        known = sum(
            1.0
            if self._knows(form)
            else (0.5 if len(form) > 6 and weights.knows(feature_key(0, f"<{form[:4]}")) else 0.0)
            for form in telling
        )
        return known / len(telling) >= KNOWN_SHARE

    def _judged(
        self, scored: Mapping[str, Scored], text: str
    ) -> tuple[tuple[Move, ...], tuple[Move, ...], tuple[Move, ...]]:
        """What holds, which pitfalls are likely, and what may be hinted at.

        A pitfall is sure when its confidence is high, or when a hand-written cue names the very words.
        """
        header = self.weights.header
        held: list[Move] = []
        likely: list[Move] = []
        hints: list[Move] = []
        for number, move_id in enumerate(self.outputs):
            result = scored[move_id]
            slope, offset = header["calibration"][number]
            confidence = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, slope * result.score + offset))))
            if result.score < header["hint_margin"]:
                continue
            unlikely = move_id in PITFALLS and confidence < LIKELY and result.phrase is None
            if result.score < 0 or unlikely:
                hints.append(self._move(result, confidence, text, sure=False))
            elif move_id in PITFALLS and confidence < header["pitfall_confidence"] and result.phrase is None:
                likely.append(self._move(result, confidence, text, sure=False))
            else:
                held.append(self._move(result, confidence, text, sure=True))
        held.sort(key=lambda move: -move.confidence)
        return tuple(held), tuple(likely), tuple(hints)

    def _move(self, result: Scored, confidence: float, text: str, *, sure: bool) -> Move:
        start, end = result.segment.start, result.segment.end
        span = result.phrase or (
            deciding_words(self.weights, result.segment, self.outputs.index(result.move)) if sure else None
        )
        reasons = self.weights.header["reasons"][result.move]
        if span is not None:
            why = reasons[1].replace("{ord}", text[span[0] : span[1]].strip(" ,.;:"))
        else:
            why = reasons[0]
        return Move(result.move, round(confidence, 3), start, end, why, "sure" if sure else "maybe")
