"""One reply as this citizen meets it: what was heard, held against the person, the case and the talk so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from roleplay.citizen.likeness import likeness, stems_of
from roleplay.citizen.persona import Concern, FileNote, Limit, Option, Persona
from roleplay.citizen.state import CitizenState
from roleplay.citizen.topics import TopicIndex
from roleplay.understanding.features import stem
from roleplay.understanding.folding import plain
from roleplay.understanding.hearing import Hearing
from roleplay.understanding.segments import sentences_of

_DENIES = re.compile(
    r"\b(?:(?:jeg|vi|man|kommunen|det) (?:kan|ma(?! vere)|bestemmer|lover|tor)|(?:kan|ma|tor) (?:jeg|vi|man|kommunen))\b"
    r"(?! (?:\w+ )?(?:godt|sagtens) (?:hore|se|forsta|merke)\b)"
    r"[^.?!,;]{0,25}\b(?:ikke|ingen|hverken)\b|"
    r"\b(?:jeg|vi|man|kommunen|det|der) (?:desverre |altsa )?(?:ikke|hverken) (?:kan|ma|lover|tor)\b|"
    r"(?<=\w )kan (?:du|i|de|han|hun) (?:desverre |altsa )?ikke (?:fa|beholde|regne med|komme til at)\b(?![^.!]*\?)",
)
_MAY = (
    r"\b(?:(?:kan|kunne)(?! (?:jeg |vi )?(?:jo |godt |sagtens |ogsa )*(?:se|hore|lese|forsta|merke)\b)|"
    r"ma|far|fa|bliver|bestemmer|afgor|muligt|mulighed|afhenger|lov)\b"
)
_NOT = r"\b(?:ikke|ingen|aldrig|hverken|desverre|forst|andre)\b"
_RULES_OUT = re.compile(rf"{_MAY}[^.?!]*{_NOT}|{_NOT}[^.?!]*{_MAY}")
_OWNS = re.compile(
    r"\b(?:vi|os|vores|jeg|kommunen)\b.{0,30}\b(?:skulle|burde|fejl|fejlen|glemt|forkert)\b|\b(?:skulle|burde|fejl|fejlen)\b.{0,20}\b(?:vi|os|vores|kommunen)\b"
)
_PROMISES = re.compile(
    r"\b(?:skal nok|lover?|garanterer|garanti|selvfolgelig|naturligvis|helt sikkert|sikker|sorger|ordner|fikser|klarer|skaffer|"
    r"(?:du|i|det|han|hun|den|de) (?:far|bliver|kommer|skal)|(?:far|bliver|kommer) (?:du|i|det|han|hun|den|de))\b"
)
_VOUCHES = re.compile(
    r"\b(?:skal nok|lover?|garanterer|garanti|selvfolgelig|naturligvis|helt sikkert|sikker|hundrede procent|ordner|fikser)\b"
)
_OFFERS_TO = re.compile(r"^\W*(?:og |sa |men )?(?:skal|vil|kan|kunne|ma) (?:jeg|vi|du|i)\b")
_LOSES_NOTHING = re.compile(
    r"\b(?:du|i) (?:mister|skal|behover) (?:slet |bare |heller |altsa )*(?:ikke|intet|ingen)\b|\bmister (?:du|i) (?:slet )?ikke\b|"
    r"\bkoster (?:det )?(?:dig |jer )?(?:ikke|ingenting)\b|"
    r"\bbliver (?:du |i |der )?(?:slet |bare |heller )*(?:ikke|ingen) (?:trukket|straffet|smidt|slettet|sat|meldt|stroget|opkrevet|glemt)\b"
)
"""What "ikke" says of a loss is good news and rules nothing out."""
SAME_WORDS = 0.72
"""Share of content stems above which two replies count as the same words again."""
_HOLLOW_WORDS = (
    "ret rigtig rigtigt forstaet korrekt hel hele lidt sver svert hard hardt forsta forstar ked situation ting dag tid lang gang god grund folels foler fole synd treels trels "
    "slem slemt frustrer frustreret frustrerende irriter irriterende vred sur bekymr".split()
)
HOLLOW_STEMS = frozenset(_HOLLOW_WORDS) | frozenset(stem(word) for word in _HOLLOW_WORDS)
"""Stems of sympathy that fit anyone: they are no sign of having heard *this* citizen."""
FOREIGN_WORDS = 2
"""Telling words from outside the citizen's world that a reply may hold and still be about this citizen."""
MOST_SAID = 60
"""Content stems of the reply that are compared; a flood of words is not more content."""


