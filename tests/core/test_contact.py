"""What keeps a talk going whatever it is about is heard for what it is, and answered as such; its near neighbours are not."""

from __future__ import annotations

import pytest
from laws.acting import HELLO, everyone, last_turn, parts_said, the_stage

from roleplay.citizen.denying import denial
from roleplay.citizen.lines import last_sentence
from roleplay.understanding.contact import contact_of
from roleplay.understanding.hearing import PITFALLS


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hvem taler jeg med?", "eget_navn"),
        ("Goddag, det er Lise fra kommunen. Taler jeg med Bente Krogh?", "eget_navn"),
        ("Hvad hedder du til efternavn?", "eget_navn"),
        ("Hvad hedder din søster?", None),
        ("Hvem talte du med?", None),
        ("Taler jeg med dig om det i morgen?", None),
        ("Må jeg få dit cpr-nummer?", "cpr_nummer"),
        ("Hvornår er du født?", "cpr_nummer"),
        ("Hvordan holdt I din fødselsdag?", None),
        ("Hvor gammel er du?", "egen_alder"),
        ("Hvor gammel er din søn?", None),
        ("Hvor bor du henne?", "egen_adresse"),
        ("Hvor bor din datter?", None),
        ("Hallo? Er du der stadig?", "er_her"),
        ("Er du der på torsdag?", None),
        ("Er du der klokken ti?", None),
        ("Kan du høre mig nu?", "er_her"),
        ("Kan du høre forskel?", None),
        ("Lige et øjeblik.", "venter"),
        ("To sekunder, jeg finder lige din sag.", "venter"),
        ("Vil du vente et øjeblik?", "venter"),
        ("Et øjeblik troede jeg, at du var gået?", None),
        ("Jeg finder ud af det.", None),
        ("Vil du vente på svaret fra lægen?", None),
        ("Undskyld, det hørte jeg ikke.", "siger_igen"),
        ("Hvad sagde du?", "siger_igen"),
        ("Hva?", "siger_igen"),
        ("Kan du gentage det?", "siger_igen"),
        ("Hvad sagde du til din chef?", None),
        ("Hvad siger du til det?", None),
        ("Det hørte jeg ikke noget om.", None),
        ("Skal vi tage det en anden dag?", "udsættes"),
        ("Skal vi holde en pause?", "udsættes"),
        ("Skal vi tage det på torsdag?", None),
        ("Vil du tale med min leder?", "leder_tilbudt"),
        ("Har du talt med din leder?", None),
        ("Det ved jeg desværre ikke.", "kan_ikke_svare"),
        ("Det kan jeg ikke svare på lige nu.", "kan_ikke_svare"),
        ("Jeg er ny her.", "kan_ikke_svare"),
        ("Det ved jeg ikke, men jeg finder ud af det.", None),
        ("Det kan jeg ikke love.", None),
        ("Er du okay?", "tilpas"),
        ("Er du vred på mig?", "tilpas"),
        ("Er det okay?", "går_det_an"),
        ("Er det okay, at jeg skriver det ned?", None),
        ("Jeg har et par spørgsmål til dig.", "vil_spørge"),
        ("Jeg har et svar til dig.", None),
        ("Du hører fra os.", "hører_nærmere"),
        ("Du hører fra os på mandag.", None),
        ("Lad mig tænke.", "venter"),
        ("Kan du tale nu, eller skal jeg ringe senere?", None),
        ("Er du vred på din søn?", None),
        ("Lad mig tale færdig.", "sat_på_plads"),
        ("Sådan taler man ikke til folk.", "sat_på_plads"),
        ("Sådan taler vi om det hele.", None),
        ("Jeg gør bare mit arbejde.", "undskylder_sig"),
        ("Det er ikke mig, der har bestemt det.", "undskylder_sig"),
        ("Det er ikke dig, der har gjort noget forkert.", None),
        ("Virkelig?", "tvivler"),
        ("Er det rigtigt forstået?", None),
        ("Hvad mener du med det?", "uddyber"),
        ("Vil du sige lidt mere om det?", "uddyber"),
        ("Vil du sige lidt mere om din søn?", None),
        ("Jeg vil gerne forklare det.", None),
    ],
)
def test_a_sentence_that_manages_the_talk_is_known(sentence: str, kind: str | None) -> None:
    assert contact_of(sentence) == kind


