"""What a question is for when it asks for no fact: for what one thinks of an offer, for what weighs most, whether something was right.

All patterns are held against folded text (``plain``), most of them against a question without the sentences before it.
"""

from __future__ import annotations

import re

from roleplay.understanding.folding import plain

ASKS_IN_THE_SAME_BREATH = re.compile(
    r"\b(?:sporge|hore|vide)(?: (?:dig|jer|lige|lidt|mere|om)){0,2},? (?:om|hv\w+) (?!noget\b|nogle\b|lov\b|en ting\b|et par\b|to ting\b)\w"
)
"""Asks for leave and waits for none: "Må jeg spørge, om han fik det hele med?"."""
OFFERS_HELP = re.compile(
    r"^\W*(?:hvad (?:kan|skal) (?:jeg|vi) (?:hjelpe|gore)|vil (?:du|i) (?:gerne have|have|vere med|ikke sidde)|"
    r"(?:skal|kan|kunne|skulle) vi(?! regne med)|ma jeg (?:bede|sende|sette|tage|give|oprette|bestille|undersoge|foresla)|skal jeg(?!.* eller (?!(?:er|har|vil|synes) (?:du|i)\b)))\b"
)
"""Questions that offer something, also where no offer was heard; "Skal jeg ringe eller skrive?" asks."""

ASKS_WHAT_ONE_THINKS = re.compile(
    r"(?:^\W*|, (?:og )?)(?:hvad passer (?:dig|jer)|siger (?:du|i) ja til|hvad (?:vil|ville) (?:du|i) helst(?=\W*$)|hvad (?:siger|tenker) (?:du|i)(?! (?:selv )?(?:pa|der|nar)\b|, (?:nar|hvis)\b| (?:om|til),? at \w+ (?:har|havde|er|var|fik|blev)\b)|hvordan (?:lyder|passer) det|lyder det|passer det|giver det|hjelper det|"
    r"kan (?:du|i) (?:godt |nogenlunde )?(?:leve med|klare|overskue|bruge|acceptere|forlige (?:dig|jer) med|vere med pa) det(?=\W*$)|"
    r"(?:kunne|kan|vil|ville|er|har) (?:du|i) (?:godt |gerne )?(?:tenke (?:dig|jer)|vere med til|ga med til|frisk pa|med pa|mod pa|lyst til) det(?=\W*$)|"
    r"er det (?:sadan|det),? (?:du|i) (?:gerne )?(?:vil|ville) have(?: det)?(?=\W*$)|"
    r"vil(?:le)? det (?:hjelpe|passe|vere|gore)|vil du (?:gerne )?(?:det|have det)(?=\W*$)|"
    r"er det (?:okay|ok|i orden|fint|rimeligt|godt|nok|en (?:god |darlig )?(?:mulighed|losning|ide|plan)|"
    r"noget(?=\W*$| for (?:dig|jer)|,? (?:du|i) (?:kunne|vil|ville|har lyst|onsker|kan bruge))))\b"
)
"""Questions about an offer that was just made."""

ASKS_WHAT_ONE_FEELS = re.compile(
    r"\b(?:er|bliver|var|blev|foler|har|gor) (?:du|i|det dig|jer)\b.{0,25}\b(?:nervos|bange|ked af|bekymret|ensom|alene|vred|sur|skuffet|"
    r"trist|trykket|utryg|flov|lettet|glad|presset|stresset|fortvivlet|slidt|urolig|bekymringer|ondt)\b|"
    r"\b(?:bekymrer|plager|piner|trykker|skremmer|generer) (?:dig|jer)\b"
)
"""A question for what one feels: it is answered by what weighs most, though no fact is asked for."""

FEELS_ABOUT_SOMETHING = re.compile(
    r"\b(?:nervos|bange|ked af|bekymret|vred|sur|skuffet|trist|utryg|flov|lettet|glad|urolig) "
    r"(?:for|over|pa|af|ved)?,? ?(?:at|hvis) (?!det (?:hele|her)\W*$)\w+ \w+"
)
"""It names what the feeling is about: "Er du bange for, at han bliver sur?" has its own answer."""

