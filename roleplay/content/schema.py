"""The JSON Schema of the persona file, so that an editor can help while one writes; made from the models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from roleplay.citizen.categories import CATEGORIES
from roleplay.content.knowledge import moves
from roleplay.content.models import PersonaFile
from roleplay.content.shapes import BY_BAND_SCHEMA, LINES_SCHEMA

SCHEMA_FILE = Path(__file__).with_name("persona-v1.schema.json")
"""The committed copy."""


def schema_text() -> str:
    """The schema as JSON text (draft 2020-12)."""
    schema = _tidied(PersonaFile.model_json_schema(by_alias=True, mode="validation"))
    lines = schema["properties"]["replikker"]
    by_band = lines.pop("additionalProperties")
    lines["properties"] = {key: {**by_band, "description": text} for key, text in CATEGORIES.items()}
    lines["additionalProperties"] = False
    moves_allowed = {"enum": list(moves())}
    schema["$defs"]["ConcernPart"]["properties"]["afdækkes_af"]["items"] = moves_allowed
    schema = _shared(schema)
    schema["$defs"]["Linjer"] = LINES_SCHEMA
    schema["$defs"]["LinjerEfterVrede"] = _shared(BY_BAND_SCHEMA, but="LinjerEfterVrede")
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Persona til Rollespil i Styrket Borgerkontakt",
        **schema,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


_SHARED = {"Linjer": LINES_SCHEMA, "LinjerEfterVrede": BY_BAND_SCHEMA}


def _shared(part: Any, but: str = "") -> Any:
    """With a reference wherever the shape of lines is spelt out, so that the schema can be read."""
    if isinstance(part, list):
        return [_shared(inner, but) for inner in part]
    if not isinstance(part, dict):
        return part
    for name, shape in _SHARED.items():
        if name != but and part.get("anyOf") == shape["anyOf"]:
            rest = {key: value for key, value in part.items() if key != "anyOf"}
            return {"$ref": f"#/$defs/{name}", **rest}
    return {key: _shared(value, but) for key, value in part.items()}


def _tidied(part: Any) -> Any:
    """Without the titles that pydantic makes of English class names, and without nulls nobody writes."""
    if isinstance(part, list):
        return [_tidied(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    kept = {
        key: (
            {name: _tidied(inner) for name, inner in value.items()} if key == "properties" else _tidied(value)
        )
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str))
        and not (key == "default" and not isinstance(value, str | int))
    }
    options = kept.get("anyOf")
    if isinstance(options, list):
        real = [option for option in options if option != {"type": "null"}]
        if len(real) == 1:
            del kept["anyOf"]
            kept = {**real[0], **kept}
        else:
            kept["anyOf"] = real
    return kept


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8", newline="\n")
