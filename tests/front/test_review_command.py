"""``roleplay review``: files to take away, masking, what-if, two attempts – and everything that can be wrong with the input."""

from __future__ import annotations

import html.parser
import json
import re
from pathlib import Path

import pytest

from roleplay.cli import main
from roleplay.history.log import stored_talks
from roleplay.stage import Stage

LINES = (
    "Goddag Bente, du taler med Omar fra Familieafdelingen. Passer det dig, at vi taler nu?",
    "Det må have været hårdt at ringe i marts, maj og juli, uden at nogen ringede tilbage. Mit cpr er 010190-1234 <b>",
    "Hvorfor ringede du ikke igen? Læste du ikke brevet? Hvad regnede du med?",
    "Jeg ringer til dig på torsdag klokken 12. Tak, fordi du fortalte det, Bente.",
)
NOTE = {"beskrivelse": "Bente var hysterisk.", "opfølgning": "Jeg ringer torsdag kl. 12.", "afgørelse": ""}


def held(stage: Stage, folder: Path, *, lines: tuple[str, ...] = LINES, ended: bool = True) -> Path:
    """A stored talk with a note and a letter."""
    stage.sessions = folder
    practice = stage.practise(stage.library.find("bente-tabt-arbejdsfortjeneste"), seed=1)
    for line in lines:
        practice.reply(line)
    if ended and practice.ended_by is None:
        practice.end("trainee")
        practice.keep_note(NOTE)
        practice.keep_follow_up("Kære Bente. Vi fremsender det snarest.")
    return practice.log.path


@pytest.fixture
def talk(stage: Stage, own_data_folder: Path) -> Path:
    return held(stage, own_data_folder / "samtaler")


