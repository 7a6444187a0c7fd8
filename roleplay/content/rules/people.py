"""Rules about the person as a whole: voice, administration, laws."""

from __future__ import annotations

from collections.abc import Iterator

from roleplay.citizen.categories import CATEGORIES
from roleplay.content import voices
from roleplay.content.document import Document
from roleplay.content.knowledge import LAWS
from roleplay.content.problems import FaultyContent, Problem
from roleplay.content.suggest import did_you_mean, nearest

ADMINISTRATIONS = (
    "Socialforvaltningen",
    "Beskæftigelse",
    "Borgerservice",
    "Børne- og Ungdom",
    "Sundhed og Omsorg",
    "Kultur og Fritid",
    "Teknik og Miljø",
)
"""The administrations of the bundled personas; an author may use others."""


def known_voice(document: Document) -> Iterator[Problem]:
    """The voice exists, can be read, and together with the person's own lines has words for everything."""
    name = document.model.voice
    known = voices.names(document.voices)
    if name not in known:
        yield document.fault(
            "K046", ("stemme",), f"Stemmen »{name[:40]}« findes ikke.", did_you_mean(name, known)
        )
        return
    try:
        voice = voices.load(name, document.voices)
    except FaultyContent as error:
        message = f"Stemmen »{name}« kan ikke bruges: {error.problems[0].message}"
        yield document.fault("K047", ("stemme",), message, "Vælg en anden stemme, eller få den rettet.")
        return
    lacking = [key for key in CATEGORIES if not voice.lines.get(key) and key not in document.model.lines]
    if lacking:
        some = ", ".join(lacking[:3]) + (" og flere" if len(lacking) > 3 else "")
        hint = "Vælg en anden stemme, eller skriv dem selv under replikker."
        yield document.warning("K047", ("stemme",), f"Stemmen »{name}« mangler ord for {some}.", hint)


def known_administration(document: Document) -> Iterator[Problem]:
    """A name that is nearly one of the known ones is a slip; any other is the author's own."""
    name = document.model.administration
    best = nearest(name, ADMINISTRATIONS, 75)
    if best is not None and best != name:
        message = f"»{name[:40]}« ligner en forvaltning, der allerede er på listen."
        yield document.warning("K060", ("forvaltning",), message, f"Mente du »{best}«?")


def laws_exempted(document: Document) -> Iterator[Problem]:
    """A law that is said not to hold exists and has a reason."""
    for law, reason in document.model.exempt_laws.items():
        way = ("undtaget_love", law)
        if law not in LAWS:
            yield document.fault(
                "K057", way, f"Loven »{law[:40]}« findes ikke.", "Lovene hedder L01 til L23.", key=True
            )
        elif not (reason or "").strip():
            hint = f"Skriv fx {law}: Borgeren har ikke klaget, så der er ingen klage at fastholde."
            yield document.fault(
                "K058", way, f"Undtagelsen fra {law} mangler en begrundelse.", hint, key=True
            )
