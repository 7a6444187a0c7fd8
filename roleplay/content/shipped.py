"""Reads the knowledge files that ship with the program; our own files, so their shape is taken for granted."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml


def shipped_yaml(package: str, name: str) -> dict[str, Any]:
    """The content of a YAML file inside one of our packages."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(files(package).joinpath(name).read_text(encoding="utf-8"), Loader=loader)
    return data
