"""Danish words by what they do in a sentence. Closed classes only: no word list of any move."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    af alle alt altid altsa anden at bare begge bl blev blive bliver da de dem den denne der deres det dette dig din
    dine disse dit dog du efter eller en end endnu er et fa far fik for fordi fra fore ham han hans har have havde
    hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornar i igen ikke ind ja jamen jeg
    jer jeres jo kan kom komme kommer kun kunne lidt lige man mange med meget mellem men mens mere mig min mine mit
    ma matte nar ned nej nok nogen noget nogle nu ny nyt na og ogsa om op os over pa sa sadan samme se selv ser sig
    sige siger sin sine sit skal skulle som sagde synes tage tager til ud uden under var ved vel vi vil ville vores
    vare vere veret skulle burde bor gor gore gjorde gjort giver give gav godt god gode ind hen hvilke ting helt
    to tre fire fem hel hele lad lader tak hej ok okay altsaa mon dertil derfor siden saa ad selvom imod omkring
    """.split()
)
"""Folded words that carry no content of their own."""

SHORT_SIGNS = frozenset(
    "javel jaha jasa jaja jo ja nej na nah mm mmm mhm hm hmm aha ah okay ok oki tja fint godt super top noteret sa det er".split()
)
"""Folded words of replies that only show that one is there: "Javel.", "Det er noteret."."""

_CLASSES = {
    "jeg": "jeg mig mit min mine",
    "vi": "vi os vores vor",
    "du": "du dig din dit dine i jer jeres de dem deres",
    "spørgeord": "hvordan hvad hvem hvornar hvor hvilken hvilke hvilket",
    "hvorfor": "hvorfor",
    "modal": "kan kunne skal skulle vil ville ma matte bor burde tor",
    "fortæl": "fortel fortelle beskriv uddyb sig set prov lad vis forklar",
    "hjælpeverbum": "har havde er var bliver blev",
    "negation": "ikke aldrig ingen intet hverken uden nej",
    "nedtoning": "bare jo altsa vel da nu dog sgu skam nok",
    "men": "men dog alligevel",
    "hvis": "hvis safremt medmindre nar",
    "handling": """ringer skriver sender undersoger finder tager sorger kigger tjekker folger snakker taler
        spørger sporger vender laver bestiller opretter noterer stiller booker kontakter kommer ser gor giver
        ringe skrive sende undersoge finde tage sorge kigge tjekke folge vende lave bestille notere kontakte""",
    "tid": """morgen dag uge uger dage maned maneder klokken inden senest eftermiddag formiddag aften middag
        fredag mandag tirsdag onsdag torsdag lordag sondag straks overmorgen frist deadline time timer minutter""",
    "skrift": "mail mailen brev brevet skriftligt skrive skriver referat sms besked e-boks eboks papir seddel post",
    "klage": "klage klager klagen klagede klagefrist ankestyrelsen nevnet anke klageadgang klagevejledning uenig",
    "tak": "tak takker takke pris",
    "følelse": """ked vred bange trist frustreret frustrerende hardt svert urimeligt urimelig uretferdigt treels
        traels trals belastende tungt bekymret bekymring afmagt utryg utrygt nervos skuffet sarbar opslidende
        beklager undskyld synd hard svar sur gal trat udmattet fortvivlet presset""",
    "forstå": "forstar forsta begriber ser horer merker fornemmer",
    "regel": """regler reglerne reglen lov loven lovgivning paragraf afgorelse afgorelsen kriterier krav bevilling
        hjemmel praksis retningslinjer""",
    "lov-løfte": "lover love garanterer garantere sikrer selvfolgelig naturligvis helt sikkert klart",
    "altid": "altid aldrig hele alle altsammen fuldstendig totalt helt",
    "hilsen": "hej goddag dav davs godmorgen hallo velkommen kere heisa hejsa halloj mojn",
    "farvel": "farvel hej-hej vi-ses weekend hilsen",
    "ro": "rolig roligt slap slappe ro fald tag",
    "igen": "igen atter endnu forfra gentag gentage begyndelsen",
}
WORD_CLASSES: dict[str, str] = {form: name for name, forms in _CLASSES.items() for form in forms.split()}
"""Folded word to its class."""
