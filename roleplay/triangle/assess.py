"""How far a talk meets each criterion, with the turns and words that prove it.

Points are for content: a formula without what this citizen said earns little, presence and order count, length
does not (§4.5). Each assessor returns a level from 0 to 1; ``score.py`` turns levels into points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from roleplay.citizen.laws import is_vague
from roleplay.citizen.persona import Persona
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Turn
from roleplay.triangle.assess_whole import about_this_citizen, progress, stays, whole_triangle
from roleplay.triangle.finding import FORMULA, MISSED, PARTLY, Finding, is_timed, numbers_of, turns_with

EARLY = 3
"""Replies in which a fact of the case, however it comes up, shows that the file was opened."""
LONG_TURN = 60
"""Words from which a turn takes the room from the citizen."""


def _fresh(turns: Sequence[Turn]) -> list[Turn]:
    """Without those that only say the same again."""
    return [turn for turn in turns if not turn.moment.repeats]


def presented(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Greets and presents at once."""
    turns = turns_with(talk, "hilsen")
    if not turns:
        return MISSED
    says_who = turns[0].hearing.grip("navn") is not None or turns[0].hearing.words >= 6
    at_once = turns[0].number <= 2
    return Finding(1.0 if at_once and says_who else PARTLY, numbers_of(turns[:1]), "hilsen")


