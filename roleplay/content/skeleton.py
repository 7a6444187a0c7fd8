"""The text of a new persona: commented, valid, playable; an author changes it line by line."""

from __future__ import annotations

from pathlib import Path

from roleplay.content.document import SLUG
from roleplay.errors import WrongCall

_TEMPLATE = Path(__file__).with_name("skeleton.yaml")


def skeleton(slug: str) -> str:
    """The text of a new persona file.

    Args:
        slug: the name of the file without ending.

    Raises:
        WrongCall: the slug cannot be a file name of a persona.
    """
    if not SLUG.fullmatch(slug) or len(slug) > 80:
        raise WrongCall(
            f"»{slug[:80]}« duer ikke som navn. Brug små bogstaver a-z, tal og bindestreg, fx bente-klage "
            "(skriv ae, oe og aa)."
        )
    return _TEMPLATE.read_text(encoding="utf-8").replace("SLUG", slug)
