"""Citizens are found, listed and refused by name; voices and strengths are read and checked."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import roleplay.citizen
from content.conftest import voice_text
from content.samples import MINIMAL, persona
from roleplay.content import voices as voice_files
from roleplay.content.checks import check_paths
from roleplay.content.knowledge import load_strengths, moves, strengths
from roleplay.content.library import Library, bundled_folder
from roleplay.content.problems import FaultyContent
from roleplay.content.reading import decode
from roleplay.content.summary import summary_of
from roleplay.errors import ContentError, WrongCall


@pytest.fixture
def library(tmp_path: Path, voices: Path) -> Library:
    for folder, name, text in (
        ("bundtet/social", "bente", MINIMAL),
        ("bundtet/social", "karsten", MINIMAL.replace("Bente Krogh", "Karsten Holm")),
        ("bundtet/borgerservice", "itu", "navn: [\n"),
        ("bundtet", "halv", MINIMAL.replace("vrede: sur", "vrede: surt")),
        ("bundtet/.skjult", "væk", MINIMAL),
        ("egen", "bente", MINIMAL.replace("Bente Krogh", "Bente Egen")),
    ):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Library(tmp_path / "egen", bundled=tmp_path / "bundtet", voices_folder=voices)


def test_own_files_go_before_bundled_ones(library: Library) -> None:
    assert library.find("bente").name == "Bente Egen"
    assert library.find("karsten").name == "Karsten Holm"


def test_a_path_is_loaded_as_a_file(library: Library, tmp_path: Path) -> None:
    assert library.find(str(tmp_path / "bundtet/social/bente.yaml")).name == "Bente Krogh"


def test_the_same_citizen_has_the_same_places_however_found(library: Library, tmp_path: Path) -> None:
    bente = library.find("bente")
    assert bente == library.find(str(tmp_path / "egen/bente.yaml"))
    text = Path(bente.source).read_text(encoding="utf-8")
    assert replace(bente, source="") == library.from_text(text, "bente")
    with pytest.raises(FaultyContent):
        library.from_text("navn: [", "bente")


def test_an_unknown_name_is_a_wrong_call_with_the_nearest(library: Library) -> None:
    with pytest.raises(WrongCall, match="Mente du »karsten«"):
        library.find("karsen")
    with pytest.raises(WrongCall, match="roleplay personas"):
        library.find("xyzzy")
    for name in ("findes/ikke.yaml", "a\0b.yaml", ""):
        with pytest.raises(WrongCall):
            library.find(name)


def test_a_faulty_file_carries_its_problems(library: Library) -> None:
    with pytest.raises(ContentError) as caught:
        library.find("halv")
    assert isinstance(caught.value, FaultyContent)
    assert [problem.code for problem in caught.value.problems] == ["K024"]
    assert "Mente du »sur«?" in str(caught.value)


def test_faulty_files_do_not_hide_the_others(library: Library) -> None:
    listing = library.listing()
    assert [summary.slug for summary in listing.personas] == ["bente", "karsten"]
    assert [(file.slug, file.problems[0].code) for file in listing.faulty] == [
        ("halv", "K024"),
        ("itu", "K010"),
    ]
    assert library.summaries()[0].as_json() == {
        "slug": "bente",
        "name": "Bente Egen",
        "age": 44,
        "administration": "Socialforvaltningen",
        "band": "sur",
        "resources": "mange",
        "attitude": "forbeholden",
        "channel": "telefon",
        "complaint": False,
        "summary": "Mor, der klager over, at timerne er skåret ned.",
    }


def test_a_missing_own_folder_is_no_fault(tmp_path: Path) -> None:
    assert Library(tmp_path / "findes-ikke", bundled=tmp_path).listing().personas == ()


def test_a_list_needs_no_models() -> None:
    code = (
        "import sys; from roleplay.content.library import Library; Library().listing();"
        "print([m for m in ('pydantic', 'textual', 'rich') if m in sys.modules])"
    )
    # Faulty files are explained by the models, so the list of a repository without faults is what counts.
    if not Library().listing().faulty:
        assert (
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip()
            == "[]"
        )


def test_a_whole_voice_has_no_faults_and_gaps_are_told(tmp_path: Path, voices: Path) -> None:
    assert check_paths([voices / "ligefrem.yaml"]) == []
    folder = tmp_path / "voices"
    folder.mkdir()
    text = (
        voice_text()
        .replace('    sur: "tak sur"\n', "")
        .replace("  nå:", "  nåh:")
        .replace('"lyt sur"', '"{dato}"')
    )
    text = text.replace(" {tid}", "").replace('"lyt rolig"', '"lyt mellemsur"')
    (folder / "ligefrem.yaml").write_text(text, encoding="utf-8")
    found = {problem.code for problem in check_paths([folder])}
    assert found == {"K040", "K052", "K055", "K061", "K080", "K081"}
    (tmp_path / "bente.yaml").write_text(persona(), encoding="utf-8")
    assert {problem.code for problem in check_paths([tmp_path / "bente.yaml"], voices_folder=folder)} == {
        "K047"
    }
    assert voice_files.load("ligefrem", folder).lines["tak"].keys() == {"rolig", "mellemsur", "sursur"}
    with pytest.raises(FaultyContent):
        voice_files.load("findes-ikke", folder)


def test_a_voice_is_reread_when_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "prøve.yaml"
    file.write_text(voice_text(), encoding="utf-8")
    before = voice_files.load("prøve", tmp_path)
    assert voice_files.load("prøve", tmp_path) is before


def test_the_strengths_are_numbers_and_whole() -> None:
    found = strengths()
    assert all(isinstance(number, float) for number in found.values())
    code = "".join(
        path.read_text(encoding="utf-8") for path in Path(roleplay.citizen.__file__).parent.glob("*.py")
    )
    assert set(re.findall(r"strengths\[\"([^\"]+)\"\]", code)) <= found.keys()
    assert {"hilsen", "nedladende"} <= set(moves())


def test_faulty_strengths_are_told(tmp_path: Path) -> None:
    file = tmp_path / "laws.yaml"
    file.write_text("version: 1\nstyrker:\n  L99.x: 1\n  hovsa: 2\n  L06.sur: halv\n", encoding="utf-8")
    with pytest.raises(FaultyContent) as caught:
        load_strengths(file)
    assert {problem.code for problem in caught.value.problems} == {"K090", "K092"}


def test_a_thinned_file_has_the_same_head_lines_and_faults(tmp_path: Path) -> None:
    """Long lists are passed over in the list of citizens; a slip in them is still seen."""
    bundled = sorted(bundled_folder().rglob("*.yaml"))[0].read_text(encoding="utf-8")
    text, _ = decode(bundled.encode(), "x.yaml")
    assert text.thinned.count("\n") == text.whole.count("\n")
    assert len(text.thinned) < len(text.whole) / 2
    item = next(line for line in reversed(bundled.splitlines()) if line.startswith('      - "'))
    for slip in (item.replace('      - "', '     - "', 1), item[:-1], item.replace('- "', '-"', 1)):
        path = tmp_path / "slip.yaml"
        path.write_text(bundled.replace(item, slip), encoding="utf-8")
        assert summary_of(path)[0] is None, slip
    path.write_text(bundled, encoding="utf-8")
    assert summary_of(path)[0] is not None
