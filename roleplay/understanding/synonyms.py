"""Everyday Danish words that ask for the same thing. Folded stems, small on purpose: only what is safe to swap."""

from __future__ import annotations

from roleplay.understanding.features import stem
from roleplay.understanding.folding import fold_word

_GROUPS = """
søn dreng barn knægt unge børn
datter pige barn
mor mater moder
far fader
mand ægtemand ægtefælle samlever kone kæreste
arbejde job stilling ansættelse arbejdsplads beskæftigelse
chef leder arbejdsgiver
syg sygdom sygemeldt helbred helbredet lidelse
ondt smerte smerter
læge doktor praktiserende lægen
penge økonomi beløb kroner
regning faktura opkrævning
lejlighed bolig hus hjem
sove søvn nat nætter
ringe telefonere opkald kontakte kontaktet
brev post skrivelse
bil køretøj
skole undervisning klasse lærer
institution vuggestue børnehave dagpleje dagtilbud
flyve rejse rejser afgang tur
rejse ferie
hjælper hjemmehjælp hjemmehjælper hjælpen
rengøring støvsuge gulvvask gøre
familie pårørende slægt
alder gammel år
husleje leje
gæld skyld skylder
forslag ide tanke
afslag afvist nej
søge ansøge ansøgning søgte
vente ventet ventetid
bange angst frygt frygter bekymret nervøs
vred sur gal rasende
tro mene synes
tage skridt
venner veninde bekendte netværk
børnebørn barnebarn
mormor farmor bedstemor bedste
morfar farfar bedstefar
anledning fejre fødselsdag runde
henne sted land by
udløbet udløb udløber
legitimation id billedid kørekort
billet billetter
bøger bog lånte
gebyr bøde afgift
flytte flytning
pas rejsepas
kursus undervisning forløb
lager varehus terminal
knæ ben
støtte hjælp bistand
sagsbehandler rådgiver medarbejder kontaktperson
kollega kolleger
dansk sprog
tolk tolkning
fugt skimmel
astma vejrtrækning luftveje
""".strip()


def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    for number, line in enumerate(_GROUPS.splitlines()):
        for word in line.split():
            table.setdefault(stem(fold_word(word)), number)
    return table


SYNONYMS = _table()
"""Folded stem to the number of its group."""
