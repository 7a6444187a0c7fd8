"""The one way to standard output: data only, UTF-8, Danish letters as they are."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from roleplay.calling import as_called


def emit(text: str) -> None:
    """Prints text to standard output."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def emit_json(value: Any, *, compact: bool = False) -> None:
    """Prints a value as JSON; ``compact`` keeps it on one line and flushes, for streams."""
    if compact:
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    else:
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def note(text: str) -> None:
    """Tells the user something beside the data, on standard error."""
    print(as_called(text), file=sys.stderr)


@contextmanager
def progress_on_stderr(what: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error while a block runs; nothing when that is not a terminal.

    Args:
        what: what is going on, in Danish.

    Yields:
        A function that is told how many steps are done, and of how many.
    """
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
