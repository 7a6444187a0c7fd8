"""One talk on disk: each reply is written and flushed before it is answered.

Nothing is ever rewritten. A log that cannot be read – damaged, newer, foreign – is refused in words and left as it is.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from roleplay.errors import StorageError, in_danish
from roleplay.history.records import FORMAT, Record, decode, encode
from roleplay.text_safety import strip_controls

LARGEST_LOG = 8_000_000
MOST_ATTEMPTS = 20
"""Attempts at one citizen that are offered for comparison."""


class TalkLog:
    """An open log. A write that fails is told once and closes the log; the talk goes on in memory.

    Attributes:
        path: the file.
        fault: what went wrong, in Danish; empty while all is well.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fault = ""

    @classmethod
    def begin(cls, folder: Path, start: Record, now: datetime, slug: str) -> TalkLog:
        """A new log in a folder, with its start record.

        Never raises: when the folder cannot be written, the log carries the fault and stays silent.
        """
        stamp = now.strftime("%Y%m%d-%H%M%S")
        log = cls(folder / f"{stamp}-{slug}.jsonl")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            number = 2
            while log.path.exists():
                log.path = folder / f"{stamp}-{slug}-{number}.jsonl"
                number += 1
        except OSError as fault:
            log.fault = _in_words(fault, folder)
            return log
        log.write(start)
        return log

    def branched(self, exchanges: Sequence[tuple[str, str]]) -> TalkLog:
        """A new log beside this one with the same start and these replies; this one stays as it is.

        Args:
            exchanges: replies, each with the answer that was given.
        """
        branch = TalkLog(self.path)
        branch.fault = self.fault
        if self.fault:
            return branch
        number = 2
        while branch.path.exists():
            branch.path = self.path.with_name(f"{self.path.stem}-igen{number}.jsonl")
            number += 1
        try:
            with self.path.open(encoding="utf-8") as file:
                start = decode(file.readline(), 1)
        except (OSError, StorageError):
            branch.fault = (
                "Samtalen kunne ikke begyndes forfra i en ny fil, så det nye forsøg bliver ikke gemt."
            )
            return branch
        branch.write(start)
        for place, (reply, answer) in enumerate(exchanges, 1):
            branch.write(Record("svar", {"n": place, "tekst": reply}))
            branch.write(Record("borger", {"n": place, "sum": checksum(answer)}))
        return branch

    def write(self, record: Record) -> bool:
        """Appends a record and waits for the disk. False when it could not be kept."""
        if self.fault:
            return False
        try:
            with self.path.open("a", encoding="utf-8", errors="replace", newline="\n") as file:
                file.write(encode(record))
                file.flush()
                os.fsync(file.fileno())
        except OSError as fault:
            self.fault = _in_words(fault, self.path.parent)
            return False
        return True


def _in_words(fault: OSError, folder: Path) -> str:
    return (
        f"Samtalen bliver ikke gemt: {in_danish(fault)} ({folder}). Du kan tale videre, men den er væk, når du lukker. "
        "Sæt ROLEPLAY_DATA til en mappe, du kan skrive i, og start igen."
    )


@dataclass(frozen=True, slots=True)
class StoredTalk:
    """A talk as it stands in its log.

    Attributes:
        path: the file.
        persona: slug of the persona.
        persona_source: the persona's YAML as it was.
        persona_place: the path the persona was loaded from, for one given as a file.
        seed: as begun.
        mode: "træning" or "eksamen".
        started: ISO time.
        lines: the trainee's replies that stand (after what was taken back).
        checksums: what was answered to each, as a checksum.
        ended_by: empty while unfinished.
        note, follow_up: what the trainee wrote after the talk.
        disagreements: verdicts marked as wrong.
        rules: the rules version at the start.
        model: checksum of the recogniser at the start.
    """

    path: Path
    persona: str
    persona_source: str
    persona_place: str
    seed: int
    mode: str
    started: str
    lines: tuple[str, ...]
    checksums: tuple[str, ...]
    ended_by: str
    note: dict[str, str]
    follow_up: str
    disagreements: tuple[dict[str, Any], ...]
    rules: str
    model: str

    def answered_the_same(self, answers: Iterable[str]) -> bool:
        """True when a replay gave the answers that were given at the time."""
        now = [checksum(answer) for answer in answers]
        return list(self.checksums) == now[: len(self.checksums)]


