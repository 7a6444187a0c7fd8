"""Writes ``roleplay/understanding/common_words.txt``: word stems that any case worker may use in any case.

    python scripts/common_words.py [--check]

A stem is common when replies of many voices and many domains hold it. What is not common tells cases apart.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from corpus import ROOT, read_corpus
from roleplay.content.knowledge import moves
from roleplay.understanding.features import content_stems
from roleplay.understanding.folding import tokens_of

TARGET = ROOT / "roleplay" / "understanding" / "common_words.txt"
VOICES = 12
DOMAINS = 22
"""In how many voices and domains a stem must stand."""


def common_stems() -> str:
    """The file's text: one stem a line, sorted."""
    voices: dict[str, set[str]] = defaultdict(set)
    domains: dict[str, set[str]] = defaultdict(set)
    for coded in read_corpus(frozenset(moves())):
        for stem in content_stems(tokens_of(coded.text)):
            voices[stem].add(coded.voice)
            domains[stem].add(coded.domain)
    found = sorted(stem for stem in voices if len(voices[stem]) >= VOICES and len(domains[stem]) >= DOMAINS)
    return "\n".join(found) + "\n"


def main() -> int:
    """Writes or checks the file."""
    text = common_stems()
    if "--check" in sys.argv:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print(f"common words: {'as committed' if same else 'DIFFER from the committed file'}")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10))} common stems")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
