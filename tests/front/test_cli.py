"""The command line: exit codes, the JSON of the contract, and bad input in clear Danish without a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from roleplay.cli import main

SCRIPT = """# en kort samtale
Goddag Amina, du taler med Lise fra Borgerservice.

Hvordan har det været at vente?
Jeg ringer til dig torsdag klokken 12.
"""


def run(
    *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "roleplay", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=60,
    )


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "replikker.txt"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def test_play_gives_the_contract(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "amina-pas", "--script", str(script), "--seed", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"persona", "seed", "opening", "turns", "ended_by", "outcome", "score"}
    assert told["persona"] == "amina-pas"
    assert [turn["n"] for turn in told["turns"]] == [1, 2, 3]
    turn = told["turns"][0]
    assert {"n", "you", "moves", "state", "band", "citizen", "cue", "flags"} <= set(turn)
    assert set(turn["state"]) == {"anger", "trust", "heard", "clarity"}
    move = turn["moves"][0]
    assert set(move) == {"id", "confidence", "evidence", "why"}
    start, end = move["evidence"]
    assert 0 <= start < end <= len(turn["you"])
    assert set(told["outcome"]) == {"satisfaction", "complaint", "trust"}
    assert {"total", "phases", "criteria", "flags", "promises"} <= set(told["score"])
    assert set(told["score"]["phases"]) == {"1", "2", "3"}
    for criterion in told["score"]["criteria"]:
        assert {"id", "phase", "status", "points", "max", "turns", "quote", "why"} <= set(criterion)
        assert criterion["status"] in {"met", "partly", "missed", "n/a"}
    for promise in told["score"]["promises"]:
        assert {"who", "what", "when", "allowed", "turn"} <= set(promise)
    assert told["ended_by"] == "script"


def test_the_same_script_gives_the_same_bytes(script: Path) -> None:
    one = run("play", "amina-pas", "--script", str(script), "--json", env={"PYTHONHASHSEED": "1"})
    other = run("play", "amina-pas", "--script", str(script), "--json", env={"PYTHONHASHSEED": "2"})
    assert one.returncode == 0
    assert one.stdout == other.stdout


def test_play_reads_standard_input(script: Path) -> None:
    done = run("play", "amina-pas", "--script", "-", stdin=SCRIPT.encode())
    assert done.returncode == 0
    assert "DEBRIEF" in done.stdout.decode()


def test_personas_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["personas", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    keys = {
        "slug",
        "name",
        "age",
        "administration",
        "band",
        "resources",
        "attitude",
        "channel",
        "complaint",
        "summary",
    }
    assert all(keys == set(item) for item in listed)
    assert {"bente-tabt-arbejdsfortjeneste", "amina-pas", "leif-visitation", "poul-gebyr"} <= {
        i["slug"] for i in listed
    }


def test_understand_streams_and_survives_a_bad_line() -> None:
    lines = b'{"id": 7, "text": "Hej, passer det dig nu?"}\nnot json\n\n{"text": 5}\n{"id": 8, "text": "Tak for snakken."}\n'
    done = run("understand", "--json", stdin=lines)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [answer["id"] for answer in answers] == [7, 8]
    assert "samtykke" in {move["id"] for move in answers[0]["moves"]}
    told = done.stderr.decode()
    assert "linje 2" in told
    assert "linje 4" in told
    assert done.returncode == 1


def test_understand_offsets_count_in_the_text_as_given() -> None:
    text = "\x07Hej,\nhvordan har det været for dig?"
    done = run("understand", stdin=(json.dumps({"text": text}) + "\n").encode())
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    start, end = next(m["evidence"] for m in answer["moves"] if m["id"] == "åbent_spørgsmål")
    assert "hvordan har det været" in text[start:end]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["play", "amina", "--script", "x"], 2, "Mente du »amina-pas«"),
        (["play", "amina-pas", "--script", "findes-ikke.txt"], 2, "ingen fil"),
        (["play", "amina-pas"], 2, "der mangler"),
        (["talk", "findes/ikke.yaml"], 2, "findes ikke"),
        (["opfundet"], 2, "findes ikke"),
        (["check", "findes-ikke.yaml"], 1, "findes ikke"),
        (["review", "findes-ikke"], 2, "ingen samtale"),
        (["new", "Ærlig Åse"], 2, "aerlig-aase"),
    ],
)
def test_wrong_calls_are_answered_in_danish(arguments: list[str], code: int, words: str) -> None:
    done = run(*arguments)
    told = done.stderr.decode() + done.stdout.decode()
    assert done.returncode == code, told
    assert words in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "ingen replikker"), (b"# kun en kommentar\n\n", "ingen replikker"), (b"\xff\xfe\x00", "UTF-8")],
)
def test_faulty_scripts(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "manus.txt"
    path.write_bytes(content)
    done = run("play", "amina-pas", "--script", str(path))
    assert done.returncode == 1
    assert words in done.stderr.decode()
    assert done.stdout == b""


def test_a_folder_is_no_script(tmp_path: Path) -> None:
    done = run("play", "amina-pas", "--script", str(tmp_path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize("env", [{}, {"TERM": "dumb"}])
def test_without_a_terminal_the_screens_point_to_talk(env: dict[str, str]) -> None:
    done = run(env=env)
    assert done.returncode == 2
    assert "roleplay talk" in done.stderr.decode()


def test_talk_in_a_pipe_plays_and_keeps_the_talk(own_data_folder: Path) -> None:
    done = run(
        "talk", "amina-pas", "--seed", "1", stdin=SCRIPT.encode() + b"/lommekort\n/sag\n/fortryd\n/slut\n"
    )
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "Amina: " in told
    assert "DEBRIEF" in told
    assert len(list((own_data_folder / "samtaler").glob("*.jsonl"))) == 1


def test_a_talk_of_nothing_ends_well() -> None:
    done = run("talk", "amina-pas", stdin=b"")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "reply", ["[/] [red] [link='x", "\x1b]0;x\x07\x00", "\u202ebagfra", "😀😀😀", "Hej " * 5000]
)
def test_nasty_replies_in_line_mode(reply: str) -> None:
    done = run(
        "talk", "amina-pas", "--seed", "1", stdin=reply.encode("utf-8", "surrogatepass") + b"\n/slut\n"
    )
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert b"\x00" not in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_faulty_byte_in_line_mode_is_no_crash() -> None:
    done = run("talk", "amina-pas", stdin=b"Hej \xff\xfe Amina\n/slut\n")
    assert done.returncode == 0


def test_new_check_and_play_a_citizen_of_ones_own(tmp_path: Path) -> None:
    assert run("new", "min-borger", "--to", str(tmp_path)).returncode == 0
    mine = tmp_path / "min-borger.yaml"
    assert run("check", str(mine), "--strict").returncode == 0
    assert run("play", str(mine), "--script", "-", stdin=b"Goddag, du taler med Lise.\n").returncode == 0
    again = run("new", "min-borger", "--to", str(tmp_path))
    assert again.returncode == 1
    assert "ikke rørt" in again.stderr.decode()


def test_trial_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trial", "amina-pas", "--json"]) == 0
    trials = json.loads(capsys.readouterr().out)
    assert [trial["trainee"] for trial in trials] == [
        "metodetro",
        "forhører",
        "jasiger",
        "paragrafrytter",
        "fordør",
        "tavs",
    ]
    assert all({"trainee", "score", "outcome", "ended_by"} <= set(trial) for trial in trials)


def test_the_schema_command_prints_the_committed_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    committed = Path("roleplay/content/persona-v1.schema.json").read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() == committed.strip()


def test_a_fault_of_ours_is_saved_and_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], own_data_folder: Path
) -> None:
    def broken(options: object) -> int:
        raise ZeroDivisionError("vores")

    monkeypatch.setattr("roleplay.commands.schema.run", broken)
    assert main(["schema"]) == 3
    told = capsys.readouterr().err
    assert "fejl, som er vores" in told
    reports = list((own_data_folder / "fejl").glob("*.txt"))
    assert len(reports) == 1
    assert "ZeroDivisionError" in reports[0].read_text(encoding="utf-8")


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("roleplay.commands.schema.run", interrupted)
    assert main(["schema"]) == 130
    assert "Afbrudt" in capsys.readouterr().err


def test_an_unreadable_terminal_stream_is_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["personas"]) == 0
    stream.flush()
    assert "Børn".encode() in stream.buffer.getvalue() or "hører".encode() in stream.buffer.getvalue()  # type: ignore[attr-defined]
