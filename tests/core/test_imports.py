"""What loads what: the core never sees YAML, models or screens, and light commands stay light."""

from __future__ import annotations

import subprocess
import sys

import pytest


def modules_after(code: str) -> set[str]:
    """The modules loaded by a piece of code in a fresh Python."""
    program = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n"))


@pytest.mark.parametrize(
    "module", ["roleplay.conversation.conversation", "roleplay.triangle.build", "roleplay.trial.trainees"]
)
def test_the_core_loads_no_files_models_or_screens(module: str) -> None:
    loaded = modules_after(f"import {module}")
    assert not loaded & {"yaml", "pydantic", "rich", "textual", "platformdirs", "rapidfuzz"}
    assert module in loaded


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_load_nothing_heavy(option: str) -> None:
    loaded = modules_after(
        f"from roleplay.cli import main\ntry:\n    main(['{option}'])\nexcept SystemExit:\n    pass"
    )
    assert not loaded & {
        "yaml",
        "pydantic",
        "rich",
        "textual",
        "rapidfuzz",
        "roleplay.understanding.recogniser",
    }


@pytest.mark.parametrize("command", ["['personas']", "['schema']", "['check', 'personas']"])
def test_commands_without_screens_load_no_textual(command: str) -> None:
    loaded = modules_after(f"from roleplay.cli import main\nmain({command})")
    assert "textual" not in loaded
