"""The kinds of value an author writes: ja/nej, an id, a few lines, lines by anger. Shared by the models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from roleplay.citizen.persona import BANDS, Band

_TRUTHS: Mapping[str, bool] = {
    "ja": True,
    "nej": False,
    "yes": True,
    "no": False,
    "true": True,
    "false": False,
}
_ID = re.compile(r"[\w-]{1,60}")

BandKey = Literal["rolig", "mellemsur", "sur", "sursur", "hed", "kølig", "alle"]
"""What lines can be filed under: a band, or several at once."""

BANDS_OF_KEY: Mapping[BandKey, tuple[Band, ...]] = {
    "rolig": ("rolig",),
    "mellemsur": ("mellemsur",),
    "sur": ("sur",),
    "sursur": ("sursur",),
    "hed": ("sur", "sursur"),
    "kølig": ("rolig", "mellemsur"),
    "alle": BANDS,
}


class Part(BaseModel):
    """A part of a content file. Keys without anything after them count as not written."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: inner for key, inner in value.items() if inner is not None or key not in known}


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().casefold() in _TRUTHS:
        return _TRUTHS[value.strip().casefold()]
    raise PydanticCustomError("ja_nej", "yes or no expected")


def _lower(value: Any) -> Any:
    return value.strip().casefold() if isinstance(value, str) else value


def _one_as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _lines_as_bands(value: Any) -> Any:
    if isinstance(value, str | list):
        return {"alle": _one_as_list(value)}
    if isinstance(value, dict):
        return {key: inner for key, inner in value.items() if inner is not None}
    return value


def _checked_id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("id", "unusable id")
    return value


def _joined(value: str) -> str:
    return " ".join(value.split())


Text: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(_joined)]
"""A text of at least one letter, on one line."""

YesNo: TypeAlias = Annotated[
    bool, BeforeValidator(_truth), WithJsonSchema({"enum": ["ja", "nej", True, False]}, mode="validation")
]
Id: TypeAlias = Annotated[str, AfterValidator(_checked_id)]
Lower = BeforeValidator(_lower)
"""Capitals do not matter in a fixed word."""

OneAsList = BeforeValidator(_one_as_list)
"""A single text counts as a list of one."""

Level: TypeAlias = Annotated[int, Field(ge=0, le=100)]

LINES_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "array", "items": {"type": "string"}, "minItems": 1},
    ]
}
"""How an editor sees ``Lines``."""

_BAND_DESCRIPTIONS: Mapping[BandKey, str] = {
    "rolig": "Åben, træt eller venlig.",
    "mellemsur": "Irriteret, men taler.",
    "sur": "Skarp.",
    "sursur": "Rasende; afbryder.",
    "hed": "Både sur og sursur.",
    "kølig": "Både rolig og mellemsur.",
    "alle": "Uanset vreden.",
}

BY_BAND_SCHEMA: dict[str, Any] = {
    "anyOf": [
        *LINES_SCHEMA["anyOf"],
        {
            "type": "object",
            "properties": {
                key: {**LINES_SCHEMA, "description": text} for key, text in _BAND_DESCRIPTIONS.items()
            },
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
"""How an editor sees ``ByBand``."""

Lines: TypeAlias = Annotated[
    list[Text], OneAsList, Field(min_length=1, max_length=200), WithJsonSchema(LINES_SCHEMA)
]
"""One text or several."""

ByBand: TypeAlias = Annotated[
    dict[BandKey, Lines],
    BeforeValidator(_lines_as_bands),
    Field(min_length=1),
    WithJsonSchema(BY_BAND_SCHEMA),
]
"""Lines by how angry the citizen is; a plain list holds for all."""