def purpose_and_consent(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Says the purpose and gets acceptance; a citizen who came with the errand has accepted by coming."""
    early = [turn for turn in talk if turn.number <= 4]
    purpose, consent = turns_with(early, "formål", "ramme"), turns_with(early, "samtykke")
    if purpose and (consent or not persona.called_by_municipality):
        return Finding(1.0, numbers_of([purpose[0], *consent[:1]]), "formål")
    if purpose or consent:
        found = purpose or consent
        return Finding(PARTLY, numbers_of(found[:1]), "formål" if purpose else "samtykke")
    return MISSED


def prepared(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Brings a fact of the file into play, early."""
    concrete = [
        turn for turn in turns_with(talk, "forberedt", "anerkendelse", "opsummering") if turn.moment.notes
    ]
    concrete = [turn for turn in concrete if turn.moment.does("forberedt") or len(turn.moment.notes) >= 2]
    if concrete:
        return Finding(1.0 if concrete[0].number <= 6 else 0.7, numbers_of(concrete[:2]), "forberedt")
    early = [turn for turn in talk[:EARLY] if turn.moment.notes]
    if early:
        return Finding(0.6, numbers_of(early[:1]), "forberedt")
    claimed = turns_with(talk, "forberedt")
    return Finding(FORMULA, numbers_of(claimed[:1]), "forberedt") if claimed else MISSED


def not_too_fast(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Does not rush to the case or the solution."""
    received = turns_with(talk, "hilsen", "samtykke", "formål", "forberedt")
    listened = turns_with(
        talk, "åbent_spørgsmål", "anerkendelse", "opsummering", "lyttesignal", "ønsket_udfald"
    )
    solved = turns_with(talk, "mulighed", "aftale", "forklaring", "afvisning", "skubbe_videre")
    if not received or not listened:
        return MISSED
    if not solved or (listened[0].number < solved[0].number and received[0].number <= solved[0].number):
        return Finding(1.0, numbers_of(received[:1]), "samtykke")
    if listened[0].number <= solved[0].number:
        return Finding(PARTLY, numbers_of(solved[:1]), "")
    return MISSED


def asks_openly(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Open questions, balanced by reflections; a run with none between is an interrogation."""
    asked = _fresh(turns_with(talk, "åbent_spørgsmål", "ønsket_udfald"))
    asked = [turn for turn in asked if not turn.moment.does("verbalt_tryk")]
    reflected = turns_with(talk, "anerkendelse", "opsummering", "lyttesignal")
    closed = turns_with(talk, "lukket_spørgsmål", "verbalt_tryk", "genfortælling")
    if not asked:
        return MISSED
    enough = 1 if not persona.difficulty.complex else 2
    level = 1.0 if len(asked) >= enough else 0.6
    if len(reflected) * 2 < len(asked) + len(closed):
        level *= 0.5
    return Finding(level, numbers_of(asked[:3]), "åbent_spørgsmål")


def acknowledges(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Acknowledges what this citizen said."""
    turns = turns_with(talk, "anerkendelse")
    real = [turn for turn in _fresh(turns) if not turn.moment.hollow and not turn.moment.parrots]
    real = [turn for turn in real if not turn.moment.does("afvisning", "nedladende")]
    if real:
        enough = 2 if persona.difficulty.complex or persona.difficulty.band in ("sur", "sursur") else 1
        return Finding(1.0 if len(real) >= enough else 0.7, numbers_of(real[:3]), "anerkendelse")
    return Finding(FORMULA, numbers_of(turns[:1]), "anerkendelse") if turns else MISSED


def sums_up(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Sums up what was said by this citizen."""
    turns = turns_with(talk, "opsummering")
    real = [turn for turn in _fresh(turns) if turn.moment.shared >= 2 and not turn.moment.parrots]
    if real:
        return Finding(1.0, numbers_of(real[:3]), "opsummering")
    near = [turn for turn in turns if turn.moment.shared == 1 and not turn.moment.parrots]
    if near:
        return Finding(PARTLY, numbers_of(near[:1]), "opsummering")
    return Finding(0.15, numbers_of(turns[:1]), "opsummering") if turns else MISSED


def gives_room(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Leaves the citizen their share of the words; silence without listening is no room."""
    listened = turns_with(
        talk, "åbent_spørgsmål", "anerkendelse", "opsummering", "lyttesignal", "ønsket_udfald"
    )
    if len(talk) < 3 or len(listened) < 2:
        return MISSED
    average = sum(turn.hearing.words for turn in talk) / len(talk)
    flooded = [turn for turn in talk if turn.hearing.words > LONG_TURN]
    if average <= 34 and not flooded:
        return Finding(1.0, numbers_of(listened[:1]))
    if average <= 50 and len(flooded) <= 1:
        return Finding(PARTLY, numbers_of(flooded[:1]))
    return Finding(0.0, numbers_of(flooded[:2]))


def honest_about_limits(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Says what cannot be had, and why, in plain words."""
    turns = [turn for turn in talk if turn.moment.does("forklaring") or turn.moment.tells_limit]
    turns = [turn for turn in turns if not turn.moment.does("afvisning") or turn.moment.does("forklaring")]
    real = [turn for turn in turns if turn.moment.limits]
    if real:
        plain = [turn for turn in real if not turn.moment.does("kommunesprog", "afvisning")]
        return Finding(1.0 if plain else PARTLY, numbers_of((plain or real)[:2]), "forklaring")
    return Finding(0.4, numbers_of(turns[:1]), "forklaring") if turns else MISSED


def ways_forward(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Offers real options at a time when they can be heard."""
    offered = turns_with(talk, "mulighed", "aftale", "ansvar", "klagevejledning", "skriftligt")
    heard = [turn for turn in offered if turn.moment.options and not turn.moment.furious]
    distinct = {option.id for turn in heard for option in turn.moment.options[:2]}
    wanted = min(2, len(persona.options))
    if distinct:
        return Finding(1.0 if len(distinct) >= wanted else 0.6, numbers_of(heard[:3]), "mulighed")
    vague = [turn for turn in offered if turn.moment.does("mulighed")]
    return Finding(FORMULA, numbers_of(vague[:1]), "mulighed") if vague else MISSED


def agrees(talk: Sequence[Turn], persona: Persona) -> Finding:
    """An agreement with who, what and when, that the citizen could hear."""
    turns = [turn for turn in turns_with(talk, "aftale") if not turn.moment.does("efter_munden")]
    whole = [turn for turn in turns if is_timed(turn)]
    heard = [turn for turn in whole if not turn.moment.furious]
    if heard:
        return Finding(1.0, numbers_of(heard[-1:]), "aftale")
    if whole or turns:
        return Finding(PARTLY, numbers_of((whole or turns)[-1:]), "aftale")
    return MISSED


def takes_it_on(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Takes the next step upon themselves."""
    own = [
        turn
        for turn in turns_with(talk, "ansvar", "aftale")
        if turn.moment.does("ansvar") or turn.hearing.grip("handling") is not None
    ]
    passed = turns_with(talk, "skubbe_videre")
    if not own:
        return MISSED
    vague = all(is_vague(turn.moment) for turn in own)
    level = 0.6 if vague else 1.0
    return Finding(level * (PARTLY if passed else 1.0), numbers_of(own[:2]), "ansvar")


def in_writing(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Offers it in writing."""
    turns = turns_with(talk, "skriftligt")
    return Finding(1.0, numbers_of(turns[:1]), "skriftligt") if turns else MISSED


def room_for_questions(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Asks whether there is more."""
    turns = turns_with(talk, "flere_spørgsmål")
    return Finding(1.0, numbers_of(turns[-1:]), "flere_spørgsmål") if turns else MISSED


def thanks(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Says thanks, at the end."""
    turns = turns_with(talk, "tak")
    if not turns:
        return MISSED
    late = turns[-1].number >= max(len(talk) - 2, len(talk) * 0.6)
    return Finding(1.0 if late and len(talk) >= 3 else PARTLY, numbers_of(turns[-1:]), "tak")


def complaint_guidance(talk: Sequence[Turn], persona: Persona) -> Finding:
    """Tells of the right to complain, without talking it down."""
    turns = turns_with(talk, "klagevejledning")
    clean = [turn for turn in turns if not turn.moment.does("klageafværgelse")]
    talked_down = turns_with(talk, "klageafværgelse")
    if clean:
        return Finding(PARTLY if talked_down else 1.0, numbers_of(clean[:1]), "klagevejledning")
    return Finding(0.2, numbers_of(turns[:1]), "klagevejledning") if turns else MISSED


Assessor = Callable[[Sequence[Turn], Persona], Finding]

ASSESSORS: Mapping[str, Assessor] = {
    "præsentation": presented,
    "formål_og_accept": purpose_and_consent,
    "forberedt": prepared,
    "ikke_for_hurtigt": not_too_fast,
    "åbne_spørgsmål": asks_openly,
    "anerkender": acknowledges,
    "opsummerer": sums_up,
    "giver_plads": gives_room,
    "ærlige_grænser": honest_about_limits,
    "veje_frem": ways_forward,
    "aftale": agrees,
    "tager_ansvar": takes_it_on,
    "skriftligt": in_writing,
    "plads_til_spørgsmål": room_for_questions,
    "tak": thanks,
    "klagevejledning": complaint_guidance,
    "hele_trekanten": whole_triangle,
    "bliver_hos_borgeren": stays,
    "om_denne_borger": about_this_citizen,
    "fremgang": progress,
}
"""Criterion id to the function that assesses it; the criteria file may hold no others."""


def findings_of(talk: Conversation) -> dict[str, Finding]:
    """The finding for every criterion that can be assessed."""
    return {name: assess(talk.turns, talk.persona) for name, assess in ASSESSORS.items()}
