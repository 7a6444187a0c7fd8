"""Talks, debriefs and lists as plain lines: for pipes, screen readers and files. No box drawing, no colour."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import Protocol

from roleplay.citizen.persona import Persona
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Answer, Turn
from roleplay.triangle.debrief import Advice, Debrief
from roleplay.triangle.verdict import Flag, Promise, TurnVerdict
from roleplay.triangle.wording import genitive

WIDTH = 96
PHASE_NAMES = {
    1: "Kom godt i gang",
    2: "Lyt, spørg og opsummer",
    3: "Lav en aftale og sig tak",
    0: "På tværs",
}
STATUS_WORDS = {"met": "opfyldt", "partly": "delvist", "missed": "mangler", "n/a": "gælder ikke"}
OUTCOME_WORDS = {
    "withdrawn": "Klagen er trukket tilbage.",
    "kept": "Klagen står ved magt. Det koster ingen point: retten til at klage er borgerens.",
    "none": "",
}


class Listed(Protocol):
    """What a list of citizens shows of each."""

    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def age(self) -> int: ...
    @property
    def administration(self) -> str: ...
    @property
    def band(self) -> str: ...
    @property
    def resources(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def summary(self) -> str: ...


def _width() -> int:
    """The columns to wrap to: the terminal's, at most ``WIDTH``; ``WIDTH`` when there is no terminal."""
    return max(40, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """A paragraph wrapped to the width."""
    return textwrap.fill(
        text,
        _width(),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent if first is None else " " * len(first),
        break_long_words=True,
    )


def answer_text(answer: Answer) -> str:
    """What the citizen said, with what was heard or seen beside it in brackets."""
    cue = f"({answer.cue})" if answer.cue else ""
    return " ".join(part for part in (cue, answer.text) if part)


def case_file_text(persona: Persona) -> str:
    """The case file as the trainee reads it before the talk."""
    difficulty = persona.difficulty
    lines = [
        f"{persona.name}, {persona.age} år – {persona.who}",
        f"{persona.administration} · {persona.subject} · {persona.channel}"
        + (" · klage" if persona.complaint else " · forespørgsel"),
        wrapped(persona.summary),
        f"Humør ved start: {difficulty.band}. Ressourcer: {difficulty.resources}. Indstilling: {difficulty.attitude}.",
        f"Du sidder i {persona.office}.",
        wrapped(f"Formålet kan siges sådan: »Det drejer sig om {persona.purpose}.«"),
    ]  # fmt: skip
    for heading, items in (
        ("I sagen står der", [note.text for note in persona.file]),
        ("Det kan du", [option.text for option in persona.options]),
        ("Det kan du ikke", [limit.text for limit in persona.limits]),
    ):
        if items:
            lines += ["", f"{heading}:"]
            lines += [wrapped(item, first="- ") for item in items]
    return "\n".join(lines)


def turn_text(turn: Turn, first_name: str) -> str:
    """One turn as a transcript."""
    return "\n".join(
        (wrapped(turn.you, first="Du: "), wrapped(answer_text(turn.answer), first=f"{first_name}: "))
    )


def mood_text(turn: Turn, first_name: str) -> str:
    """The citizen's mood in words and numbers."""
    state = turn.state.rounded()
    return (
        f"[{first_name} er {turn.band}: vrede {state['anger']}, tillid {state['trust']}, "
        f"hørt {state['heard']}, klarhed {state['clarity']}]"
    )


def talk_text(talk: Conversation, verdicts: Sequence[TurnVerdict], debrief: Debrief) -> str:
    """A whole talk with its debrief."""
    name = talk.persona.first_name
    parts = [f"{talk.persona.name} – {talk.persona.subject} (frø {talk.setting.seed})", ""]
    parts.append(wrapped(answer_text(talk.opening), first=f"{name}: "))
    for turn, verdict in zip(talk.turns, verdicts, strict=True):
        parts += ["", turn_text(turn, name), mood_text(turn, name)]
        parts += [wrapped(f"{flag.why}", first="  ! ") for flag in verdict.flags]
    parts += ["", debrief_text(debrief, name)]
    return "\n".join(parts)


def debrief_text(debrief: Debrief, first_name: str) -> str:
    """The debrief, most important first."""
    lines = [f"DEBRIEF: {debrief.total} af 100 point"]
    for phase, score in enumerate(debrief.phases, 1):
        lines.append(
            f"  {phase}. {PHASE_NAMES[phase]}: " + ("gælder ikke" if score is None else f"{score} af 100")
        )
    lines += ["", *_advice("Hold fast i", debrief.keep), *_advice("Gør anderledes", debrief.change)]
    lines += ["Kriterierne:"]
    for result in debrief.criteria:
        turns = ", ".join(str(number) for number in result.turns)
        proof = f" Tur {turns}: »{result.quote}«" if result.quote else ""
        points = (
            ""
            if result.status == "n/a"
            else f" ({danish_number(result.points)} af {danish_number(result.maximum)})"
        )
        lines.append(wrapped(f"{result.name}: {STATUS_WORDS[result.status]}{points}.{proof}", first="- "))
    if debrief.flags:
        lines += ["", "Faldgruber:", *(flag_text(flag) for flag in debrief.flags)]
    lines += ["", "Det, der blev lovet:"]
    lines += [promise_text(promise) for promise in debrief.promises] or [
        "- Ingenting. Borgeren gik derfra uden en aftale."
    ]
    lines += [
        "",
        f"{genitive(first_name)} vrede tur for tur: " + " → ".join(str(value) for value in debrief.anger),
    ]
    if debrief.turning_point:
        lines.append(f"Samtalen vendte i tur {debrief.turning_point}.")
    if debrief.best_turn:
        lines.append(
            f"Bedste tur: {debrief.best_turn}."
            + (f" Dyreste tur: {debrief.worst_turn}." if debrief.worst_turn else "")
        )
    outcome = debrief.outcome
    lines.append(
        wrapped(
            f"{first_name} går derfra med tilfredshed {outcome.satisfaction} og tillid {outcome.trust} (af 100). {OUTCOME_WORDS[outcome.complaint]}"
        )
    )
    lines += ["", wrapped(debrief.practise_next)]
    return "\n".join(lines)


def danish_number(value: float) -> str:
    """A number with a decimal comma, and no decimals that say nothing."""
    return f"{value:g}".replace(".", ",")


def _advice(heading: str, advice: Iterable[Advice]) -> list[str]:
    lines = []
    for item in advice:
        where = f" (tur {item.turn})" if item.turn else ""
        lines.append(
            wrapped(
                f"{item.heading}{where}: " + (f"»{item.quote}« " if item.quote else "") + item.why, first="- "
            )
        )
        if item.better:
            lines.append(wrapped(f"Prøv fx: »{item.better}«", indent="  "))
    return [f"{heading}:", *lines, ""] if lines else []


def flag_text(flag: Flag) -> str:
    """A flag with quote, reason and a better wording."""
    return "\n".join(
        (
            wrapped(f"Tur {flag.turn}: »{flag.quote}« – {flag.why}", first="- "),
            wrapped(f"Prøv fx: »{flag.better}«", indent="  "),
        )
    )


def promise_text(promise: Promise) -> str:
    """A line of the ledger."""
    when = f" – {promise.when}" if promise.when else ""
    mark = "" if promise.allowed else " – DET KAN DU IKKE LOVE."
    return wrapped(f"Tur {promise.turn}: »{promise.what}«{when}{mark} {promise.why}".rstrip(), first="- ")


def personas_text(listed: Sequence[Listed]) -> str:
    """The citizens, by administration."""
    lines: list[str] = []
    for administration in dict.fromkeys(item.administration for item in listed):
        lines += [administration]
        for item in listed:
            if item.administration == administration:
                lines.append(f"  {item.slug}")
                lines.append(
                    wrapped(
                        f"{item.name}, {item.age} – {item.band}, {item.resources} ressourcer, {item.channel}. {item.summary}",
                        indent="    ",
                    )
                )
        lines.append("")
    return (
        "\n".join(lines).rstrip()
        or "Der er ingen borgere endnu. Skriv den første med »roleplay new KORTNAVN«."
    )
