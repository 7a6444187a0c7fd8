"""The wording of a question: its frame taken off, its stems, letter fours and pairs of stems counted."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from roleplay.understanding.features import stem
from roleplay.understanding.folding import tokens_of

ASKING_STEMS = frozenset(
    "star stod ligger betyd betyder menes mener forteller fortel fortelle beskriv uddyb lyst spurgt sporger sporge "
    "vide viser vis husker huske tenker tenkt foler folte feler egentlig lige nermere prov hort horer handler".split()
)
"""Folded stems that only ask and say nothing of what is asked about."""
_FRAME = re.compile(
    r"^(?:(?:og|så|men|okay|ja|jo|altså)[, ]+)*"
    r"(?:jeg (?:kunne (?:godt )?(?:tænke mig|lide)|vil(?:le)? (?:meget |rigtig |også |da )?gerne|skal lige|har brug for"
    r"|ville være glad for|mangler|er nysgerrig på)"
    r"|det (?:ville|vil|kunne) (?:hjælpe|være (?:rart|godt|en hjælp)(?: for mig)?|gavne)(?: mig)?"
    r"|kan du (?:ikke )?(?:lige )?|vil du (?:ikke )?(?:lige )?|må jeg (?:godt |lige )?|gider du (?:lige )?|prøv (?:lige )?)\s*"
    r"(?:(?:at|om|og|få|høre|vide|spørge|forstå|have|kende|se|fortælle|fortæl|sige|sætte|beskrive|mig|lidt|noget|mere"
    r"|et par ord|nogle ord|på|til|dig|lige)[\s,]+)*"
    r"(?:hvis (?:du|jeg) (?:vil|kunne|fortalte|sagde|vidste|hørte|fik|satte)\s*(?:(?:at|om|mig|lidt|mere|noget|vide|høre)\s+)*)?[,: ]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def unframed(question: str) -> str:
    """A question without what only leads up to it; the question itself when hardly anything would be left."""
    bare = _FRAME.sub("", question)
    return bare if len(bare.split()) >= 2 else question


Counted = tuple[tuple[str, int], ...]
"""Features of a text with how often each is there."""


@lru_cache(maxsize=16384)
def features_of(text: str) -> tuple[Counted, Counted, Counted]:
    """Counted stems, letter fours of each word, and pairs of neighbouring stems."""
    words = [token.form for token in tokens_of(unframed(text)) if token.is_word]
    stems = [stem(word) for word in words]
    fours: Counter[str] = Counter()
    for word in words:
        edged = f"<{word}>"
        fours.update(f"#{edged[start : start + 4]}" for start in range(max(1, len(edged) - 3)))
    pairs = Counter(f"{one} {other}" for one, other in zip(stems, stems[1:], strict=False))
    return tuple(Counter(stems).items()), tuple(fours.items()), tuple(pairs.items())
