"""What else an author wrote that answers a question: a line of a concern, a note of the case in the citizen's own mouth.

A short file has few facts, and most of what is asked stands in it all the same: "Hvor længe har du ventet?" in the concern "at du har
ventet i tre uger", "Hvor mange gange har du ringet?" in the notes. A line only answers when it holds all that was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from roleplay.citizen.agenda import reachable, told_by_now
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.fitting import has_what_is_wanted, verbs_of
from roleplay.citizen.likeness import likeness, stems_of
from roleplay.citizen.persona import Line
from roleplay.citizen.questions import shape_of
from roleplay.citizen.wording import ASKING_STEMS, unframed
from roleplay.understanding.common import common_stems

MEANS = 0.9
"""Likeness from which a word of the line is the word that was asked for: it, or a form of the same verb."""
_ONLY_ASKS = ASKING_STEMS | frozenset(
    "leng lang tid tit ofte sids fors sket skete tidspunk nar hvilk prec cirka omtren overhoved".split()
)
"""Folded stems that belong to the question and not to what is asked about."""


def said_elsewhere(desk: Desk, question: str) -> Part | None:
    """A line that holds all that a question names, and the kind of thing it asks for; None when there is none.

    Args:
        desk: what is answered from.
        question: one question, without the sentences around it.
    """
    asked, verbs = stems_of(unframed(question)) - _ONLY_ASKS, verbs_of(question)
    if not asked:
        return None
    telling = bool(asked - common_stems()) or len(asked) + len(verbs) > 1 or _wants_a_figure(question)
    fitting = [
        (line, concern)
        for line, concern in _lines(desk, said_of_oneself=not telling)
        if has_what_is_wanted(line.text, question) and verbs <= verbs_of(line.text) and _holds(line, asked)
    ]
    line = desk.pick.of([line for line, _ in fitting], question)
    if line is None:
        return None
    concern = next(concern for one, concern in fitting if one.place == line.place)
    return Part("spurgt" if concern else "skrevet", "L04", line, concern)


def _wants_a_figure(question: str) -> bool:
    """True when an answer has to hold a time or a number; a person may come by in any line."""
    return shape_of(question) != "hvem" and not has_what_is_wanted("", question)


def _holds(line: Line, asked: frozenset[str]) -> bool:
    said = stems_of(line.text)
    return all(any(likeness(one, other) >= MEANS for other in said) for one in asked)


def _lines(desk: Desk, *, said_of_oneself: bool) -> Iterator[tuple[Line, str]]:
    """What might be told by now, with the concern it belongs to; all of it, or only what begins with oneself."""
    for number, concern in enumerate(desk.index.concern_list):
        if reachable(desk.index, desk.after, number):
            yield from ((line, concern.id) for line in concern.told)
            if not said_of_oneself:
                written = (*concern.when.get("spurgt", ()), *concern.on_top.get(desk.pick.band, ()))
                yield from ((line, concern.id) for line in written)
    yield from ((line, "") for note in desk.index.persona.file for line in note.told)
    if not said_of_oneself:
        told = (fact for fact in desk.index.fact_list if told_by_now(fact, desk.after))
        yield from ((line, "") for fact in told for line in fact.answers)
