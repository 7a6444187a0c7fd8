"""Faults of a whole file: missing, too big, in the wrong encoding, empty, hostile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from content.samples import MINIMAL
from roleplay.content.checks import check_paths
from roleplay.content.problems import Problem

BOMB = "a: &a [x, x]\n" + "".join(
    f"{c}: &{c} [*{p}, *{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)


def only(problems: list[Problem]) -> Problem:
    assert len(problems) == 1, [problem.render() for problem in problems]
    return problems[0]


def test_the_minimal_persona_has_no_faults(tmp_path: Path, voices: Path) -> None:
    file = tmp_path / "bente.yaml"
    file.write_text(MINIMAL, encoding="utf-8")
    assert check_paths([file], voices_folder=voices) == []


def test_a_byte_order_mark_is_fine(tmp_path: Path, voices: Path) -> None:
    file = tmp_path / "bente.yaml"
    file.write_text(MINIMAL, encoding="utf-8-sig", newline="\r\n")
    assert check_paths([file], voices_folder=voices) == []


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"x" * 1_000_001, "K004"),
        (MINIMAL.encode("utf-16"), "K005"),
        (MINIMAL.encode("utf-16-le"), "K005"),
        (MINIMAL.encode("cp1252"), "K006"),
        (b"", "K007"),
        (b"# kun en kommentar\n", "K007"),
        (b"null\n", "K007"),
        (b"- a\n- b\n", "K017"),
        (b"bare en tekst\n", "K017"),
        (MINIMAL.encode() + b"---\nversion: 1\n", "K014"),
        (b"[" * 400_000, "K015"),
        (b"version: 1\nhvem: " + b"{a: " * 100_000, "K015"),
        (b"- " * 400_000, "K015"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_is_refused_with_one_problem(
    raw: bytes, code: str, tmp_path: Path, voices: Path
) -> None:
    file = tmp_path / "bente.yaml"
    file.write_bytes(raw)
    problem = only(check_paths([file], voices_folder=voices))
    assert problem.code == code
    assert problem.message
    assert problem.hint


def test_the_place_of_a_wrong_byte_is_told(tmp_path: Path) -> None:
    file = tmp_path / "bente.yaml"
    file.write_bytes(b"version: 1\nnavn: S\xf8ren\n")
    problem = only(check_paths([file]))
    assert (problem.code, problem.line, problem.column) == ("K006", 2, 8)


def test_an_alias_bomb_and_tags_are_refused_and_nothing_is_run(tmp_path: Path) -> None:
    file = tmp_path / "bombe.yaml"
    file.write_text("version: 1\n" + BOMB, encoding="utf-8")
    assert "K012" in {problem.code for problem in check_paths([file])}
    file.write_text('navn: !!python/object/apply:os.mkdir ["her"]\n', encoding="utf-8")
    assert "K013" in {problem.code for problem in check_paths([file])}
    assert not Path("her").exists()


def test_missing_files_and_empty_folders(tmp_path: Path) -> None:
    assert only(check_paths([tmp_path / "findes-ikke.yaml"])).code == "K001"
    assert only(check_paths([tmp_path])).code == "K002"
    assert only(check_paths(["a\0b.yaml"])).code == "K003"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    file = tmp_path / "bente.yaml"
    file.write_text(MINIMAL, encoding="utf-8")
    file.chmod(0)
    assert only(check_paths([file])).code == "K003"


@pytest.mark.parametrize("name", ["Bente.yaml", "børge.yaml", "bente klage.yaml", "-bente.yaml", "bente.txt"])
def test_a_slug_is_ascii(name: str, tmp_path: Path, voices: Path) -> None:
    (tmp_path / name).write_text(MINIMAL, encoding="utf-8")
    assert only(check_paths([tmp_path / name], voices_folder=voices)).code == "K018"


def test_two_files_of_one_name_are_told(tmp_path: Path, voices: Path) -> None:
    for folder in ("social", "borgerservice"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bente.yaml").write_text(MINIMAL, encoding="utf-8")
    assert only(check_paths([tmp_path], voices_folder=voices)).code == "K019"


def test_all_faults_come_at_once_in_order_and_each_once(tmp_path: Path, voices: Path) -> None:
    file = tmp_path / "bente.yaml"
    text = (
        MINIMAL.replace("alder: 44", "alder: fyrre")
        .replace("vrede: sur", "vrede: surt")
        .replace("Social", "Havne")
    )
    file.write_text(text.replace("resumé", "resume"), encoding="utf-8")
    problems = check_paths([file, tmp_path], voices_folder=voices)
    assert [problem.code for problem in problems] == ["K022", "K026", "K023", "K024"]
    assert problems == sorted(problems, key=lambda p: (p.line, p.column))
    assert "Mente du »resumé«?" in {problem.hint for problem in problems}


def test_how_a_problem_reads(tmp_path: Path, voices: Path) -> None:
    file = tmp_path / "bente.yaml"
    file.write_text(MINIMAL.replace("vrede: sur", "vrede: surt"), encoding="utf-8")
    problem = only(check_paths([file], voices_folder=voices))
    place, line, caret, hint = problem.render().splitlines()
    assert place == f"{file}:7:10: fejl K024: »surt« er ikke en mulighed for »vrede«."
    assert line == "      vrede: surt"
    assert line[caret.index("^") :] == "surt"
    assert hint.startswith("    → Mente du »sur«?")
    assert problem.as_json()["source_line"] == "  vrede: surt"


def test_a_long_line_is_cut_around_the_caret() -> None:
    problem = Problem("a.yaml", 1, 301, "K040", "fejl", "Nej.", "", "x" * 300 + "{hov}" + "y" * 300)
    _, line, caret = problem.render().splitlines()
    assert line[caret.index("^") :].startswith("{hov}")
    assert len(line) < 120
