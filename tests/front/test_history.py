"""Nothing is lost: the log is written first, a killed talk comes back the same, and foreign logs are left alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roleplay.errors import StorageError
from roleplay.history.log import TalkLog, read_talk, start_record, unfinished_talk
from roleplay.history.records import Record
from roleplay.stage import Stage

NOON = datetime(2026, 3, 2, 12, 0, 0)


def begun(folder: Path) -> TalkLog:
    start = start_record(
        slug="amina-pas", source="", place="", seed=1, mode="træning", now=NOON, rules="1", model="m"
    )
    return TalkLog.begin(folder, start, NOON, "amina-pas")


@settings(deadline=None, max_examples=50)
@given(lines=st.lists(st.text(max_size=60), max_size=6), taken=st.integers(0, 6))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], taken: int
) -> None:
    log = begun(tmp_path_factory.mktemp("log"))
    for line in lines:
        assert log.write(Record("svar", {"tekst": line.encode("utf-8", "replace").decode()}))
    log.write(Record("tilbage", {"til": taken}))
    stored = read_talk(log.path)
    assert len(stored.lines) == min(taken, len(lines))
    assert stored.seed == 1


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=400))
def test_any_bytes_are_a_talk_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("log") / "x.jsonl"
    path.write_bytes(data)
    with pytest.raises(StorageError) as refused:
        read_talk(path)
    assert str(refused.value)
    assert path.read_bytes() == data


def test_a_last_line_cut_off_by_a_crash_is_left_out(tmp_path: Path) -> None:
    log = begun(tmp_path)
    log.write(Record("svar", {"tekst": "Hej"}))
    with log.path.open("a", encoding="utf-8") as file:
        file.write('{"slags": "svar", "tek')
    assert read_talk(log.path).lines == ("Hej",)


def test_damage_in_the_middle_is_refused_with_its_line(tmp_path: Path) -> None:
    log = begun(tmp_path)
    with log.path.open("a", encoding="utf-8") as file:
        file.write("ødelagt\n")
    log.write(Record("svar", {"tekst": "Hej"}))
    with pytest.raises(StorageError, match="Linje 2"):
        read_talk(log.path)


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ({"slags": "start", "format": 99, "borger": "x", "frø": 1}, "nyere udgave"),
        ({"slags": "hologram"}, "hologram"),
        ({"slags": "svar", "tekst": "x"}, "begynder ikke"),
        ({"slags": "start", "format": 1}, "mangler"),
    ],
)
def test_newer_and_foreign_logs_are_refused_and_left(
    tmp_path: Path, first: dict[str, object], words: str
) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(json.dumps(first) + "\n", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(StorageError, match=words):
        read_talk(path)
    assert unfinished_talk(tmp_path) is None
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["mappe", "tom.jsonl", "findes-ikke.jsonl"])
def test_what_is_no_log(tmp_path: Path, name: str) -> None:
    (tmp_path / "mappe").mkdir()
    (tmp_path / "tom.jsonl").write_text("")
    with pytest.raises(StorageError):
        read_talk(tmp_path / name)


def test_a_folder_that_cannot_be_written_is_told_and_the_talk_goes_on(stage: Stage, tmp_path: Path) -> None:
    blocked = tmp_path / "fil"
    blocked.write_text("ikke en mappe")
    stage = Stage(
        stage.library, stage.strengths, stage.rubric, stage.recogniser, blocked / "samtaler", stage.clock
    )
    practice = stage.practise(stage.library.find("amina-pas"), seed=1)
    assert "ROLEPLAY_DATA" in practice.log.fault
    assert practice.reply("Goddag, du taler med Lise.").turn.answer.text


def test_a_full_disk_in_the_middle_is_told_once(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(stage.library, stage.strengths, stage.rubric, stage.recogniser, tmp_path, stage.clock)
    practice = stage.practise(stage.library.find("amina-pas"), seed=1)
    practice.reply("Goddag.")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    practice.reply("Hvordan går det?")
    assert "disken er fuld" in practice.log.fault
    assert len(practice.talk.turns) == 2


def test_a_killed_talk_comes_back_the_same(stage: Stage, own_data_folder: Path, tmp_path: Path) -> None:
    replies = ["Goddag Amina, du taler med Lise.", "Hvordan har det været at vente?"]
    shown = tmp_path / "shown.txt"
    with shown.open("wb") as screen:
        talk = subprocess.Popen(
            [sys.executable, "-m", "roleplay", "talk", "amina-pas", "--seed", "4"],
            stdin=subprocess.PIPE,
            stdout=screen,
            env=dict(os.environ),
        )
    assert talk.stdin is not None
    for reply in replies:
        talk.stdin.write(reply.encode() + b"\n")
    talk.stdin.flush()
    folder = own_data_folder / "samtaler"
    for _ in range(600):
        if shown.read_text(encoding="utf-8").count("klarhed ") == 2:
            break
        time.sleep(0.05)
    talk.send_signal(signal.SIGKILL)
    talk.communicate()
    stored = unfinished_talk(folder)
    assert stored is not None
    assert stored.lines == tuple(replies)
    practice, same = stage.resume(stored)
    assert same
    assert practice.talk.turns[-1].answer.text.split()[-1] in shown.read_text(encoding="utf-8")


def test_taking_back_and_noting_survive(stage: Stage, tmp_path: Path) -> None:
    stage = Stage(stage.library, stage.strengths, stage.rubric, stage.recogniser, tmp_path, stage.clock)
    practice = stage.practise(stage.library.find("amina-pas"), seed=1)
    practice.reply("Goddag.")
    practice.reply("Hvad vil du?")
    assert practice.take_back() == "Hvad vil du?"
    practice.reply("Hvordan kan jeg hjælpe?")
    practice.disagree(1, "hilsen", "Det var en hilsen.")
    practice.keep_note({"beskrivelse": "Pas"})
    practice.end("trainee")
    stored = read_talk(practice.log.path)
    assert stored.lines == ("Goddag.", "Hvordan kan jeg hjælpe?")
    assert stored.note == {"beskrivelse": "Pas"}
    assert stored.disagreements[0]["dom"] == "hilsen"
    assert stored.ended_by == "trainee"
    assert stage.resume(stored)[1]


def test_a_log_carries_the_citizen_it_was_played_with(stage: Stage, tmp_path: Path) -> None:
    own = tmp_path / "min-borger.yaml"
    own.write_text(Path(stage.library.find("amina-pas").source).read_text(encoding="utf-8"), encoding="utf-8")
    stage = Stage(stage.library, stage.strengths, stage.rubric, stage.recogniser, tmp_path / "s", stage.clock)
    practice = stage.practise(stage.library.find(str(own)), seed=1)
    practice.reply("Goddag.")
    own.unlink()
    assert stage.resume(read_talk(practice.log.path))[1]


def test_a_second_attempt_leaves_the_finished_talk_finished(stage: Stage, tmp_path: Path) -> None:
    stage = Stage(stage.library, stage.strengths, stage.rubric, stage.recogniser, tmp_path, stage.clock)
    practice = stage.practise(stage.library.find("amina-pas"), seed=1)
    practice.reply("Goddag, du taler med Lise.")
    practice.reply("Hvordan har det været at vente?")
    practice.end("trainee")
    finished = practice.log.path
    practice.take_back(1)
    practice.reply("Det må have været nervepirrende.")
    assert read_talk(finished).lines == ("Goddag, du taler med Lise.", "Hvordan har det været at vente?")
    assert read_talk(finished).ended_by == "trainee"
    again = read_talk(practice.log.path)
    assert practice.log.path != finished
    assert again.lines == ("Goddag, du taler med Lise.", "Det må have været nervepirrende.")
    assert stage.resume(again)[1]
