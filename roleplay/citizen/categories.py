"""The situations for which a voice must have words.

A persona's own lines come first; these categories are what every voice fills, so that no talk ends in a
missing answer. The Danish sentence beside each id is what an author reads in the reference.
"""

from __future__ import annotations

from collections.abc import Mapping

CATEGORIES: Mapping[str, str] = {
    # Kom godt i gang
    "goddag": "Svar på en hilsen eller præsentation alene.",
    "budt_indenfor": "Svar på at blive budt en stol, kaffe eller et roligere sted.",
    "samtykke": "Svar på, om det passer, eller om man må tage notater.",
    "formål": "Svar på at høre, hvorfor der ringes eller holdes møde.",
    "ramme": "Svar på, hvordan samtalen skal forløbe, og hvor lang tid der er.",
    "forberedt": "Svar på, at sagsbehandleren viser at have læst sagen.",
    # Lyt, spørg og opsummer
    "spurgt": "Svar på et åbent spørgsmål, når bekymringen er talt ud.",
    "ved_ikke": "Svar på et spørgsmål, som borgeren ikke kender svaret på.",
    "viger_udenom": "Har ikke noget svar parat på et spørgsmål, som ingen kendsgerning svarer på.",
    "uden_svar_tid": "Har ingen dato eller længde parat, når der bliver spurgt hvornår, hvor længe eller hvor tit.",
    "uden_svar_mængde": "Har intet tal parat, når der bliver spurgt hvor meget eller hvor mange.",
    "uden_svar_hvem": "Har intet navn parat, når der bliver spurgt hvem.",
    "uden_svar_hvorfor": "Har ingen forklaring parat, når der bliver spurgt hvorfor.",
    "uden_svar_ja_nej": "Svarer hverken ja eller nej, når ingen kendsgerning svarer på det.",
    "svarer_nej": "Siger nej til noget, der ikke står et ord om: bruger {nej} (»det har jeg ikke«).",
    "vælger_tid": "Overlader til sagsbehandleren at sige en tid, når ingen kendsgerning svarer på, hvornår det passer.",
    "tøver": "Tøver foran et svar, når det ikke er sikkert, hvad der blev spurgt om (»Tja …«).",
    "en_ting_til": "Leder noget nyt ind, som borgeren selv kommer til (»Og så er der noget mere:«).",
    "ikke_endnu": "Den ærlige grund til ikke at ville svare på noget endnu.",
    "allerede_svaret": "Svar på et spørgsmål, der lige er blevet besvaret.",
    "ønske": "Svar på, hvad borgeren ønsker eller håber.",
    "anerkendt": "Svar på en anerkendelse, der rammer.",
    "anerkendt_tomt": "Svar på en anerkendelse uden indhold, for tidligt eller gentaget.",
    "undskyldt": "Svar på, at sagsbehandleren tager en fejl på kommunens vegne på sig eller siger undskyld.",
    "rost": "Svar på ros, et tillykke eller en venlig bemærkning i forbifarten.",
    "lyt": "Beder om et svar, når der kun bliver sagt »mm«, og borgeren ikke har mere at fortælle lige nu.",
    "opsummeret": "Svar på en opsummering, der rammer.",
    "opsummeret_skævt": "Svar på en opsummering, der ikke rammer.",
    "opsummeret_vagt": "Svar på en opsummering, der er så bred, at den passer på alle; borgerens bekymring følger efter.",
    "forklaret": "Svar på en ærlig forklaring med en grund.",
    "forklaret_forgæves": "Svar på en forklaring, mens vreden er for stor til at høre den.",
    "oplyst": "Svar på at få noget at vide om sagen, uden afslag og uden lang begrundelse.",
    "vidste_ikke": "Svar på »Vidste du det?«, når borgeren hører det for første gang.",
    "beroliget": "Svar på at høre, at man ikke har gjort noget forkert eller ikke behøver at være bange.",
    "tilbudt": "Svar på en mulighed eller et tilbud om hjælp.",
    "tilbudt_forgæves": "Svar på et tilbud, mens vreden er for stor til at høre det.",
    "ansvar": "Svar på, at sagsbehandleren selv tager fat.",
    # Lav en aftale og sig tak
    "aftale": "Siger ja til en aftale med hvem, hvad og hvornår.",
    "aftale_forgæves": "Svar på en aftale, mens vreden er for stor.",
    "griber_dag": "Tager dagen op: bruger {dag}.",
    "griber_tid": "Tager tidspunktet op: bruger {tid}.",
    "griber_beløb": "Tager beløbet op: bruger {beløb}.",
    "griber_navn": "Tager navnet op: bruger {navn}.",
    "griber_handling": "Tager handlingen op: bruger {handling} (»ringer«, »skriver til lægen«).",
    "bedt_om_noget": "Svar på at blive bedt om selv at gøre noget: sende papirer, komme forbi, skrive under.",
    "hvornår": "Spørger, hvornår det lovede sker, når der mangler et tidspunkt.",
    "skriftligt": "Svar på at få det på skrift.",
    "flere_spørgsmål": "Svar på, om der er mere, når der ikke er mere.",
    "tak": "Svar på et tak.",
    "klagevejledning": "Svar på at få at vide, hvordan man klager.",
    # Faldgruber
    "presset": "Svar på at blive presset eller forhørt.",
    "presset_igen": "Svar på at blive presset anden gang.",
    "efter_munden": "Svar på at få lovet for meget.",
    "efter_munden_igen": "Svar på endnu et stort løfte i den samme samtale.",
    "medhold": "Svar på at få ret eller ros uden at få noget lovet; kan komme efter et løfte.",
    "løfte_brudt": "Svar, når grænsen kommer frem efter et for stort løfte.",
    "genfortælling": "Svar på at skulle fortælle det hele igen.",
    "kommunesprog_nikker": "Nikker til fagsprog uden at forstå det (få ressourcer).",
    "kommunesprog_spørger": "Spørger, hvad fagsproget betyder.",
    "fejet_af": "Svar på at blive fejet af.",
    "bedt_om_ro": "Svar på at blive bedt om at slappe af eller falde ned.",
    "sendt_videre": "Svar på at blive sendt videre.",
    "sendt_videre_igen": "Svar på at blive sendt videre anden gang.",
    "foregribelse": "Svar på at få sin sag eller sit motiv tillagt.",
    "klageafværgelse": "Svar på at blive talt fra at klage.",
    "nedladende": "Svar på at blive talt ned til.",
    # Samtalen selv
    "eget_navn": "Siger sit navn: bruger {eget_navn}.",
    "cpr_nummer": "Svar på at blive bedt om cpr-nummer eller fødselsdato, når ingen kendsgerning svarer på det.",
    "egen_alder": "Siger sin alder: bruger {alder}.",
    "egen_adresse": "Svar på at blive spurgt om adressen, når ingen kendsgerning svarer på det.",
    "er_her": "Svar på »Kan du høre mig?« og »Er du der stadig?«.",
    "venter": "Svar på at blive bedt om at vente et øjeblik.",
    "siger_igen": "Siger det sidste igen, når det ikke blev hørt: bruger {sagt}.",
    "udsættes": "Svar på, om samtalen skal tages en anden dag, eller om der skal holdes pause.",
    "leder_tilbudt": "Svar på, om borgeren vil tale med en leder.",
    "kan_ikke_svare": "Svar på, at sagsbehandleren ikke ved det, er ny eller ikke kender sagen.",
    "tilpas": "Svar på »Er du okay?«, »Er du vred på mig?« og »Har du det bedre nu?«.",
    "sat_på_plads": "Svar på at blive bedt om at tale ordentligt eller lade være med at afbryde.",
    "undskylder_sig": "Svar på, at sagsbehandleren siger sig fri (»Det er ikke mig, der har bestemt det«).",
    # På tværs
    "lang_replik": "Afbryder en lang replik.",
    "for_meget": "Siger, at det går for hurtigt, eller at der bliver spurgt om for meget på én gang.",
    "gentagelse": "Svar, når sagsbehandleren siger det samme igen.",
    "stilstand": "Mister tålmodigheden, fordi der ikke sker noget.",
    "tvivler": "Udfordrer et vagt svar: beder om kilde eller skrift (mange ressourcer).",
    "ikke_forstået": "Svar på noget, der ikke giver mening.",
    "nå": "Kort svar på noget, der ikke kræver mere.",
    "tavs": "Siger ingenting: kun et tegn i parentes, eller et enkelt ord.",
    "leder": "Kræver en leder.",
    "går": "Afbryder samtalen og går.",
    "farvel_godt": "Farvel, når det gik godt.",
    "farvel_neutralt": "Farvel, når det gik nogenlunde.",
    "farvel_vredt": "Farvel, når det gik skidt.",
}
"""Category id to what it is for (Danish, shown to authors)."""

SLOTS: Mapping[str, str] = {
    "griber_dag": "dag",
    "griber_tid": "tid",
    "griber_beløb": "beløb",
    "griber_navn": "navn",
    "griber_handling": "handling",
    "svarer_nej": "nej",
    "eget_navn": "eget_navn",
    "egen_alder": "alder",
    "siger_igen": "sagt",
}
"""The placeholder that each of these categories must use."""

PLACEHOLDERS = frozenset(SLOTS.values())
"""The only placeholders a line may hold."""
