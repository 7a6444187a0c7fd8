"""The talk in line mode: »Du:« and the citizen's name, no drawing – the front end for screen readers and pipes."""

from __future__ import annotations

import sys

from roleplay.citizen.persona import Persona
from roleplay.commands.output import emit
from roleplay.errors import StorageError
from roleplay.history.log import read_talk, stored_talks
from roleplay.practice import Practice
from roleplay.report.as_text import answer_text, case_file_text, debrief_text, mood_text, wrapped
from roleplay.stage import Stage
from roleplay.text_safety import strip_controls
from roleplay.triangle.pocket_card import fitting_now
from roleplay.writing.note import NOTE_FIELDS

HELP = (
    "Skriv, hvad du ville sige. /lommekort viser, hvad der passer nu, /sag viser sagsmappen, "
    "/fortryd tager den sidste replik tilbage, /slut afslutter."
)


class LineTalk:
    """A talk on standard input and output.

    Args:
        stage: everything loaded.
        persona: whom to talk to.
        seed: chosen by the clock when None.
        exam: no hints, no numbers.
    """

    def __init__(self, stage: Stage, persona: Persona, *, seed: int | None, exam: bool) -> None:
        self.stage, self.persona, self.seed, self.exam = stage, persona, seed, exam
        self.interactive = sys.stdin.isatty()

    def run(self) -> int:
        """Plays until /slut, the end of input, or until the citizen leaves."""
        emit(case_file_text(self.persona))
        emit("\n" + wrapped(HELP) + "\n")
        practice = self._resumed() or self.stage.practise(
            self.persona, seed=self.seed, mode="eksamen" if self.exam else "træning"
        )
        if practice.log.fault:
            emit(wrapped(practice.log.fault) + "\n")
        self._say(answer_text(practice.talk.last_answer))
        ended = self._talk(practice)
        debrief = (
            practice.end("citizen" if practice.talk.over else "trainee") if ended else practice.debrief()
        )
        if not practice.talk.turns:
            emit("Du nåede ikke at sige noget. Samtalen er ikke gemt som afsluttet.")
            return 0
        self._note(practice)
        emit("\n" + debrief_text(debrief, self.persona.first_name))
        return 0

    def _resumed(self) -> Practice | None:
        if not self.interactive:
            return None
        for path in stored_talks(self.stage.sessions)[:10]:
            try:
                stored = read_talk(path)
            except StorageError:
                continue
            if stored.persona != self.persona.slug or not stored.lines or stored.ended_by:
                continue
            answer = self._ask(
                f"Du har en samtale med {self.persona.first_name}, der ikke er afsluttet. Gå videre? [J/n] "
            )
            if answer is None or answer.strip().lower() in ("n", "nej"):
                return None
            practice, same = self.stage.resume(stored)
            if not same:
                emit("Programmet er opdateret siden, så nogle af svarene er blevet anderledes.")
            for turn in practice.talk.turns:
                emit(wrapped(turn.you, first="Du: "))
                self._say(answer_text(turn.answer))
            return practice
        return None

    def _talk(self, practice: Practice) -> bool:
        """True when the talk was ended, False when the input just stopped."""
        told_fault = bool(practice.log.fault)
        while not practice.talk.over:
            line = self._ask("Du: ")
            if line is None:
                return True
            text = strip_controls(line).strip()
            if text.startswith("/"):
                if self._command(practice, text):
                    return True
                continue
            if not text:
                emit("(Skriv det, du ville sige. /slut afslutter.)")
                continue
            exchange = practice.reply(text)
            if not self.interactive:
                emit(wrapped(exchange.turn.you, first="Du: "))
            self._say(answer_text(exchange.turn.answer))
            if practice.log.fault and not told_fault:
                told_fault = True
                emit(wrapped(practice.log.fault))
            if not self.exam:
                emit(mood_text(exchange.turn, self.persona.first_name))
                hint = exchange.verdict.hint
                if hint is not None:
                    emit(wrapped(f"{hint.heading}: {hint.text}", first="  " + ("+ " if hint.good else "> ")))
        emit(f"{self.persona.first_name} har afsluttet samtalen.")
        return True

    def _command(self, practice: Practice, text: str) -> bool:
        """Carries out a /command; True when it ends the talk."""
        word = text[1:].split(" ")[0].lower()
        if word in ("slut", "afslut"):
            return True
        if word in ("sag", "sagsmappe"):
            emit(case_file_text(self.persona))
        elif word in ("lommekort", "kort") and self.exam:
            emit("Lommekortet er lagt væk under eksamen.")
        elif word in ("lommekort", "kort"):
            for item in fitting_now(practice.talk):
                emit(wrapped(f"{item.name}: {item.what} »{item.example}«", first="- "))
        elif word in ("fortryd", "tilbage"):
            taken = practice.take_back()
            emit(f"Taget tilbage: {taken}" if taken else "Der er ikke noget at tage tilbage.")
            self._say(answer_text(practice.talk.last_answer))
        else:
            emit(wrapped(HELP))
        return False

    def _note(self, practice: Practice) -> None:
        if not self.interactive:
            return
        emit("\nNotat (notatpligt). Enter springer over.")
        note: dict[str, str] = {}
        for key, label in NOTE_FIELDS:
            answer = self._ask(f"{label}: ")
            if answer is None:
                break
            note[key] = strip_controls(answer).strip()
        if any(note.values()):
            practice.keep_note(note)

    def _say(self, words: str) -> None:
        emit(wrapped(words, first=f"{self.persona.first_name}: "))

    def _ask(self, prompt: str) -> str | None:
        """One line of input; None at the end of input."""
        if self.interactive:
            try:
                return input(prompt)
            except EOFError:
                return None
        sys.stdout.flush()
        raw = sys.stdin.buffer.readline()
        return raw.decode("utf-8", errors="replace").rstrip("\r\n") if raw else None
