"""The fourth tab: the promise ledger."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from roleplay.triangle.verdict import Promise
from roleplay.tui.text import bold, joined, lines, muted, outside


def promises_content(promises: Sequence[Promise], first_name: str) -> list[Content]:
    """A card for each promise; one sentence when there is none."""
    if not promises:
        return [
            lines(bold("Der blev ikke lovet noget."), outside(f"{first_name} gik derfra uden en aftale."))
        ]
    return [_promise(promise) for promise in promises]


def _promise(promise: Promise) -> Content:
    if not promise.allowed:
        mark = Content.styled("✗ Det kan du ikke love", "bold $text-error")
    elif promise.why:
        mark = Content.styled("◐ Næsten en aftale", "bold $text-warning")
    else:
        mark = Content.styled("✓ Aftalt", "bold $text-success")

    def row(name: str, value: str) -> Content:
        return joined(muted(f"{name:<9}"), outside(value))

    parts = [
        joined(mark, muted(f"  tur {promise.turn}")),
        row("Hvem", promise.who),
        row("Hvad", f"»{promise.what}«"),
        row("Hvornår", promise.when or "ikke sagt"),
    ]
    if promise.why:
        parts.append(outside(promise.why))
    return lines(*parts)
