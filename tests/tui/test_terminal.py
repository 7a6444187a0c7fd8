"""Without a terminal the program says so and points to line mode."""

from __future__ import annotations

import pytest

from roleplay.commands.tui import run_tui
from roleplay.errors import WrongCall


class _Stream:
    closed = False

    def __init__(self, terminal: bool) -> None:
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(("terminal", "kind"), [(False, "xterm"), (True, "dumb"), (True, "")])
def test_points_to_line_mode(monkeypatch: pytest.MonkeyPatch, terminal: bool, kind: str) -> None:
    for name in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(f"sys.{name}", _Stream(terminal))
    monkeypatch.setenv("TERM", kind)
    with pytest.raises(WrongCall, match="roleplay talk PERSONA"):
        run_tui()
