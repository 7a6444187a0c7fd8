"""The debrief: six tabs over one ``Debrief``; nothing is computed here."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Footer, TabbedContent, TabPane, Tabs
from textual.worker import WorkerCancelled, get_current_worker

from roleplay.content.phrases import phrases
from roleplay.content.rubric import move_names
from roleplay.history.log import other_attempts
from roleplay.practice import Practice
from roleplay.review.engine import Review, review_of
from roleplay.tui.saving import save_debrief
from roleplay.tui.screens.base import Act, RoleplayScreen, bindings_of
from roleplay.tui.text import Text, bold, joined, muted, outside
from roleplay.tui.widgets.criteria_list import CriteriaList
from roleplay.tui.widgets.curves import Curves
from roleplay.tui.widgets.overview import Overview
from roleplay.tui.widgets.promises import promises_content
from roleplay.tui.widgets.seat import seat_contents
from roleplay.tui.widgets.turn_list import TurnList
from roleplay.tui.words import Style

_FIRST_FOCUS = {
    "overview": "#overview-scroll",
    "criteria": "CriteriaList",
    "turns": "#turn-options",
    "promises": "#promises-scroll",
    "curves": "Curves",
    "seat": "#seat-scroll",
}


class DebriefScreen(RoleplayScreen):
    """Shows the judgement of a talk.

    Args:
        practice: the talk.
        style: how it was practised; without numbers, points are left out here too.
        told: a line to begin with, such as that the note is kept.
    """

    TOPIC = "Debriefen"
    ACTS = (
        Act("f1", "help", "Hjælp", "Hjælp", "Viser taster og kommandoer."),
        Act(
            "f5",
            "try_again",
            "Prøv igen",
            "Prøv igen herfra",
            "Går tilbage til den valgte tur med replikken i skrivefeltet.",
        ),
        Act(
            "f6",
            "disagree",
            "Uenig",
            "Jeg er uenig",
            "Markerer en dom, du mener er forkert, med en kommentar.",
        ),
        Act(
            "f8",
            "what_if",
            "Hvad nu hvis",
            "Hvad nu hvis …",
            "Siger én replik på en anden måde og spiller resten igen.",
        ),
        Act("f3", "letter", "Brev", "Brev til borgeren", "Skriver den korte mail om det, I aftalte."),
        Act(
            "f4",
            "beside",
            "Sammenlign",
            "Sammenlign med et andet forsøg",
            "Stiller et tidligere forsøg med samme borger ved siden af.",
        ),
        Act(
            "f7,ctrl+s",
            "save",
            "Gem",
            "Gem som fil",
            "Gemmer samtale, debrief og gennemgang som en webside og en tekstfil.",
        ),
        Act("escape", "leave", "Borgerne", "Til borgerne", "Går tilbage til listen."),
        Act(
            "ctrl+right",
            "tab(1)",
            "Næste fane",
            "Næste fane",
            "Går til næste fane; tasterne 1-6 går lige til en fane.",
            footer=False,
        ),
        Act("ctrl+left", "tab(-1)", "Forrige fane", "Forrige fane", "Går til forrige fane.", footer=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(ACTS),
        *(Binding(str(number), f"show_tab({number})", show=False) for number in range(1, 7)),
    ]
    AUTO_FOCUS = "#overview-scroll"

    def __init__(self, practice: Practice, style: Style, *, told: str = "") -> None:
        super().__init__()
        self.practice, self.style, self.told = practice, style, told
        self.debrief = practice.debrief()
        self.review: Review | None = None
        self.numbers = style != "uden tal"

    def compose(self) -> ComposeResult:
        talk, debrief = self.practice.talk, self.debrief
        persona = talk.persona
        with Vertical(classes="room"):
            yield Text(
                joined(outside("Debrief: ", "bold $primary"), muted(f"{persona.name} – {persona.subject}")),
                classes="title",
            )
            with TabbedContent(id="tabs"):
                with TabPane("Overblik", id="overview"):
                    yield Overview(debrief, persona.first_name, self.numbers, id="overview-scroll")
                with TabPane("Kriterier", id="criteria"):
                    yield CriteriaList(debrief, self.numbers)
                with TabPane("Ture", id="turns"):
                    yield TurnList(self.practice, debrief, move_names(), self.numbers)
                with TabPane("Løfter", id="promises"), VerticalScroll(id="promises-scroll", can_focus=True):
                    for part in promises_content(debrief.promises, persona.first_name):
                        yield Text(part, classes="card")
                with TabPane("Kurver", id="curves"):
                    yield Curves(debrief, persona.first_name, self.numbers)
                with TabPane("Borgerens stol", id="seat"), VerticalScroll(id="seat-scroll", can_focus=True):
                    for classes, part in seat_contents(talk, debrief):
                        yield Text(part, classes=classes)
            yield Text(muted(self.told), id="debrief-status", classes="status")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    @on(TabbedContent.TabActivated)
    def _tab_shown(self, event: TabbedContent.TabActivated) -> None:
        if event.pane.id and not isinstance(self.focused, Tabs):
            self.query_one(_FIRST_FOCUS[event.pane.id]).focus()

    def action_tab(self, step: int) -> None:
        """Shows the tab to the right or left."""
        tabs = self.query_one("#tabs", TabbedContent)
        names = list(_FIRST_FOCUS)
        self._to_tab(names[(names.index(tabs.active) + step) % len(names)])

    def action_show_tab(self, number: int) -> None:
        """Shows a tab by its number."""
        self._to_tab(list(_FIRST_FOCUS)[number - 1])

    def _to_tab(self, name: str) -> None:
        self.set_focus(None)  # a widget that loses its place would pull its own tab back
        self.query_one("#tabs", TabbedContent).active = name

    def on_mount(self) -> None:
        if self.practice.talk.turns:
            self._go_through()

    @work(thread=True, exclusive=True, exit_on_error=False, group="review")
    def _go_through(self) -> None:
        """Reviews the talk in the background; stops when the screen is left."""
        worker = get_current_worker()

        def progress(done: int, of: int) -> None:
            if worker.is_cancelled:
                raise WorkerCancelled
            self.app.call_from_thread(self.query_one(TurnList).progress, done)

        review = review_of(self.practice.talk, phrases(), progress)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._reviewed, review)

    def _reviewed(self, review: Review) -> None:
        self.review = review
        self.query_one(TurnList).show_review(review)

    def _chosen_turn(self, wanted: str) -> int | None:
        """The turn highlighted in the list; shows the list and says what to do when it is not in front."""
        if not self.practice.talk.turns:
            self._status("Der er ingen ture endnu.")
        elif self.query_one("#tabs", TabbedContent).active != "turns":
            self._to_tab("turns")
            self._status(wanted)
        else:
            return self.query_one(TurnList).chosen
        return None

    def action_what_if(self) -> None:
        """Tries another reply in the chosen turn."""
        from roleplay.tui.screens.what_if import WhatIfDialog

        chosen = self._chosen_turn("Vælg den tur, du vil sige på en anden måde, og tryk F8.")
        if chosen is None:
            return
        graded = self.review.turns[chosen - 1] if self.review is not None else None
        better = graded.better if graded is not None else None
        suggestion = better.text if better is not None else self.practice.talk.turns[chosen - 1].you

        def go_on(reply: str | None) -> None:
            if reply:
                self._again_from(chosen, reply)

        self.app.push_screen(WhatIfDialog(self.practice.talk, chosen, suggestion), go_on)

    def action_letter(self) -> None:
        """Writes the mail to the citizen."""
        if not self.practice.talk.turns:
            self._status("Der er ikke noget at skrive om endnu.")
            return
        self.roleplay.write_letter(self.practice, self.style)

    def action_beside(self) -> None:
        """Compares with another attempt."""
        from roleplay.tui.screens.beside import BesideDialog

        stage = self.roleplay.stage
        assert stage is not None
        others = other_attempts(stage.sessions, self.practice.talk.persona.slug, self.practice.log.path)
        if not others:
            self._status("Det her er dit eneste forsøg. Prøv samme borger igen, så kan du sammenligne.")
            return
        self.app.push_screen(BesideDialog(stage, self.debrief, others))

    def action_try_again(self) -> None:
        """Takes the talk back to the chosen turn, with its reply in the prompt."""
        chosen = self._chosen_turn("Vælg den tur, du vil prøve igen, og tryk F5.")
        if chosen is not None:
            self._again_from(chosen, self.practice.talk.turns[chosen - 1].you)

    def _again_from(self, turn: int, prompt: str) -> None:
        self.practice.take_back(turn - 1)
        self.roleplay.show_talk(
            self.practice,
            self.style,
            prompt=prompt,
            notice=f"Du prøver igen fra tur {turn}. Ret i replikken, eller sig noget andet.",
        )

    def action_disagree(self) -> None:
        """Marks a verdict as wrong."""
        from roleplay.tui.screens.disagree import (
            DisagreeDialog,
            Disagreement,
            verdicts_of_criterion,
            verdicts_of_turn,
        )

        active = self.query_one("#tabs", TabbedContent).active
        if active == "criteria":
            result = self.query_one(CriteriaList).chosen
            if result is None:
                return
            choices, turn = verdicts_of_criterion(result), result.turns[0] if result.turns else 0
        elif active == "turns" and self.practice.talk.turns:
            turn = self.query_one(TurnList).chosen
            choices = verdicts_of_turn(
                self.practice.talk.turns[turn - 1], self.practice.verdicts[turn - 1], move_names()
            )
        else:
            self._to_tab("criteria")
            self._status("Vælg det kriterium eller den tur, du er uenig i, og tryk F6.")
            return

        def keep(answer: Disagreement | None) -> None:
            if answer is not None:
                self.practice.disagree(turn, answer.verdict, answer.comment)
                self._status(self.practice.log.fault or "Tak. Din uenighed er gemt sammen med samtalen.")

        self.app.push_screen(DisagreeDialog(choices), keep)

    def action_save(self) -> None:
        """Saves the talk and the debrief as a text file."""
        if self.review is None and self.practice.talk.turns:
            self._status("Gennemgangen er ikke færdig endnu. Prøv igen om et øjeblik.")
            return
        self._status(save_debrief(self.practice, self.debrief, self.review or Review((), None, None)))

    def action_leave(self) -> None:
        """Back to the list."""
        self.roleplay.back_to_list()

    def _status(self, text: str) -> None:
        self.query_one("#debrief-status", Text).show(bold(text))