def denies(text: str) -> bool:
    """True when a text says in so many words what cannot be had."""
    return bool(_DENIES.search(plain(text)))


_RINGS_BACK = re.compile(r"\b(?:ringer|ringe)\b")
_RINGS_FOR_GOOD = re.compile(r"\b(?:hver|fast|faste|samme|ugentlig\w*)\b")
_OF_A_CALL = stems_of(
    "ringe ringer igen tilbage næste uge dag dage morgen eftermiddag formiddag klokken tid tidspunkt "
    "mandag tirsdag onsdag torsdag fredag lørdag søndag"
)
_OF_ANY_HELP = stems_of("hjælp hjælpe hjælper undersøge undersøger kigge kigger finde finder gøre")
"""What case workers do in every case: alone it offers nothing."""
_BEGINS_THE_TALK = re.compile(
    r"\b(?:skal vi|lad os|vi kan|jeg vil gerne) (?:\w+ )?(?:begynde|starte) (?:med (?:det|den|dig|at|hvad|hvordan|hvem|hvorfor)\b|der\b|forfra\b)"
)
_OF_A_START = stems_of("begynde starte")
_NONE: frozenset[str] = frozenset()


def offering_stems(text: str, stems: frozenset[str]) -> frozenset[str]:
    """The stems of a text that can speak of an option: that one will help, or ring back next week, is said in any case, and is none.

    Args:
        text: the reply, or a part of it.
        stems: its content stems.
    """
    words = plain(text)
    rings_back = _RINGS_BACK.search(words) and not _RINGS_FOR_GOOD.search(words)
    begins = _BEGINS_THE_TALK.search(words)
    return stems - _OF_ANY_HELP - (_OF_A_CALL if rings_back else _NONE) - (_OF_A_START if begins else _NONE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A reply in its place.

    Attributes:
        persona, state, hearing: who, how they were before the reply, what was heard.
        moves: ids of the moves that were heard.
        concern: the concern on top.
        shared: how many content stems of the reply meet what this citizen has said or is full of.
        notes: the file notes that the reply brings into play.
        options, limits: what the reply offers or rules out, as far as the case file knows it.
        repeats: how many earlier replies said the same in the same words.
        parrots: the reply is little else than the citizen's own last line.
        at_home, foreign: how many of the reply's telling words belong to this citizen's world, and how many do not.
    """

    persona: Persona
    state: CitizenState
    hearing: Hearing
    moves: frozenset[str]
    concern: Concern
    shared: int
    notes: tuple[FileNote, ...]
    options: tuple[Option, ...]
    limits: tuple[Limit, ...]
    repeats: int
    parrots: bool
    at_home: int
    foreign: int

    def does(self, *moves: str) -> bool:
        """True when the reply makes any of the moves."""
        return not self.moves.isdisjoint(moves)

    @property
    def hollow(self) -> bool:
        """True when nothing in the reply shows that *this* citizen was heard or this case was read."""
        return self.shared == 0 and not self.notes

    @property
    def tells_limit(self) -> bool:
        """True when the reply says what cannot be had: by an explanation, or by denying what a known limit is about."""
        if self.does("forklaring", "afvisning"):
            return True
        return bool(self.limits) and self.denies

    @property
    def denies(self) -> bool:
        """True when the reply says in so many words what cannot be had."""
        return denies(self.hearing.text)

    @property
    def rules_out(self) -> bool:
        """True when an explanation says what cannot be had, or who else decides it."""
        words = plain(self.hearing.text)
        if self.denies:
            return True
        return self.does("forklaring") and bool(_RULES_OUT.search(words)) and not _LOSES_NOTHING.search(words)

    @property
    def owns_a_fault(self) -> bool:
        """True when the reply takes a fault upon the office."""
        return bool(_OWNS.search(plain(self.hearing.text)))

    @property
    def promises(self) -> bool:
        """True when the reply speaks of what is to come, so that it can raise a hope."""
        return bool(_PROMISES.search(plain(self.hearing.text)))

    @property
    def only_offers(self) -> bool:
        """True when the reply asks whether an offer is wanted and vouches for nothing, however pleasing it sounds."""
        if not self.hearing.questions or _VOUCHES.search(plain(self.hearing.text)):
            return False
        return any(_OFFERS_TO.search(plain(one)) for one in sentences_of(self.hearing.text) if "?" in one)

    @property
    def furious(self) -> bool:
        """True while the citizen is sursur."""
        return self.state.band == "sursur"

    @property
    def few_resources(self) -> bool:
        """True for a citizen with få ressourcer."""
        return self.persona.difficulty.resources == "få"

    @property
    def many_resources(self) -> bool:
        """True for a citizen with mange ressourcer."""
        return self.persona.difficulty.resources == "mange"


def _same_words(reply: frozenset[str], earlier: frozenset[str]) -> bool:
    if not reply or not earlier:
        return False
    return len(reply & earlier) / len(reply | earlier) >= SAME_WORDS


@lru_cache(maxsize=4096)
def _touched(stems: frozenset[str], said: frozenset[str]) -> frozenset[str]:
    """The stems that the citizen has said, or words like them."""
    return frozenset(stem for stem in stems if stem in said or any(likeness(stem, one) for one in said))


def moment_of(index: TopicIndex, state: CitizenState, hearing: Hearing) -> Moment:
    """Holds a reply against the citizen.

    Args:
        index: the topics of the persona in the variant being played.
        state: the citizen before the reply.
        hearing: what was heard.
    """
    memory = state.memory
    concern = index.concern_list[memory.top]
    stems = frozenset(sorted(hearing.stems - HOLLOW_STEMS)[:MOST_SAID])
    touched = _touched(stems, memory.said)
    on_topic = max(index.concern_touched(stems, number) for number in range(memory.top + 1))
    shared = max(len(touched), min(on_topic, len(touched) + 2))
    at_home, foreign = index.at_home_and_foreign(stems)
    elsewhere = foreign > max(FOREIGN_WORDS, shared, at_home)
    return Moment(
        persona=index.persona,
        state=state,
        hearing=hearing,
        moves=hearing.ids(),
        concern=concern,
        shared=0 if elsewhere else shared,
        notes=() if elsewhere else index.notes_shown(stems),
        options=() if elsewhere else _options_meant(index, hearing.text, stems),
        limits=() if elsewhere else index.limits_meant(stems),
        repeats=sum(_same_words(hearing.signature, earlier) for earlier in memory.replies),
        parrots=len(stems) >= 4
        and bool(memory.last_said)
        and len(stems & memory.last_said) / len(stems) > 0.85,
        at_home=at_home,
        foreign=foreign,
    )


_PUTS_FORWARD = re.compile(
    r"\b(?:(?:jeg|vi) (?:kan|vil|skal|kunne)|(?:skal|kan|kunne|vil|ma) (?:jeg|vi|du|i))\b"
)
"""Words that put something forward, as a statement or as a question."""


def _options_meant(index: TopicIndex, text: str, stems: frozenset[str]) -> tuple[Option, ...]:
    """The options that a reply speaks of: first what it asks about, then what it puts forward, then what it only mentions."""
    meant = index.options_meant(offering_stems(text, stems))
    if len(meant) < 2:
        return meant
    forward = [one for one in sentences_of(text) if _PUTS_FORWARD.search(plain(one)) and not denies(one)]
    in_order = [
        option
        for one in sorted(forward, key=lambda one: "?" not in one)
        for option in index.options_meant(offering_stems(one, stems_of(one)))
        if option in meant
    ]
    return tuple(dict.fromkeys((*in_order, *meant)))