@pytest.mark.parametrize(
    "reply", ["Undskyld, det hørte jeg ikke.", "Jeg er ny her.", "Et øjeblik.", "Er du der stadig?"]
)
def test_it_is_answered_as_such_by_everyone_and_nobody_is_blamed_for_it(reply: str) -> None:
    for persona in everyone():
        turn = last_turn(persona.slug, HELLO, reply)
        assert turn.answer.traces[0].part == contact_of(reply), persona.slug
        assert not turn.hearing.ids() & PITFALLS, persona.slug


def test_whoever_is_asked_says_the_name_and_nothing_of_anybody_else() -> None:
    for persona in everyone():
        for reply in ("Hvem taler jeg med?", f"Er det {persona.name}?"):
            turn = last_turn(persona.slug, HELLO, reply)
            assert any(part in turn.answer.text for part in persona.name.split()), (persona.slug, reply)


def test_what_was_not_heard_is_said_again() -> None:
    said = last_turn("kjeld-rotter", HELLO).answer.text
    again = last_turn("kjeld-rotter", HELLO, "Undskyld, det hørte jeg ikke.").answer.text
    assert last_sentence(said) in again


def test_everyone_knows_how_old_they_are() -> None:
    for persona in everyone():
        assert str(persona.age) in last_turn(persona.slug, HELLO, "Hvor gammel er du?").answer.text, (
            persona.slug
        )


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Han kom i juni. Så gik han igen.", "Så gik han igen."),
        ("Hvad skal jeg gøre? Nå.", "Hvad skal jeg gøre? Nå."),
        ("De sagde: »Vi ringer.«", "De sagde: Vi ringer."),
        ("", ""),
    ],
)
def test_the_last_sentence_can_be_said_again(text: str, last: str) -> None:
    assert last_sentence(text) == last


@pytest.mark.parametrize(
    ("slug", "question", "no"),
    [
        ("karsten-aktivering", "Taler du andre sprog end dansk?", "det gør jeg ikke"),
        ("lone-skole", "Har I nogen kæledyr?", "det har vi ikke"),
        ("birthe-plejehjem", "Har hun et nødkald om halsen?", "det har hun ikke"),
        ("rasmus-stofmisbrug", "Er du testet for hepatitis?", "det er jeg ikke"),
        ("ulla-adresse", "Har du en advokat på sagen?", "det har jeg ikke"),
        ("karsten-aktivering", "Har du været til møde på jobcentret?", ""),  # the file knows of meetings
        ("karsten-aktivering", "Taler du spansk eller italiensk?", ""),  # a choice
        ("karsten-aktivering", "Kan du ikke tale spansk?", ""),
        ("karsten-aktivering", "Vil du med til Spanien?", ""),  # an offer
        ("karsten-aktivering", "Synes du, det er et dumt akvarium?", ""),  # an opinion
        ("karsten-aktivering", "Hvornår var du i Spanien?", ""),
        ("ulla-adresse", "Bor du alene?", ""),  # the file answers it
    ],
)
def test_a_no_is_said_only_to_what_the_file_holds_nothing_of(slug: str, question: str, no: str) -> None:
    setting = the_stage().setting(the_stage().library.find(slug), 1)
    assert denial(setting.index, question) == no


def test_the_no_is_said_in_the_questions_own_verb() -> None:
    assert "det gør jeg ikke" in last_turn("hanne-briller", HELLO, "Spiser du lakrids?").answer.text.lower()


def test_a_nod_with_a_question_mark_asks_for_nothing() -> None:
    for persona in everyone():
        assert not {"fakta", "ikke_endnu"} & set(parts_said(persona.slug, HELLO, "Ja?")), persona.slug


@pytest.mark.parametrize(
    ("slug", "before", "word", "part"),
    [
        ("kjeld-rotter", "Hvornår ringede du første gang?", "Hvor mange gange?", "fakta"),
        ("sasha-vuggestue", "Hvad skete der i lørdags?", "Hvornår?", "uden_svar_tid"),
        ("karsten-aktivering", "Hvilket kursus har du været på?", "Hvor mange gange?", "fakta"),
    ],
)
def test_a_mere_question_word_asks_about_what_was_said_last(
    slug: str, before: str, word: str, part: str
) -> None:
    assert parts_said(slug, HELLO, before, word)[0] == part