ASKS_HOW_THAT_SOUNDS = re.compile(
    r"\bhvad (?:tenker|siger|synes) (?:du|i)(?: (?:sa|nu))?(?:\W*$|,? (?:om|til) det\b|,? nar (?:jeg|du) (?:siger|horer)|,? (?:ved|om|til) at hore)|"
    r"\bhvordan (?:lyder|er|virker|foles) det(?: for dig| i dine orer)?(?:\W*$|,? at hore)|\bhvordan har (?:du|i) det med(?: det\W*$|,? at hore)|"
    r"\bhvad (?:betyder|gor) det (?:for|ved) (?:dig|jer),? (?:at hore|nar (?:jeg|du))"
)
"""A question what one thinks of what was just told."""

ASKS_HOW_IT_IS = re.compile(
    r"^\W*(?:og |sa |men )?hvordan (?:er|var|har|foles|foltes) det (?:veret |sa |egentlig )*(?:for|at|nar)\b"
)
"""A question what something was like: it asks for what it did to one, not for when or where it was, nor what one thinks of an offer."""

ASKS_WHETHER_IT_IS_CLEAR = re.compile(
    r"\b(?:giver det mening|(?:forstar|forstod) (?:du|i),? hvad jeg (?:mener|siger|sagde)|har (?:du|i) forstaet det|er det forstaet|kan (?:du|i) folge mig|er (?:du|i) med(?: pa det)?|siger det (?:dig|jer) noget|hvis det giver mening|er det til at (?:forsta|hore)|"
    r"er det (?:kommet )?bag pa (?:dig|jer)|er det nyt for (?:dig|jer)|vidste (?:du|i) (?:godt )?det|"
    r"har (?:du|i) (?:ikke )?hort (?:om )?det|kan (?:du|i) (?:godt )?se det)\W*$|"
    r"^\W*vidste (?:du|i),? at\b|\ber det noget,? (?:du|i) har (?:\w+ og )?(?:tenkt|vidst|veret|overvejet|undersogt|sat (?:dig|jer) ind i|(?:hort|lest) om|kigget pa)\b"
)
"""Questions whether what was just told was understood, or known before; they ask for no fact of the citizen's."""

ASKS_WHETHER_IT_WAS_KNOWN = re.compile(
    r"\b(?:vidste (?:du|i) (?:godt )?det|(?:er|var) (?:du|i) klar over det|er det nyt for (?:dig|jer)|kendte (?:du|i) (?:godt )?til det|"
    r"har (?:du|i) (?:ikke )?(?:hort|faet at vide)(?: om)? det)(?: godt| for)?\W*$|^\W*(?:og |men )?(?:vidste (?:du|i)(?: godt)?|(?:er|var) (?:du|i) klar over),? at\b"
)
"""Questions whether the citizen knew before what was just told."""
ASKS_WHETHER_IT_WAS_SAID = re.compile(
    r"^\W*(?:og |men )?(?:har \w+ (?:\w+ )?(?:sagt|fortalt|nevnt)|(?:sagde|fortalte|nevnte) \w+) (?:\w+ ){0,2}(?:det|noget om det)(?: til (?:dig|jer)| videre)?\W*$"
)
"""Questions whether somebody said what was just told: "Sagde han det også til dig?"."""
ASKS_WHEN_IT_SUITS = re.compile(
    r"\b(?:hvornar|hvilke[nt]? (?:dag|dage|tidspunkt|tid)|hvad tid|hvad for en dag)\b.{0,40}\b(?:passer|bedst|kan (?:du|i|jeg|vi)|ma (?:jeg|vi)|vil (?:du|i)|skal (?:jeg|vi))\b|"
    r"\b(?:passer|kan (?:du|i)|skal vi sige)\b.{0,30}\beller (?:i |om )?(?:\w*dag\b|\w*uge\b|formiddag|eftermiddag|klokken|kl\b)|"
    r"\beller (?:passer|er|dur|hellere|helst|skal det vere) (?:\w+ ){0,3}(?:\w*middag\w*|morgen\w*|aften\w*|\w*dag|tidspunkt|klokken|kl|senere|tidligere|bedre)\b"
)
"""Questions when something suits the citizen."""
ASKS_LEAVE_TO_TELL = re.compile(
    r"^\W*(?!.*\beller\b)(?:og |men |sa )?(?:ma|kan|skal|kunne) jeg (?:lige |godt |kort |prove at |have lov at |have lov til at |fa lov til at |fa lov at )*"
    r"(?:fortelle|forklare|sige|vise|gennemga|leses? op)\b|"
    r"^\W*(?:og |men |sa )?skal vi (?:ikke |bare |lige |sa )*(?:begynde|starte|tage det) (?:med (?:det|den|dig|at|hvad|hvem)\b|der\b|forfra\b|fra (?:begyndelsen|en ende)\b)"
)
"""A question for leave to tell something, or to begin somewhere."""

