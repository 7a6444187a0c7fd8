"""``roleplay review``: the debrief of a stored talk, turn by turn."""

from __future__ import annotations

import argparse
from pathlib import Path

from roleplay.commands.output import emit, emit_json, note
from roleplay.conversation.turn import EndedBy
from roleplay.errors import StorageError, WrongCall


def run(options: argparse.Namespace) -> int:
    """Replays a talk from its log and prints the debrief."""
    from roleplay.conversation.conversation import Conversation
    from roleplay.history.log import checksum, read_talk
    from roleplay.report.as_json import play_json
    from roleplay.report.as_text import talk_text
    from roleplay.stage import Stage
    from roleplay.triangle.build import debrief_of
    from roleplay.triangle.judge import verdicts_of

    stage = Stage.set()
    stored = read_talk(_found(options.session, stage.sessions))
    if not stored.lines:
        raise StorageError(f"Der er ingen replikker i {stored.path.name}, så der er ikke noget at gennemgå.")
    persona = stage.persona_of(stored)
    talk = Conversation.begin(stage.setting(persona, stored.seed)).after(stored.lines)
    answers = [checksum(turn.answer.text) for turn in talk.turns]
    if list(stored.checksums) != answers[: len(stored.checksums)]:
        note("Programmet er opdateret siden samtalen, så nogle af svarene er blevet anderledes.")
    if stored.rules and stored.rules != stage.rubric.version:
        note(
            f"Samtalen blev dømt efter regler {stored.rules}; her er den dømt efter regler {stage.rubric.version}."
        )
    if not stored.ended_by:
        note("Samtalen er ikke afsluttet. Her er den, så langt den kom.")
    verdicts = verdicts_of(talk, stage.rubric)
    debrief = debrief_of(talk, stage.rubric)
    ended_by: EndedBy = "citizen" if talk.over else "trainee"
    if options.json:
        emit_json(play_json(talk, verdicts, debrief, ended_by))
    else:
        emit(talk_text(talk, verdicts, debrief))
    return 0


def _found(name: str | None, folder: Path) -> Path:
    """The log a user means: a path, a name in the data folder, or the newest when nothing is said."""
    from roleplay.history.log import stored_talks

    if name is None:
        talks = stored_talks(folder)
        if not talks:
            raise WrongCall(f"Der er ingen gemte samtaler i {folder}. Tag den første med «roleplay».")
        return talks[0]
    path = Path(name)
    if path.exists():
        return path
    for candidate in (folder / name, folder / f"{name}.jsonl"):
        if candidate.exists():
            return candidate
    raise WrongCall(f"Der er ingen samtale, der hedder {name}. De ligger i {folder}.")
