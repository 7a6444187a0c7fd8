"""Finds citizens: the bundled ones and the user's own; one by name, or all of them as a list.

The models are heavy to import and a mere list does without them, so they come in where a citizen is loaded.
"""

from __future__ import annotations

import importlib.resources
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from roleplay.citizen.persona import Persona
from roleplay.content.problems import FaultyContent, Problem
from roleplay.content.suggest import nearest
from roleplay.content.summary import Summary, summary_of
from roleplay.errors import WrongCall

if TYPE_CHECKING:
    from roleplay.content.document import Document

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class FaultyFile:
    """A persona file that cannot be played.

    Attributes:
        slug: its file name without ending.
        path: where it lies.
        problems: what is wrong with it.
    """

    slug: str
    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """All citizens there are.

    Attributes:
        personas: those that can be played, by administration and name.
        faulty: those that cannot, by file name.
    """

    personas: tuple[Summary, ...]
    faulty: tuple[FaultyFile, ...]


def bundled_folder() -> Path:
    """Where the citizens that come with the program lie: in the installed package, else in the repository."""
    packed = importlib.resources.files("roleplay") / "_bundled" / "personas"
    if isinstance(packed, Path) and packed.is_dir():
        return packed
    return Path(__file__).resolve().parents[2] / "personas"


class Library:
    """The citizens at hand.

    Args:
        own_folder: the user's own persona files, if any; they go before bundled ones of the same name.
        bundled: the folder of the bundled ones; found by itself when None.
        voices_folder: the folder of the voices; the bundled ones when None.
    """

    def __init__(
        self,
        own_folder: Path | None = None,
        *,
        bundled: Path | None = None,
        voices_folder: Path | None = None,
    ) -> None:
        own = [own_folder] if own_folder is not None else []
        self._roots = (*own, bundled if bundled is not None else bundled_folder())
        self._voices_folder = voices_folder

    def find(self, name: str) -> Persona:
        """The citizen of a slug, or in a file.

        Args:
            name: a slug, or a path (it ends in .yaml or .yml, or holds a separator).

        Raises:
            WrongCall: there is no such citizen.
            FaultyContent: the file is faulty; it carries ``problems``.
        """
        path = Path(name) if looks_like_path(name) else self.files().get(name)
        if path is None:
            best = nearest(name, self.files())
            hint = f" Mente du »{best}«?" if best else " Skriv »roleplay personas« for at se dem alle."
            raise WrongCall(f"Der er ingen borger, der hedder »{name[:80]}«.{hint}")
        if not _exists(path):
            raise WrongCall(f"Filen {name[:200]!r} findes ikke. Se efter, om stien er stavet rigtigt.")
        from roleplay.content.checks import judged

        judgement = judged(path, voices_folder=self._voices_folder)
        return self._compiled(*judgement, slug=path.stem, file=path.name, origin=str(path.absolute()))

    def from_text(self, text: str, slug: str) -> Persona:
        """The citizen in the text of a file, as kept in a log.

        Args:
            text: the whole of the file.
            slug: the citizen's id.

        Raises:
            FaultyContent: the text is faulty; it carries ``problems``.
        """
        from roleplay.content.checks import judged_text

        file = f"{slug}.yaml"
        judgement = judged_text(text, file, voices_folder=self._voices_folder)
        return self._compiled(*judgement, slug=slug, file=file, origin="")

    def _compiled(
        self, document: Document | None, problems: tuple[Problem, ...], *, slug: str, file: str, origin: str
    ) -> Persona:
        from roleplay.content import voices
        from roleplay.content.compile import compiled

        if document is None:
            raise FaultyContent(problem for problem in problems if problem.blocks)
        voice = voices.load(document.model.voice, self._voices_folder)
        persona = compiled(document.model, document.source, slug=slug, file=file, voice=voice)
        return replace(persona, source=origin)

    def files(self) -> dict[str, Path]:
        """Every persona file by slug, the user's own before the bundled."""
        found: dict[str, Path] = {}
        for root in self._roots:
            for path in _files_under(root):
                found.setdefault(path.stem, path)
        return found

    def listing(self) -> Listing:
        """All citizens, those with faults apart. Only the head of each file is judged."""
        personas: list[Summary] = []
        faulty: list[FaultyFile] = []
        for slug, path in sorted(self.files().items()):
            summary, problems = summary_of(path)
            if summary is not None:
                personas.append(summary)
            else:
                faulty.append(FaultyFile(slug, path, self._why(path) or problems))
        personas.sort(
            key=lambda summary: (summary.administration.casefold(), summary.name.casefold(), summary.slug)
        )
        return Listing(tuple(personas), tuple(faulty))

    def summaries(self) -> tuple[Summary, ...]:
        """All citizens that can be played, by administration and name."""
        return self.listing().personas

    def _why(self, path: Path) -> tuple[Problem, ...]:
        from roleplay.content.checks import judged

        return tuple(p for p in judged(path, voices_folder=self._voices_folder)[1] if p.blocks)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def looks_like_path(name: str) -> bool:
    """True for a name that means a file rather than a slug."""
    return name.endswith(_ENDINGS) or "/" in name or os.sep in name


def _files_under(root: Path) -> list[Path]:
    """The persona files below a folder; a folder that is missing has none."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(folder, name) for name in sorted(names) if name.endswith(_ENDINGS) and name[0] != "."]
    return found