CHOICE = re.compile(r"\beller (?:er|har|vil|ville|skal|passer|hellere|helst)\b")
"""Leaves a choice of two: "Skal jeg læse det op, eller vil du selv?"."""
SUITS = re.compile(
    r"\b(?:er (?:du|i) hjemme\b|passer (?:det|den|tiden)(?: \w+)? (?:dig|jer)\b|har (?:du|i) tid\b|(?:du|i) har tid\b|aftale\W*$|der\W*$)"
)
"""Questions whether what was just agreed suits: "Er du på arbejde der?"."""

CHECKS_A_SUMMARY = re.compile(
    r"\b(?:har jeg (?:forstaet|hort|fanget|glemt|ramt|(?:faet )?(?:det hele|alt) med)|forstaet|er det (?:sadan|rigtigt|det|korrekt)|stemmer det|passer det(?! (?:dig|jer|med|for|godt|okay|fint)\b)|rigtigt)\b.{0,25}$|"
    r"\b(?:ikke|vel|ikke sandt)\W*$|\b(?:jeg har|har jeg) (?:forstaet|hort)\b|\bforstar jeg\b"
)
"""Ends of a summary that ask whether it was right."""
BEGINS_A_SUMMARY = re.compile(
    r"^\W*(?:(?:ja|jo|okay|nej|men|og|na),? )*(?:sa|altsa|du siger|hvis jeg|lad mig|jeg horer)\b(?! (?:hvad|hvem|hvor\w*|hvilke\w*|fortel)\b)"
)
"""How a summary begins: what is asked at its end is whether it was right."""

