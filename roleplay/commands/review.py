"""``roleplay review``: the debrief of a stored talk, turn by turn, with grades and better lines."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from roleplay.commands.output import emit, emit_json, note, progress_on_stderr
from roleplay.errors import StorageError, WrongCall, in_danish

if TYPE_CHECKING:
    from roleplay.conversation.conversation import Conversation
    from roleplay.history.log import StoredTalk
    from roleplay.report.take_away import TakeAway
    from roleplay.stage import Stage


def run(options: argparse.Namespace) -> int:
    """Replays a talk from its log and prints or saves what there is to say of it."""
    from roleplay.stage import Stage

    target = _checked_target(options.out, force=options.force) if options.out else None
    stage = Stage.set()
    stored = _with_lines(_found(options.session, stage.sessions))
    talk, notices = _replayed(stage, stored)
    if options.what_if:
        return _what_if(talk, *options.what_if)
    if options.beside:
        return _beside(stage, stored, talk, _with_lines(_found(options.beside, stage.sessions)))
    with progress_on_stderr("Gennemgår samtalen") as progress:
        take_away = _gone_through(stage, stored, talk, notices, progress)
    if target is not None:
        _save(take_away, target, mask=options.mask)
        return 0
    _print(take_away, as_json=options.json, mask=options.mask)
    return 0


def _with_lines(path: Path) -> StoredTalk:
    from roleplay.history.log import read_talk

    stored = read_talk(path)
    if not stored.lines:
        raise StorageError(f"Der er ingen replikker i {stored.path.name}, så der er ikke noget at gennemgå.")
    return stored


def _replayed(stage: Stage, stored: StoredTalk) -> tuple[Conversation, tuple[str, ...]]:
    """The talk played again, and what the reader has to know of it first (also said on standard error)."""
    talk = stage.replayed(stored)
    notices = []
    if not stored.answered_the_same(turn.answer.text for turn in talk.turns):
        notices.append("Programmet er opdateret siden samtalen, så nogle af svarene er blevet anderledes.")
    if stored.rules and stored.rules != stage.rubric.version:
        notices.append(
            f"Samtalen blev dømt efter regler {stored.rules}; her er den dømt efter regler {stage.rubric.version}."
        )
    if not stored.ended_by:
        notices.append("Samtalen er ikke afsluttet. Her er den, så langt den kom.")
    for notice in notices:
        note(notice)
    return talk, tuple(notices)


def _gone_through(
    stage: Stage,
    stored: StoredTalk,
    talk: Conversation,
    notices: tuple[str, ...],
    progress: Callable[[int, int], None],
) -> TakeAway:
    from roleplay.content.phrases import phrases
    from roleplay.report.take_away import TakeAway
    from roleplay.review.engine import review_of
    from roleplay.triangle.build import debrief_of
    from roleplay.triangle.judge import verdicts_of

    return TakeAway(
        talk=talk,
        verdicts=verdicts_of(talk, stage.rubric),
        debrief=debrief_of(talk, stage.rubric),
        review=review_of(talk, phrases(), progress),
        started=stored.started,
        note=stored.note,
        follow_up=stored.follow_up,
        notices=notices,
    )


def _print(take_away: TakeAway, *, as_json: bool, mask: bool) -> None:
    from roleplay.report.as_text import talk_text
    from roleplay.report.masking import Mask
    from roleplay.report.review_as_text import letter_text, note_text, review_text
    from roleplay.report.take_away import take_away_json

    talk = take_away.talk
    masked = Mask(talk, take_away.written) if mask else None
    if as_json:
        told = take_away_json(take_away)
        emit_json(masked.of(told) if masked else told)
        return
    parts = [talk_text(talk, take_away.verdicts, take_away.debrief), review_text(take_away.review, talk)]
    if take_away.note_verdict is not None:
        parts.append(note_text(take_away.note_verdict))
    if take_away.letter is not None:
        parts.append(letter_text(take_away.letter, talk.persona.first_name))
    text = "\n\n".join(parts)
    emit(masked(text) if masked else text)


def _save(take_away: TakeAway, target: Path, *, mask: bool) -> None:
    from roleplay.report.take_away import file_text

    text = file_text(take_away, target.suffix.lower().removeprefix("."), mask=mask)
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise StorageError(
            f"{target} kunne ikke skrives: {in_danish(fault)}. Vælg en mappe, du har lov til at skrive i."
        ) from fault
    note(f"Gemt i {target}")


def _checked_target(name: str, *, force: bool) -> Path:
    """Where to save, found to be usable before any work is done."""
    target = Path(name)
    if target.suffix.lower() not in (".md", ".html", ".json"):
        raise WrongCall(f"Filen skal ende på .md, .html eller .json. Du skrev {name}.")
    if target.is_dir():
        raise WrongCall(f"{name} er en mappe.")
    if not target.parent.is_dir():
        raise WrongCall(f"Der er ingen mappe, der hedder {target.parent}.")
    if target.exists() and not force:
        raise WrongCall(f"{name} findes i forvejen og er ikke rørt. Skriv --force for at skrive den over.")
    return target


def _what_if(talk: Conversation, turn: str, text: str) -> int:
    from roleplay.report.review_as_text import what_if_text
    from roleplay.review.what_if import what_if

    if not turn.isdecimal() or not 1 <= int(turn) <= len(talk.turns):
        raise WrongCall(f"Samtalen har tur 1 til {len(talk.turns)}. Du skrev »{turn[:20]}«.")
    if not text.strip():
        raise WrongCall("Skriv, hvad du ville have sagt i stedet.")
    emit(what_if_text(what_if(talk, int(turn), text)))
    return 0


def _beside(stage: Stage, stored: StoredTalk, talk: Conversation, other: StoredTalk) -> int:
    from roleplay.report.review_as_text import beside_text
    from roleplay.triangle.build import debrief_of

    if other.persona != stored.persona:
        raise WrongCall(
            f"De to samtaler er med hver sin borger ({stored.persona} og {other.persona}). Vælg to med den samme."
        )
    second, _ = _replayed(stage, other)
    labels = (_when(stored), _when(other))
    emit(beside_text(debrief_of(talk, stage.rubric), debrief_of(second, stage.rubric), labels))
    return 0


def _when(stored: StoredTalk) -> str:
    return stored.started[:16].replace("T", " ") or stored.path.stem


def _found(name: str | None, folder: Path) -> Path:
    """The log a user means: a path, a name in the data folder, or the newest when nothing is said."""
    from roleplay.history.log import stored_talks

    if name is None:
        talks = stored_talks(folder)
        if not talks:
            raise WrongCall(f"Der er ingen gemte samtaler i {folder}. Tag den første med »roleplay«.")
        return talks[0]
    path = Path(name)
    if path.exists():
        return path
    for candidate in (folder / name, folder / f"{name}.jsonl"):
        if candidate.exists():
            return candidate
    raise WrongCall(f"Der er ingen samtale, der hedder {name}. De ligger i {folder}.")
