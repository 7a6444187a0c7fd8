"""What an answer is an answer to: one rule for each, in the order of what presses most.

A rule looks at the reply and gives the words for it, or None when it is not what the reply did.
"""

from __future__ import annotations

from collections.abc import Callable

from roleplay.citizen.agenda import reachable
from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.laws import is_vague
from roleplay.citizen.persona import Fact
from roleplay.citizen.questions import asked_parts, asks

LONG_REPLY = 45
"""Words after which a sursur citizen breaks in."""
ASKED = 0.34
"""How near a fact must be to what a question asks for."""
ASKED_OPENLY = 0.46
"""The same for an open question, which the concern on top may answer as well."""
ASKED_SURELY = 0.62
"""The same for a reply that was heard as another kind of question: for leave, for a wish, for more, once again.
One in twenty of such replies in the corpus comes nearer to some fact by chance (``scripts/fact_questions.py``)."""
OVERLOAD = 55
"""Words after which a citizen with få ressourcer says that it goes too fast."""

Rule = Callable[[Desk], Part | None]


def _leaving(desk: Desk) -> Part | None:
    if desk.leaves:
        return desk.category("går", "L21")
    return desk.category("leder", "L21") if desk.boils else None


def _parting(desk: Desk) -> Part | None:
    if not desk.moment.hearing.parting:
        return None
    after = desk.after
    content = after.trust + after.clarity - after.anger
    mood = "godt" if content >= 65 else "neutralt" if content >= 10 else "vredt"
    return desk.category(f"farvel_{mood}", "L16")


def _not_understood(desk: Desk) -> Part | None:
    if desk.moment.hearing.understood:
        return None
    return asked_fact(desk) or desk.category("ikke_forstået", "L13")


def _broken_promise(desk: Desk) -> Part | None:
    before = desk.moment.state.false_hope
    if before >= 15 and desk.after.false_hope == 0:
        return desk.category("løfte_brudt", "L08")
    return None


def _pitfall(desk: Desk) -> Part | None:
    moment, memory = desk.moment, desk.moment.state.memory
    if moment.does("nedladende"):
        return desk.category("nedladende", "L09")
    if moment.does("klageafværgelse"):
        return desk.category("klageafværgelse", "L18")
    if moment.does("skubbe_videre"):
        if memory.count("skubbe_videre"):
            return desk.category("sendt_videre_igen", "L14")
        return desk.situation("sendt_videre", "L14")
    if moment.does("genfortælling"):
        return desk.category("genfortælling", "L03")
    if moment.does("verbalt_tryk"):
        return desk.situation("presset", "L07", "presset_igen" if memory.count("verbalt_tryk") else "presset")
    if moment.does("afvisning"):
        return desk.situation("fejet_af", "L09")
    if moment.does("foregribelse"):
        return desk.category("foregribelse", "L07")
    if moment.does("kommunesprog"):
        nods = desk.moment.few_resources
        return desk.category("kommunesprog_nikker" if nods else "kommunesprog_spørger", "L11")
    if moment.does("efter_munden"):
        if moment.many_resources and memory.count("efter_munden"):
            return desk.category("tvivler", "L13")
        return desk.situation("efter_munden", "L08")
    return None


def _overwhelmed(desk: Desk) -> Part | None:
    moment = desk.moment
    room = LONG_REPLY + (15 if moment.does("åbent_spørgsmål") else 0)
    if moment.furious and moment.hearing.words > room:
        return desk.category("lang_replik", "L05")
    if moment.few_resources and (moment.hearing.words > OVERLOAD or moment.hearing.questions >= 3):
        return desk.category("for_meget", "L12")
    return None


def _repeated(desk: Desk) -> Part | None:
    if desk.moment.repeats and desk.moment.does("anerkendelse", "opsummering", "lyttesignal", "tak"):
        return desk.category("gentagelse", "L20")
    return None


_ASKS_SOMETHING_ELSE = ("samtykke", "flere_spørgsmål", "ønsket_udfald", "skriftligt", "opsummering")


def asked_fact(desk: Desk) -> Part | None:
    """The fact that the reply asks for, or the honest reason why it is not told yet."""
    moment = desk.moment
    if not asks(moment.hearing):
        return None
    openly = moment.does("åbent_spørgsmål")
    plainly = openly or moment.does("lukket_spørgsmål")
    if not plainly and moment.does("aftale", "mulighed", "ansvar", "forklaring"):
        return None
    if moment.does("opsummering") and moment.shared >= 2:
        return None
    if openly and desk.index.asks_into(moment.hearing.stems, moment.concern):
        return None
    pressed = moment.does("genfortælling", "verbalt_tryk")
    least = ASKED_OPENLY if openly else ASKED
    if pressed or moment.does(*_ASKS_SOMETHING_ELSE):
        least = ASKED_SURELY
    for question in asked_parts(moment.hearing):
        fact = desk.index.fact_asked(question, least)
        part = _told(desk, fact) if fact is not None else None
        if part is not None:
            return part
    return None


def _told(desk: Desk, fact: Fact) -> Part | None:
    memory = desk.moment.state.memory
    if fact.id == memory.last_fact and fact.id in memory.told:
        again = desk.pick.of(fact.answers)
        if again is None:
            return desk.category("allerede_svaret", "L07", complete=True)
        return Part("fakta", "L04", again, fact=fact.id)
    if (fact.openness == "ved tillid" and desk.after.trust < 40) or (
        fact.openness == "når hørt" and desk.after.heard < 40
    ):
        line = desk.pick.of(fact.not_yet) or desk.pick.of_category("ikke_endnu")
        return Part("ikke_endnu", "L04", line) if line is not None else None
    line = desk.pick.of(fact.answers)
    if line is None:
        return desk.category("allerede_svaret", "L07")
    return Part("fakta", "L04", line, fact=fact.id)


