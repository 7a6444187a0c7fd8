"""The wheel holds all that a talk needs: installed outside the repository, it plays one from there."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLAYED = "import sys; from roleplay.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_personas_styles_model_and_knowledge(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "roleplay/understanding/model.bin",
        "roleplay/citizen/laws.yaml",
        "roleplay/triangle/criteria.yaml",
        "roleplay/trial/phrases.yaml",
        "roleplay/citizen/voices/kontant.yaml",
        "roleplay/_bundled/personas/socialforvaltningen/bente-tabt-arbejdsfortjeneste.yaml",
    ):
        assert needed in names
    assert any(name.endswith(".tcss") for name in names)


def test_a_talk_is_played_from_the_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    installed = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)],
        capture_output=True,
        text=True,
    )
    assert installed.returncode == 0, installed.stderr
    outside = tmp_path / "et andet sted"
    outside.mkdir()
    code = f"import sys; sys.path.insert(0, {str(site)!r}); import roleplay; assert roleplay.__file__.startswith({str(site)!r}); {PLAYED}"
    played = subprocess.run(
        [sys.executable, "-c", code, "play", "bente-tabt-arbejdsfortjeneste", "--script", "-"],
        input="Goddag Bente, du taler med Lise fra Familieafdelingen. Passer det dig nu?\n",
        capture_output=True,
        text=True,
        cwd=outside,
    )
    assert played.returncode == 0, played.stderr
    assert "DEBRIEF" in played.stdout
