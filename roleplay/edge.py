"""The edge of the program: every fault becomes a Danish sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from roleplay.calling import as_called
from roleplay.errors import ExitCode, RoleplayError


def guarded(run: Callable[[], int]) -> int:
    """Runs and turns every way of ending into an exit code.

    Ctrl-C is 130; an expected fault is printed and gives its own code; a closed pipe is silence; anything else is
    a fault of ours: a report is saved and its place printed.
    """
    _speak_utf8()
    try:
        code = run()
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("\nAfbrudt.", file=sys.stderr)
        return int(ExitCode.INTERRUPTED)
    except RoleplayError as fault:
        print(f"roleplay: {as_called(str(fault))}", file=sys.stderr)
        return int(fault.code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(ExitCode.FINE)
    except Exception:
        return _our_fault()


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _our_fault() -> int:
    import platform
    import traceback
    from datetime import datetime

    from roleplay import __version__
    from roleplay.paths import crash_folder

    report = (
        f"roleplay {__version__} · Python {platform.python_version()} · {platform.platform()}\n"
        f"{' '.join(sys.argv[:2])}\n\n{traceback.format_exc()}"
    )
    place = crash_folder() / f"fejl-{datetime.now():%Y%m%d-%H%M%S}.txt"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(report, encoding="utf-8")
        told = f"En rapport ligger i {place}. Dine replikker er gemt; start igen for at fortsætte."
    except OSError:
        told = f"Rapporten kunne ikke gemmes, så her er den:\n{report}"
    print(f"roleplay: Der skete en fejl, som er vores. {told}", file=sys.stderr)
    return int(ExitCode.OUR_FAULT)
