"""What a persona file must mean, beyond its shape: one small function for each rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from roleplay.content.document import Document
from roleplay.content.problems import Problem
from roleplay.content.rules import case, concerns, lines, people

Rule = Callable[[Document], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    people.known_voice,
    people.known_administration,
    people.laws_exempted,
    case.unique_ids,
    case.facts_can_be_found,
    case.facts_can_wait,
    case.options_can_be_recognised,
    case.notes_are_clauses,
    concerns.first_is_common,
    concerns.can_be_uncovered,
    concerns.known_moves,
    concerns.topics_are_clauses,
    concerns.speaks_from_the_start,
    concerns.variants_fit,
    concerns.has_good_words,
    lines.known_categories,
    lines.placeholders,
    lines.whole,
    lines.said_once,
    lines.not_too_long,
    lines.cues,
    lines.opening_is_heard,
)
"""Every rule. A rule that gives mere advice looks at ``Document.strict`` itself."""
