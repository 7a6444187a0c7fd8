"""A talk being practised: the conversation, its verdicts and its log, kept together for every front end.

The only mutable thing between the core and the screens. It writes a reply to the log before the core answers it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from roleplay.conversation.conversation import Conversation, Setting
from roleplay.conversation.turn import EndedBy, Turn
from roleplay.history.log import StoredTalk, TalkLog, checksum
from roleplay.history.records import Record
from roleplay.triangle.build import debrief_of
from roleplay.triangle.criteria import Rubric
from roleplay.triangle.debrief import Debrief
from roleplay.triangle.judge import verdict_of, verdicts_of
from roleplay.triangle.verdict import TurnVerdict

Mode = Literal["træning", "uden tal", "eksamen"]
MODES: tuple[Mode, ...] = get_args(Mode)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One reply and what came of it."""

    turn: Turn
    verdict: TurnVerdict


class Practice:
    """A running talk.

    Args:
        setting: who, which seed, by which laws.
        rubric: what is judged by.
        log: where replies are kept.
        mode: training (hints) or exam (silent).
    """

    def __init__(self, setting: Setting, rubric: Rubric, log: TalkLog, mode: Mode = "træning") -> None:
        self.talk = Conversation.begin(setting)
        self.rubric = rubric
        self.log = log
        self.mode: Mode = mode
        self.verdicts: list[TurnVerdict] = []
        self.ended_by: EndedBy | None = None
        self.note: Mapping[str, str] = {}
        self.follow_up = ""

    @property
    def exchanges(self) -> list[Exchange]:
        """Every turn with its verdict."""
        return [Exchange(t, v) for t, v in zip(self.talk.turns, self.verdicts, strict=True)]

    def reply(self, text: str) -> Exchange:
        """Keeps a reply, then answers it."""
        number = len(self.talk.turns) + 1
        self.log.write(Record("svar", {"n": number, "tekst": text}))
        try:
            turn = self.talk.say(text)
            talk = self.talk.then(turn)
            verdict = verdict_of(talk, self.rubric, [given.hint for given in self.verdicts])
        except Exception:
            # A reply that the core cannot answer must not stand in the way of going on with the talk.
            self.log.write(Record("tilbage", {"til": number - 1}))
            raise
        self.log.write(Record("borger", {"n": turn.number, "sum": checksum(turn.answer.text)}))
        self.talk = talk
        self.verdicts.append(verdict)
        if self.talk.over:
            self.end("citizen")
        return Exchange(turn, self.verdicts[-1])

    def take_back(self, to: int | None = None) -> str:
        """Takes back the last turn, or all turns after ``to``; gives the first reply taken back, for the prompt."""
        keep = len(self.talk.turns) - 1 if to is None else to
        if keep < 0 or keep >= len(self.talk.turns):
            return ""
        text = self.talk.turns[keep].you
        if self.ended_by is None:
            self.log.write(Record("tilbage", {"til": keep}))
        else:
            # A finished talk stays finished; the new attempt gets a file of its own.
            self.log = self.log.branched([(turn.you, turn.answer.text) for turn in self.talk.turns[:keep]])
        self.talk = self.talk.back_to(keep)
        del self.verdicts[keep:]
        self.ended_by = None
        self.note, self.follow_up = {}, ""
        return text

    def end(self, by: EndedBy) -> Debrief:
        """Ends the talk (once) and gives the debrief."""
        if self.ended_by is None:
            self.ended_by = by
            self.log.write(Record("slut", {"ved": by}))
        return self.debrief()

    def debrief(self) -> Debrief:
        """The debrief of the talk as it stands."""
        return debrief_of(self.talk, self.rubric)

    def keep_note(self, note: Mapping[str, str]) -> None:
        """Keeps the case note: short description, follow-up, decision."""
        self.note = dict(note)
        self.log.write(Record("note", dict(note)))

    def keep_follow_up(self, text: str) -> None:
        """Keeps the mail to the citizen."""
        self.follow_up = text
        self.log.write(Record("opfølgning", {"tekst": text}))

    def disagree(self, turn: int, verdict: str, comment: str) -> None:
        """Keeps a verdict that the trainee finds wrong (``uenig``), with the words it was about."""
        reply = self.talk.turns[turn - 1].you if 0 < turn <= len(self.talk.turns) else ""
        before = (
            self.talk.turns[turn - 2].answer.text
            if 1 < turn <= len(self.talk.turns)
            else self.talk.opening.text
        )
        self.log.write(
            Record(
                "uenig", {"n": turn, "dom": verdict, "svar": reply, "borger": before, "kommentar": comment}
            )
        )

    @classmethod
    def resumed(cls, setting: Setting, rubric: Rubric, stored: StoredTalk) -> tuple[Practice, bool]:
        """Goes on with a stored talk.

        Returns:
            The practice, and whether every answer came back the same as it was given.
        """
        mode: Mode = next((known for known in MODES if known == stored.mode), "træning")
        practice = cls(setting, rubric, TalkLog(stored.path), mode)
        practice.talk = practice.talk.after(stored.lines)
        practice.verdicts = list(verdicts_of(practice.talk, rubric))
        practice.note, practice.follow_up = stored.note, stored.follow_up
        return practice, stored.answered_the_same(turn.answer.text for turn in practice.talk.turns)


def new_seed(now: datetime) -> int:
    """A seed for a new talk from the clock given; small enough to read aloud."""
    return int(now.timestamp() * 1000) % 100_000
