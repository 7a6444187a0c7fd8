"""The table of every fault a content file can have. A code never gets a new meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for (Danish, shown to authors).

    Attributes:
        title: what is wrong, in a few words.
        cure: what to do about it.
    """

    title: str
    cure: str


CODES: Mapping[str, Code] = {
    # Filen
    "K001": Code("Filen findes ikke", "Se efter, om stien er stavet rigtigt."),
    "K002": Code("Der er ingen personafil i mappen", "Peg på en mappe med filer, der ender på .yaml."),
    "K003": Code(
        "Filen kan ikke læses", "Se efter, om du har lov til at åbne den, og om den er åben et andet sted."
    ),
    "K004": Code("Filen er for stor", "En personafil fylder højst 1 MB. Er det den rigtige fil?"),
    "K005": Code("Filen er gemt som UTF-16", "Gem den igen med kodningen UTF-8."),
    "K006": Code(
        "Filen er ikke gemt som UTF-8", "Gem den igen med kodningen UTF-8, så æ, ø og å kommer med."
    ),
    "K007": Code("Filen er tom", "Begynd med »roleplay new NAVN«, så får du en fil, der virker."),
    "K008": Code("Der står et usynligt styretegn", "Slet tegnet, eller skriv linjen om."),
    "K009": Code("Linjen er rykket ind med tabulator", "Brug mellemrum – to for hvert trin."),
    "K010": Code("Filen er ikke rigtig YAML", "Se på linjen og linjen lige før den."),
    "K011": Code("Det samme felt står der to gange", "Slet det ene, eller læg indholdet sammen."),
    "K012": Code("Henvisninger med & og * bruges ikke", "Skriv teksten ud, eller sæt den i anførselstegn."),
    "K013": Code("Mærkater med ! bruges ikke", "Slet mærkaten, eller sæt teksten i anførselstegn."),
    "K014": Code("Filen rummer flere dokumenter", "Lav en fil til hver person, og slet linjen med ---."),
    "K015": Code("Der er for mange trin inden i hinanden", "Se efter, om indrykningen er løbet løbsk."),
    "K016": Code("Et felt mangler sit navn", "Skriv et navn foran kolonet."),
    "K017": Code("Filen består ikke af felter", "Hver oplysning skrives som »felt: værdi«."),
    "K018": Code("Filnavnet duer ikke", "Brug små bogstaver a-z, tal og bindestreg, fx bente-klage.yaml."),
    "K019": Code("To filer har samme navn", "Giv den ene fil et andet navn."),
    # Formen
    "K020": Code("Filen er skrevet til en nyere udgave", "Opdatér programmet, eller skriv version: 1."),
    "K021": Code("Versionen mangler eller er forkert", "Skriv version: 1 øverst i filen."),
    "K022": Code("Et felt mangler", "Skriv feltet ind."),
    "K023": Code("Feltet findes ikke", "Ret stavningen, eller slet linjen."),
    "K024": Code("Værdien er ikke en af mulighederne", "Vælg en af dem, der står i beskeden."),
    "K025": Code("Her skal stå ja eller nej", "Skriv ja eller nej."),
    "K026": Code("Her skal stå et helt tal", "Skriv tallet med cifre, fx 44."),
    "K027": Code("Tallet er for stort eller for lille", "Hold dig inden for det, der står i beskeden."),
    "K028": Code("Her skal stå én tekst", "Sæt teksten i anførselstegn."),
    "K029": Code("Her skal stå en liste", "Skriv hver linje for sig med en streg foran."),
    "K030": Code("Her skal stå felter", "Skriv felterne under, rykket to mellemrum ind."),
    "K031": Code("Her mangler noget", "Skriv mindst én linje, eller slet feltet."),
    "K032": Code("Værdien passer ikke her", "Sammenlign med eksemplet i vejledningen."),
    "K033": Code("Id'et duer ikke", "Brug bogstaver, tal, bindestreg og understreg, uden mellemrum."),
    "K034": Code("To har samme id", "Giv den ene et andet id."),
    # Meningen
    "K040": Code("Ukendt pladsholder", "Brug en af dem, der står i beskeden, eller skriv ordet ud."),
    "K041": Code("Bekymringen kan aldrig komme frem", "Giv den en vej ud, eller sæt kravet ned."),
    "K042": Code("Ukendt træk", "Vælg et af trækkene i vejledningen."),
    "K043": Code(
        "Den første bekymring skal være fælles og fri", "Flyt varianten eller kravet til en dybere bekymring."
    ),
    "K044": Code("Varianten er ikke nævnt under varianter", "Skriv den på listen varianter."),
    "K045": Code("Varianten bruges ikke", "Giv en bekymring eller et faktum varianten, eller slet den."),
    "K046": Code("Ukendt stemme", "Vælg en af stemmerne i beskeden."),
    "K047": Code("Stemmen mangler ord", "Vælg en anden stemme, eller skriv replikkerne selv."),
    "K048": Code(
        "Et faktum kan ikke findes", "Skriv ord eller spørges, så programmet ved, hvornår det passer."
    ),
    "K050": Code("Der mangler en grund til ikke at fortælle endnu", "Skriv et par linjer under ikke_endnu."),
    "K051": Code("Muligheden er svær at genkende", "Skriv ord og tilbud, så den kan genkendes og vises."),
    "K052": Code("Den samme linje står der to gange", "Ingen siger det samme to gange: skriv den ene om."),
    "K053": Code("Linjen er meget lang", "Del den i to. Ingen taler så længe ad gangen."),
    "K054": Code("Der mangler gode ord", "Skriv spørg, anerkend og opsummer under gode_ord."),
    "K055": Code("Ukendt slags replik", "Vælg en af slagsene i vejledningen."),
    "K056": Code("Tegnet går tabt på kanalen", "Brug (…) i telefonen, og ingen tegn på skrift."),
    "K057": Code("Ukendt lov", "Lovene hedder L01 til L23."),
    "K058": Code(
        "Undtagelsen mangler en begrundelse", "Skriv, hvorfor loven ikke gælder for netop denne person."
    ),
    "K059": Code("Emnet begynder ikke med »at«", "Skriv det som »at ingen ringede tilbage«."),
    "K060": Code(
        "Forvaltningen ligner en, vi kender", "Ret stavningen, så personen kommer i den rigtige gruppe."
    ),
    "K061": Code("Linjen tager ikke det sagte op", "Brug pladsholderen i beskeden."),
    "K062": Code("Åbningen er tom på kanalen", "Skriv mindst én åbning med ord."),
    "K063": Code("Parentesen bliver aldrig lukket", "Luk den med ) eller ]."),
    "K064": Code(
        "»sagt« er ikke en ledsætning", "Skriv den, så den kan stå efter »Jeg kan se, at …«, uden punktum."
    ),
    "K065": Code(
        "Der er intet at sige, når talen begynder",
        "Skriv øverst-linjer til den vrede, personen begynder med.",
    ),
    "K066": Code("Et komma deler linjen i to", "Sæt hele linjen i anførselstegn."),
    "K067": Code("En kendsgerning uden spørgsmål", "Skriv under »spørges«, hvordan man ville spørge om det."),
    # Stemmer og love
    "K080": Code("Stemmen mangler en slags replik", "Skriv linjer til alle fire grader af vrede."),
    "K081": Code("Stemmen mangler en grad af vrede", "Skriv mindst tre linjer."),
    "K090": Code("Ukendt styrke", "Nøglen skal hedde lovens nummer og det, der flyttes, fx L04.lytte.vrede."),
    "K092": Code("Styrken er ikke et tal", "Skriv et tal med punktum, fx 1.5."),
}
"""Code to its meaning. The reference is generated from this table."""
