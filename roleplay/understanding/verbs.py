"""Danish verbs whose forms do not begin alike enough for a stem: strong ones, and those with -te and -de.

After Den Danske Ordbog; only verbs that come up in everyday talk.
"""

from __future__ import annotations

from roleplay.understanding.features import stem
from roleplay.understanding.folding import fold_word

_FORMS = """
bede beder bad bedt
betale betaler betalte betalt
bide bider bed bidt
binde binder bandt bundet
blive bliver blev blevet
bo bor boede boet
bryde bryder brød brudt
bruge bruger brugte brugt
bære bærer bar båret
dele deler delte delt
drikke drikker drak drukket
drive driver drev drevet
dø dør døde død
falde falder faldt faldet
finde finder fandt fundet
flyve flyver fløj fløjet
forstå forstår forstod forstået
fortælle fortæller fortalte fortalt
forsvinde forsvinder forsvandt forsvundet
fryse fryser frøs frosset
følge følger fulgte fulgt
føle føler følte følt
få får fik fået
give giver gav givet
gribe griber greb grebet
græde græder græd grædt
gå går gik gået
gøre gør gjorde gjort
hedde hedder hed heddet
hjælpe hjælper hjalp hjulpet
holde holder holdt
høre hører hørte hørt
kalde kalder kaldte kaldt
kende kender kendte kendt
klippe klipper klippede klippet
komme kommer kom kommet
køre kører kørte kørt
købe køber købte købt
le ler lo leet
lede leder ledte ledt
lide lider led lidt
ligge ligger lå ligget
love lover lovede lovet
lukke lukker lukkede lukket
lyde lyder lød lydt
lyve lyver løj løjet
låne låner lånte lånt
læse læser læste læst
lægge lægger lagde lagt
løbe løber løb løbet
mene mener mente ment
møde møder mødte mødt
nyde nyder nød nydt
ride rider red redet
ryge ryger røg røget
råbe råber råbte råbt
se ser så set
sende sender sendte sendt
sidde sidder sad siddet
sige siger sagde sagt
skrive skriver skrev skrevet
skære skærer skar skåret
slippe slipper slap sluppet
slå slår slog slået
snakke snakker snakkede snakket
sove sover sov sovet
spare sparer sparede sparet
spise spiser spiste spist
springe springer sprang sprunget
spørge spørger spurgte spurgt
stjæle stjæler stjal stjålet
stå står stod stået
svare svarer svarede svaret
svide svider sved svedet
synge synger sang sunget
synke synker sank sunket
sælge sælger solgte solgt
sætte sætter satte sat
søge søger søgte søgt
tabe taber tabte tabt
tage tager tog taget
tale taler talte talt
tie tier tav tiet
tro tror troede troet
træde træder trådte trådt
træffe træffer traf truffet
trække trækker trak trukket
tælle tæller talte talt
tænke tænker tænkte tænkt
vide ved vidste vidst
vinde vinder vandt vundet
vise viser viste vist
vælge vælger valgte valgt
være er var været
vågne vågner vågnede vågnet
"""
_TELLING = frozenset({"bo", "bor", "sov"})
"""Forms of up to three letters that are hardly ever another word once folded ("far" may be "får", "bad" a bath)."""
LEMMAS: dict[str, str] = {}
"""Folded form to its infinitive, also by the form's stem; the first verb that has a form keeps it."""
for _line in _FORMS.split("\n"):
    for _form in _line.split():
        _folded = fold_word(_form)
        LEMMAS.setdefault(_folded, _line.split()[0])
        LEMMAS.setdefault(stem(_folded), _line.split()[0])
SURE_LEMMAS = {form: lemma for form, lemma in LEMMAS.items() if len(form) > 3 or form in _TELLING}
"""The same without the short forms that may as well be other words."""
