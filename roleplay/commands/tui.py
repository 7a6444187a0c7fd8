"""``roleplay`` without a command: the screens, if there is a terminal to show them in."""

from __future__ import annotations

import os
import sys

from roleplay.errors import WrongCall


def run_tui() -> int:
    """Runs the app and gives its exit code.

    Raises:
        WrongCall: there is no terminal that can show screens.
    """
    _require_terminal()
    from roleplay.tui.app import RoleplayApp

    app = RoleplayApp()
    app.run()
    if app.fault is not None:
        raise app.fault
    return int(app.return_code or 0)


def _require_terminal() -> None:
    """Textual takes over whatever it is given and never lets go of a pipe, so it is asked for here."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    watched = all(stream is not None and not stream.closed and stream.isatty() for stream in streams)
    kind = os.environ.get("TERM", "" if os.name == "posix" else "windows")
    if watched and kind not in ("", "dumb", "unknown"):
        return
    reason = "Her er ikke nogen terminal" if not watched else "Terminalen kan kun vise linjer"
    raise WrongCall(
        f"{reason}, så skærmbillederne kan ikke vises. "
        "Brug linjeudgaven i stedet: »roleplay talk PERSONA« (se navnene med »roleplay personas«)."
    )
