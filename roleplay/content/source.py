"""A YAML file as plain values that are always text, with the place of every value; nothing in it is ever run.

The tree is built from parser events with a stack of its own: no recursion, no constructor, no alias. That
makes deep nesting, alias bombs and ``!!python`` tags harmless, and lets the schema decide what is a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from roleplay.content.problems import Problem, Severity
from roleplay.content.reading import Text, decode, read_file, safe_line
from roleplay.content.syntax import syntax_fault
from roleplay.text_safety import strip_controls

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Way: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions (from 0)."""

DEEPEST = 20
"""Levels of nesting; the format needs six."""

MOST_FAULTS = 200
"""Faults of reading or of shape that are listed for one file; nobody reads more."""

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file, both from 1."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read.

    Attributes:
        text: its lines.
        value: what it says; an empty mapping when it cannot be used.
        marks: where each value begins.
        key_marks: where the key of each value in a mapping stands.
    """

    text: Text
    value: Mapping[str, Value]
    marks: Mapping[Way, Mark] = field(default_factory=dict)
    key_marks: Mapping[Way, Mark] = field(default_factory=dict)

    def known_part(self, way: Way) -> Way:
        """The way as far as the file goes; steps that the file does not have are left out."""
        known: Way = ()
        for step in way:
            if (*known, step) in self.marks:
                known = (*known, step)
        return known

    def mark(self, way: Way, *, key: bool = False) -> Mark:
        """Where a value (or its key) stands; the nearest thing around it when it is not in the file."""
        known = self.known_part(way)
        if key and known in self.key_marks:
            return self.key_marks[known]
        return self.marks.get(known, START) if known else START

    def at(self, way: Way) -> Value:
        """The value at the end of a way as far as the file goes."""
        value: Value = dict(self.value)
        for step in self.known_part(way):
            inside = value.items() if isinstance(value, dict) else enumerate(value or ())
            value = next(inner for name, inner in inside if name == step)
        return value

    def problem(
        self,
        code: str,
        way: Way,
        message: str,
        hint: str = "",
        *,
        severity: Severity = "fejl",
        key: bool = False,
    ) -> Problem:
        """A problem at a value of this file, or at its key."""
        mark = self.mark(way, key=key)
        lines = self.text.lines
        shown = safe_line(lines[mark.line - 1]) if mark.line <= len(lines) else ""
        return Problem(self.text.shown, mark.line, mark.column, code, severity, message, hint, shown)


def read(
    path: Path, shown: str = "", *, only: frozenset[str] | None = None
) -> tuple[Source, tuple[Problem, ...]]:
    """A file as plain values and what keeps it from being used.

    Args:
        path: the file.
        shown: the name to use in messages; the path when empty.
        only: the top keys whose lists and fields are wanted; those of others are left empty. All when None.
    """
    text, faults = read_file(path, strip_controls(shown or str(path)))
    return (Source(text, {}), faults) if faults else parse(text, only)


def read_text(whole: str, shown: str) -> tuple[Source, tuple[Problem, ...]]:
    """A text that lies elsewhere than in a file of its own, read like one."""
    text, faults = decode(whole.encode("utf-8", "replace"), shown)
    return (Source(text, {}), faults) if faults else parse(text)


def parse(text: Text, only: frozenset[str] | None = None) -> tuple[Source, tuple[Problem, ...]]:
    """A text as plain values and what keeps it from being used. Never raises for any text."""
    builder = _Builder(text)
    try:
        _build(builder, text.whole if only is None else text.thinned, only)
    except yaml.YAMLError as error:
        return Source(text, {}), (*builder.faults, syntax_fault(text, error))
    if not builder.faults and not isinstance(builder.root, dict):
        builder.faults.append(_no_fields(text, builder.root))
    value = builder.root if isinstance(builder.root, dict) else {}
    return Source(text, value, builder.marks, builder.key_marks), tuple(builder.faults)


def _build(builder: _Builder, whole: str, only: frozenset[str] | None) -> None:
    """Feeds the parser's events to a builder; what is not wanted is passed over as fast as Python can."""
    opening = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
    closing = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
    depth_passed = 0
    for event in yaml.parse(whole, Loader=_LOADER):
        if depth_passed:
            kind = event.__class__
            if kind in opening:
                depth_passed += 1
                if depth_passed > DEEPEST:
                    # The parser's own time grows with the square of the depth, so it must stop here too.
                    builder.refuse_depth(event)
                    return
            elif kind in closing:
                depth_passed -= 1
        if not depth_passed:
            if not builder.take(event):
                builder.root = {}
                return
            depth_passed = int(only is not None and builder.has_opened_other_than(only, event))


