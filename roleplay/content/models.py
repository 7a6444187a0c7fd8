"""The shape of a persona file: every field, what it is for (Danish), and what holds when it is left out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from roleplay.citizen.persona import Attitude, Band, Channel, Openness, Resources
from roleplay.content.shapes import ByBand, Id, Level, Lines, Lower, OneAsList, Part, Text, YesNo

VERSION = 1
"""The newest format this program knows."""
DEFAULT_VOICE = "ligefrem"


def _field(alias: str, description: str, example: str = "", **more: Any) -> Any:
    """A field under its Danish name."""
    return Field(alias=alias, description=description, examples=[example] if example else None, **more)


class DifficultyPart(Part):
    """Tre ting afgør, hvor svær samtalen er: vreden, ressourcerne og sagen."""

    band: Annotated[Band, Lower] = _field("vrede", "Hvor vred borgeren er, når samtalen begynder.", "sur")
    resources: Annotated[Resources, Lower] = _field(
        "ressourcer", "Hvor let borgeren har ved at følge med og sige til.", "nogle"
    )
    attitude: Annotated[Attitude, Lower] = _field(
        "indstilling", "Hvor åben borgeren er for dig.", "forbeholden", default="forbeholden"
    )
    case: Annotated[Literal["enkel", "kompleks"], Lower] = _field(
        "sag", "Om sagen er enkel eller kompleks.", "enkel", default="enkel"
    )
    impact: Annotated[Literal["lavt", "mellem", "højt"], Lower] = _field(
        "indgreb", "Hvor dybt sagen griber ind i borgerens liv.", "mellem", default="mellem"
    )
    decided: YesNo = _field("afgjort", "Om der er truffet en afgørelse.", "nej", default=False)


class FileNotePart(Part):
    """En oplysning i sagsmappen, som man kan læse før samtalen."""

    text: Text = _field("tekst", "Som det står i sagen.", "Søgte om forlængelse 12. februar.")
    said: Text | None = _field(
        "sagt",
        "Det samme som ledsætning efter »Jeg kan se, at …«, sagt til borgeren.",
        "du søgte om forlængelse den 12. februar",
        default=None,
    )


class OptionPart(Part):
    """Noget, der kan lade sig gøre i sagen."""

    id: Id | None = _field("id", "Et kort navn uden mellemrum.", "ny-vurdering", default=None)
    text: Text = _field("tekst", "Som det står i sagen.", "Ny vurdering inden fire uger.")
    words: Lines = _field("ord", "Ord, man kan bruge om det.", "vurdering", default=[])
    offer: Text | None = _field(
        "tilbud", "Sådan siger en god kollega det.", "Vi kan se på sagen igen.", default=None
    )
    agreement: Text | None = _field(
        "aftale",
        "Det samme som aftale: hvem, hvad og hvornår.",
        "Jeg ringer til dig på torsdag.",
        default=None,
    )
    answers: Lines = _field(
        "svar", "Hvad borgeren svarer, når tilbuddet kan høres.", "Det lyder godt.", default=[]
    )
    refusals: Lines = _field(
        "svar_hed", "Hvad borgeren svarer, mens vreden er for stor.", "Det hjælper mig ikke!", default=[]
    )


class LimitPart(Part):
    """Noget, ingen kan give i samtalen."""

    id: Id | None = _field("id", "Et kort navn uden mellemrum.", "telefonen", default=None)
    text: Text = _field("tekst", "Som det står i sagen.", "Ændre afgørelsen i telefonen.")
    words: Lines = _field("ord", "Ord, man kan bruge om det.", "ændre", default=[])
    explanation: Text | None = _field(
        "forklaring",
        "Sådan siger en god kollega grænsen: ærligt, med en grund og med omtanke.",
        "Jeg kan ikke ændre den her i telefonen, for sagen skal læses igennem på ny.",
        default=None,
    )
    answers: Lines = _field("svar", "Hvad borgeren svarer på grænsen.", "Hvem kan så?", default=[])


class GoodWordsPart(Part):
    """Hvad en god kollega ville sige til netop denne borger."""

    ask: Text | None = _field("spørg", "Et åbent spørgsmål.", "Hvordan har det været?", default=None)
    acknowledge: Text | None = _field(
        "anerkend", "En anerkendelse, der rammer.", "Det må have været opslidende.", default=None
    )
    sum_up: Text | None = _field(
        "opsummer", "En opsummering.", "Så du har ringet tre gange. Er det rigtigt forstået?", default=None
    )


class SituationsPart(Part):
    """Hvad borgeren svarer, når du gjorde noget ved den bekymring, der ligger øverst."""

    asked: Lines = _field("spurgt", "Du spurgte åbent ind til den.", default=[])
    acknowledged: Lines = _field("anerkendt", "Du anerkendte det, der er svært.", default=[])
    summed_up: Lines = _field("opsummeret", "Du samlede rigtigt op.", default=[])
    summed_up_askew: Lines = _field("opsummeret_skævt", "Du samlede skævt op.", default=[])
    explained: Lines = _field("forklaret", "Du forklarede ærligt, hvad der gælder.", default=[])
    told: Lines = _field("oplyst", "Du fortalte, hvordan noget hænger sammen, uden afslag.", default=[])
    relieved: Lines = _field("beroliget", "Du fritog borgeren for skyld, skam eller frygt.", default=[])
    offered: Lines = _field("tilbudt", "Du tilbød en mulighed eller hjælp.", default=[])
    brushed_off: Lines = _field("fejet_af", "Du fejede den af.", default=[])
    pressed: Lines = _field("presset", "Du pressede eller forhørte.", default=[])
    pleased: Lines = _field("efter_munden", "Du lovede for meget eller talte efter munden.", default=[])
    passed_on: Lines = _field("sendt_videre", "Du sendte borgeren videre.", default=[])


class ConcernPart(Part):
    """Noget, der trykker borgeren under kravet. Den første fylder i åbningen, den sidste er det egentlige."""

    id: Id | None = _field("id", "Et kort navn uden mellemrum.", "tavsheden", default=None)
    topic: Text = _field(
        "emne", "En ledsætning, der begynder med »at«.", "at ingen har ringet tilbage i syv måneder"
    )
    words: Lines = _field("ord", "Ord, der hører til bekymringen.", "ringe", default=[])
    thought: Text | None = _field("tænker", "Det, borgeren tænker, men ikke siger.", default=None)
    needs_trust: Level = _field("kræver_tillid", "Så meget tillid (0-100) skal der til.", "30", default=0)
    needs_heard: Level = _field(
        "kræver_hørt", "Så meget skal borgeren føle sig hørt (0-100).", "30", default=0
    )
    opened_by: Annotated[list[str], OneAsList] | None = _field(
        "afdækkes_af", "De træk, der fører frem til den.", "åbent_spørgsmål", default=None
    )
    good_words: GoodWordsPart = _field(
        "gode_ord", "Hvad en god kollega ville sige om den.", default=GoodWordsPart()
    )
    on_top: ByBand = _field(
        "øverst", "Hvad borgeren siger af sig selv, mens den ligger øverst.", "Ingen ringede!"
    )
    when: SituationsPart = _field(
        "når", "Hvad borgeren svarer på det, du gør ved den.", default=SituationsPart()
    )
    variant: Id | None = _field("variant", "Den skjulte variant, den hører til.", default=None)


class FactPart(Part):
    """Noget, man kan spørge borgeren om."""

    id: Id | None = _field("id", "Et kort navn uden mellemrum.", "drengen", default=None)
    words: Lines = _field("ord", "Ord, et spørgsmål om det kan rumme.", "alder", default=[])
    questions: Lines = _field("spørges", "Typiske spørgsmål.", "Hvor gammel er din søn?", default=[])
    answers: Lines = _field("svar", "Hvad borgeren svarer.", "Han er 11.")
    openness: Annotated[Openness, Lower] = _field(
        "fortælles", "Hvor frit det fortælles.", "ved tillid", default="frit"
    )
    not_yet: Lines = _field(
        "ikke_endnu", "Den ærlige grund til ikke at fortælle det endnu.", "Det tager vi senere.", default=[]
    )
    variant: Id | None = _field("variant", "Den skjulte variant, det hører til.", default=None)


class PersonaFile(Part):
    """En borger til Rollespil i Styrket Borgerkontakt (format 1)."""

    version: Annotated[int, Field(ge=VERSION, le=VERSION), WithJsonSchema({"const": VERSION})] = _field(
        "version", "Formatets version.", "1"
    )
    name: Text = _field("navn", "Borgerens fulde navn.", "Bente Krogh")
    age: Annotated[int, Field(ge=10, le=110)] = _field("alder", "Borgerens alder i år.", "44")
    who: Text | None = _field("hvem", "Hvem borgeren er, i få ord.", "mor til Mikkel på 11", default=None)
    relative: YesNo = _field("pårørende", "Om borgeren ringer for en anden.", "nej", default=False)
    administration: Text = _field("forvaltning", "Den forvaltning, sagen hører til.", "Socialforvaltningen")
    subject: Text | None = _field(
        "emne", "Hvad sagen handler om, i få ord.", "tabt arbejdsfortjeneste", default=None
    )
    channel: Annotated[Channel, Lower] = _field("kanal", "Hvor I taler sammen.", "telefon", default="telefon")
    caller: Annotated[Literal["kommunen", "borgeren"], Lower] = _field(
        "henvender_sig", "Hvem der tager kontakt.", "kommunen", default="kommunen"
    )
    errand: Annotated[Literal["klage", "forespørgsel"], Lower] = _field(
        "henvendelse", "Om det er en klage eller en forespørgsel.", "klage", default="forespørgsel"
    )
    summary: Text = _field(
        "resumé", "Én linje til listen.", "Mor, der klager over, at timerne er skåret ned."
    )
    office: Text | None = _field(
        "kontor", "Det kontor, du præsenterer dig fra.", "Familieafdelingen", default=None
    )
    purpose: Text | None = _field(
        "formål", "Kan stå efter »Jeg ringer om …«.", "din klage over timerne", default=None
    )
    difficulty: DifficultyPart = _field("sværhed", "Hvor svær samtalen er.")
    prefers: Annotated[Literal["tale", "skrift"], Lower] = _field(
        "foretrækker", "Om borgeren helst taler eller skriver.", "tale", default="tale"
    )
    voice: Annotated[Text, Lower] = _field(
        "stemme",
        "Den stemme, der fylder ud, hvor du ikke selv har skrevet.",
        "kontant",
        default=DEFAULT_VOICE,
    )
    file: list[FileNotePart] = _field("sagsmappe", "Det, man læser før samtalen.", default=[])
    options: list[OptionPart] = _field("kan", "Det, der kan lade sig gøre.", default=[])
    limits: list[LimitPart] = _field("kan_ikke", "Det, ingen kan give i samtalen.", default=[])
    opening: Lines = _field("åbning", "Borgerens første ord; én af dem bliver sagt.", "Ja, det er Bente.")
    concerns: Annotated[list[ConcernPart], Field(min_length=1, max_length=12)] = _field(
        "bekymringer", "Det, der trykker, fra overfladen og ind."
    )
    facts: list[FactPart] = _field("fakta", "Det, man kan spørge om.", default=[])
    lines: dict[str, ByBand] = _field(
        "replikker", "Hvor netop denne person siger noget andet end stemmen.", default={}
    )
    variants: list[Id] = _field("varianter", "Navne på skjulte varianter; tilfældet vælger én.", default=[])
    exempt_laws: dict[str, str | None] = _field(
        "undtaget_love", "Love, der ikke gælder for personen, med en begrundelse.", default={}
    )


class VoiceFile(Part):
    """En stemme: hvordan en slags borger lyder."""

    version: Annotated[int, Field(ge=VERSION, le=VERSION)] = _field("version", "Formatets version.", "1")
    description: Text = _field("beskrivelse", "Hvordan stemmen lyder, i én sætning.", "Tør og kortfattet.")
    lines: dict[str, ByBand] = _field("replikker", "Linjer til hver slags replik, efter vrede.")
