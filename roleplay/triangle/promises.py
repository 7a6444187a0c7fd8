"""The promise ledger (løftelisten): everything that was undertaken, by whom, by when, and whether the case allows it."""

from __future__ import annotations

from roleplay.conversation.turn import Turn
from roleplay.triangle.verdict import Promise
from roleplay.understanding.hearing import Hearing, Move

_LONGEST = 160


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _actor(words: str) -> str:
    spoken = words.lower().replace(",", " ").split()
    return next((person for person in spoken if person in ("jeg", "vi", "du")), "jeg")


def _when(hearing: Hearing, move: Move) -> str:
    """The time of a promise: the last day and hour named in its own sentence, else in the reply."""
    found = []
    for kind in ("dag", "tid"):
        grips = [grip for grip in hearing.grips if grip.kind == kind]
        own = [grip for grip in grips if move.start <= grip.start < move.end] or grips
        later = [grip for grip in own if grip.text not in ("i dag", "idag")] or own
        if later:
            found.append(later[-1].text)
    return " ".join(found)


def promises_of(turn: Turn) -> tuple[Promise, ...]:
    """What one turn promises.

    An agreement and one's own act are promises; so is pleasing, which promises what nobody in the talk controls.
    """
    hearing, moment = turn.hearing, turn.moment
    found: list[Promise] = []
    forbidden = moment.limits[0].text.rstrip(".") if moment.limits and moment.does("efter_munden") else ""
    if moment.does("efter_munden"):
        move = hearing.move("efter_munden")
        assert move is not None
        why = "Det afgør du ikke selv, så det kan du ikke love."
        if forbidden:
            why = f"I sagsmappen står det under det, du ikke kan: «{forbidden}»."
        found.append(
            Promise("jeg", _short(hearing.quote(move)), _when(hearing, move), False, turn.number, why)
        )
    for move_id in ("aftale", "skriftligt", "ansvar"):
        move = hearing.move(move_id)
        if move is None or (move_id == "ansvar" and moment.does("aftale")):
            continue
        words = _short(hearing.quote(move))
        when = _when(hearing, move)
        if any(promise.what == words for promise in found):
            continue
        who = _actor(words)
        lacks = "" if when or move_id == "skriftligt" else "Der mangler et tidspunkt."
        found.append(Promise(who, words, when, True, turn.number, lacks))
    return tuple(found)