def _wished(desk: Desk) -> Part | None:
    if not desk.moment.does("ønsket_udfald"):
        return None
    return desk.category("ønske", "L06" if desk.moment.furious else "L04")


def _asked_openly(desk: Desk) -> Part | None:
    if not desk.moment.does("åbent_spørgsmål"):
        return None
    return desk.situation("spurgt", "L04")


def _asked_for_more(desk: Desk) -> Part | None:
    if not desk.moment.does("flere_spørgsmål"):
        return None
    following = desk.after.memory.top
    concern = desk.index.concern_list[following]
    if desk.after.memory.met[following] < 1 and reachable(desk.index, desk.after, following):
        line = desk.pick.of_band(concern.on_top)
        if line is not None:
            return Part("øverst", "L15", line, concern.id)
    return desk.category("flere_spørgsmål", "L15")


def _asked_closed(desk: Desk) -> Part | None:
    if not desk.moment.does("lukket_spørgsmål"):
        return None
    if desk.moment.shared >= 2:
        return desk.situation("spurgt", "L04")
    return desk.category("ved_ikke", "L04")


def _agreed(desk: Desk) -> Part | None:
    if not desk.moment.does("aftale"):
        return None
    if desk.moment.furious:
        return _bounced_option(desk) or desk.category("aftale_forgæves", "L06")
    if not any(grip.kind in ("dag", "tid") for grip in desk.moment.hearing.grips):
        return desk.category("hvornår", "L15")
    return desk.category("aftale", "L15")


def _bounced_option(desk: Desk) -> Part | None:
    for option in desk.moment.options:
        line = desk.pick.of(option.refusals)
        if line is not None:
            return Part("tilbud", "L06", line)
    return None


def _offered(desk: Desk) -> Part | None:
    if not desk.moment.does("mulighed"):
        return None
    if desk.moment.furious:
        return _bounced_option(desk) or desk.category("tilbudt_forgæves", "L06")
    for option in desk.moment.options:
        line = desk.pick.of(option.answers)
        if line is not None:
            return Part("tilbud", "L15", line)
    if desk.moment.many_resources and is_vague(desk.moment):
        return desk.category("tvivler", "L13")
    return desk.situation("tilbudt", "L15")


def _summed_up(desk: Desk) -> Part | None:
    if not desk.moment.does("opsummering"):
        return None
    right = desk.moment.shared >= 2 and not desk.moment.parrots
    return desk.situation("opsummeret" if right else "opsummeret_skævt", "L10")


def _acknowledged(desk: Desk) -> Part | None:
    if not desk.moment.does("anerkendelse"):
        return None
    memory = desk.moment.state.memory
    if desk.moment.shared == 0 and (memory.count("anerkendelse") or desk.moment.furious):
        return desk.category("anerkendt_tomt", "L04", complete=False)
    return desk.situation("anerkendt", "L04")


def _explained(desk: Desk) -> Part | None:
    if not desk.moment.does("forklaring") and not desk.moment.tells_limit:
        return None
    if desk.moment.furious:
        return desk.category("forklaret_forgæves", "L06")
    return desk.situation("forklaret", "L09")


def _told_a_limit(desk: Desk) -> Part | None:
    """A limit that the case file knows has answers of its own, also when it is told with sympathy."""
    if not desk.moment.tells_limit or desk.moment.furious:
        return None
    for limit in desk.moment.limits:
        line = desk.pick.of(limit.answers)
        if line is not None:
            return Part("grænse", "L09", line)
    return None


def _simple(move: str, category: str, law: str, *, complete: bool = False) -> Rule:
    def rule(desk: Desk) -> Part | None:
        if not desk.moment.does(move):
            return None
        return desk.category(category, law, complete=complete)

    return rule


def _silent_or_short(desk: Desk) -> Part | None:
    if desk.moment.state.memory.idle >= 3:
        return desk.category("stilstand", "L22")
    return desk.category("nå", "L04", complete=False)


RULES: tuple[Rule, ...] = (
    _leaving,
    _not_understood,
    _broken_promise,
    _pitfall,
    _parting,
    _overwhelmed,
    _repeated,
    asked_fact,
    _wished,
    _asked_openly,
    _asked_for_more,
    _asked_closed,
    _agreed,
    _offered,
    _told_a_limit,
    _summed_up,
    _acknowledged,
    _explained,
    _simple("klagevejledning", "klagevejledning", "L18", complete=True),
    _simple("skriftligt", "skriftligt", "L19", complete=True),
    _simple("ansvar", "ansvar", "L14"),
    _simple("samtykke", "samtykke", "L01"),
    _simple("forberedt", "forberedt", "L02"),
    _simple("formål", "formål", "L01"),
    _simple("ramme", "ramme", "L01"),
    _simple("hilsen", "goddag", "L01"),
    _simple("tak", "tak", "L15", complete=True),
    _simple("lyttesignal", "lyt", "L04"),
    _silent_or_short,
)
"""What an answer is an answer to, most pressing first; the first rule that has words decides."""
