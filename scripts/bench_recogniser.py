"""How well the recogniser hears people it has never met: trained without some voices, judged on them.

    python scripts/bench_recogniser.py            all tables (some minutes)
    python scripts/bench_recogniser.py --quick    without the learning curve
    python scripts/bench_recogniser.py --coded FILE   the shipped model on a JSONL of coded replies

Whole voices are held out (``HELD_OUT``); nobody writes cues with their text on the screen. What is measured is the
program's own run-time code on a model trained here, thresholds and all; nothing is tuned on the held-out voices.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))
from disturb import ascii_letters, with_slips, without_marks
from train import UNDERSTANDING, known_moves, train

from corpus import Coded, read_corpus
from roleplay.understanding.hearing import PITFALLS
from roleplay.understanding.packing import unpack
from roleplay.understanding.recogniser import Recogniser, Said

HELD_OUT = ("v03-jurist", "v06-skranke", "v13-mikkel", "v17-vibeke", "v21-jytte", "v24-anders")
"""Author-voices never trained on here: a jurist, a front desk, a librarian, a school psychologist, dictation, mail."""


@dataclass
class Tally:
    """Hits and misses by move."""

    hits: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, gold: frozenset[str], heard: frozenset[str]) -> None:
        """Counts one reply."""
        self.hits.update(gold & heard)
        self.false.update(heard - gold)
        self.missed.update(gold - heard)

    def f1(self, move: str) -> float:
        """F1 of a move, 0-1."""
        total = 2 * self.hits[move] + self.false[move] + self.missed[move]
        return 2 * self.hits[move] / total if total else 0.0

    def macro(self, moves: Iterable[str]) -> float:
        """Mean F1 over moves."""
        chosen = list(moves)
        return sum(self.f1(move) for move in chosen) / len(chosen)

    def micro(self) -> float:
        """F1 over all decisions."""
        hits, wrong = self.hits.total(), self.false.total() + self.missed.total()
        return 2 * hits / (2 * hits + wrong) if hits else 0.0

    def precision_recall(self, moves: Iterable[str]) -> tuple[float, float]:
        """Precision and recall over some moves together."""
        chosen = list(moves)
        hits = sum(self.hits[move] for move in chosen)
        heard = hits + sum(self.false[move] for move in chosen)
        there = hits + sum(self.missed[move] for move in chosen)
        return hits / max(1, heard), hits / max(1, there)


def trained_on(corpus: Sequence[Coded]) -> Recogniser:
    """A recogniser trained on some replies."""
    cues = yaml.safe_load((UNDERSTANDING / "cues.yaml").read_text(encoding="utf-8"))
    return Recogniser(unpack(train(corpus, known_moves(), cues)))


def judged(
    recogniser: Recogniser,
    replies: Sequence[Coded],
    change: Callable[[str], str] = str,
    *,
    shown_only: bool = False,
) -> Tally:
    """The tally of a recogniser on coded replies, each changed first.

    Args:
        recogniser: judged.
        replies: coded.
        change: done to each text first.
        shown_only: count pitfalls only where they are shown to a trainee.
    """
    tally = Tally()
    for coded in replies:
        heard = recogniser.hear(change(coded.text), Said(coded.citizen, coded.file))
        ids = heard.ids()
        tally.add(coded.moves, ids if shown_only else ids | {move.id for move in heard.likely})
    return tally


def show_moves(tally: Tally, moves: Sequence[str]) -> None:
    """Precision, recall and F1 by move."""
    print(f"\n{'move':<18}{'P':>6}{'R':>6}{'F1':>6}{'n':>6}")
    for move in moves:
        precision, recall = tally.precision_recall([move])
        print(
            f"{move:<18}{precision:6.2f}{recall:6.2f}{tally.f1(move):6.2f}{tally.hits[move] + tally.missed[move]:6d}"
        )
    print(f"{'macro-F1':<18}{tally.macro(moves):18.3f}\n{'micro-F1':<18}{tally.micro():18.3f}")


def show_pitfalls(recogniser: Recogniser, replies: Sequence[Coded]) -> None:
    """Precision and recall of the pitfalls together, at the level where a trainee is shown them."""
    precision, recall = judged(recogniser, replies, shown_only=True).precision_recall(PITFALLS)
    print(f"pitfalls where they are shown: precision {precision:.3f}, recall {recall:.3f}")


def show_groups(recogniser: Recogniser, replies: Sequence[Coded], moves: Sequence[str]) -> None:
    """Micro-F1 by voice and by register."""
    for name in ("voice", "register"):
        print()
        for group in sorted({str(getattr(coded, name)) for coded in replies}):
            own = [coded for coded in replies if getattr(coded, name) == group]
            tally = judged(recogniser, own)
            print(
                f"{name} {group:<18} micro {tally.micro():.3f}  macro {tally.macro(moves):.3f}  ({len(own)} replies)"
            )


def show_disturbed(recogniser: Recogniser, replies: Sequence[Coded], moves: Sequence[str]) -> None:
    """Macro-F1 on the same replies disturbed."""
    chance = random.Random("bench")
    variants: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("as written", str),
        ("lower case", str.lower),
        ("ae/oe/aa", ascii_letters),
        ("no marks, lower case", without_marks),
        ("3 % slips", lambda text: with_slips(text, 0.03, chance)),
    )
    print()
    base = 0.0
    for name, change in variants:
        macro = judged(recogniser, replies, change).macro(moves)
        base = base or macro
        print(f"{name:<22} macro {macro:.3f}  ({100 * (macro - base):+.1f} points)")


def show_confusions(recogniser: Recogniser, replies: Sequence[Coded]) -> None:
    """What is heard in place of what."""
    pairs: Counter[tuple[str, str]] = Counter()
    for coded in replies:
        heard = recogniser.hear(coded.text, Said(coded.citizen, coded.file)).ids()
        for gold in coded.moves - heard or ({"-"} if not coded.moves else set()):
            for wrong in heard - coded.moves or {"-"}:
                if (gold, wrong) != ("-", "-"):
                    pairs[gold, wrong] += 1
    print("\nmost confused (coded → heard):")
    for (gold, wrong), count in pairs.most_common(15):
        print(f"  {gold} → {wrong}: {count}")


def show_curve(training: Sequence[Coded], replies: Sequence[Coded], moves: Sequence[str]) -> None:
    """Macro-F1 with a quarter, half, three quarters and all of the training voices."""
    voices = sorted({coded.voice for coded in training})
    random.Random("curve").shuffle(voices)
    print("\nlearning curve (whole voices):")
    for share in (0.25, 0.5, 0.75):
        chosen = set(voices[: round(share * len(voices))])
        part = [coded for coded in training if coded.voice in chosen]
        macro = judged(trained_on(part), replies).macro(moves)
        print(
            f"  {share:4.0%}  {len(part):6d} replies, {len(chosen):2d} voices: macro {macro:.3f}", flush=True
        )


def coded_file(path: Path) -> list[Coded]:
    """Replies of a JSONL file with ``text``, ``moves``, ``citizen``, ``file``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Coded(
            "-",
            number,
            "-",
            "tale",
            row["text"],
            frozenset(row["moves"]),
            row.get("citizen", ""),
            row.get("file", ""),
        )
        for number, row in enumerate(rows, 1)
    ]


