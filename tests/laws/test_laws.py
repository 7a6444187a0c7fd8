"""The laws, played: every citizen × every law that applies, as text through the recogniser, over several seeds.

A citizen that breaks a law on purpose says so in its file (``undtaget_love``) and is left out here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from laws.acting import Actor, everyone, step
from roleplay.citizen.persona import Persona

SEEDS = range(1, 1 + int(os.environ.get("ROLEPLAY_SEEDS", "3")))
"""Three in every run; ``make laws`` plays ten."""

PRESS = (
    "Hvorfor har du ikke sagt det noget før?",
    "Svar nu bare på det: ja eller nej?",
    "Hvorfor gjorde du ikke bare, som der stod i brevet?",
)
PLEASE = (
    "Selvfølgelig får du det, det skal jeg nok sørge for.",
    "Det går helt sikkert igennem, det kan jeg love dig.",
)
PASS_ON = ("Det er ikke mit bord, du må ringe til hovednummeret.", "Det skal du tage med en anden afdeling.")
COLD = ("Sådan er reglerne.", "Reglerne er nu engang, som de er, og dem kan jeg ikke gøre noget ved.")
RETELL = ("Prøv lige at fortælle hele forløbet fra begyndelsen.", "Kan du tage det hele forfra?")
EMPTY = ("Jeg forstår godt, det er svært for dig.", "Det kan jeg godt forstå.")
JARGON = (
    "Der er foretaget partshøring efter forvaltningslovens § 19, inden vi effektuerer.",
    "Sagen er i partshøring, og derefter visiterer vi ud fra serviceniveauet.",
)
DETER = (
    "Det får du ikke noget ud af at klage over.",
    "Jeg ville nu lade være med at klage, det trækker bare ud.",
)
GUIDE = "Er du uenig, har du ret til at klage, og jeg hjælper dig gerne med at sende klagen."

Law = Callable[[Actor], None]
LAWS: dict[str, Law] = {}
APPLIES: dict[str, Callable[[Persona], bool]] = {}


def law(number: str, applies: Callable[[Persona], bool] = lambda persona: True) -> Callable[[Law], Law]:
    """Registers a law with whom it applies to."""

    def registered(function: Law) -> Law:
        LAWS[number] = function
        APPLIES[number] = applies
        return function

    return registered


@law("L01")
def reception(actor: Actor) -> None:
    greeted = actor.state(actor.reception, *actor.listening)
    rushed = actor.state(*actor.listening)
    assert greeted.trust > rushed.trust
    assert greeted.anger <= rushed.anger


@law("L02", lambda persona: bool(persona.file))
def prepared(actor: Actor) -> None:
    knows = actor.state(actor.reception, actor.fact)
    silent = actor.state(actor.reception, "Ja.")
    assert knows.trust > silent.trust


@law("L03")
def retelling(actor: Actor) -> None:
    for words in RETELL:
        moved = step(actor, [actor.reception], words)
        assert moved["anger"] > 0, words
        assert moved["trust"] < 0, words


@law("L04")
def presence(actor: Actor) -> None:
    real = step(actor, [actor.reception, actor.concern.ask], actor.concern.acknowledge)
    hollow = step(actor, [actor.reception, actor.concern.ask], EMPTY[0])
    assert real["heard"] > hollow["heard"]
    assert real["anger"] <= hollow["anger"]
    same = actor.talk(actor.reception, *([EMPTY[0]] * 3))
    assert same.turns[-1].state.anger >= same.turns[-2].state.anger


@law("L05", lambda persona: persona.difficulty.band == "sursur")
def room(actor: Actor) -> None:
    short = step(actor, [actor.reception], actor.concern.acknowledge)
    flood = " ".join(
        [
            actor.concern.acknowledge,
            "Jeg vil gerne fortælle dig lidt om, hvordan vi arbejder her hos os i afdelingen, hvilke skridt der er i sådan en sag, hvem der sidder med hvad, og hvordan det plejer at gå fra dag til dag, så du får et godt billede af det hele, inden vi går videre med det, du har ringet om.",
        ]
    )
    long = step(actor, [actor.reception], flood)
    assert short["anger"] < long["anger"]


@law("L06", lambda persona: persona.difficulty.band == "sursur" and bool(persona.options))
def sur_vs_sursur(actor: Actor) -> None:
    early = step(actor, [], actor.offer)
    assert early["anger"] >= 0
    calm = actor.talk(*actor.calming, *actor.listening)
    if calm.state.band != "sursur":
        late = step(actor, calm.lines, actor.offer)
        assert late["trust"] > early["trust"]
        assert late["anger"] < early["anger"]


@law("L07")
def pressure(actor: Actor) -> None:
    first = step(actor, [actor.reception], PRESS[0])
    assert first["anger"] > 0
    assert first["trust"] < 0
    assert first["heard"] < 0 or actor.state(actor.reception).heard == 0


@law("L08", lambda persona: bool(persona.limits))
def after_the_mouth(actor: Actor) -> None:
    pleased = actor.state(actor.reception, PLEASE[0])
    assert pleased.false_hope > 10
    assert pleased.anger <= actor.state(actor.reception).anger
    lied = actor.outcome(actor.reception, *actor.listening, PLEASE[0])
    honest = actor.outcome(actor.reception, *actor.listening, actor.limit)
    assert lied.satisfaction < honest.satisfaction
    exposed = actor.state(actor.reception, *actor.listening, PLEASE[0], actor.limit)
    straight = actor.state(actor.reception, *actor.listening, "Ja.", actor.limit)
    assert exposed.anger > straight.anger


@law("L09", lambda persona: bool(persona.limits))
def honest_limits(actor: Actor) -> None:
    before = [actor.reception, *actor.listening]
    reasoned = step(actor, before, actor.limit)
    for words in COLD:
        cold = step(actor, before, words)
        assert reasoned["anger"] < cold["anger"]
        assert reasoned["trust"] > cold["trust"]


@law("L10")
def summing_up(actor: Actor) -> None:
    before = [actor.reception, actor.concern.ask]
    real = step(actor, before, actor.concern.sum_up)
    empty = step(
        actor, before, "Så hvis jeg forstår dig ret, er det hele lidt svært. Er det rigtigt forstået?"
    )
    assert real["heard"] > empty["heard"]
    thrice = actor.talk(*before, *([actor.concern.sum_up] * 3))
    assert thrice.turns[-1].state.heard <= thrice.turns[2].state.heard + 6


@law("L11")
def office_language(actor: Actor) -> None:
    for words in JARGON:
        assert step(actor, [actor.reception], words)["clarity"] < 0, words


@law("L12", lambda persona: persona.difficulty.resources == "få")
def one_thing_at_a_time(actor: Actor) -> None:
    several = step(
        actor,
        [actor.reception],
        "Hvordan går det? Hvad tænker du om det? Hvem har du talt med? Og hvad vil du helst?",
    )
    assert several["clarity"] < 0


@law("L14")
def ownership(actor: Actor) -> None:
    before = [actor.reception, *actor.listening]
    assert step(actor, before, "Den tager jeg mig af, du skal ikke selv finde rundt.")["trust"] > 0
    first = step(actor, before, PASS_ON[0])
    second = step(actor, [*before, PASS_ON[0]], PASS_ON[1])
    assert first["trust"] < 0 < first["anger"]
    assert second["anger"] >= first["anger"] or actor.state(*before, PASS_ON[0], PASS_ON[1]).anger >= 99


@law("L15", lambda persona: bool(persona.options))
def agreement(actor: Actor) -> None:
    before = actor.talk(*actor.calming).lines
    timed = step(actor, before, "Jeg ringer til dig torsdag klokken 12 og fortæller, hvor langt jeg er.")
    vague = step(actor, before, "Du hører fra os på et tidspunkt.")
    assert timed["clarity"] > vague["clarity"]


@law("L16", lambda persona: bool(persona.options))
def three_sides(actor: Actor) -> None:
    first = [actor.reception, actor.fact] if actor.persona.file else [actor.reception]
    second = [*actor.calming[1:]]
    third = [actor.agreement, "Er der mere, du vil spørge om?", "Tak, fordi du fortalte mig det."]
    whole = actor.outcome(*first, *second, *third).satisfaction
    assert actor.outcome(*second, *third).satisfaction < whole
    assert actor.outcome(*first, *third).satisfaction < whole
    assert actor.outcome(*first, *second).satisfaction < whole


@law("L17", lambda persona: bool(persona.limits))
def treatment_over_outcome(actor: Actor) -> None:
    end = "Jeg ringer til dig torsdag klokken 12 med svar."
    method = actor.outcome(*actor.calming, actor.limit, end, "Tak, fordi du fortalte mig det.")
    cold = actor.outcome("Sagen er afgjort efter reglerne.", COLD[0], "Der er ikke mere at gøre.", end)
    assert method.satisfaction >= cold.satisfaction + 15


@law("L18", lambda persona: persona.complaint)
def right_to_complain(actor: Actor) -> None:
    before = [actor.reception, *actor.listening]
    for words in DETER:
        assert step(actor, before, words)["trust"] < 0, words
        assert actor.outcome(*actor.calming, words).complaint == "kept"
    assert step(actor, before, GUIDE)["trust"] > 0


@law("L19")
def writing(actor: Actor) -> None:
    before = [actor.reception, *actor.listening]
    assert step(actor, before, "Skal jeg sende dig det på mail, så du har det på skrift?")["trust"] > 0


@law("L20")
def inertia(actor: Actor) -> None:
    talk = actor.talk(actor.reception, *actor.listening)
    falls = [a.state.anger - b.state.anger for a, b in zip(talk.turns, talk.turns[1:], strict=False)]
    assert max(falls) <= 12.01
    if actor.persona.difficulty.band == "sursur":
        for turn in actor.talk(*actor.calming).turns[:3]:
            assert turn.band != "rolig"


@law("L21")
def way_out(actor: Actor) -> None:
    talk = actor.talk(
        *(PRESS + COLD + PASS_ON + ("Så slemt er det heller ikke.", "Nu skal du lige slappe af.")) * 3
    )
    assert talk.over
    assert talk.turns[-1].answer.leaves


@law("L22")
def progress(actor: Actor) -> None:
    talk = actor.talk(actor.reception, *["Ja ja."] * 8)
    assert talk.state.anger > talk.turns[3].state.anger or talk.state.trust < talk.turns[3].state.trust


@law("L23")
def determinism(actor: Actor) -> None:
    lines = (actor.reception, *actor.listening, *PRESS[:1], actor.concern.acknowledge)
    one, other = actor.talk(*lines), actor.talk(*lines)
    assert [t.answer.text for t in one.turns] == [t.answer.text for t in other.turns]
    assert one.state == other.state


def cases() -> Iterator[object]:
    """Every citizen × law that applies."""
    for persona in everyone():
        for number in LAWS:
            if APPLIES[number](persona) and number not in persona.exempt_laws:
                yield pytest.param(persona, number, id=f"{number}-{persona.slug}")


@pytest.mark.parametrize(("persona", "number"), cases())
def test_law_holds(persona: Persona, number: str) -> None:
    for seed in SEEDS:
        LAWS[number](Actor(persona, seed))
