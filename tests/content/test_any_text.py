"""Whatever an author writes, the answer is problems with a place, never a traceback and never English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.samples import blocks, persona
from roleplay.content.checks import judged
from roleplay.content.problems import Problem
from roleplay.content.summary import summary_of

KEYS = [
    *blocks(persona()),
    "replikker",
    "fakta",
    "kan",
    "kan_ikke",
    "undtaget_love",
    "varianter",
    "stemme",
    "kanal",
]
PIECES = ["", "~", "[]", "{}", "ja", "-", "- ", ": ", '"', "'", "&a", "*a", "!t", "|\n x", ">", "{dag}", "(", "[", "#",
          "- emne: at", "  øverst: x", "sur: [a, b]", "\t", "\x1b", "\u2028", "\ufeff", "%", "---", "...", "?", "<<: x",
          "9" * 5000, "1e9", "0x1", "\ud800", "æ", "{a: {b: {c: d}}}", "[[[", "]]]", "hed:", "L18:", "id: a"]  # fmt: skip

scalars = st.one_of(st.text(max_size=20), st.sampled_from(PIECES))
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3),
    max_leaves=8,
)
ENGLISH = re.compile(r"\b(should|input|valid|field|expected|error|mapping|string)\b", re.IGNORECASE)


def flow(tree: object) -> str:
    if isinstance(tree, list):
        return f"[{', '.join(map(flow, tree))}]"
    if isinstance(tree, dict):
        return f"{{{', '.join(f'{flow(key)}: {flow(value)}' for key, value in tree.items())}}}"
    return str(tree)


def judge(raw: bytes, folder: Path, voices: Path) -> tuple[Problem, ...]:
    file = folder / "bente.yaml"
    file.write_bytes(raw)
    summary_of(file)
    document, problems = judged(file, voices_folder=voices)
    assert document is not None or any(problem.blocks for problem in problems)
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message.isprintable()
        assert problem.hint.isprintable()
        problem.render()
    return problems


free = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@free
@given(raw=st.binary(max_size=200))
def test_any_bytes(raw: bytes, tmp_path: Path, voices: Path) -> None:
    judge(raw, tmp_path, voices)


@free
@given(lines=st.lists(st.lists(st.one_of(scalars, st.sampled_from(KEYS)), max_size=4), max_size=8))
def test_any_text(lines: list[list[str]], tmp_path: Path, voices: Path) -> None:
    text = "\n".join(" ".join(line) for line in lines)
    judge(text.encode("utf-8", "surrogatepass"), tmp_path, voices)


@free
@given(key=st.sampled_from(KEYS), tree=trees)
def test_any_value_in_any_field(key: str, tree: object, tmp_path: Path, voices: Path) -> None:
    text = persona(f"{key}: {flow(tree)}\n")
    judge(text.encode("utf-8", "surrogatepass"), tmp_path, voices)


@pytest.mark.parametrize(
    "value", ["x", "[]", "{}", "[x]", "{a: b}", "[{a: b}]", "''", "~", "-1", "[~]", "{a: [~]}"]
)
def test_no_english_for_wrong_kinds_of_value(value: str, tmp_path: Path, voices: Path) -> None:
    for key in KEYS:
        for problem in judge(persona(f"{key}: {value}\n").encode(), tmp_path, voices):
            assert not ENGLISH.search(problem.message + problem.hint), problem.render()
            assert problem.hint, problem.render()


def test_an_empty_map_is_an_empty_file(tmp_path: Path, voices: Path) -> None:
    problems = judge(b"{}\n", tmp_path, voices)
    assert [problem.code for problem in problems] == ["K007"]
