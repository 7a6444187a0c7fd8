"""The answer to being asked to do something oneself: send a paper, come by, sign. It waits for a yes, and for no fact."""

from __future__ import annotations

import re

from roleplay.citizen.desk import Desk, Part
from roleplay.citizen.questions import asked_parts
from roleplay.understanding.folding import plain
from roleplay.understanding.grips import times_in
from roleplay.understanding.hearing import PITFALLS

_ACTS = (
    "sende|maile|eftersende|skrive under|underskrive|udfylde|medbringe|vedhefte|uploade|scanne|fotografere|aflevere|fremsende|indsende|"
    r"tage (?!mig|os)\w+(?: \w+){0,4} med(?! \w*(?:igennem|gennem|tilbage))|tage et billede|komme (?:herind|forbi|ind (?:til os|pa kontoret|i morgen))|ringe til (?!mig|os)|"
    r"finde \w+(?: \w+){0,3} frem|give (?:mig|os) (?:en kopi|papir\w*|dit samtykke|lov)|kontakte|bede \w+ (?!om at fa)"
)
_REQUEST = re.compile(
    r"^\W*(?:(?:og|men|sa|okay|ja|jo|nej) )*(?:(?:kan|kunne|vil|ville|gider) (?:du|i)|har (?:du|i) mulighed for at|ma jeg bede (?:dig|jer) (?:om at )?) ?"
    rf"(?:(?:lige|godt|ikke|ogsa|eventuelt|evt|mon|maske|selv|prove at|vere sod at|vere rar at|sa|gerne|derfor|til gengeld) )*(?:{_ACTS})\b"
)


def asked_to_do(desk: Desk) -> Part | None:
    """What a citizen says who is asked to do something; with a day or an hour it is a deal."""
    moment = desk.moment
    if moment.does(*PITFALLS, "mulighed", "opsummering") or not moment.hearing.questions:
        return None
    question = asked_parts(moment.hearing)[0].bare
    if not _REQUEST.search(plain(question)):
        return None
    dated = times_in(question) and not moment.furious
    return desk.category("aftale" if dated else "bedt_om_noget", "L15")
