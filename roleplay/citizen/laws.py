"""The laws: how a reply moves the citizen. Every change carries the number of its law.

Each law is one function of a ``Moment``; the strengths are numbers in ``laws.yaml``. The laws come from the
evaluation (§ in brackets) and are listed in the design: L01-L23. L13, L16, L17 and L21 also show in the answers
and the outcome; L23 (determinism) is a property of the whole core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from roleplay.citizen.moment import Moment
from roleplay.citizen.state import Dimension, Effect

Strengths = Mapping[str, float]
Law = Callable[[Moment, Strengths], Iterator[Effect]]

DANISH_DIMENSIONS: Mapping[str, Dimension] = {
    "vrede": "anger",
    "tillid": "trust",
    "hørt": "heard",
    "klarhed": "clarity",
    "falsk_håb": "false_hope",
}


def _each(strengths: Strengths, stem: str, why: str, factor: float = 1.0) -> Iterator[Effect]:
    """One effect for every dimension that the strengths name under a stem such as "L01.hilsen"."""
    for danish, dimension in DANISH_DIMENSIONS.items():
        strength = strengths.get(f"{stem}.{danish}")
        if strength:
            yield Effect(stem.split(".")[0], dimension, strength * factor, why)


def _openness(moment: Moment, strengths: Strengths) -> float:
    """How much of a phase-2/3 offer gets through at this anger (L06): nothing while sursur."""
    if moment.furious:
        return 0.0
    return strengths["L06.sur"] if moment.state.band == "sur" else 1.0


def _again(moment: Moment, strengths: Strengths, move: str, free: int = 1) -> float:
    """The same move again does less (L20): the factor for a move made so many times before."""
    return float(strengths["L20.samme_træk"] ** max(0, moment.state.memory.count(move) - free + 1))


def reception(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L01 (4.2.1): greeting, purpose, consent and frame."""
    memory = moment.state.memory
    for move, why in (
        ("hilsen", "blev hilst på"),
        ("samtykke", "blev spurgt, om det passer"),
        ("formål", "fik at vide, hvad det drejer sig om"),
        ("ramme", "ved, hvordan samtalen skal gå"),
    ):
        if moment.does(move) and memory.count(move) == 0:
            yield from _each(strengths, f"L01.{move}", why)
    if not memory.replies and not moment.does("hilsen", "samtykke"):
        yield from _each(strengths, "L01.uden_hilsen", "mærker, at der bliver gået lige til sagen")


