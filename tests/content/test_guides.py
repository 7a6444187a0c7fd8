"""What teaches authors must be true: the skeleton, the guide, the schema, the real files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from content.samples import persona
from roleplay.citizen.categories import CATEGORIES
from roleplay.citizen.persona import SITUATIONS
from roleplay.content.checks import check_paths
from roleplay.content.knowledge import moves
from roleplay.content.models import PersonaFile, SituationsPart
from roleplay.content.rules.people import ADMINISTRATIONS
from roleplay.content.schema import SCHEMA_FILE, schema_text
from roleplay.content.skeleton import skeleton
from roleplay.errors import WrongCall

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "personas/README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def test_the_skeleton_has_no_faults_even_under_strict(tmp_path: Path, voices: Path) -> None:
    file = tmp_path / "ny-borger.yaml"
    file.write_text(skeleton("ny-borger"), encoding="utf-8")
    assert check_paths([file], strict=True, voices_folder=voices) == []
    assert "roleplay check ny-borger.yaml" in skeleton("ny-borger")


@pytest.mark.parametrize("slug", ["Bente", "æble", "a b", "", "../x", "a--b", "x" * 81])
def test_a_slug_that_is_no_file_name_is_refused(slug: str) -> None:
    with pytest.raises(WrongCall, match="bindestreg"):
        skeleton(slug)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_the_examples_of_the_guide_are_valid(block: str, tmp_path: Path, voices: Path) -> None:
    file = tmp_path / "bente.yaml"
    file.write_text(persona(block), encoding="utf-8")
    assert check_paths([file], voices_folder=voices) == []


def test_the_guide_names_every_field_category_situation_and_move() -> None:
    fields = [field.alias for field in PersonaFile.model_fields.values()]
    for name in (*fields, *CATEGORIES, *SITUATIONS, *moves(), *ADMINISTRATIONS):
        assert f"`{name}" in GUIDE, name
    assert len(BLOCKS) >= 6


def test_the_situations_are_those_of_the_core() -> None:
    assert tuple(field.alias for field in SituationsPart.model_fields.values()) == SITUATIONS


def test_the_committed_schema_is_the_generated_one() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), "kør python -m roleplay.content.schema"


def test_the_schema_describes_every_field_in_danish() -> None:
    schema = json.loads(schema_text())

    def walk(part: Any, way: str) -> None:
        if isinstance(part, dict):
            for name, field in part.get("properties", {}).items():
                assert field.get("description"), f"{way}/{name}"
            for key, inner in part.items():
                walk(inner, f"{way}/{key}")
        elif isinstance(part, list):
            for inner in part:
                walk(inner, way)

    walk(schema, "")
    assert "title" not in schema["properties"]
    assert schema["properties"]["pårørende"]["enum"][:2] == ["ja", "nej"]


def test_the_real_personas_have_no_faults() -> None:
    files = list((ROOT / "personas").rglob("*.yaml"))
    faults = [problem for problem in check_paths(files) if problem.blocks]
    assert faults == [], "\n".join(problem.render() for problem in faults)


def test_the_real_voices_have_no_faults() -> None:
    files = (ROOT / "roleplay/citizen/voices").glob("*.yaml")
    problems = check_paths(files)
    assert problems == [], "\n".join(problem.render() for problem in problems)
