"""What a reply does to keep the talk going, whatever it is about: who one is, whether one hears, say that again, wait a moment.

These are the dialogue acts of ISO 24617-2 that manage contact, time and understanding rather than the case. No move of the codebook
stands for them, as nobody is scored for them; but a citizen who answers them with something else is not believed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.hearing import Contact
from roleplay.understanding.segments import sentences_of

_LEAD = r"(?:(?:og|men|okay|ok|ja|jo|nej|altsa|hallo|hov|undskyld(?: mig)?|beklager|desverre|hm|oh|ah)\W+)*"
_SOFT = r"(?:(?:lige|godt|nu|jo|bare|ogsa|gerne|stadig|da|desverre|faktisk|heller|slet|selv|egentlig|simpelthen|overhovedet|hellere|kun) )*"
"""Small words that may stand in the middle and change nothing."""
CHOICE = " eller "
_LATER = r"(?:(?:til )?(?:en anden (?:dag|gang)|et andet tidspunkt|senere)|pa et andet tidspunkt)"
_LEADER = r"(?:leder|chef|teamleder|afdelingsleder)"


def _pattern(whole: tuple[str, ...], within: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern over folded text: some words as a whole sentence, others anywhere in one; a tilde stands for small words."""
    alternatives = [rf"^\W*{_LEAD}(?:{'|'.join(whole)})\W*$"] if whole else []
    return re.compile("|".join((*alternatives, *within)).replace("~", _SOFT))


class _Kind(NamedTuple):
    """A kind of such a sentence.

    Attributes:
        name: what it is for.
        words: what it looks like.
    """

    name: Contact
    words: re.Pattern[str]


