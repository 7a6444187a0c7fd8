"""The promise ledger (løftelisten): everything that was undertaken, by whom, by when, and whether the case allows it."""

from __future__ import annotations

from roleplay.conversation.turn import Turn
from roleplay.triangle.verdict import Promise
from roleplay.understanding.hearing import Grip, GripKind, Hearing
from roleplay.understanding.segments import sentence_spans

_LONGEST = 160
_PROMISING = frozenset({"aftale", "skriftligt", "ansvar"})


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _actor(words: str) -> str:
    spoken = words.lower().replace(",", " ").split()
    return next((person for person in spoken if person in ("jeg", "vi", "du")), "jeg")


def _within(hearing: Hearing, start: int, end: int, *kinds: GripKind) -> list[Grip]:
    return [grip for grip in hearing.grips if grip.kind in kinds and start <= grip.start < end]


def _when(hearing: Hearing, start: int, end: int) -> str:
    """The time of a promise: the last day and hour named in its own sentence, else in the reply."""
    kinds: tuple[GripKind, ...] = ("dag", "tid")
    if not _within(hearing, start, end, *kinds):
        start, end = 0, len(hearing.text)
    found = []
    for kind in kinds:
        own = _within(hearing, start, end, kind)
        later = [grip for grip in own if grip.text not in ("i dag", "idag")] or own
        if later:
            found.append(later[-1].text)
    return " ".join(found)


def promises_of(turn: Turn) -> tuple[Promise, ...]:
    """What one turn promises, sentence by sentence.

    An agreement, one's own act and something in writing are promises; so is pleasing, which promises what nobody in
    the talk controls. A question that only offers ("Skal jeg sende det på skrift?") promises nothing yet.
    """
    hearing = turn.hearing
    found = [_forbidden(turn)] if turn.moment.does("efter_munden") else []
    taken = {promise.what for promise in found}
    made = [move for move in hearing.moves if move.id in _PROMISING]
    acts = any(move.id in ("aftale", "ansvar") for move in made)
    for start, end in sentence_spans(hearing.text) if made else ():
        here = [move for move in made if move.start < end and start < move.end]
        timed = bool(_within(hearing, start, end, "dag", "tid"))
        if not here and not (acts and timed and _within(hearing, start, end, "handling")):
            continue
        words = _short(hearing.text[start:end])
        only_written = bool(here) and all(move.id == "skriftligt" for move in here)
        if words in taken or (words.endswith("?") and not timed and only_written):
            continue
        taken.add(words)
        when = _when(hearing, start, end)
        lacks = "" if when or only_written else "Der mangler et tidspunkt."
        found.append(Promise(_actor(words), words, when, True, turn.number, lacks))
    return tuple(found)


def _forbidden(turn: Turn) -> Promise:
    hearing, limits = turn.hearing, turn.moment.limits
    move = hearing.move("efter_munden")
    assert move is not None
    why = "Det afgør du ikke selv, så det kan du ikke love."
    if limits:
        why = f"I sagsmappen står det under det, du ikke kan: »{limits[0].text.rstrip('.')}«."
    when = _when(hearing, move.start, move.end)
    return Promise("jeg", _short(hearing.quote(move)), when, False, turn.number, why)
