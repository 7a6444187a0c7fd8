"""``roleplay understand``: what replies do, JSON lines in, JSON lines out, as a stream."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from roleplay.commands.output import emit_json, note
from roleplay.errors import ExitCode
from roleplay.report.as_json import heard_json
from roleplay.text_safety import strip_controls
from roleplay.understanding.recogniser import Recogniser, Said

LONGEST_TEXT = 20_000
PROGRESS_EVERY = 200


class BadLine(Exception):
    """A line that is no request; the message is Danish."""


def run(options: argparse.Namespace) -> int:
    """Answers every line of standard input; a bad line is reported with its number and the rest go on."""
    from roleplay.history.learnt import with_learnt

    recogniser, told = with_learnt(Recogniser.shipped())
    if told:
        note(told)
    faults = 0
    shows_progress = sys.stderr.isatty() and not sys.stdin.isatty()
    if sys.stdin.isatty():
        note("Skriv en replik pr. linje. Slut med Ctrl-D (Windows: Ctrl-Z og Enter).")
    number = 0
    for number, raw in enumerate(sys.stdin.buffer, 1):
        if not raw.strip():
            continue
        try:
            emit_json(answer(recogniser, raw, plain=sys.stdin.isatty() and not options.json), compact=True)
        except BadLine as fault:
            faults += 1
            note(f"linje {number}: {fault}")
        if shows_progress and number % PROGRESS_EVERY == 0:
            print(f"\r{number} linjer …", end="", file=sys.stderr, flush=True)
    if shows_progress and number >= PROGRESS_EVERY:
        print(f"\r{number} linjer.  ", file=sys.stderr)
    return int(ExitCode.FAULTY_INPUT if faults else ExitCode.FINE)


def answer(recogniser: Recogniser, raw: bytes, *, plain: bool = False) -> dict[str, Any]:
    """The answer to one line.

    Args:
        recogniser: hears it.
        raw: the bytes of the line.
        plain: take anything that is not JSON as a reply.

    Raises:
        BadLine: when the line is no request.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise BadLine("er ikke UTF-8") from fault
    try:
        request = json.loads(text)
    except (ValueError, RecursionError) as fault:
        if not plain:
            raise BadLine('er ikke JSON – skriv fx {"text": "Hej, passer det?"}') from fault
        request = {"text": text.strip()}
    if not isinstance(request, dict):
        raise BadLine('skal være et objekt – skriv fx {"text": "Hej, passer det?"}')
    for field in ("text", "citizen", "file"):
        if not isinstance(request.get(field, ""), str):
            raise BadLine(f"»{field}« skal være tekst")
    if "text" not in request:
        raise BadLine("mangler »text«")
    # Evidence offsets count in the text as given, so controls become blanks instead of vanishing.
    given = request["text"][:LONGEST_TEXT]
    safe = "".join(letter if strip_controls(letter) else " " for letter in given)
    heard = recogniser.hear(
        safe.replace("\n", " "),
        Said(strip_controls(request.get("citizen", "")), strip_controls(request.get("file", ""))),
    )
    return {"id": request.get("id"), "moves": heard_json(heard)}
