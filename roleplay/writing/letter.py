"""The short mail to the citizen after the talk (§ 4.6, 6.2): drafted from the promise ledger, judged for plain language.

The points and what they are for stand in ``RULES``; what does not apply to the talk is out of the sum.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from roleplay.conversation.conversation import Conversation
from roleplay.triangle.build import ledger
from roleplay.triangle.verdict import Promise
from roleplay.understanding.segments import sentences_of
from roleplay.writing.finding import LONGEST_READ, LetterVerdict, WritingFinding
from roleplay.writing.plain_words import PlainWords, judgements, office_language, personal_numbers
from roleplay.writing.said import TalkWords, holds, holds_time

EASY_LIX = 34
"""Readability up to which a text is easy to most (Björnsson: under 35 is easy)."""
HARD_LIX = 48
"""Readability from which it is hard."""
LONGEST_SENTENCE = 24
"""Words of a sentence that one can still read aloud in a breath."""
SHORT_MAIL = 200
"""Words of a short mail."""
_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_PASSIVE = re.compile(
    r"(?<!\w)(?:bliver|blev|er blevet|vil blive)\s+\w+(?:et|t)(?!\w)|(?<!\w)(?:skal|kan|vil|må)\s+\w{3,}(?:es|as)(?!\w)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?<!\w)(?:ring|skriv|svar|sms)(?!\w)|(?<!\w)(?:kontakt|fange|træffe?|fat i) (?:mig|os)(?!\w)|du kan (?:ringe|skrive|svare)",
    re.IGNORECASE,
)


def draft_follow_up(talk: Conversation) -> str:
    """A draft in the trainee's own words: what was agreed, from the ledger. Promises that cannot be kept are left out."""
    persona, memory = talk.persona, talk.state.memory
    kept = [promise for promise in ledger(talk) if promise.allowed]
    lines = [f"Kære {persona.first_name}", "", "Tak for vores samtale i dag."]
    if kept:
        lines += ["Her er det, vi aftalte, så du har det på skrift:", ""]
        lines += [f"- {_as_sentence(promise.what)}" for promise in kept]
    else:
        lines += [
            "",
            "[Skriv her, hvem der gør hvad, og hvornår. Der blev ikke aftalt noget bestemt i samtalen.]",
        ]
    if memory.count("klagevejledning"):
        lines += ["", "Er du uenig i afgørelsen, kan du klage. Jeg hjælper dig gerne med det."]
    sender = memory.trainee or "[dit navn]"
    lines += [
        "",
        "Har jeg glemt noget, så ring eller skriv til mig.",
        "",
        "Venlig hilsen",
        sender,
        persona.office,
    ]
    return "\n".join(lines)


def _as_sentence(words: str) -> str:
    words = words.strip()
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?', '…')) else '.'}"


@dataclass
class _Reading:
    """A letter being judged: the text, the talk, and what has been found so far."""

    text: str
    talk: Conversation
    words: PlainWords
    findings: list[WritingFinding] = field(default_factory=list)

    @property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(promise for promise in ledger(self.talk) if promise.allowed)

    def missing(self, why: str, better: str = "", turn: int = 0) -> None:
        self.findings.append(WritingFinding("mangler", "", why, better, turn))


def judge_letter(text: str, talk: Conversation, words: PlainWords) -> LetterVerdict:
    """Judges the mail to the citizen.

    Args:
        text: as written.
        talk: the talk it follows up.
        words: what does not belong in it.
    """
    read = text[:LONGEST_READ]
    if not read.strip():
        nothing = WritingFinding("mangler", "", "Der er ikke skrevet noget til borgeren endnu.")
        return LetterVerdict(0, (), (nothing,), 0, 0)
    reading = _Reading(read, talk, words)
    points = []
    for name, maximum, rule in RULES:
        share = rule(reading)
        if share is not None:
            points.append((name, round(maximum * share, 1), float(maximum)))
    possible = sum(maximum for _, _, maximum in points)
    score = round(100 * sum(earned for _, earned, _ in points) / possible)
    findings = [*personal_numbers(read), *reading.findings, *TalkWords(talk).never_said(_without_frame(read))]
    return LetterVerdict(score, tuple(points), tuple(findings), lix_of(read), len(_WORD.findall(read)))


def lix_of(text: str) -> int:
    """Readability (LIX): words per sentence plus the percentage of words with more than six letters."""
    words = _WORD.findall(text)
    sentences = max(1, len(re.findall(r"[.!?:](?=\s|$)|\n\s*(?:-|\n)", text)))
    return (
        round(len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words))
        if words
        else 0
    )


def _without_frame(text: str) -> str:
    """The letter without its greeting and signature, which are not about what was said."""
    lines = text.splitlines()
    closing = next((i for i, line in enumerate(lines) if re.search(r"\bhilsen\b", line, re.I)), len(lines))
    return "\n".join(lines[1:closing])


