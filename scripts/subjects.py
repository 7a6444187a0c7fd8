"""What anybody may be asked about – work, sleep, a landlord, a letter, what weighs most – and how case workers ask for it.

The library (``corpus/questions/subjects.txt``) is in Danish, for Danes to read and correct. The space of questions is trained on it
(``scripts/train_questions.py``), so that a fact with two or three typical questions is found by countless other words,
and so that a question for something else is known as that.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus import CORPUS

SUBJECTS_FILE = CORPUS / "questions" / "subjects.txt"


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
