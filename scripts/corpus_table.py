"""Counts of the corpus: voices, domains, registers, moves.

python scripts/corpus_table.py
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from corpus import read_corpus
from roleplay.content.knowledge import moves


def main() -> int:
    """Prints the tables."""
    corpus = read_corpus(frozenset(moves()))
    print(
        f"{len(corpus)} coded replies, {len({c.voice for c in corpus})} files, {len({c.domain for c in corpus})} domains"
    )
    several = sum(len(coded.moves) > 1 for coded in corpus)
    with_citizen = sum(bool(coded.citizen) for coded in corpus)
    with_file = sum(bool(coded.file) for coded in corpus)
    print(
        f"{several} with several moves, {with_citizen} with the citizen's line, {with_file} with case facts\n"
    )
    for name in ("register", "voice"):
        for value, count in sorted(Counter(str(getattr(coded, name)) for coded in corpus).items()):
            print(f"{name:<9} {value:<18}{count:>6}")
        print()
    counts = Counter(move for coded in corpus for move in coded.moves)
    for move in moves():
        print(f"{move:<18}{counts[move]:>6}")
    print(f"{'(none)':<18}{sum(not coded.moves for coded in corpus):>6}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
