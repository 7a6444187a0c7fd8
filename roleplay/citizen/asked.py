"""The answer to a question: the fact it asks for, an honest "not yet", or nothing when it asks for something else."""

from __future__ import annotations

from dataclasses import replace

from roleplay.citizen.agenda import told_by_now
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.facts import Nearest
from roleplay.citizen.fitting import without_what_was_told
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.meant import ASKED, CERTAIN, facts_meant, surely
from roleplay.citizen.nearest import LIKELY
from roleplay.citizen.persona import Line
from roleplay.citizen.state import Memory


def asked_fact(desk: Desk, *, least: float = 0.0) -> Part | None:
    """The fact that the reply asks for, or the honest reason why it is not told yet.

    A reply that was heard as another kind of question – for leave, for a wish, for more – has to come nearer than one
    that plainly asks; one that was heard as an offer or an explanation has to leave no doubt.

    Args:
        desk: what is answered from.
        least: the chance that it has to have whatever else the reply was heard as.
    """
    for near, question in facts_meant(desk):
        if near.chance < least:
            continue
        part = _told(desk, near, question)
        if part is not None:
            return desk.led_in(part, "tøver") if part.fact and near.chance < LIKELY else part
    return None


def told_fact(desk: Desk, *, least: float) -> Part | None:
    """The fact that the reply asks for, when it is told: no reason why it is not, and no word of having said it."""
    part = asked_fact(desk, least=least)
    return part if part is not None and part.fact else None


def told_further(desk: Desk) -> Part | None:
    """Another answer to the fact that the citizen told last, when there is one."""
    memory = desk.moment.state.memory
    last = next((one for one in desk.index.fact_list if one.id == memory.last_fact), None)
    line = desk.pick.of(last.answers, desk.moment.hearing.text, memory.said) if last is not None else None
    if last is None or line is None:
        return None
    return Part("fakta", "L04", _going_on(line, memory), fact=last.id)


def asked_as_well(desk: Desk, told: Part) -> Part | None:
    """A second fact, told in the same breath: the one that was as likely meant, or the answer to a second question."""
    if told.kind not in ("fakta", "ikke_endnu"):
        return None
    known = desk.moment.state.memory.told | {told.fact}
    for near, question in facts_meant(desk):
        if near.chance < LIKELY:
            continue
        for one in (near, near.rival):
            if one is None or one.fact.id in known:
                continue
            part = _told(desk, one, question)
            if part is not None and part.kind == "fakta":
                return desk.led_in(part, "tøver") if told.kind == "ikke_endnu" else part
    return None


def _told(desk: Desk, near: Nearest, question: str) -> Part | None:
    fact, moment = near.fact, desk.moment
    memory = moment.state.memory
    if fact.id == memory.last_fact and fact.id in memory.told:
        only_sums_up = moment.does("opsummering") and not moment.does("åbent_spørgsmål", "lukket_spørgsmål")
        if (near.chance < LIKELY and not near.named) or only_sums_up:
            return (
                None  # more likely a step further, or what was told said back, than the same question again
            )
        again = desk.pick.of(fact.answers, question, memory.said)
        if again is None:
            return desk.category("allerede_svaret", "L07", complete=True)
        return Part("fakta", "L04", _going_on(again, memory), fact=fact.id)
    if not told_by_now(fact, desk.after):
        least = LIKELY if moment.does("åbent_spørgsmål") else ASKED
        if near.chance < (CERTAIN if moment.does("aftale", "mulighed", "ansvar") else least):
            return None  # a refusal only follows where its fact was asked for
        # The author's refusal names what is kept back, which reads badly when something else was asked for.
        line = (desk.pick.of(fact.not_yet) if surely(near) else None) or desk.pick.of_category("ikke_endnu")
        return Part("ikke_endnu", "L04", line) if line is not None else None
    told = stems_of(moment.hearing.text.replace(question, "")) | memory.said
    line = desk.pick.of(fact.answers, question, told)
    if line is None:
        return desk.category("allerede_svaret", "L07")
    return Part("fakta", "L04", _going_on(line, memory), fact=fact.id)


def _going_on(line: Line, memory: Memory) -> Line:
    """The line without how it begins where that was just told: each answer stands alone, but not after another to the same fact."""
    return replace(line, text=without_what_was_told(line.text, memory.last_said))
