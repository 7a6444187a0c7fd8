"""pydantic's complaints in plain Danish: one message and one cure for each kind, at the place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from roleplay.content.problems import Problem
from roleplay.content.source import MOST_FAULTS, Source, Way
from roleplay.content.suggest import did_you_mean, nearest

Model = TypeVar("Model", bound=BaseModel)
Saying = tuple[str, str, str]
"""Code, message, hint."""

_QUOTED = re.compile(r"'([^']*)'")


def validated(model: type[Model], source: Source) -> tuple[Model | None, tuple[Problem, ...]]:
    """A file's values as a model, or every fault of its shape."""
    try:
        return model.model_validate(dict(source.value)), ()
    except ValidationError as error:
        found = [
            _problem(model, source, details) for details in error.errors(include_url=False)[:MOST_FAULTS]
        ]
        return None, tuple(problem for problem in found if problem is not None)


def _problem(model: type[BaseModel], source: Source, details: ErrorDetails) -> Problem | None:
    way: Way = details["loc"]
    kind = details["type"]
    if way and str(way[-1]).startswith("?"):
        return None  # A key without a name was reported when the file was read.
    if kind == "extra_forbidden":
        return _unknown_key(model, source, way)
    if kind == "missing":
        return _missing(model, source, way)
    if way and way[-1] == "[key]":
        way = way[:-1]
        hint = did_you_mean(str(way[-1]), _choices(details))
        return source.problem("K023", way, f"»{_short(way[-1])}« kan ikke stå her.", hint, key=True)
    code, message, hint = _SAYINGS.get(kind, _unforeseen)(_name_of(way), details)
    return source.problem(code, way, message, hint)


def _unknown_key(model: type[BaseModel], source: Source, way: Way) -> Problem:
    key = str(way[-1])
    names = [field.alias or name for name, field in fields_at(model, way[:-1]).items()]
    present = source.at(way[:-1])
    absent = [name for name in names if not (isinstance(present, dict) and name in present)]
    best = nearest(key, absent) or nearest(key, names)
    hint = f"Mente du »{best}«?" if best else f"Her kan stå: {', '.join(names)}."
    return source.problem("K023", way, f"Feltet »{_short(key)}« findes ikke her.", hint, key=True)


def _missing(model: type[BaseModel], source: Source, way: Way) -> Problem:
    name = str(way[-1])
    field = next((f for key, f in fields_at(model, way[:-1]).items() if (f.alias or key) == name), None)
    example = (
        f"Skriv fx {name}: {field.examples[0]}" if field and field.examples else f"Skriv feltet »{name}« ind."
    )
    if way in source.marks:
        if "#" in source.problem("K022", way, "").source_line:
            example = (
                "Et # begynder en kommentar. Hører det med til teksten, så sæt det hele i anførselstegn."
            )
        return source.problem("K022", way, f"Der står ikke noget efter »{name}:«.", example)
    where = f" under »{_name_of(way[:-1])}«" if len(way) > 1 else ""
    return source.problem("K022", way[:-1], f"Feltet »{name}« mangler{where}.", example, key=True)


def fields_at(model: type[BaseModel], way: Way) -> Mapping[str, FieldInfo]:
    """The fields of the model that a way leads to."""
    here: type[BaseModel] = model
    for step in way:
        field = next((f for name, f in here.model_fields.items() if (f.alias or name) == step), None)
        inner = _model_in(field.annotation) if field else None
        if inner is not None:
            here = inner
    return here.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _name_of(way: Way) -> str:
    """The nearest named step of a way."""
    return _short(next((step for step in reversed(way) if isinstance(step, str) and step != "alle"), "filen"))


def _choices(details: ErrorDetails) -> list[str]:
    return _QUOTED.findall(str((details.get("ctx") or {}).get("expected", "")))


def _limit(details: ErrorDetails, key: str) -> Any:
    return (details.get("ctx") or {}).get(key, "")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _literal(name: str, details: ErrorDetails) -> Saying:
    given = details["input"]
    if not isinstance(given, str):
        return _one_text(name, details)
    choices = _choices(details)
    best = did_you_mean(given, choices)
    listed = f" Mulighederne er: {', '.join(choices)}." if best.startswith("Mente") else ""
    return "K024", f"»{_short(given)}« er ikke en mulighed for »{name}«.", best + listed


