"""``roleplay play``: plays a script of replies against a citizen."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from roleplay.commands.output import emit, emit_json
from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import EndedBy
from roleplay.errors import ContentError, WrongCall, in_danish
from roleplay.text_safety import one_reply

LARGEST_SCRIPT = 2_000_000
DEFAULT_SEED = 1


def run(options: argparse.Namespace) -> int:
    """Plays the script and prints the talk with its debrief."""
    from roleplay.report.as_json import play_json
    from roleplay.report.as_text import talk_text
    from roleplay.stage import Stage
    from roleplay.triangle.build import debrief_of
    from roleplay.triangle.judge import verdicts_of

    stage = Stage.set()
    persona = stage.library.find(options.persona)
    lines = script_lines(options.script)
    seed = DEFAULT_SEED if options.seed is None else options.seed
    talk = Conversation.begin(stage.setting(persona, seed)).after(lines)
    verdicts = verdicts_of(talk, stage.rubric)
    debrief = debrief_of(talk, stage.rubric)
    ended_by: EndedBy = "script"
    if talk.over:
        ended_by = "citizen"
    elif talk.turns and talk.turns[-1].hearing.parting:
        ended_by = "trainee"
    if options.json:
        emit_json(play_json(talk, verdicts, debrief, ended_by))
    else:
        emit(talk_text(talk, verdicts, debrief))
    return 0


def script_lines(source: str) -> list[str]:
    """The replies of a script: one a line; blank lines and lines that begin with # are skipped.

    Args:
        source: a path, or "-" for standard input.

    Raises:
        WrongCall: when there is no such file.
        ContentError: when it is empty, too large or not UTF-8.
    """
    try:
        if source == "-":
            raw = sys.stdin.buffer.read(LARGEST_SCRIPT + 1)
        else:
            with Path(source).open("rb") as file:
                raw = file.read(LARGEST_SCRIPT + 1)
    except FileNotFoundError as fault:
        raise WrongCall(f"Der er ingen fil, der hedder {source}.") from fault
    except IsADirectoryError as fault:
        raise WrongCall(f"{source} er en mappe. Skriv en fil med én replik pr. linje.") from fault
    except OSError as fault:
        raise WrongCall(f"{source} kan ikke læses: {in_danish(fault)}.") from fault
    if len(raw) > LARGEST_SCRIPT:
        raise ContentError(f"{source} er for stor til at være replikker til én samtale.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ContentError(
            f"{source} er ikke gemt som UTF-8. Gem den igen som »UTF-8«, og prøv igen."
        ) from fault
    lines = [one_reply(line) for line in text.splitlines()]
    replies = [line for line in lines if line and not line.startswith("#")]
    if not replies:
        raise ContentError(f"Der er ingen replikker i {source}. Skriv én replik pr. linje.")
    return replies