def _no_fields(text: Text, root: Value) -> Problem:
    if root is None:
        hint = "Begynd med »roleplay new NAVN«, så får du en fil, der virker."
        return text.fault("K007", 1, 1, "Filen er tom.", hint)
    hint = "Hver oplysning skrives som »felt: værdi«, fx navn: Bente Krogh."
    return text.fault("K017", 1, 1, "Filen består ikke af felter.", hint)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being filled."""

    value: list[Value] | dict[str, Value]
    way: Way
    key: str | None = None
    key_mark: Mark = START
    seen: dict[str, Mark] = field(default_factory=dict)
    unnamed: int = 0


@dataclass(slots=True)
class _Builder:
    """Builds the tree from events."""

    text: Text
    root: Value = None
    marks: dict[Way, Mark] = field(default_factory=dict)
    key_marks: dict[Way, Mark] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Takes one event; False when the rest of the file must not be read."""
        start = event.start_mark
        place = Mark(start.line + 1, start.column + 1) if start else START
        if isinstance(event, yaml.DocumentStartEvent):
            return self._document(place)
        if isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            return True
        if not isinstance(event, yaml.NodeEvent):
            return True
        self._refuse_signs(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
        elif isinstance(event, yaml.AliasEvent):
            # The word itself stands in for what it points to, so that no second fault follows from the first.
            self._add(f"*{event.anchor}", place)
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._open([] if isinstance(event, yaml.SequenceStartEvent) else {}, place)
        return True

    def has_opened_other_than(self, wanted: frozenset[str], event: yaml.Event) -> bool:
        """True when the event has just opened the list or fields of a top key that is not wanted."""
        top_key = isinstance(event, yaml.CollectionStartEvent) and len(self.stack) == 2
        return top_key and self.stack[1].way[0] not in wanted

    def refuse_depth(self, event: yaml.Event) -> None:
        """Gives up the file at something that lies too deep."""
        start = event.start_mark
        self._too_deep(Mark(start.line + 1, start.column + 1) if start else START)
        self.root = {}

    def _too_deep(self, place: Mark) -> None:
        hint = "Se efter, om indrykningen er løbet løbsk, eller om der står for mange parenteser."
        self._fault("K015", place, "Der er for mange trin inden i hinanden.", hint)

    def _document(self, place: Mark) -> bool:
        self.documents += 1
        if self.documents > 1:
            hint = "Lav en fil til hver person, og slet linjen med ---."
            self._fault("K014", place, "Her begynder et dokument mere i samme fil.", hint)
        return self.documents == 1

    def _refuse_signs(self, event: yaml.NodeEvent, place: Mark) -> None:
        """Anchors, aliases and tags: authors meet them only by accident, as a leading &, * or !."""
        quote = "Sæt teksten i anførselstegn, hvis det er noget, der skal siges."
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._fault("K012", place, f"En tekst kan ikke begynde med {sign} uden anførselstegn.", quote)
        if getattr(event, "tag", None) is not None:
            self._fault("K013", place, "En tekst kan ikke begynde med ! uden anførselstegn.", quote)

    def _scalar(self, event: yaml.ScalarEvent, place: Mark) -> None:
        plain = event.style is None or event.style == ""
        value = None if plain and event.value in _NOTHING else strip_controls(event.value)
        self._add(value, place)

    def _open(self, value: list[Value] | dict[str, Value], place: Mark) -> bool:
        if len(self.stack) >= DEEPEST:
            self._too_deep(place)
            return False
        way = self._add(value, place)
        self.stack.append(_Open(value, way))
        return True

    def _add(self, value: Value, place: Mark) -> Way:
        """Puts a value where it belongs and remembers its place."""
        if not self.stack:
            self.root = value
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            way: Way = (*top.way, len(top.value))
            top.value.append(value)
            self.marks[way] = place
            return way
        if top.key is None:
            return self._name(top, value, place)
        way = (*top.way, top.key)
        if top.key not in top.value:
            top.value[top.key] = value
            self.marks[way], self.key_marks[way] = place, top.key_mark
        top.key = None
        return way

    def _name(self, top: _Open, value: Value, place: Mark) -> Way:
        """Takes a key; what is no text gets a name of its own, so that reading can go on."""
        if isinstance(value, str) and value.strip():
            key = value.strip()
            if key in top.seen:
                first = top.seen[key]
                message = f"»{_short(key)}« står der to gange (første gang i linje {first.line})."
                self._fault("K011", place, message, "Slet det ene, eller læg indholdet sammen.")
            top.seen.setdefault(key, place)
        else:
            top.unnamed += 1
            key = f"?{top.unnamed}"
            hint = "Skriv et navn foran kolonet. Skal det siges højt, så sæt hele linjen i anførselstegn."
            self._fault("K016", place, "Her mangler feltet et navn.", hint)
        top.key, top.key_mark = key, place
        return (*top.way, f"?key {len(top.seen)}")

    def _fault(self, code: str, place: Mark, message: str, hint: str) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(self.text.fault(code, place.line, place.column, message, hint))


def _short(text: str, longest: int = 40) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