def _one_text(name: str, details: ErrorDetails) -> Saying:
    given = details["input"]
    if given is None:
        return (
            "K031",
            f"Der mangler en tekst under »{name}«.",
            "Skriv teksten efter stregen, eller slet linjen.",
        )
    if isinstance(given, dict):
        return (
            "K028",
            f"Her skal stå én tekst under »{name}«, men et kolon deler den i to.",
            ('Sæt hele teksten i anførselstegn: "…".'),
        )
    return (
        "K028",
        f"Her skal stå én tekst under »{name}«, ikke en liste.",
        ('Slet stregen. Begynder teksten med [, så sæt den i anførselstegn: "[…] …".'),
    )


def _list(name: str, details: ErrorDetails) -> Saying:
    return "K029", f"Under »{name}« skal stå en liste.", "Skriv hvert punkt på sin egen linje med »- « foran."


def _fields(name: str, details: ErrorDetails) -> Saying:
    if name == "filen":
        return "K017", "Filen består ikke af felter.", "Hver oplysning skrives som »felt: værdi«."
    return (
        "K030",
        f"Under »{name}« skal stå felter.",
        "Skriv dem under hinanden som »felt: værdi«, rykket ind.",
    )


def _lines(name: str, details: ErrorDetails) -> Saying:
    return (
        "K029",
        f"Under »{name}« skal stå linjer.",
        ("Skriv hver linje for sig med »- « foran, eller efter vrede: rolig, mellemsur, sur, sursur."),
    )


def _dict(name: str, details: ErrorDetails) -> Saying:
    lines = name not in ("replikker", "undtaget_love")
    return _lines(name, details) if lines else _fields(name, details)


def _yes_no(name: str, details: ErrorDetails) -> Saying:
    return "K025", f"»{name}« skal være ja eller nej.", f"Skriv {name}: ja eller {name}: nej."


def _whole_number(name: str, details: ErrorDetails) -> Saying:
    return "K026", f"»{name}« skal være et helt tal.", "Skriv tallet med cifre, fx 44."


def _at_least(name: str, details: ErrorDetails) -> Saying:
    return "K027", f"»{name}« skal være mindst {_limit(details, 'ge')}.", "Sæt tallet op."


def _at_most(name: str, details: ErrorDetails) -> Saying:
    return "K027", f"»{name}« må højst være {_limit(details, 'le')}.", "Sæt tallet ned."


def _empty(name: str, details: ErrorDetails) -> Saying:
    return "K031", f"Der står ikke noget under »{name}«.", "Skriv mindst én, eller slet feltet."


def _too_many(name: str, details: ErrorDetails) -> Saying:
    most = _limit(details, "max_length")
    return "K027", f"Der må højst stå {most} under »{name}«.", "Slet nogle af dem."


def _too_long(name: str, details: ErrorDetails) -> Saying:
    most = _limit(details, "max_length")
    return "K032", f"Teksten under »{name}« er for lang (over {most} tegn).", "Del den i flere."


def _bad_id(name: str, details: ErrorDetails) -> Saying:
    return (
        "K033",
        f"»{_short(details['input'])}« duer ikke som {name}.",
        ("Brug bogstaver, tal, bindestreg og understreg, uden mellemrum, fx ny-vurdering."),
    )


def _unforeseen(name: str, details: ErrorDetails) -> Saying:
    return (
        "K032",
        f"Det, der står under »{name}«, passer ikke her.",
        "Sammenlign med eksemplet i vejledningen.",
    )


_SAYINGS: Mapping[str, Callable[[str, ErrorDetails], Saying]] = {
    "literal_error": _literal,
    "string_type": _one_text,
    "list_type": _list,
    "model_type": _fields,
    "dict_type": _dict,
    "ja_nej": _yes_no,
    "int_type": _whole_number,
    "int_parsing": _whole_number,
    "int_from_float": _whole_number,
    "int_parsing_size": _whole_number,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "too_short": _empty,
    "string_too_short": _empty,
    "too_long": _too_many,
    "string_too_long": _too_long,
    "id": _bad_id,
}
