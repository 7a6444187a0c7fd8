"""A file becomes a citizen: every field, every default, every place."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.samples import persona
from roleplay.citizen.persona import Line, Persona, Place
from roleplay.content.compile import split_cue
from roleplay.content.library import Library
from roleplay.content.skeleton import skeleton


def load(text: str, tmp_path: Path, voices: Path) -> Persona:
    (tmp_path / "bente.yaml").write_text(text, encoding="utf-8")
    return Library(tmp_path, bundled=tmp_path, voices_folder=voices).find("bente")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ja.", ("Ja.", "", False)),
        ("(sukker) Ja.", ("Ja.", "sukker", False)),
        ("[ser væk] Ja.", ("Ja.", "ser væk", True)),
        (" ( tavshed ) ", ("", "tavshed", False)),
        ("[ser væk]", ("", "ser væk", True)),
        ("Ja (sukker).", ("Ja (sukker).", "", False)),
        ("(sukker Ja.", ("(sukker Ja.", "", False)),
    ],
)
def test_a_cue_is_split_from_the_words(written: str, expected: tuple[str, str, bool]) -> None:
    assert split_cue(written) == expected


def test_defaults_are_sensible(tmp_path: Path, voices: Path) -> None:
    bente = load(persona(), tmp_path, voices)
    assert (bente.slug, bente.first_name, bente.channel, bente.complaint) == (
        "bente",
        "Bente",
        "telefon",
        False,
    )
    assert (bente.office, bente.purpose) == ("Socialforvaltningen", "din henvendelse")
    assert bente.voice.id == "ligefrem"
    concern = bente.concerns[0]
    assert concern.id == "bekymring-1"
    assert concern.ask == "Vil du fortælle lidt mere om, hvad der fylder?"
    assert concern.acknowledge == "Det kan jeg godt forstå er svært, at ingen har ringet tilbage."
    assert (
        concern.sum_up == "Så det, der fylder, er, at ingen har ringet tilbage. Har jeg forstået det rigtigt?"
    )
    assert concern.opened_by == frozenset()


def test_every_line_knows_its_place(tmp_path: Path, voices: Path) -> None:
    text = persona(
        'replikker:\n  goddag:\n    hed: ["Ja?", "(sukker) Nå."]\n    sur: >-\n      En lang\n      linje.\n  tak: "Selv tak."\n'
    )
    bente = load(text, tmp_path, voices)
    rows = text.splitlines()
    lines = [line for by_band in bente.lines.values() for band in by_band.values() for line in band]
    lines += [*bente.opening, *bente.concerns[0].on_top["sur"]]
    assert len(lines) == 5 + 4 + 1 + 1
    for line in lines:
        there = rows[line.place.line - 1][line.place.column - 1 :]
        assert there.startswith(('"', ">-")), (line, there)
        assert line.text in there or line.text == "En lang linje."
    assert bente.lines["goddag"]["sursur"][1] == Line(
        "Nå.", Place("bente.yaml", *_place(rows, '"(sukker)')), "sukker"
    )
    assert set(bente.lines["goddag"]) == {"sur", "sursur"}
    assert [line.text for line in bente.lines["goddag"]["sur"]] == ["Ja?", "Nå.", "En lang linje."]
    assert set(bente.lines["tak"]) == {"rolig", "mellemsur", "sur", "sursur"}


def _place(rows: list[str], piece: str) -> tuple[int, int]:
    return next((number, row.index(piece) + 1) for number, row in enumerate(rows, 1) if piece in row)


def test_what_yaml_would_change_stays_text(tmp_path: Path, voices: Path) -> None:
    text = persona(
        "hvem: 0101011234\nemne: 12:30\nkontor: no\nresumé: 2024-05-01\nfakta:\n- {ord: 1.10, svar: off}\n"
    )
    bente = load(text, tmp_path, voices)
    assert (bente.who, bente.subject, bente.office, bente.summary) == (
        "0101011234",
        "12:30",
        "no",
        "2024-05-01",
    )
    assert (bente.facts[0].words, bente.facts[0].answers[0].text) == (("1.10",), "off")


def test_controls_never_come_in(tmp_path: Path, voices: Path) -> None:
    bente = load(persona('åbning: "Ja \\x1b]0;hov\\x07 \\u202etak"\n'), tmp_path, voices)
    assert bente.opening[0].text == "Ja ]0;hov tak"


def test_the_skeleton_becomes_a_whole_citizen(tmp_path: Path, voices: Path) -> None:
    kirsten = load(skeleton("bente"), tmp_path, voices)
    assert [concern.id for concern in kirsten.concerns] == ["ventetiden", "faldet"]
    assert kirsten.concerns[1].needs_trust == 30
    assert kirsten.options[0].refusals
    assert kirsten.limits[0].answers
    assert kirsten.facts[1].not_yet
    assert kirsten.difficulty.band == "sur"
    assert kirsten.complaint
    assert kirsten.called_by_municipality
