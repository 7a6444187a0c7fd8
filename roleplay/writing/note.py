"""The case note (notatpligt, chapter 2): short description, follow-up, decision – held against what was said and agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from roleplay.citizen.likeness import stems_of
from roleplay.conversation.conversation import Conversation
from roleplay.triangle.build import ledger
from roleplay.writing.finding import LONGEST_READ, NoteVerdict, WritingFinding
from roleplay.writing.plain_words import PlainWords, judgements, office_language, personal_numbers
from roleplay.writing.said import TalkWords, holds, holds_time

NOTE_FIELDS = (
    ("beskrivelse", "Kort om samtalen"),
    ("opfølgning", "Hvad der skal følges op på"),
    ("afgørelse", "Hvad der blev besluttet"),
)
"""The fields of the note template with what a trainee sees: description, follow-up, decision."""
_GUIDED = re.compile(
    r"vejled\w*|klagefrist|(?:kan|at|må|retten til at) klage|klage\w* (?:inden|til)", re.IGNORECASE
)
TOUCHED = 2
"""Words of a concern that a note must hold to have it with."""


def judge_note(note: Mapping[str, str], talk: Conversation, words: PlainWords) -> NoteVerdict:
    """Compares a note with its talk.

    Args:
        note: text by field; a missing field is an empty one.
        talk: the talk that the note is about.
        words: what does not belong in it.
    """
    text = "\n".join(note.get(key, "") for key, _ in NOTE_FIELDS)[:LONGEST_READ]
    if not text.strip():
        why = "Du har notatpligt: det, der betyder noget for sagen, skal stå i den."
        return NoteVerdict((WritingFinding("mangler", "", f"Der er ikke skrevet noget notat. {why}"),), ())
    kept: list[str] = []
    findings = [
        *personal_numbers(text),
        *_missing(note, text, talk, kept),
        *TalkWords(talk).never_said(text),
        *judgements(text, words),
        *office_language(text, words),
        *_too_long(note),
    ]
    return NoteVerdict(tuple(findings), tuple(kept))


def _missing(
    note: Mapping[str, str], text: str, talk: Conversation, kept: list[str]
) -> Iterator[WritingFinding]:
    first_name = talk.persona.first_name
    if not note.get("beskrivelse", "").strip():
        yield WritingFinding(
            "mangler", "", f"Skriv kort, hvem du talte med om hvad, og hvad {first_name} sagde."
        )
    yield from _agreements(text, talk, kept)
    yield from _concerns(note.get("beskrivelse", "")[:LONGEST_READ], talk, kept)
    if not note.get("opfølgning", "").strip() and ledger(talk):
        yield WritingFinding("mangler", "", "Feltet om opfølgning er tomt. Skriv, hvem der gør hvad hvornår.")
    if not note.get("afgørelse", "").strip():
        yield WritingFinding(
            "mangler",
            "",
            "Feltet om afgørelse er tomt. Er der ikke besluttet noget, så skriv netop det.",
            _no_decision(talk),
        )
    if talk.state.memory.count("klagevejledning"):
        if _GUIDED.search(text):
            kept.append("Det står i notatet, at du vejledte om at klage.")
        else:
            yield WritingFinding(
                "mangler",
                "",
                f"Du vejledte {first_name} om at klage. Det hører med i notatet.",
                f"Vejledt om retten til at klage og om fristen. {first_name} …",
            )


def _no_decision(talk: Conversation) -> str:
    if talk.persona.complaint:
        return "Ingen ny afgørelse i dag. Klagen står ved magt."
    return "Der er ikke truffet nogen afgørelse i samtalen."


def _agreements(text: str, talk: Conversation, kept: list[str]) -> Iterator[WritingFinding]:
    for promise in ledger(talk):
        if not promise.allowed:
            if not holds(text, promise):
                yield WritingFinding(
                    "mangler",
                    promise.what,
                    "Det kom du til at love, og det kan du ikke holde. Skriv, hvordan det bliver rettet over for borgeren.",
                    turn=promise.turn,
                )
        elif not holds(text, promise):
            yield WritingFinding(
                "mangler", promise.what, "Aftalen står ikke i notatet.", promise.what, turn=promise.turn
            )
        elif not holds_time(text, promise):
            yield WritingFinding(
                "mangler",
                promise.what,
                f"Aftalen står der, men ikke hvornår: {promise.when}.",
                promise.what,
                turn=promise.turn,
            )
        else:
            kept.append(f"Aftalen fra tur {promise.turn} er med.")


def _concerns(text: str, talk: Conversation, kept: list[str]) -> Iterator[WritingFinding]:
    """Something of what weighs on the citizen has to be in the note; one line is enough."""
    index = talk.setting.index
    stems = stems_of(text)
    if any(index.concern_touched(stems, number) >= TOUCHED for number in range(len(index.concern_list))):
        kept.append(f"Det fremgår, hvad der fyldte for {talk.persona.first_name}.")
        return
    yield WritingFinding(
        "mangler",
        "",
        f"Det står ikke, hvad der fyldte for {talk.persona.first_name}.",
        f"{talk.persona.first_name} fortalte, at …",
    )


def _too_long(note: Mapping[str, str]) -> Iterator[WritingFinding]:
    length = sum(len(value) for value in note.values())
    if length > LONGEST_READ:
        yield WritingFinding(
            "langt",
            "",
            f"Notatet er på {length} tegn. Kun de første {LONGEST_READ} er læst her; et notat er kort.",
        )
