"""Danish text made comparable: case, æøå in any spelling, SMS short forms; with the way back to the original.

``fold`` is used on both sides – corpus and reply – so that "Hvornår sku' vi snakke" and "hvornaar sku vi snakke"
are the same words. Every token keeps its offsets in the text as typed, so evidence is always a quote.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    "æ": "e",
    "ø": "o",
    "å": "a",
    "ä": "e",
    "ö": "o",
    "é": "e",
    "è": "e",
    "ü": "u",
    "ð": "d",
}
_DIGRAPHS = {"ae": "e", "oe": "o", "aa": "a"}
_DIGRAPH = re.compile("aa|ae|oe")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A text in small letters with æ, ø, å, ae, oe and aa as e, o and a; marks are kept, so that patterns can use them."""
    return _spelt_alike(text.lower())


def _spelt_alike(lower: str) -> str:
    """Digraphs are those that were typed: the "åe" of "fået" is none, also when the å has become an a."""
    typed = _DIGRAPH.sub(lambda pair: _DIGRAPHS[pair.group()], lower)
    return "".join(_LETTERS.get(letter, letter) for letter in typed)


SHORT_FORMS = {
    "ik": "ikke",
    "ikk": "ikke",
    "ikk'": "ikke",
    "ka": "kan",
    "ku": "kunne",
    "sku": "skulle",
    "ska": "skal",
    "ha": "have",
    "ta": "tage",
    "bli": "blive",
    "gi": "give",
    "si": "sige",
    "li": "lige",
    "ligesom": "ligesom",
    "hva": "hvad",
    "hvd": "hvad",
    "hvorda": "hvordan",
    "hvornar": "hvornar",
    "ang": "angaende",
    "vdr": "vedrorende",
    "ift": "i forhold til",
    "mht": "med hensyn til",
    "evt": "eventuelt",
    "pga": "pa grund af",
    "fx": "for eksempel",
    "feks": "for eksempel",
    "osv": "og sa videre",
    "bla": "blandt andet",
    "imorgen": "i morgen",
    "idag": "i dag",
    "iaften": "i aften",
    "igar": "i gar",
    "iforhold": "i forhold",
    "istedet": "i stedet",
    "ihvertfald": "i hvert fald",
    "altsa": "altsa",
    "os": "os",
    "m": "med",
    "d": "den",
    "kl": "klokken",
    "tlf": "telefon",
    "min": "min",
    "mvh": "med venlig hilsen",
    "vh": "venlig hilsen",
    "dk": "dansk",
    "mdr": "maneder",
    "md": "maned",
    "nok": "nok",
    "sgu": "sgu",
    "pt": "for tiden",
    "jer": "jer",
    "noe": "noget",
    "nog": "nogen",
    "no": "noget",
    "lidt": "lidt",
    "ved": "ved",
    "go": "god",
    "goddaw": "goddag",
    "dav": "dav",
    "hej": "hej",
    "nar": "nar",
    "nej": "nej",
    "narh": "nar",
    "ve": "ved",
    "snak": "snak",
    "selvflg": "selvfolgelig",
    "selvfolgeli": "selvfolgelig",
    "forstar": "forstar",
    "tror": "tror",
    "oss": "ogsa",
    "ogs": "ogsa",
    "osse": "ogsa",
    "ogsa": "ogsa",
    "hvofor": "hvorfor",
    "sporgsmal": "sporgsmal",
    "mig": "mig",
    "maj": "maj",
    "dig": "dig",
    "mej": "mig",
    "dej": "dig",
    "jg": "jeg",
    "jeg": "jeg",
    "je": "jeg",
    "ki": "kig",
    "sån": "sadan",
    "san": "sadan",
    "sadan": "sadan",
    "ne": "nej",
    "eks": "eksempel",
    "ca": "cirka",
}
SHORT_FORMS = {short: full for short, full in SHORT_FORMS.items() if short != full}

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[?!]+|\.{2,}|…|[.,;:()\-–—]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark.

    Attributes:
        form: the folded form ("hvornar", "ikke", "?").
        start, end: offsets in the text as typed.
    """

    form: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """True for words and numbers, False for punctuation."""
        return self.form[0].isalnum()


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The comparable form of one word: lower case, æ/ae→e, ø/oe→o, å/aa→a, accents off."""
    word = unicodedata.normalize("NFC", word).lower()
    folded = _spelt_alike(word)
    if not folded.isascii():
        folded = "".join(
            letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter)
        )
    return folded


@lru_cache(maxsize=65536)
def _spelled_out(word: str) -> tuple[str, ...]:
    folded = fold_word(word.strip("'’")).replace("'", "").replace("’", "")
    return tuple(SHORT_FORMS.get(folded, folded).split())


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text, folded, with offsets into ``text``.

    A short form that stands for several words ("ift") gives several tokens with the same offsets.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        raw, start, end = match.group(), match.start(), match.end()
        if raw[0].isalnum():
            found.extend(Token(form, start, end) for form in _spelled_out(raw) if form)
        elif "?" in raw:
            found.append(Token("?", start, end))
        elif "!" in raw:
            found.append(Token("!", start, end))
        elif raw in ("…",) or raw.startswith(".."):
            found.append(Token("…", start, end))
        else:
            found.append(Token("-" if raw in "-–—" else raw, start, end))
    return tuple(found)