def _greets(reading: _Reading) -> float | None:
    name = reading.talk.persona.first_name
    lines = [line for line in reading.text.splitlines() if line.strip()]
    named = name.lower() in " ".join(lines[:2]).lower()
    signed = bool(re.search(r"\bhilsen\b", " ".join(lines[-4:]), re.IGNORECASE))
    if not named:
        reading.missing(f"Begynd med borgerens navn: »Kære {name}«.", f"Kære {name}")
    if not signed:
        reading.missing("Slut med en hilsen og dit navn.", "Venlig hilsen")
    return (named + signed) / 2


def _thanks(reading: _Reading) -> float | None:
    if re.search(r"(?<!\w)tak(?!\w)", reading.text, re.IGNORECASE):
        return 1.0
    reading.missing(
        "Sig tak for samtalen. Det er tredje side af trekanten, også på skrift.",
        "Tak for vores samtale i dag.",
    )
    return 0.0


def _has_agreements(reading: _Reading) -> float | None:
    promises = reading.promises
    if not promises:
        return None
    total = 0.0
    for promise in promises:
        if not holds(reading.text, promise):
            reading.missing(f"Det, du lovede i tur {promise.turn}, er ikke med.", promise.what, promise.turn)
        elif not holds_time(reading.text, promise):
            reading.missing(
                f"Aftalen fra tur {promise.turn} mangler et tidspunkt.", promise.when, promise.turn
            )
            total += 0.5
        else:
            total += 1
    return total / len(promises)


def _plain(reading: _Reading) -> float | None:
    found = [*office_language(reading.text, reading.words), *judgements(reading.text, reading.words)]
    reading.findings += found
    return max(0.0, 1 - 0.25 * len(found))


def _easy(reading: _Reading) -> float | None:
    lix = lix_of(reading.text)
    share = min(1.0, max(0.0, (HARD_LIX - lix) / (HARD_LIX - EASY_LIX)))
    for sentence in sentences_of(reading.text):
        if len(_WORD.findall(sentence)) > LONGEST_SENTENCE:
            share -= 0.2
            reading.findings.append(
                WritingFinding(
                    "tungt", sentence, "Sætningen er lang. Del den i to, og sig det vigtigste først."
                )
            )
    if lix >= HARD_LIX:
        reading.findings.append(
            WritingFinding(
                "tungt", "", f"Teksten er svær (lix {lix}). Korte sætninger og korte ord gør den lettere."
            )
        )
    return max(0.0, share)


def _active(reading: _Reading) -> float | None:
    passive = _PASSIVE.search(reading.text)
    if passive is None:
        return 1.0
    reading.findings.append(
        WritingFinding(
            "tungt", passive.group(), "Skriv, hvem der gør det: »jeg sender«, ikke »det bliver sendt«."
        )
    )
    return 0.4


def _short(reading: _Reading) -> float | None:
    count = len(_WORD.findall(reading.text))
    if count <= SHORT_MAIL:
        return 1.0
    reading.findings.append(
        WritingFinding("langt", "", f"{count} ord er meget til en kort mail. Det vigtigste er aftalerne.")
    )
    return max(0.0, 1 - (count - SHORT_MAIL) / SHORT_MAIL)


def _reachable(reading: _Reading) -> float | None:
    if _CONTACT.search(reading.text):
        return 1.0
    reading.missing(
        "Skriv, hvordan borgeren får fat i dig.", "Har jeg glemt noget, så ring eller skriv til mig."
    )
    return 0.0


def _complaint(reading: _Reading) -> float | None:
    if not reading.talk.state.memory.count("klagevejledning"):
        return None
    if re.search(r"(?<!\w)klag", reading.text, re.IGNORECASE):
        return 1.0
    reading.missing(
        "Du vejledte om at klage. Skriv det også her.", "Er du uenig, kan du klage. Jeg hjælper dig gerne."
    )
    return 0.0


def _addressed(reading: _Reading) -> float | None:
    if re.search(r"(?<!\w)(?:du|dig|din|dit|dine)(?!\w)", reading.text, re.IGNORECASE):
        return 1.0
    reading.missing("Skriv til borgeren – »du« og »dig« – og ikke om borgeren.")
    return 0.0


RULES: tuple[tuple[str, int, Callable[[_Reading], float | None]], ...] = (
    ("Aftalerne er med, med tidspunkt", 35, _has_agreements),
    ("Ord, man kan sige højt", 15, _plain),
    ("Let at læse", 10, _easy),
    ("Til at se, hvem der gør det", 5, _active),
    ("Skrevet til borgeren", 5, _addressed),
    ("Navn og hilsen", 8, _greets),
    ("Tak for samtalen", 6, _thanks),
    ("Hvordan man får fat i dig", 6, _reachable),
    ("Retten til at klage", 5, _complaint),
    ("Kort", 5, _short),
)
"""What the mail is scored by: Danish name, points, and the share of them that a letter earns (None: does not apply)."""
