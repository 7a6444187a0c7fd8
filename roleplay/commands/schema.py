"""``roleplay schema``: the JSON Schema of a persona file, for editors."""

from __future__ import annotations

import argparse

from roleplay.commands.output import emit


def run(options: argparse.Namespace) -> int:
    """Prints the schema."""
    from roleplay.content.schema import schema_text

    emit(schema_text())
    return 0
