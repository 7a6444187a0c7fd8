"""Reads the triangle's criteria into the core's ``Rubric``."""

from __future__ import annotations

from functools import lru_cache

from roleplay.content.shipped import shipped_yaml
from roleplay.triangle.criteria import Criterion, Rubric


@lru_cache(maxsize=1)
def rubric() -> Rubric:
    """The criteria, their anchors and what pitfalls cost. Our own file, so its shape is taken for granted."""
    written = shipped_yaml("roleplay.triangle", "criteria.yaml")
    moves = shipped_yaml("roleplay.understanding", "moves.yaml")["træk"]
    criteria = tuple(
        Criterion(
            id=name,
            phase=int(fields["fase"]),
            name=fields["navn"],
            weight=float(fields["vægt"]),
            not_when=frozenset(fields.get("gælder_ikke", ())),
            section=str(fields["paragraf"]),
            met=fields["opfyldt"],
            partly=fields.get("delvist", ""),
            missed=fields["mangler"],
            why=fields["hvorfor"],
        )
        for name, fields in written["kriterier"].items()
    )
    pitfalls = written["faldgruber"]
    return Rubric(
        version=str(written["version"]),
        criteria=criteria,
        prices={name: float(pitfall["pris"]) for name, pitfall in pitfalls.items()},
        advice={name: pitfall["råd"] for name, pitfall in pitfalls.items()},
        pitfall_names={name: moves[name]["navn"] for name in pitfalls},
    )


@lru_cache(maxsize=1)
def move_names() -> dict[str, str]:
    """The Danish name of every move."""
    return {
        name: fields["navn"]
        for name, fields in shipped_yaml("roleplay.understanding", "moves.yaml")["træk"].items()
    }
