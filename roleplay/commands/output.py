"""The one way to standard output: data only, UTF-8, Danish letters as they are."""

from __future__ import annotations

import json
import sys
from typing import Any


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
    print(text, file=sys.stderr)