_KINDS = (
    _Kind(
        "eget_navn",
        _pattern(
            whole=(r"hvem er du", r"hvem er det~? ?(?:jeg |som jeg )?(?:taler|snakker) med"),
            within=(
                r"\b(?:taler|snakker|skriver) jeg (?:nu )?med (?!(?:om|dig om)\b)\w+(?: \w+){0,2}\W*$",
                r"\bhvem (?:jeg )?(?:taler|snakker|skriver) (?:jeg )?med\W*$",
                r"\bhvad er dit (?:fulde |for- og efter|efter|for)?navn\b",
                r"\bhvad hedder du(?: (?:til (?:for|efter)navn|selv|helt|mere))*\W*$",
                r"\b(?:ma|kan|skal|vil) jeg ~(?:fa|bede om|have|notere) dit (?:fulde |efter|for)?navn\b",
                r"\ber det dig,? (?:der|som) hedder\b",
            ),
        ),
    ),
    _Kind(
        "cpr_nummer",
        _pattern(
            whole=(r"(?:dit )?cpr\W*(?:nummer)?",),
            within=(
                r"\bhvad (?:er|var) (?:det nu )?(?:dit|jeres) (?:cpr|personnummer)",
                r"\b(?:ma|kan|skal|vil) jeg ~(?:fa|have|bede om) (?:et |dit |de sidste )?(?:\w+ )?(?:cpr|personnummer|(?:fire )?cifre)",
                r"\b(?:din|jeres) fodselsdato\b|\bhvornar har du fodselsdag\b",
                r"\bhvornar (?:er|blev) du fodt\b",
            ),
        ),
    ),
    _Kind(
        "egen_alder",
        _pattern(
            whole=(
                r"hvor gammel (?:er|var|er det,?) du(?: (?:nu|egentlig|selv|blevet))*",
                r"hvad er din alder",
            ),
            within=(),
        ),
    ),
    _Kind(
        "egen_adresse",
        _pattern(
            whole=(),
            within=(
                r"\bhvad er (?:din|jeres) adresse\b",
                r"\bhvor bor (?:du|i)(?: (?:henne|nu|selv))*\W*$",
                r"\b(?:fa|have|bede om|skrive) (?:din|jeres) adresse\b",
                r"\bhvilken adresse bor (?:du|i)\b",
            ),
        ),
    ),
    _Kind(
        "er_her",
        _pattern(
            whole=(
                r"(?:kan (?:du|i) ~hore mig|horer du mig)(?: (?:nu|ordentligt|tydeligt|godt|okay))*",
                r"er (?:du|i) (?:stadig )?(?:der|i roret|pa)(?: (?:stadig|endnu|nu))*",
                r"er forbindelsen \w+(?: \w+)?",
                r"er der hul igennem",
            ),
            within=(),
        ),
    ),
    _Kind(
        "venter",
        _pattern(
            whole=(
                r"(?:lige )?(?:et|to|fem) (?:lille )?(?:ojeblik|sekunder?|minut(?:ter)?)(?:,? (?:sa |mens )?(?:jeg|skal jeg|finder jeg|kigger jeg)\b[^?]*)?",
                r"jeg (?:skal|ma) ~tenke(?: (?:mig om|over det|lidt|efter))*|lad mig ~(?:se|tenke)(?: (?:mig om|over det|lidt|efter|engang))*",
                r"vent ~(?:et ojeblik|lidt|et sekund)",
                r"(?:vil|kan|gider) (?:du|i) ~(?:vente|blive henge)(?: ~(?:et ojeblik|lidt|et par minutter|mens .*))?",
                r"(?:ma|kan) jeg ~(?:sette|stille) dig (?:pa hold|pa vent)(?: \w+){0,2}",
                r"(?:(?:nu|sa) )?(?:jeg )?(?:(?:skal|vil|ma) )?(?:jeg )?(?:~(?:finde|hente|abne|kigge|se|sla|sporge)|(?:finder|henter|abner|kigger|slar) (?:jeg )?(?:lige|nu))\b[^,?]{0,30}"
                r"\b(?:sag|sagen|system\w*|skerm\w*|journal\w*|frem|op|efter|kollega)",
            ),
            within=(),
        ),
    ),
    _Kind(
        "siger_igen",
        _pattern(
            whole=(
                r"hvad (?:var det,? (?:du|i) sagde|sagde (?:du|i))(?: (?:for noget|nu|der|lige|til sidst|du))*",
                r"(?:det|den) (?:horte|fik|fangede|opfattede|naede) jeg ~ikke(?: (?:helt|lige|med|ordentligt|rigtigt|fat i|fat pa|sidste|hvad du sagde))*",
                r"jeg (?:horte|fangede|fik|kunne|kan) ~ikke (?:helt |lige )*(?:hore )?(?:det|dig|hvad du (?:sagde|siger)|det sidste)(?: (?:med|ordentligt))?",
                r"(?:kan|vil|gider) (?:du|i) ~(?:gentage (?:det|den)|(?:gentage|sige) det sidste|sige det (?:igen|en gang til|lidt hojere|langsommere))(?: (?:igen|en gang til|lidt hojere|langsommere|du sagde))*",
                r"(?:lige )?en gang til|hvad? for noget|sig det (?:lige )?igen|hvad?\?",
            ),
            within=(),
        ),
    ),
    _Kind(
        "udsættes",
        _pattern(
            whole=(),
            within=(
                rf"\b(?:skal|kan|kunne|bor) vi ~(?:tage|tale|snakke|udsette|gemme|gore)(?: (?:om|det|den|videre|her|sammen|snakken|samtalen))* {_LATER}\b",
                rf"\b(?:vil|ville) (?:du|i) ~(?:vente|have|ringes op|tale|snakke|tage)\b.{{0,30}}\b{_LATER}\b",
                r"\b(?:skal|kan) vi ~(?:holde|tage) en (?:lille |kort )?pause\b",
                rf"\bskal jeg ringe (?:tilbage |igen |op )?{_LATER}\b",
            ),
        ),
    ),
    _Kind(
        "leder_tilbudt",
        _pattern(
            whole=(),
            within=(
                rf"\b(?:vil|ville|onsker) (?:du|i)\b.{{0,30}}\b(?:tale|snakke|ringes op|hore|mode)\b.{{0,20}}\b{_LEADER}\b",
                rf"\bskal jeg\b.{{0,40}}\b{_LEADER}\b",
            ),
        ),
    ),
    _Kind(
        "kan_ikke_svare",
        _pattern(
            whole=(
                r"det (?:ved|kan) jeg ~ikke(?: (?:svare (?:dig )?pa|sige(?: dig)?(?: noget om)?|huske|noget om|besvare))?(?: (?:lige|nu|endnu|her|pa staende fod))*",
                r"jeg (?:ved det ~ikke|kender ~ikke (?:til )?(?:din sag|sagen)(?: godt)?|har ~ingen (?:anelse|ide))",
                r"jeg er ~(?:helt |ret |lidt )?(?:ny|vikar|praktikant|elev|studerende)(?: (?:her|i jobbet|i afdelingen|pa sagen|medarbejder))*",
                r"jeg er ~ikke din (?:faste |egen )?sagsbehandler",
                r"aner det ikke|ingen (?:anelse|ide)",
            ),
            within=(),
        ),
    ),
    _Kind(
        "tilpas",
        _pattern(
            whole=(
                r"er (?:du|i) ~(?:okay|ok|vred|sur|gal|rasende|utilfreds|faldet (?:lidt )?(?:til ro|ned)|(?:lidt )?rolig(?:ere)?)(?: (?:pa (?:mig|os|kommunen)|nu|igen|endnu|stadig|lidt))*",
                r"(?:har (?:du|i) det|gar det) (?:lidt )?(?:bedre|okay|ok)(?: (?:nu|igen|lige))*",
            ),
            within=(),
        ),
    ),
    _Kind(
        "sat_på_plads",
        _pattern(
            whole=(
                r"lad mig ~(?:tale|snakke|svare|fa lov at tale) (?:ud|ferdig|igennem)",
                r"(?:tal|snak) ~(?:ordentligt|pent)(?: til mig)?",
            ),
            within=(
                r"\bsadan (?:taler|snakker|behandler) (?:man|du|i|vi) ~ikke\b",
                r"\bhvordan du taler til\b|\bikke i den tone\b|\bvil jeg ~ikke finde mig i\b",
                r"\b(?:vil|kan|gider) du ~(?:lade vere|holde op|stoppe) med at (?:afbryde|bande|rabe|skelde|svine)\b",
                r"^\W*(?:du (?:skal|ma) ~(?:ikke|lade vere med at|holde op med at)|(?:hold|lad|stop) ~(?:op |vere )?med at) (?:afbryde|bande|svine|tale sadan)\b",
            ),
        ),
    ),
    _Kind(
        "undskylder_sig",
        _pattern(
            whole=(
                r"det er ~ikke (?:min|vores) (?:skyld|fejl|afgorelse|beslutning)",
                r"det er ~ikke mig,? der (?:har )?(?:bestemt|bestemmer|besluttet|afgjort|skrevet|lavet|fundet pa)\b.{0,30}",
                r"jeg (?:gor|passer) ~mit (?:arbejde|job)|jeg folger ~reglerne",
                r"jeg har ~ikke (?:lavet|bestemt|fundet pa|skrevet) (?:reglerne|loven|det|brevet)",
            ),
            within=(),
        ),
    ),
    _Kind(
        "uddyber",
        _pattern(
            whole=(
                r"hvad (?:mener|tenker) du ~(?:med det|helt precist|precist|pa|med det der)?|hvordan (?:det|det\?|mener du|skal (?:det|jeg) forstas?(?: det)?)",
                r"(?:kan|vil|ma|prov) ?(?:du|jeg)? ~(?:bede dig )?(?:prove at |om at )?(?:uddybe(?: (?:det|lidt))*|(?:sige|fortelle|forklare)(?: mig)?(?: ~(?:lidt|noget|det))* (?:mere|nermere|yderligere))(?: om (?:det|det der))?",
                r"(?:fortel|sig|forklar) (?:mig |lige |gerne |endelig |lidt |noget |det )*(?:mere|nermere)(?: om det)?|uddyb(?: (?:lige|gerne|det))*",
            ),
            within=(),
        ),
    ),
    _Kind(
        "vil_spørge",
        _pattern(
            whole=(
                r"jeg (?:har|vil|skal) ~(?:gerne |bare )?(?:(?:stille|sporge dig om) )?(?:dig )?(?:et|en|to|tre|nogle|et par|en rekke|lidt|noget)(?: \w+)? (?:sporgsmal|ting,? jeg \w+ (?:sporge|vide|hore)(?: dig)?(?: om)?)(?: (?:til dig|til det))?|jeg vil ~sporge dig om noget",
                r"(?:nu |sa |forst )?(?:vil|skal) jeg (?:nu |gerne |lige |prove at )*(?:forklare|fortelle)(?: (?:dig|lidt|om det|det))*(?:,? hvordan det (?:henger sammen|er|fungerer|ligger))?",
            ),
            within=(),
        ),
    ),
    _Kind(
        "går_det_an",
        _pattern(
            whole=(
                r"er det (?:sa )?(?:okay|ok|i orden|fint|fair)(?: (?:med|for) (?:dig|jer))?(?: (?:sa|nok))?\?|lyder det (?:godt|okay|ok|rimeligt|fornuftigt|fair)(?: for dig)?\?",
            ),
            within=(),
        ),
    ),
    _Kind(
        "hører_nærmere",
        _pattern(
            whole=(
                r"du (?:horer|far besked|far svar) ?(?:fra (?:os|mig)|nermere)?(?: om det)?",
                r"vi (?:vender|kommer) tilbage(?: til (?:dig|jer|det|sagen))?|(?:det |den )?(?:ma vi|vi ma|skal vi|vi skal|ser vi|vi ser) (?:se |kigge )?(?:nermere )?(?:pa)(?: (?:det|den))?",
            ),
            within=(),
        ),
    ),
    _Kind(
        "tvivler",
        _pattern(
            whole=(
                r"virkelig\?|serio?st\?|(?:er det|passer det) (?:virkelig )?(?:rigtigt|sandt|sadan|virkelig)",
                r"mener (?:du|i) (?:virkelig )?det(?: (?:virkelig|alvorligt))?|gor (?:du|i|de) det virkelig",
            ),
            within=(),
        ),
    ),
)
"""The kinds, the most telling first."""


@lru_cache(maxsize=4096)
def contact_of(text: str) -> Contact | None:
    """What the last sentence of a reply does to keep the talk going; None for most.

    A sentence with a day or an hour in it offers a time and waits for none.
    """
    last = sentences_of(text)[-1:]
    if not last or times_in(last[0]):
        return None
    words = plain(last[0])
    if CHOICE in words:
        return None  # "Kan du tale nu, eller skal jeg ringe senere?"
    return next((kind.name for kind in _KINDS if kind.words.search(words)), None)
