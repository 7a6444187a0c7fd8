"""One file for every rule it breaks, named as the rule; below "# bedre:" the twin that passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content.samples import persona
from roleplay.content.checks import check_paths
from roleplay.content.codes import CODES
from roleplay.content.problems import Problem

CASES = sorted(Path(__file__).with_name("cases").glob("*.yaml"))
ROOT = Path(__file__).resolve().parents[2]
HERE = "# <--"


def checked(text: str, tmp_path: Path, voices: Path) -> list[Problem]:
    file = tmp_path / "bente.yaml"
    file.write_text(text, encoding="utf-8", newline="\n")
    return check_paths([file], strict="gode_ord" in text, voices_folder=voices)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_broken_rule_is_told_with_place_and_cure_and_its_twin_passes(
    case: Path, tmp_path: Path, voices: Path
) -> None:
    broken, sound = case.read_text(encoding="utf-8").split("# bedre:\n")
    text = persona(broken)
    expected = next(number for number, line in enumerate(text.splitlines(), 1) if HERE in line)
    problems = checked(text, tmp_path, voices)
    assert {problem.code for problem in problems} == {case.stem.split("-")[0]}, [p.render() for p in problems]
    assert [problem.line for problem in problems] == [expected], [p.render() for p in problems]
    assert problems[0].message
    assert problems[0].hint
    assert checked(persona(sound), tmp_path, voices) == []


def test_every_code_is_in_the_table_and_has_a_test() -> None:
    sources = [path for path in (ROOT / "roleplay/content").rglob("*.py") if path.name != "codes.py"]
    used = {
        code for path in sources for code in re.findall(r"\"(K\d{3})\"", path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    tested = {case.stem.split("-")[0] for case in CASES} | set(re.findall(r"\"(K\d{3})\"", tests))
    assert tested == set(CODES)
