"""What a reply puts on the table: days, times, amounts, the trainee's name, acts – ready to be said back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from roleplay.understanding.folding import Token
from roleplay.understanding.hearing import Grip

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|dec"
_WEEKDAYS = "mandag|tirsdag|onsdag|torsdag|fredag|l(?:ø|oe|o)rdag|s(?:ø|oe|o)ndag"
_DATED_WEEKDAY = rf"(?:{_WEEKDAYS})(?:\s+den\s+\d{{1,2}}\.?(?:\s+(?:{_MONTHS}))?)?"

_DAYS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\b((?:inden|senest)\s+{_DATED_WEEKDAY})(?=\W|$)", re.I), "{}"),
    (
        re.compile(
            rf"(?<!hver )(?<!anden )(?<!tredje )\b(?:p(?:å|aa)\s+)?({_DATED_WEEKDAY})(?=\W|$)",
            re.I,
        ),
        "på {}",
    ),
    (re.compile(rf"\b(den\s+\d{{1,2}}\.?\s*(?:{_MONTHS})?)(?=\W|$)", re.I), "{}"),
    (re.compile(rf"\b(\d{{1,2}}\.\s*(?:{_MONTHS}))\b", re.I), "den {}"),
    (
        re.compile(
            r"\b(i\s*overmorgen|i\s*morgen(?:\s+(?:tidlig|formiddag|eftermiddag))?|i\s*dag|i\s*aften|i\s*eftermiddag)\b",
            re.I,
        ),
        "{}",
    ),
    (re.compile(r"\b((?:n(?:æ|ae)ste|denne|i\s+n(?:æ|ae)ste)\s+(?:uge|m(?:å|aa)ned))\b", re.I), "{}"),
    (
        re.compile(
            r"\b(inden(?:\s+for)?\s+(?:\w+\s+)?(?:uger?|dage|hverdage|m(?:å|aa)neder?|timer))\b", re.I
        ),
        "{}",
    ),
    (re.compile(r"\b(om\s+(?:\w+\s+)?(?:uger?|dage|timer?|m(?:å|aa)neder?))\b", re.I), "{}"),
    (re.compile(r"\b(hver\s+(?:(?:anden|tredje)\s+)?(?:\w*dag|uge|m(?:å|aa)ned))\b", re.I), "{}"),
)
_TIMES = re.compile(
    r"\b(?:kl\.?|klokken)\s*(\d{1,2}(?:[.:]\d{2})?|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halv\s+\w+)\b",
    re.I,
)
_AMOUNTS = re.compile(r"\b(\d{1,3}(?:[. ]\d{3})*(?:,\d{2})?|\d+)\s*(kr\b\.?|kroner\b)", re.I)
_NAMES = (
    re.compile(
        r"\b(?:mit navn er|jeg hedder|du taler med|du snakker med|de taler med|her er|det er)\s+([A-ZÆØÅ][a-zæøåé]+)(?=[\s,.!]|$)"
    ),
    re.compile(r"\b(?i:hedder jeg)\b"),
)
_NOT_NAMES = frozenset(
    "Det Den Der Her Nu Kommunen Borgerservice Jeg Vi Du Så Ja Nej Fra Altså Jobcentret Socialforvaltningen".split()
)

_ACTS: dict[str, str] = {
    "ringer": "ringer",
    "skriver": "skriver",
    "sender": "sender det",
    "mailer": "mailer",
    "undersoger": "undersøger det",
    "tjekker": "tjekker det",
    "snakker": "snakker med dem",
    "taler": "taler med dem",
    "finder": "finder ud af det",
    "bestiller": "bestiller det",
    "booker": "booker det",
    "kontakter": "tager fat i dem",
    "sorger": "sørger for det",
    "folger": "følger op",
    "vender": "vender tilbage",
    "noterer": "noterer det",
    "opretter": "opretter det",
    "laver": "laver det",
    "retter": "retter det",
    "sletter": "sletter det",
    "udfylder": "udfylder det",
    "kommer": "kommer",
    "hjelper": "hjælper",
    "kigger": "kigger på det",
    "beder": "beder dem om det",
    "indhenter": "indhenter det",
    "henter": "henter det",
}
_PARTING = re.compile(
    r"\b((?<!sagt )(?<!sige )farvel|hej\s*hej|(?<!skal )(?<!kan )vi\s*ses|p(?:å|aa)\s+gensyn|hav\s+(?:en|det|en\s+rigtig)\s+(?:god|rigtig|dejlig)|god\s+(?:weekend|dag|aften|eftermiddag)(?=\s*(?:til\b|[.,!]|$))|(?<!hvornår )(?<!hvordan )ses\s+vi|"
    r"hav\s+det\s+(?:godt|rart|fint)|god\s+bedring|(?<!en )god\s+(?:tur|rejse|vagt|ferie)(?=\s+(?:hjem|til|med|i)\b|\s*[.,!]|\s*$)|hils(?!\s+p(?:å|aa)\b)|kom\s+godt\s+hjem|vi\s+(?:tales|snakkes|h(?:ø|oe)res)|kan\s+du\s+have\s+det|pas\s+(?:godt\s+)?p(?:å|aa)\s+dig|"
    r"(?:fortsat\s+)?god\s+dag|tak\s+for\s+(?:nu|i\s+dag|snakken|samtalen)|held\s+og\s+lykke|"
    r"(?:rart|hyggeligt|godt)\s+at\s+(?:tale|snakke|hilse|møde)(?:s|\s+(?:med|på)\s+(?:dig|jer)))\b",
    re.I,
)
_STARTS_WITH_GREETING = re.compile(r"^\W*(hej\s+(?!hej)|goddag|god\s*dag\b(?!\s+til)|davs?|velkommen)", re.I)


def grips_of(text: str, tokens: Sequence[Token]) -> tuple[Grip, ...]:
    """The grips of a reply, in a fixed order of kinds and of place."""
    return (*_days(text), *_clock(text), *_amounts(text), *_names(text), *_acts(tokens))


def _days(text: str) -> list[Grip]:
    found: list[Grip] = []
    for pattern, form in _DAYS:
        for match in pattern.finditer(text):
            if any(match.start(1) < grip.end and grip.start < match.end(1) for grip in found):
                continue
            words = " ".join(match.group(1).lower().split())
            # "Torsdag den 24." is said without the "på" that "på torsdag" needs.
            said = "{}" if " den " in words else form
            found.append(
                Grip(
                    "dag",
                    said.format(words.rstrip(".") if not words[-2:-1].isdigit() else words),
                    *match.span(1),
                )
            )
    return sorted(found, key=lambda grip: grip.start)


def _clock(text: str) -> list[Grip]:
    return [
        Grip("tid", f"klokken {match.group(1).lower()}", *match.span()) for match in _TIMES.finditer(text)
    ]


def _amounts(text: str) -> list[Grip]:
    return [Grip("beløb", f"{match.group(1)} kroner", *match.span()) for match in _AMOUNTS.finditer(text)]


def _names(text: str) -> list[Grip]:
    match = _NAMES[0].search(text)
    if match is None or match.group(1) in _NOT_NAMES:
        return []
    return [Grip("navn", match.group(1), *match.span(1))]


def _acts(tokens: Sequence[Token]) -> list[Grip]:
    words = [token for token in tokens if token.is_word]
    forms = [token.form for token in words]
    found: list[Grip] = []
    for position, token in enumerate(words):
        act = _ACTS.get(token.form)
        if token.form == "sender" and "ud" in forms[position + 2 : position + 4]:
            act = "sender nogen ud"
        if (
            act is not None
            and token.form == "skriver"
            and {"ned", "op"} & set(forms[position + 2 : position + 7])
        ):
            continue  # who writes something down writes to nobody
        near = forms[max(0, position - 3) : position + 3]
        undertakes = "jeg" in near or forms[max(0, position - 2) : position] == ["mig", "der"]
        if act is not None and undertakes and "ikke" not in near:
            found.append(Grip("handling", act, token.start, token.end))
    return found


def times_in(text: str) -> tuple[Grip, ...]:
    """The days and hours that a text names."""
    return (*_days(text), *_clock(text))


def is_parting(text: str) -> bool:
    """True when the reply says good-bye (and neither opens with a greeting nor asks)."""
    asks = text.rstrip().endswith("?")
    return not asks and bool(_PARTING.search(text)) and not _STARTS_WITH_GREETING.search(text)
