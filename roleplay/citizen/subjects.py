"""What anybody may be asked about – work, sleep, a landlord, a letter – and how case workers ask for it.

An author writes two or three typical questions of a fact; a trainee asks in countless other words. Each fact finds the
subjects it belongs to (``subjects.txt``, in Danish and for Danes to read), and their questions count for it as well.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from roleplay.citizen.likeness import likeness, stems_of
from roleplay.citizen.persona import Fact
from roleplay.citizen.wording import features_of

SUBJECTS_FILE = Path(__file__).with_name("subjects.txt")
LETTERS = 0.3
"""Weight of a letter four against a stem."""
BELONGS = 0.12
"""Likeness from which a fact belongs to a subject; each subject has one fact at the most."""
MOST_SUBJECTS = 3
"""Subjects of one fact."""
WHOLLY = 0.25
"""Likeness from which a fact is wholly of its subject."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that anybody may be asked about.

    Attributes:
        id: its heading in the file.
        words: words that belong to it.
        questions: ways of asking for it.
    """

    id: str
    words: tuple[str, ...]
    questions: tuple[str, ...]


def read_subjects(text: str) -> tuple[Subject, ...]:
    """The subjects of a file: ``[id] what it is``, ``ord: …``, then a question a line; ``#`` is a remark.

    Raises:
        ValueError: for a line before the first heading.
    """
    found: list[tuple[str, list[str], list[str]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            found.append((line[1 : line.index("]")], [], []))
        elif not found:
            raise ValueError(f"line {number}: expected a heading such as [arbejde]")
        elif line.startswith("ord:"):
            found[-1][1].extend(word.strip() for word in line[4:].split(","))
        else:
            found[-1][2].append(line)
    return tuple(Subject(name, tuple(words), tuple(questions)) for name, words, questions in found)


class SubjectIndex:
    """The subjects as vectors of stems and letter fours."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        texts = {subject.id: (*subject.questions, " ".join(subject.words)) for subject in subjects}
        spread = Counter(key for own in texts.values() for key in {k for text in own for k in _counted(text)})
        self._rarity = {key: math.log((len(texts) + 1) / (count + 0.5)) for key, count in spread.items()}
        self._unknown = math.log(max(2, len(texts)))
        self._postings: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for name, own in texts.items():
            for key, weight in self._vector(own).items():
                self._postings[key].append((name, weight))
        self._words = {subject.id: stems_of(" ".join(subject.words)) for subject in subjects}

    def likeness(self, texts: Iterable[str]) -> Mapping[str, float]:
        """How much a text, or several together, speak of each subject, 0-1; subjects with nothing in common left out."""
        found: dict[str, float] = defaultdict(float)
        for key, weight in self._vector(texts).items():
            for name, other in self._postings.get(key, ()):
                found[name] += weight * other
        return found

    def of_facts(self, facts: Sequence[Fact]) -> tuple[tuple[tuple[str, float], ...], ...]:
        """For each fact the subjects it belongs to, with how wholly it does, 0-1."""
        pairs = []
        for number, fact in enumerate(facts):
            texts = (fact.id, " ".join(fact.words), *fact.questions, *(line.text for line in fact.answers))
            pairs += [(score, -number, name) for name, score in self.likeness(texts).items()]
        taken: set[str] = set()
        own: list[list[tuple[str, float]]] = [[] for _ in facts]
        for score, number, name in sorted(pairs, reverse=True):
            if score < BELONGS:
                break
            if name not in taken and len(own[-number]) < MOST_SUBJECTS:
                taken.add(name)
                own[-number].append((name, min(1.0, score / WHOLLY)))
        return tuple(tuple(subjects) for subjects in own)

    def names(self, stems: Iterable[str], subject: str) -> bool:
        """True when any of the stems is, or means, a word of the subject."""
        words = self._words[subject]
        return any(stem in words or any(likeness(stem, word) >= 0.7 for word in words) for stem in stems)

    def _vector(self, texts: Iterable[str]) -> dict[str, float]:
        counted: dict[str, float] = defaultdict(float)
        for text in texts:
            for key, count in _counted(text).items():
                counted[key] += count
        vector = {
            key: math.log1p(count) * self._rarity.get(key, self._unknown) for key, count in counted.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        return {key: weight / length for key, weight in vector.items()}


def _counted(text: str) -> dict[str, float]:
    stems, fours = features_of(text)
    return {**dict(stems), **{key: LETTERS * count for key, count in fours}}


@cache
def subject_index() -> SubjectIndex:
    """The shipped subjects, read once."""
    return SubjectIndex(read_subjects(SUBJECTS_FILE.read_text(encoding="utf-8")))