class _Page(html.parser.HTMLParser):
    """Collects what a page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "data")]


def test_review_tells_grades_note_and_letter(talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(talk)]) == 0
    told = capsys.readouterr().out
    for words in (
        "DEBRIEF",
        "GENNEMGANG",
        "Ventet tilfredshed",
        "Bedre her",
        "NOTATET",
        "BREVET TIL BENTE",
        "hysterisk",
    ):
        assert words in told, words


def test_review_json_has_the_contract_and_the_review(talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {
        "persona",
        "seed",
        "opening",
        "turns",
        "ended_by",
        "outcome",
        "score",
        "review",
        "note",
        "letter",
    } == set(told)
    assert len(told["review"]["turns"]) == len(told["turns"]) == 4
    assert {"n", "grade", "before", "value", "cost", "why", "better"} == set(told["review"]["turns"][2])
    assert told["review"]["turns"][2]["better"]["text"]
    assert {finding["kind"] for finding in told["note"]["findings"]} >= {"om personen", "mangler"}


def test_the_web_page_stands_alone_and_escapes(talk: Path, tmp_path: Path) -> None:
    target = tmp_path / "debrief.html"
    assert main(["review", str(talk), "--out", str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    page = _Page()
    page.feed(text)
    assert page.fetched == []
    assert "script" not in page.tags
    assert "b" not in page.tags
    assert page.tags.count("svg") >= 3
    assert not re.search(r"https?://|@import|url\(", text)
    assert "&lt;b&gt;" in text


@pytest.mark.parametrize("ending", ["html", "md", "json"])
def test_masked_files_hold_no_names_and_no_numbers(talk: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"ud.{ending}"
    assert main(["review", str(talk), "--out", str(target), "--mask"]) == 0
    text = target.read_text(encoding="utf-8")
    for name in ("Bente", "bente", "Krogh", "Omar", "Mikkel", "010190-1234"):
        assert name not in text, name
    assert "Borgeren" in text
    if ending == "json":
        json.loads(text)


def test_nothing_is_written_over_without_force(
    talk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ud.md"
    target.write_text("mit", encoding="utf-8")
    assert main(["review", str(talk), "--out", str(target)]) == 2
    assert "--force" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "mit"
    assert main(["review", str(talk), "--out", str(target), "--force"]) == 0
    assert "point" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "words"),
    [("ud.pdf", ".html"), ("findes-ikke/ud.md", "ingen mappe"), ("mappe.md", "er en mappe"), ("ud", ".html")],
)
def test_a_target_that_cannot_be_used_is_told_before_any_work(
    talk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    (tmp_path / "mappe.md").mkdir()
    assert main(["review", str(talk), "--out", str(tmp_path / name)]) == 2
    assert words in capsys.readouterr().err


def test_a_target_that_cannot_be_written(
    talk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    assert main(["review", str(talk), "--out", str(tmp_path / "ud.md")]) == 1
    assert "disken er fuld" in capsys.readouterr().err


def test_what_if(talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(talk), "--what-if", "3", "Hvordan har de måneder været for dig?"]) == 0
    told = capsys.readouterr().out
    assert "Vrede som det var" in told
    assert "Hvordan har de måneder" in told
    for turn, reply, words in (
        ("9", "Hej", "tur 1 til 4"),
        ("x", "Hej", "tur 1 til 4"),
        ("1", " ", "i stedet"),
    ):
        assert main(["review", str(talk), "--what-if", turn, reply]) == 2
        assert words in capsys.readouterr().err


def test_two_attempts_side_by_side(
    talk: Path, stage: Stage, own_data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = held(stage, own_data_folder / "samtaler", lines=LINES[:2])
    assert main(["review", str(talk), "--beside", str(other)]) == 0
    told = capsys.readouterr().out
    assert "Point i alt" in told
    assert "Faldgruber" in told
    practice = stage.practise(stage.library.find("amina-pas"), seed=1)
    practice.reply("Goddag Amina")
    assert main(["review", str(talk), "--beside", str(practice.log.path)]) == 2
    assert "hver sin borger" in capsys.readouterr().err


def test_an_unfinished_talk_is_told_so(
    stage: Stage, own_data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = held(stage, own_data_folder / "samtaler", ended=False, lines=LINES[:2])
    assert main(["review", str(path)]) == 0
    told = capsys.readouterr()
    assert "ikke afsluttet" in told.err
    assert "GENNEMGANG" in told.out


def _with_start(path: Path, **change: object) -> None:
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    start = {**json.loads(first), **change}
    path.write_text("\n".join([json.dumps(start, ensure_ascii=False), *rest]) + "\n", encoding="utf-8")


def test_a_talk_from_older_rules_says_which_version_judged_it(
    talk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _with_start(talk, regler="0.9")
    assert main(["review", str(talk), "--out", str(tmp_path / "ud.md")]) == 0
    assert "regler 0.9" in capsys.readouterr().err
    assert (
        "regler 0\\.9" in (text := (tmp_path / "ud.md").read_text(encoding="utf-8")) or "regler 0.9" in text
    )


def test_a_citizen_who_is_gone_is_told_only_when_the_talk_has_no_copy(
    talk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _with_start(talk, borger="borte-med-blæsten", borger_fil="")
    assert main(["review", str(talk)]) == 0
    capsys.readouterr()
    _with_start(talk, borger_yaml="")
    assert main(["review", str(talk)]) == 1
    assert "findes ikke længere" in capsys.readouterr().err


def test_a_citizen_changed_since_is_played_as_they_were(
    talk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = json.loads(talk.read_text(encoding="utf-8").splitlines()[0])["borger_yaml"]
    assert main(["review", str(talk), "--json"]) == 0
    before = json.loads(capsys.readouterr().out)["opening"]
    _with_start(talk, borger_yaml=source.replace("Tre gange", "Fire gange"))
    assert main(["review", str(talk), "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["opening"] != before or "anderledes" in told.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "er tom"),
        (b"\xff\xfe\x00", "ikke UTF-8"),
        (b"hej med dig\n", "beskadiget"),
        (b'{"slags": "noget-andet"}\n', "kender"),
        (b'{"name": "foreign"}\n', "ikke fra dette program"),
        (b'{"slags": "svar", "n": 1, "tekst": "hej"}\n', "begynder ikke"),
        (b'{"slags": "start", "format": 99}\n', "nyere udgave"),
        (b'{"slags": "start", "format": 1}\n', "mangler noget"),
    ],
)
def test_files_that_are_no_talk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    path = tmp_path / "samtale.jsonl"
    path.write_bytes(content)
    assert main(["review", str(path)]) == 1
    assert words in capsys.readouterr().err
    assert path.read_bytes() == content


def test_no_talk_at_all_and_a_talk_without_replies(
    stage: Stage, own_data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review"]) == 2
    assert "ingen gemte samtaler" in capsys.readouterr().err
    assert main(["review", "findes-ikke"]) == 2
    assert "Der er ingen samtale" in capsys.readouterr().err
    held(stage, own_data_folder / "samtaler", lines=(), ended=False)
    assert stored_talks(own_data_folder / "samtaler")
    assert main(["review"]) == 1
    assert "ingen replikker" in capsys.readouterr().err
