"""What ``run.py`` and ``test.py`` share: the virtual environment beside the code, made and kept up to date.

Standard library only: this runs with whatever Python the user has.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)


def say(line: str) -> None:
    """One line about what is going on, on standard error so that piped output stays clean."""
    print(line, file=sys.stderr, flush=True)


def _fail(cause: str, cure: str) -> int:
    say(f"Det gik ikke: {cause}")
    say(f"Prøv dette: {cure}")
    return 3


def venv_python() -> Path:
    """The environment's Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _wanted(extras: str) -> str:
    """What an environment must have been made from to be used as it is."""
    project = (ROOT / "pyproject.toml").read_bytes()
    version = (ROOT / "roleplay" / "__init__.py").read_bytes()
    digest = hashlib.sha256(project + version).hexdigest()[:16]
    return f"{digest} {extras} {sys.version_info[0]}.{sys.version_info[1]}"


def ready(extras: str) -> int:
    """Makes sure that the environment holds the package with some extras; 0 when it does.

    Args:
        extras: "" or an extra's name.
    """
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        return _fail(
            f"Python {found} er for gammel; der skal bruges mindst 3.11.",
            "Installér en nyere Python fra python.org.",
        )
    mark = VENV / f".roleplay-{extras or 'run'}"
    wanted = _wanted(extras)
    if venv_python().exists() and mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        return 0
    if not venv_python().exists():
        say("Gør klar første gang: laver et miljø i .venv …")
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
        if made.returncode:
            return _fail(
                (made.stderr or made.stdout).strip().splitlines()[-1]
                if (made.stderr or made.stdout).strip()
                else "venv kunne ikke laves",
                "På Debian og Ubuntu: »sudo apt install python3-venv«. Slet .venv, og prøv igen.",
            )
    target = f"{ROOT}[{extras}]" if extras else str(ROOT)
    say(f"Installerer roleplay{f' med {extras}' if extras else ''} i .venv (et minuts tid) …")
    command = [
        str(venv_python()),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--editable",
        target,
    ]
    installed = subprocess.run(command, capture_output=True, text=True)
    if installed.returncode:
        errors = [
            line for line in installed.stderr.splitlines() if "ERROR" in line.upper()
        ] or installed.stderr.splitlines()
        return _fail(
            errors[0].strip() if errors else "pip gav op uden at sige hvorfor",
            "Se efter, om der er net og plads på disken. Slet mappen .venv, og kør kommandoen igen.",
        )
    mark.write_text(wanted, encoding="utf-8")
    return 0


def hand_over(arguments: list[str]) -> int:
    """Runs the environment's Python in place of this process and gives its exit code."""
    command = [str(venv_python()), *arguments]
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(command[0], command)
    try:
        return subprocess.run(command).returncode
    except KeyboardInterrupt:
        return 130
