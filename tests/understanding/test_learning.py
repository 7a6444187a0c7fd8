"""A way to disagree, end to end: marks become examples, examples change the verdict on a paraphrase, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from roleplay.cli import main
from roleplay.errors import ContentError
from roleplay.history.marks import read_examples
from roleplay.stage import Stage
from roleplay.understanding.learning import Example, learnt
from roleplay.understanding.recogniser import Recogniser

LOCAL = (
    "Vi kører den som en gul runde.",
    "Så tager vi en gul runde på din sag.",
    "Den skal lige en gul runde forbi os.",
    "Jeg sætter den på gul runde.",
    "Det bliver en gul runde.",
    "Sagen er i gul runde nu.",
    "Vi plejer at tage sådan nogle i en gul runde.",
    "Først gul runde, og så ser vi.",
    "Det er en klassisk gul runde.",
    "Hos os kalder vi det gul runde.",
)
PARAPHRASE = "Din ansøgning kommer også med i en gul runde."
CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def taught() -> Recogniser:
    shipped = Recogniser.shipped()
    return Recogniser(
        shipped.weights, learnt(shipped, [Example(text, frozenset({"kommunesprog"})) for text in LOCAL])
    )


def test_ten_examples_of_a_local_phrase_change_the_verdict_on_a_paraphrase(taught: Recogniser) -> None:
    assert "kommunesprog" not in Recogniser.shipped().hear(PARAPHRASE).ids()
    assert "kommunesprog" in taught.hear(PARAPHRASE).ids()


def test_what_was_understood_before_is_still_understood(taught: Recogniser) -> None:
    shipped = Recogniser.shipped()
    moved = [
        case["tekst"]
        for case in CASES
        if taught.hear(case["tekst"]).ids() != shipped.hear(case["tekst"]).ids()
    ]
    assert moved == []


def test_from_a_mark_to_a_new_verdict(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Stage.set(clock=stage.clock)
    practice = own.practise(own.library.find("amina-pas"), seed=1)
    for text in LOCAL:
        practice.reply(text)
        practice.disagree(len(practice.talk.turns), "kommunesprog", "Sådan siger vi her.")
        practice.take_back()
        practice.reply(text)
    assert main(["marks"]) == 0
    assert "gul runde" in capsys.readouterr().out
    folder = tmp_path / "egne"
    assert main(["marks", "--examples", str(folder)]) == 0
    written = (folder / "uenig.txt").read_text(encoding="utf-8")
    assert written.count("kommunesprog") >= 10
    assert main(["marks", "--examples", str(folder)]) == 1
    corrected = "# egne\n" + "\n".join(f"kommunesprog | {text}" for text in LOCAL) + "\n"
    (folder / "uenig.txt").write_text(corrected, encoding="utf-8")
    assert main(["learn", "--examples", str(folder)]) == 0
    assert "kommunesprog" in Stage.set().recogniser.hear(PARAPHRASE).ids()
    assert main(["learn", "--forget"]) == 0
    assert "kommunesprog" not in Stage.set().recogniser.hear(PARAPHRASE).ids()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("hilsn | Hej", "Mente du »hilsen«"),
        ("hilsen", "skriv »træk | replik«"),
        ("# kun en kommentar", "ingen eksempler"),
    ],
)
def test_faulty_examples(tmp_path: Path, line: str, words: str) -> None:
    (tmp_path / "x.txt").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ContentError, match=words.replace("|", r"\|")):
        read_examples(tmp_path, Recogniser.shipped().outputs)


def test_a_damaged_file_of_what_was_learnt_is_told_and_not_used(
    own_data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_data_folder.mkdir(parents=True)
    (own_data_folder / "lært.json").write_text("{", encoding="utf-8")
    assert Stage.set().recogniser.overlay == {}
    assert "beskadiget" in capsys.readouterr().err
