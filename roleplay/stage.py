"""Sets the stage: brings persona files, laws, criteria and recogniser together for whoever plays a talk."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from roleplay.citizen.persona import Persona
from roleplay.content.knowledge import strengths
from roleplay.content.library import Library
from roleplay.content.rubric import rubric
from roleplay.conversation.conversation import Conversation, Setting
from roleplay.errors import ContentError, WrongCall
from roleplay.history.learnt import model_checksum, with_learnt
from roleplay.history.log import StoredTalk, TalkLog, start_record
from roleplay.paths import own_personas_folder, sessions_folder
from roleplay.practice import Mode, Practice, new_seed
from roleplay.triangle.criteria import Rubric
from roleplay.understanding.recogniser import Recogniser

Clock = Callable[[], datetime]


@dataclass
class Stage:
    """Everything a talk needs, loaded once.

    Attributes:
        library: where citizens are found.
        strengths: the laws' strengths.
        rubric: the triangle's criteria.
        recogniser: what hears the replies.
        sessions: folder of the logs.
        clock: gives the time of day; injected for tests.
    """

    library: Library
    strengths: Mapping[str, float]
    rubric: Rubric
    recogniser: Recogniser
    sessions: Path
    clock: Clock = datetime.now

    @classmethod
    def set(cls, clock: Clock = datetime.now) -> Stage:
        """The stage with the shipped knowledge and the user's own folders."""
        recogniser, told = with_learnt(Recogniser.shipped())
        if told:
            print(told, file=sys.stderr)
        return cls(
            Library(own_personas_folder()), strengths(), rubric(), recogniser, sessions_folder(), clock
        )

    def setting(self, persona: Persona, seed: int) -> Setting:
        """The setting of a talk with a citizen."""
        return Setting(persona, seed, self.strengths, self.recogniser)

    def practise(self, persona: Persona, *, seed: int | None = None, mode: Mode = "træning") -> Practice:
        """Begins a talk with a log of its own."""
        now = self.clock()
        chosen = new_seed(now) if seed is None else seed
        start = start_record(
            slug=persona.slug,
            source=_source_text(persona),
            place=persona.source,
            seed=chosen,
            mode=mode,
            now=now,
            rules=self.rubric.version,
            model=self.model_checksum,
        )
        log = TalkLog.begin(self.sessions, start, now, persona.slug)
        return Practice(self.setting(persona, chosen), self.rubric, log, mode)

    def resume(self, stored: StoredTalk) -> tuple[Practice, bool]:
        """Goes on with a stored talk; the flag says whether every answer came back the same.

        Raises:
            ContentError: when the persona is gone or no longer loads.
        """
        persona = self.persona_of(stored)
        return Practice.resumed(self.setting(persona, stored.seed), self.rubric, stored)

    def replayed(self, stored: StoredTalk) -> Conversation:
        """A stored talk, played again.

        Raises:
            ContentError: when the persona is gone or no longer loads.
        """
        setting = self.setting(self.persona_of(stored), stored.seed)
        return Conversation.begin(setting).after(stored.lines)

    def persona_of(self, stored: StoredTalk) -> Persona:
        """The citizen of a stored talk, as they were: from the copy in the log, else from the library."""
        if stored.persona_source:
            persona = self.library.from_text(stored.persona_source, stored.persona)
            return replace(persona, source=stored.persona_place)
        try:
            return self.library.find(stored.persona_place or stored.persona)
        except WrongCall as fault:
            raise ContentError(
                f"Borgeren »{stored.persona}« findes ikke længere, og samtalen har ingen kopi af filen."
            ) from fault

    @property
    def model_checksum(self) -> str:
        """A checksum that tells one trained recogniser from another."""
        return model_checksum(self.recogniser)


def _source_text(persona: Persona) -> str:
    try:
        return Path(persona.source).read_text(encoding="utf-8-sig") if persona.source else ""
    except (OSError, UnicodeError):
        return ""
