"""Reads what the stock trainees say."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """The phrases by trainee. Our own file, so its shape is taken for granted."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files("roleplay.trial").joinpath("phrases.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=loader)
    return data