def preparation(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L02 (4.2.2): a fact from the file; more in a long case, little for a bare claim."""
    if not moment.does("forberedt"):
        return
    factor = strengths["L02.lang_sag"] if moment.persona.difficulty.complex else 1.0
    factor *= _again(moment, strengths, "forberedt")
    if not moment.notes:
        factor *= strengths["L02.uden_fakta"]
    yield from _each(strengths, "L02.fakta", "kan mærke, at sagen er læst", factor)


def retelling(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L03 (4.2.3): having the story told again."""
    if not moment.does("genfortælling"):
        return
    difficulty = moment.persona.difficulty
    simple = not difficulty.complex and not moment.persona.complaint
    factor = strengths["L03.enkel"] if simple else (strengths["L03.i_sagen"] if moment.persona.file else 1.0)
    yield from _each(strengths, "L03", "skal fortælle det hele igen", factor)


def presence(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L04 (4.3.1): acknowledging what this citizen said, open questions, listening."""
    memory = moment.state.memory
    if moment.does("anerkendelse"):
        seen = memory.count("anerkendelse")
        if (moment.repeats >= 2) or (moment.hollow and seen >= 2):
            yield from _each(strengths, "L04.tredje_gang", "hører den samme medfølelse for tredje gang")
        else:
            factor = _again(moment, strengths, "anerkendelse", free=3)
            if moment.hollow or moment.parrots:
                factor *= strengths["L04.uden_indhold"]
            if memory.listened == 0 and not memory.replies:
                factor *= strengths["L04.før_lytning"]
            yield from _each(strengths, "L04.anerkendelse", "føler sig mødt i det, der er svært", factor)
    if moment.does("åbent_spørgsmål"):
        factor = _again(moment, strengths, "åbent_spørgsmål", free=4)
        yield from _each(strengths, "L04.åbent_spørgsmål", "får lov at fortælle", factor)
    if moment.does("ønsket_udfald") and not moment.furious:
        factor = _again(moment, strengths, "ønsket_udfald", free=2)
        yield from _each(strengths, "L04.ønske", "bliver spurgt, hvad der ville hjælpe", factor)
    if moment.does("lyttesignal"):
        factor = _again(moment, strengths, "lyttesignal", free=3)
        yield from _each(strengths, "L04.lytte", "får plads", factor)


def room(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L05 (5.4, 6.1): to a sursur citizen a short listening reply does more good than a long one."""
    if not moment.furious:
        return
    words = moment.hearing.words
    listens = moment.does("lyttesignal", "anerkendelse", "åbent_spørgsmål", "opsummering")
    if words > strengths["L05.lang_ord"]:
        yield from _each(strengths, "L05.lang", "kan ikke komme til orde")
    elif listens and words <= strengths["L05.kort_ord"] and not moment.repeats:
        hollow = moment.does("anerkendelse") and moment.hollow
        yield from _each(strengths, "L05.kort", "der blev lyttet og ikke forklaret", 0.3 if hollow else 1.0)


_TOO_EARLY = ("ønsket_udfald", "mulighed", "forklaring", "aftale")


def too_early(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L06 (5.4): while sursur, wishes, options, explanations and agreements bounce off."""
    if moment.furious and moment.does(*_TOO_EARLY):
        met = sum(moment.state.memory.met) > 0 or moment.does("anerkendelse", "opsummering")
        yield from _each(
            strengths, "L06.for_tidligt", "er for vred til at høre løsninger", 0.5 if met else 1.0
        )


def pressure(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L07 (4.3.2): verbal pressure, a run of closed questions, being told what one means."""
    memory = moment.state.memory
    if moment.does("verbalt_tryk"):
        factor = min(2.2, strengths["L07.igen"] ** memory.count("verbalt_tryk"))
        if moment.repeats:
            factor = max(factor, strengths["L07.samme_spørgsmål"])
        yield from _each(strengths, "L07", "føler sig forhørt", factor)
    elif moment.does("lukket_spørgsmål") and memory.closed_run >= 2:
        yield from _each(strengths, "L07.stribe", "bliver spurgt og spurgt uden at blive hørt")
    if moment.does("foregribelse"):
        yield from _each(strengths, "L07.foregribelse", "får at vide, hvad det handler om for en selv")


def after_the_mouth(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L08 (5.5): pleasing calms now; what was promised builds false hope, and is paid for when the limit comes out."""
    if moment.does("efter_munden"):
        factor = _again(moment, strengths, "efter_munden")
        for effect in _each(strengths, "L08", "hører det, man gerne vil høre", factor):
            if effect.dimension != "false_hope" or moment.promises:
                yield effect
    elif moment.state.false_hope >= 15 and (moment.limits or moment.does("afvisning")) and moment.tells_limit:
        hope = moment.state.false_hope
        why = "opdager, at der blev lovet for meget"
        yield Effect("L08", "anger", hope * strengths["L08.opdaget.vrede"], why)
        yield Effect("L08", "trust", hope * strengths["L08.opdaget.tillid"], why)
        yield Effect("L08", "false_hope", -hope, why)


def honest_limits(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L09 (5.5): a limit with reason and acknowledgement costs less than the limit alone; a cold rule most."""
    if moment.does("afvisning"):
        factor = 0.6 if moment.does("anerkendelse") else 1.0
        yield from _each(strengths, "L09.kold_regel", "bliver fejet af", factor)
    if moment.does("nedladende"):
        yield from _each(strengths, "L09.nedladende", "bliver talt ned til")
    if moment.tells_limit and not moment.does("afvisning") and not moment.furious:
        factor = _again(moment, strengths, "forklaring", free=3)
        if moment.limits:
            yield from _each(strengths, "L09.grænse", "hører, hvad der ikke kan lade sig gøre")
        yield from _each(strengths, "L09.begrundet", "får en grund, der er til at forstå", factor)
        if moment.does("anerkendelse"):
            yield from _each(strengths, "L09.anerkendt", "får et nej med omtanke", factor)
        factor *= _openness(moment, strengths)
        yield from _each(strengths, "L09", "ved nu, hvad der gælder", factor)


def summing_up(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L10 (4.3.2, 6.2): a summary raises heard only as far as it holds what this citizen said."""
    if not moment.does("opsummering"):
        return
    if moment.repeats and moment.state.memory.count("opsummering") >= 2:
        yield from _each(strengths, "L10.tredje_gang", "hører den samme opsummering igen")
        return
    hits = min(moment.shared, int(strengths["L10.højst_træf"]))
    if hits and not moment.parrots:
        factor = hits * _again(moment, strengths, "opsummering", free=3)
        yield from _each(strengths, "L10.pr_træf", "hører sine egne ord forstået", factor)


def office_language(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L11 (5.1): jargon lowers clarity, most for one with few resources."""
    if moment.does("kommunesprog"):
        factor = strengths["L11.få"] if moment.few_resources else 1.0
        yield from _each(strengths, "L11", "forstår ikke ordene", factor)


def one_thing_at_a_time(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L12 (5.4): few resources – long replies and several questions at once lower clarity."""
    if moment.few_resources and (
        moment.hearing.words > strengths["L12.ord"] or moment.hearing.questions >= 3
    ):
        yield from _each(strengths, "L12", "kan ikke følge med")


def is_vague(moment: Moment) -> bool:
    """True for a reply that many resources challenge (L13): help without content, or a rule without a source."""
    offers = moment.does("mulighed", "ansvar") and not moment.does("aftale")
    return (offers and not moment.options and not moment.hearing.grips) or moment.does(
        "afvisning", "efter_munden"
    )


def counter_pressure(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L13 (5.4): many resources – vague or sham answers are challenged."""
    if moment.many_resources and is_vague(moment):
        yield from _each(strengths, "L13.vag", "får et svar uden indhold")


def ownership(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L14 (4.4.1): taking it on raises trust; passing on lowers it and angers, the second time more."""
    if moment.does("ansvar"):
        yield from _each(
            strengths, "L14.ansvar", "mærker, at nogen tager fat", _again(moment, strengths, "ansvar", free=2)
        )
    if moment.does("skubbe_videre"):
        factor = strengths["L14.igen"] if moment.state.memory.count("skubbe_videre") else 1.0
        yield from _each(strengths, "L14.sendt_videre", "bliver sendt videre", factor)


def agreement(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L15 (4.4.1): who, what and when; room for questions; options; thanks."""
    through = _openness(moment, strengths)
    if moment.does("aftale") and through:
        timed = any(grip.kind in ("dag", "tid") for grip in moment.hearing.grips)
        part = "med_tid" if timed else "uden_tid"
        yield from _each(
            strengths,
            f"L15.{part}",
            "ved, hvad der sker nu",
            through * _again(moment, strengths, "aftale", free=2),
        )
    if moment.does("mulighed") and through:
        known = 1.0 if moment.options else 0.4
        factor = through * known * _again(moment, strengths, "mulighed", free=3)
        yield from _each(strengths, "L15.mulighed", "ser en vej frem", factor)
    if moment.does("flere_spørgsmål") and not moment.furious:
        yield from _each(
            strengths,
            "L15.mere",
            "bliver spurgt, om der er mere",
            _again(moment, strengths, "flere_spørgsmål"),
        )
    if moment.does("tak") and not moment.furious and moment.state.memory.count("tak") == 0:
        yield from _each(strengths, "L15.tak", "får et tak")


def right_to_complain(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L18 (5.6): talking out of a complaint lowers trust; guidance on it raises trust."""
    if moment.does("klageafværgelse"):
        yield from _each(strengths, "L18.afværget", "bliver talt fra at klage")
    elif moment.does("klagevejledning"):
        factor = _again(moment, strengths, "klagevejledning") * (0.5 if moment.furious else 1.0)
        yield from _each(strengths, "L18.vejledt", "får at vide, hvordan man klager", factor)


def writing(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L19 (4.6): offering it in writing helps; more for a complaint, most for one who prefers it."""
    if not moment.does("skriftligt"):
        return
    factor = _again(moment, strengths, "skriftligt")
    if moment.persona.prefers_writing:
        factor *= strengths["L19.foretrækker_skrift"]
    elif moment.persona.complaint:
        factor *= strengths["L19.klage"]
    yield from _each(strengths, "L19", "får det på skrift", factor * (0.5 if moment.furious else 1.0))


def standstill(moment: Moment, strengths: Strengths) -> Iterator[Effect]:
    """L22 (6.1): turns that move nothing cost patience."""
    if moment.state.memory.idle >= strengths["L22.efter"]:
        yield from _each(strengths, "L22", "synes ikke, det går nogen vegne")


LAWS: tuple[Law, ...] = (
    reception,
    preparation,
    retelling,
    presence,
    room,
    too_early,
    pressure,
    after_the_mouth,
    honest_limits,
    summing_up,
    office_language,
    one_thing_at_a_time,
    counter_pressure,
    ownership,
    agreement,
    right_to_complain,
    writing,
    standstill,
)
"""Every law that moves the citizen, in the order in which reasons are listed."""


def effects_of(moment: Moment, strengths: Strengths) -> tuple[Effect, ...]:
    """All effects of a reply, in the order of the laws, before inertia."""
    return tuple(effect for law in LAWS for effect in law(moment, strengths))