def main() -> int:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description="How well the recogniser hears people it has never met.")
    parser.add_argument("--quick", action="store_true", help="no learning curve")
    parser.add_argument("--coded", type=Path, help="judge the shipped model on a JSONL of coded replies")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    moves = list(known_moves())
    if options.coded:
        shipped, replies = Recogniser.shipped(), coded_file(options.coded)
        show_moves(judged(shipped, replies), moves)
        show_pitfalls(shipped, replies)
        return 0
    corpus = read_corpus(frozenset(moves))
    held_out = [coded for coded in corpus if coded.voice in HELD_OUT]
    domains = {coded.domain for coded in held_out}
    training = [replace(coded) for coded in corpus if coded.voice not in HELD_OUT]
    unseen = [coded for coded in held_out if coded.domain not in {other.domain for other in training}]
    print(
        f"trained on {len(training)} replies, judged on {len(held_out)} of {len(HELD_OUT)} unseen voices, {len(domains)} domains"
    )
    recogniser = trained_on(training)
    show_moves(judged(recogniser, held_out), moves)
    show_pitfalls(recogniser, held_out)
    print(
        f"domains never trained on: macro {judged(recogniser, unseen).macro(moves):.3f} ({len(unseen)} replies)"
    )
    show_groups(recogniser, held_out, moves)
    show_disturbed(recogniser, held_out, moves)
    show_confusions(recogniser, held_out)
    if not options.quick:
        show_curve(training, held_out, moves)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
