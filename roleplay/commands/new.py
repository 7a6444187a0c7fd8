"""``roleplay new``: a commented, valid, playable citizen to write on."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from roleplay.commands.output import emit
from roleplay.errors import StorageError, WrongCall, in_danish


def run(options: argparse.Namespace) -> int:
    """Writes ``SLUG.yaml``; an existing file is only replaced after a yes in a terminal."""
    from roleplay.content.document import SLUG
    from roleplay.content.skeleton import skeleton

    slug = options.slug
    if not SLUG.fullmatch(slug):
        suggestion = _ascii(slug)
        cure = f" Prøv »{suggestion}«." if suggestion else ""
        raise WrongCall(f"Kortnavnet må kun have små bogstaver a-z, tal og bindestreg.{cure}")
    target = Path(options.to) / f"{slug}.yaml"
    if target.exists() and not _confirmed(target):
        raise StorageError(f"{target} findes allerede og er ikke rørt. Vælg et andet kortnavn.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(skeleton(slug), encoding="utf-8", newline="\n")
    except OSError as fault:
        raise StorageError(f"{target} kan ikke skrives: {in_danish(fault)}.") from fault
    emit(
        f"Skrev {target}. Åbn den i en editor, ret den til, og kør:\n  roleplay check {target}\n  roleplay talk {target}"
    )
    return 0


def _ascii(slug: str) -> str:
    plain = slug.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _confirmed(target: Path) -> bool:
    if not sys.stdin.isatty():
        return False
    try:
        return input(f"{target} findes allerede. Skal den skrives over? [j/N] ").strip().lower() in (
            "j",
            "ja",
        )
    except EOFError:
        return False