_ONLY_ASKS_LEAVE = re.compile(
    r"^\W*(?:ma|kan|kunne) jeg (?:godt |lige )?sporge (?:(?:dig|jer) )?om (?:noget|en ting|et par ting|lov)(?: \w+){0,3}\W*$"
)
"""A question that does nothing but ask for leave: "Må jeg spørge dig om en ting?"."""
_ASKS_WHETHER_NOW = re.compile(
    r"^\W*(?!.*\beller? (?:er|har|sidder|star)\b)(?:passer det|er det (?:okay|ok|et godt tidspunkt|et darligt tidspunkt)|har (?:du|i) tid)\b.{0,40}\b(?:nu|at (?:snakke|tale))\b"
)
"""A question whether one can talk now."""
_ONLY_CHECKS = re.compile(
    r"^\W*(?:sa |og )?(?:har jeg (?:sa |nu )?(?:(?:forstaet|fanget|hort|opfattet|ramt|lest) (?:det|dig)(?: ret| rigtigt| sadan)?|(?:hort|forstaet) (?:ret|rigtigt)|ramt rigtigt|"
    r"(?:faet )?(?:det hele|alt) med|glemt noget)|er det (?:rigtigt|korrekt) forstaet|(?:mangler|mangler jeg|mangler vi) (?:der )?(?:noget|mere))\W*$"
)
"""A question that does nothing but check what was summed up."""
ASKS_WHETHER_IT_WAS_HEARD = re.compile(
    r"\b(?:rigtigt|korrekt|ret) forstaet,? at\b|\b(?:har|forstar) jeg (?:det |dig )*(?:forstaet |ret |rigtigt )*,? (?:ret|rigtigt|sadan)?,? ?at\b"
)
"""A question that holds what is summed up: "Er det rigtigt forstået, at ingen har ringet?"."""
ASKS_FOR_THE_CASE = re.compile(
    r"^\W*(?:og |sa |na |men )?hvad (?:ringer|skriver|kommer|henvender) (?:du|i)(?: dig| jer)? (?:om|for|med|angaende)(?: i dag)?\W*$|"
    r"^\W*(?:og |sa |na |men )?hvad (?:drejer|handler) (?:det|sagen|henvendelsen)(?: her)?(?: sig)?(?: mest)?(?: om)?(?: for (?:dig|jer))?\W*$"
)
"""A question for what it is all about: it is answered by what weighs most."""
ASKS_FOR_MORE = re.compile(
    r"\b(?:flere|nogen|andre) sporgsmal\b|\b(?:er der|har (?:du|i)|mangler (?:der|vi)) (?:\w+ )?(?:andet|mere)\b|"
    r"\ber der noget,? (?:du|i|vi|jeg) (?:ikke|mangler|stadig|har glemt)\b"
)
"""Whether there is anything else, with no word of what: "Har du flere spørgsmål?"."""
ASKS_FOR_QUESTIONS = re.compile(
    r"\b(?:flere|nogen|andre) sporgsmal\b|\b(?:du|i) (?:\w+ )?(?:vil|har lyst til at|mangler at) (?:gerne |selv )?(?:sporge|vide|have at vide)\b"
)
"""Whether there is anything the citizen wants to know."""
ASK_FOR_NO_FACT = (
    _ASKS_WHETHER_NOW,
    ASKS_LEAVE_TO_TELL,
    ASKS_WHETHER_IT_IS_CLEAR,
    ASKS_FOR_THE_CASE,
    _ONLY_ASKS_LEAVE,
    _ONLY_CHECKS,
)
IS_IT_NOT_SO = re.compile(r"\b(?:ikke|vel|ikke sandt)\W*$")
IS_IT_SO = re.compile(r"^\W*(?:sa |og )?(?:(?:passer|stemmer) det|er det (?:rigtigt|korrekt|sadan))\W*$")
"""Checks what was said, after a summary or a deal; after anything else it asks for what was said before it."""

OPEN_TO_ANYTHING = re.compile(
    r"\bhvad (?:er det,? der )?(?:bekymrer|fylder|tynger|plager|piner) dig\b|\bhvad er (?:du|det) (?:mest|verste|svereste|hardeste)\b|"
    r"\bhvad (?:(?:betyder|gor) det|har det (?:betydet|gjort)) (?:for|ved) (?:dig|jer)\b|\bhvordan har (?:du|i|det|det veret|den .{0,20}) (?:haft det|det|veret)\b|"
    r"\bhvad haber (?:du|i)(?: (?:selv|pa))*(?:,? (?:at )?der sker(?: nu)?)?\W*$|"
    r"\bhvad (?:ville |vil )?(?:er |vere )?det vigtigste for (?:dig|jer)\b|"
    r"\bhvad (?:skulle|skal) der til(?:\W*$|,? for,? at (?:det|du|i|vi)\b)|"
    r"\b(?:hvad|hvad det er,?) (?:der )?(?:skete|er (?:der )?sket|tenker du|siger du)\b(?: der| om det| til det)?\W*$",
)
"""Open questions that ask for what weighs most, whatever it is."""

ASKS_WHAT_HAPPENED = re.compile(r"\bhvad (?:det er,? )?(?:der )?(?:skete|er (?:der )?sket)\b(?: \w+)?\W*$")
"""Questions for the story, whichever part of it one begins with: "Vil du fortælle, hvad der er sket?"."""


def asks_for_an_opinion(question: str) -> bool:
    """True for a question what one thinks of what was just offered or told."""
    bare = plain(question)
    return bool(ASKS_WHAT_ONE_THINKS.search(bare) or ASKS_HOW_THAT_SOUNDS.search(bare))


def asks_for_what_weighs(question: str) -> bool:
    """True for an open question that asks for what weighs most, whatever it is."""
    bare = plain(question)
    return bool(OPEN_TO_ANYTHING.search(bare) or ASKS_WHAT_ONE_FEELS.search(bare))