def checksum(text: str) -> str:
    """A short checksum of an answer or a file, to see that a replay is the same."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def read_talk(path: Path) -> StoredTalk:
    """Reads a log. A last line cut off by a crash is left out; anything else damaged is refused.

    Raises:
        StorageError: with what is wrong, in Danish; the file is not touched.
    """
    return _assembled(path, _records(path))


def _records(path: Path) -> list[Record]:
    try:
        if path.is_dir():
            raise StorageError(f"{path} er en mappe, ikke en samtale.")
        if path.stat().st_size > LARGEST_LOG:
            raise StorageError(f"{path.name} er for stor til at være en samtale.")
        raw = path.read_bytes()
    except FileNotFoundError as fault:
        raise StorageError(f"Der er ingen samtale i {path}.") from fault
    except OSError as fault:
        raise StorageError(f"{path} kan ikke læses: {in_danish(fault)}.") from fault
    if not raw.strip():
        raise StorageError(f"{path.name} er tom. Der er ingen samtale i den.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise StorageError(f"{path.name} er ikke en samtale fra dette program (ikke UTF-8).") from fault
    lines = text.split("\n")
    whole = lines[:-1] if text.endswith("\n") else lines
    records = []
    for number, line in enumerate(whole, 1):
        if not line.strip():
            continue
        try:
            records.append(decode(line, number))
        except StorageError:
            if number == len(whole) and not text.endswith("\n") and records:
                break
            raise
    return records


def _assembled(path: Path, records: Sequence[Record]) -> StoredTalk:
    if not records or records[0].kind != "start":
        raise StorageError(f"{path.name} begynder ikke som en samtale fra dette program.")
    start = records[0].fields
    if not isinstance(start.get("format"), int) or start["format"] > FORMAT:
        raise StorageError(
            f"{path.name} er gemt af en nyere udgave af programmet. Opdatér programmet for at åbne den; "
            "filen er ikke rørt."
        )
    lines: list[str] = []
    sums: list[str] = []
    ended, follow_up = "", ""
    note: dict[str, str] = {}
    disagreements: list[dict[str, Any]] = []
    try:
        for record in records[1:]:
            fields = record.fields
            match record.kind:
                case "svar":
                    lines.append(strip_controls(str(fields["tekst"])))
                    ended = ""
                case "borger":
                    del sums[len(lines) - 1 :]
                    sums.append(str(fields["sum"]))
                case "tilbage":
                    keep = max(0, int(fields["til"]))
                    del lines[keep:]
                    del sums[keep:]
                    ended = ""
                case "note":
                    note = {str(key): strip_controls(str(value)) for key, value in fields.items()}
                case "opfølgning":
                    follow_up = strip_controls(str(fields["tekst"]))
                case "uenig":
                    disagreements.append(dict(fields))
                case "slut":
                    ended = str(fields["ved"])
        return StoredTalk(
            path=path,
            persona=str(start["borger"]),
            persona_source=str(start.get("borger_yaml", "")),
            persona_place=str(start.get("borger_fil", "")),
            seed=int(start["frø"]),
            mode=str(start.get("form", "træning")),
            started=str(start.get("tid", "")),
            lines=tuple(lines),
            checksums=tuple(sums),
            ended_by=ended,
            note=note,
            follow_up=follow_up,
            disagreements=tuple(disagreements),
            rules=str(start.get("regler", "")),
            model=str(start.get("model", "")),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise StorageError(f"{path.name} mangler noget, en samtale skal have: {fault}.") from fault


def start_record(
    *, slug: str, source: str, place: str, seed: int, mode: str, now: datetime, rules: str, model: str
) -> Record:
    """The first record of a log."""
    return Record(
        "start",
        {
            "format": FORMAT,
            "borger": slug,
            "borger_fil": place,
            "borger_yaml": source,
            "frø": seed,
            "form": mode,
            "tid": now.isoformat(timespec="seconds"),
            "regler": rules,
            "model": model,
        },
    )


def stored_talks(folder: Path) -> list[Path]:
    """The log files of a folder, newest first; empty when there is none."""
    try:
        return sorted(folder.glob("*.jsonl"), key=lambda path: path.stem, reverse=True)
    except OSError:
        return []


def other_attempts(folder: Path, persona: str, but: Path) -> list[StoredTalk]:
    """The talks with a citizen that have replies, newest first, without one of them; faulty logs are passed over.

    Args:
        folder: of the logs.
        persona: slug of the citizen.
        but: the log to leave out.
    """
    found = []
    for path in stored_talks(folder):
        if path == but or persona not in path.stem:
            continue
        try:
            talk = read_talk(path)
        except StorageError:
            continue
        if talk.lines and talk.persona == persona:
            found.append(talk)
    return found[:MOST_ATTEMPTS]


def unfinished_talk(folder: Path) -> StoredTalk | None:
    """The newest talk that has replies and no end; faulty logs are passed over and left as they are."""
    for path in stored_talks(folder)[:20]:
        try:
            talk = read_talk(path)
        except StorageError:
            continue
        if not talk.lines:
            continue
        return None if talk.ended_by else talk
    return None
