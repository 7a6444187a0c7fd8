"""The case note and the mail: what is missing, what was never said, office language, judgement of the person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.acting import Actor, everyone

from roleplay.content.phrases import plain_words
from roleplay.conversation.conversation import Conversation
from roleplay.triangle.build import ledger
from roleplay.understanding.segments import sentences_of
from roleplay.writing.finding import LONGEST_READ
from roleplay.writing.letter import draft_follow_up, judge_letter, lix_of
from roleplay.writing.note import judge_note
from roleplay.writing.plain_words import judgements, masked_numbers, office_language, personal_numbers

BENTE = next(persona for persona in everyone() if persona.slug == "bente-tabt-arbejdsfortjeneste")
REPLIES = (
    "Goddag Bente, du taler med Omar fra Familieafdelingen. Passer det dig, at vi taler nu?",
    "Det må have været hårdt at ringe i marts, maj og juli, uden at nogen ringede tilbage.",
    "Jeg beder selv skolen om en ny udtalelse i dag. Jeg ringer til dig på torsdag klokken 12.",
    "Er du uenig, kan du klage inden fire uger. Jeg hjælper dig gerne med at sende den.",
)
GOOD_NOTE = {
    "beskrivelse": "Talte med Bente om klagen. Hun har ringet i marts, maj og juli, uden at nogen ringede tilbage.",
    "opfølgning": "Jeg beder skolen om en ny udtalelse i dag og ringer til Bente torsdag klokken 12.",
    "afgørelse": "Ingen afgørelse i dag. Bente er vejledt om at klage inden fire uger.",
}


@pytest.fixture(scope="module")
def talk() -> Conversation:
    return Actor(BENTE, 1).talk(*REPLIES)


def kinds(note: dict[str, str], talk: Conversation) -> list[tuple[str, str]]:
    return [(f.kind, f.quote) for f in judge_note(note, talk, plain_words()).findings]


def test_two_promises_in_a_reply_are_two_lines_of_the_ledger(talk: Conversation) -> None:
    assert [(promise.what, promise.when) for promise in ledger(talk)][:2] == [
        ("Jeg beder selv skolen om en ny udtalelse i dag.", "i dag"),
        ("Jeg ringer til dig på torsdag klokken 12.", "på torsdag klokken 12"),
    ]


def test_a_good_note_has_nothing_to_mend(talk: Conversation) -> None:
    verdict = judge_note(GOOD_NOTE, talk, plain_words())
    assert verdict.findings == ()
    assert len(verdict.kept) >= 3


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({"opfølgning": "Jeg ringer til Bente torsdag klokken 12."}, "mangler", "udtalelse"),
        (
            {"opfølgning": "Jeg beder skolen om en ny udtalelse i dag og ringer til Bente."},
            "mangler",
            "torsdag",
        ),
        ({"opfølgning": ""}, "mangler", "opfølgning"),
        ({"afgørelse": ""}, "mangler", "afgørelse"),
        ({"beskrivelse": ""}, "mangler", "hvem du talte med"),
        ({"beskrivelse": "Talte med Bente."}, "mangler", "fyldte for Bente"),
        ({"afgørelse": "Ingen afgørelse i dag."}, "mangler", "klage"),
        ({"afgørelse": "Vi giver 4.500 kr. fra den 1. april. Vejledt om klage."}, "ikke sagt", "4.500"),
        (
            {
                "beskrivelse": GOOD_NOTE["beskrivelse"]
                + " Hunden gøede ad postbuddet, mens guitaren faldt ned fra hylden."
            },
            "ikke sagt",
            "genfindes",
        ),
        ({"afgørelse": "Ingen afgørelse. Klage i henhold til vejledning."}, "kontorsprog", "højt"),
        ({"beskrivelse": GOOD_NOTE["beskrivelse"] + " Bente var hysterisk."}, "om personen", "læse med"),
        ({"beskrivelse": GOOD_NOTE["beskrivelse"] + " Cpr 010190-1234."}, "personnummer", "personnumre"),
    ],
)
def test_each_fault_is_found_and_only_it(
    talk: Conversation, change: dict[str, str], kind: str, words: str
) -> None:
    found = judge_note({**GOOD_NOTE, **change}, talk, plain_words()).findings
    assert {finding.kind for finding in found} == {kind}
    assert any(words in f"{finding.quote} {finding.why} {finding.better}" for finding in found), found


def test_what_is_not_a_judgement_is_left_alone(talk: Conversation) -> None:
    words = plain_words()
    assert not list(judgements("Bente var vred og ked af det. Hun var ikke uforskammet.", words))
    assert [f.quote for f in judgements("Hun er uforskammet og UFORSKAMMET", words)] == ["uforskammet"]
    assert not list(office_language("Jeg ringer på torsdag og fortæller, hvor langt vi er.", words))
    assert [f.better for f in office_language("Vi fremsender brevet vedr. sagen", words)] == ["sende", "om"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("010190-1234", True),
        ("0101901234", True),
        ("sag 4512-8890", False),
        ("ring 70 12 34 56", False),
        ("990190-1234", False),
    ],
)
def test_personal_numbers(text: str, found: bool) -> None:
    assert bool(list(personal_numbers(text))) == found
    assert (masked_numbers(text) != text) == found


def test_no_note_and_a_very_long_note(talk: Conversation) -> None:
    assert [kind for kind, _ in kinds({}, talk)] == ["mangler"]
    long = {**GOOD_NOTE, "beskrivelse": GOOD_NOTE["beskrivelse"] + " x" * 50_000}
    found = judge_note(long, talk, plain_words()).findings
    assert any(finding.kind == "langt" and str(LONGEST_READ) in finding.why for finding in found)


def test_a_promise_that_cannot_be_kept_has_to_be_put_right() -> None:
    talk = Actor(BENTE, 1).talk("Selvfølgelig får du dine timer tilbage, det skal jeg nok sørge for.")
    assert any(not promise.allowed for promise in ledger(talk))
    found = judge_note(
        {"beskrivelse": "Talte med Bente om hendes klage over ventetiden."}, talk, plain_words()
    ).findings
    assert any("kan du ikke holde" in finding.why and finding.turn == 1 for finding in found)
    assert "Selvfølgelig" not in draft_follow_up(talk)


def test_the_draft_is_made_of_the_ledger_and_scores_well(talk: Conversation) -> None:
    draft = draft_follow_up(talk)
    assert draft.startswith("Kære Bente")
    assert "Jeg ringer til dig på torsdag klokken 12." in draft
    assert "Omar" in draft
    verdict = judge_letter(draft, talk, plain_words())
    assert verdict.score >= 90
    assert verdict.findings == ()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Kære Bente", "Hej", "mangler"),
        ("Venlig hilsen", "", "mangler"),
        ("Tak for", "Vedrørende", "kontorsprog"),
        ("Jeg ringer til dig på torsdag klokken 12.", "", "mangler"),
        ("på torsdag klokken 12", "snart", "mangler"),
        ("på torsdag klokken 12", "på mandag klokken 9", "ikke sagt"),
        ("så ring eller skriv til mig", "så er det sådan", "mangler"),
        ("Jeg ringer", "Der vil blive ringet af undertegnede, og sagen skal behandles. Jeg ringer", "tungt"),
    ],
)
def test_each_fault_of_a_letter_costs(talk: Conversation, old: str, new: str, kind: str) -> None:
    draft = draft_follow_up(talk)
    assert old in draft
    before, after = (judge_letter(text, talk, plain_words()) for text in (draft, draft.replace(old, new)))
    assert kind in {finding.kind for finding in after.findings}
    assert after.score < before.score or kind == "ikke sagt"


def test_an_empty_letter_and_a_letter_of_jargon(talk: Conversation) -> None:
    assert judge_letter(" \n", talk, plain_words()).score == 0
    jargon = (
        "Vedr. Deres henvendelse skal det meddeles, at der i henhold til forvaltningslovens bestemmelser herom vil blive "
        "foretaget fornyet sagsbehandling, såfremt betingelserne herfor skønnes at være opfyldt i fornødent omfang."
    )
    assert judge_letter(jargon, talk, plain_words()).score <= 30


def test_readability_follows_the_formula() -> None:
    assert lix_of("Jeg ringer til dig.") == 4
    assert lix_of("Kommunalbestyrelsen fremsender afgørelsen.") == 103
    assert lix_of("") == 0


def test_sentences_keep_times_and_dates_whole() -> None:
    text = "Jeg ringer kl. 9. Vi ses den 3. maj i nr. 4 hos jer. Tak!"
    assert sentences_of(text) == ("Jeg ringer kl. 9.", "Vi ses den 3. maj i nr. 4 hos jer.", "Tak!")


@given(st.text(max_size=300))
def test_any_text_can_be_judged(text: str) -> None:
    talk = Actor(BENTE, 1).talk(*REPLIES[:2])
    assert 0 <= judge_letter(text, talk, plain_words()).score <= 100
    judge_note({"beskrivelse": text}, talk, plain_words())
    assert "".join(sentences_of(text)).replace(" ", "") in text.replace(" ", "") or text
