"""The talk itself. Workers answer; the handlers here own every change of what is shown."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Footer

from roleplay.content.rubric import move_names
from roleplay.history.records import Record
from roleplay.practice import Practice
from roleplay.triangle.pocket_card import fitting_now
from roleplay.tui.acts import COMMANDS, TALK_ACTS
from roleplay.tui.messages import Answered, ReplyFailed
from roleplay.tui.screens.base import RoleplayScreen, bindings_of
from roleplay.tui.text import Text, joined, muted, outside
from roleplay.tui.widgets.hint_line import HintLine
from roleplay.tui.widgets.meters import SidePanel, Strip
from roleplay.tui.widgets.prompt import Prompt
from roleplay.tui.widgets.transcript import Transcript
from roleplay.tui.words import COMMANDS_HELP, EMPTY_REPLY, STYLES, Style

_WAIT = "Vent et øjeblik – borgeren tænker …"


class ConversationScreen(RoleplayScreen):
    """A talk with a citizen.

    Args:
        practice: the talk.
        style: training, without numbers, or exam.
        prompt: what stands in the prompt from the start.
        notice: a line that stays on the screen.
    """

    TOPIC = "Samtalen"
    ACTS = TALK_ACTS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ACTS)
    AUTO_FOCUS = "Prompt"

    def __init__(self, practice: Practice, style: Style, *, prompt: str = "", notice: str = "") -> None:
        super().__init__()
        self.practice = practice
        self.style = style
        self.exam = style == "eksamen"
        self.numbers = style == "træning"
        self.first_text = prompt
        self.notice = notice
        self.busy = False
        self._kept_draft = ""

    def compose(self) -> ComposeResult:
        persona = self.practice.talk.persona
        with Vertical(classes="room"):
            yield Text(id="talk-title", classes="title")
            yield Text(id="notice", classes="notice")
            with Horizontal(id="talk"):
                with Vertical(id="talk-left"):
                    yield Strip(exam=self.exam, numbers=self.numbers, id="strip")
                    yield Transcript(persona.first_name, None if self.exam else move_names(), id="transcript")
                    yield HintLine(id="hint")
                    with Horizontal(id="over"):
                        yield Button("Skriv notat", id="over-note")
                        yield Button("Fortryd (F4)", id="over-back")
                        yield Button("Tal videre", id="over-on")
                    yield Prompt(self.first_text, id="prompt")
                yield SidePanel(persona, exam=self.exam, numbers=self.numbers, id="side")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    def on_mount(self) -> None:
        self.query_one(Transcript).show_talk(self.practice.talk)
        self._show_all()
        self.run_worker(self.practice.talk.setting.index.make_ready, thread=True, group="ready")
        if self.practice.talk.over:
            self._show_over(f"{self._citizen} har afsluttet samtalen.")

    # The worker: answers, and posts what came of it.

    @work(thread=True, exclusive=True, exit_on_error=False, group="reply")
    def answer(self, text: str) -> None:
        """Lets the citizen answer."""
        try:
            self.post_message(Answered(self.practice.reply(text)))
        except Exception as fault:
            self.post_message(ReplyFailed(text, fault))

    # Handlers.

    @on(Prompt.Sent)
    def _sent(self, message: Prompt.Sent) -> None:
        text = message.text.strip()
        prompt = self.query_one(Prompt)
        if self.busy:
            self._hint(_WAIT)
        elif self.practice.talk.over:
            self._hint("Samtalen er slut. F10 går videre, F4 tager den sidste replik tilbage.")
        elif not text:
            self._hint(EMPTY_REPLY)
        elif text.startswith("/"):
            self._command(text)
        else:
            self.busy = True
            prompt.put("")
            prompt.hold()
            self.query_one("#over").display = False
            self.query_one(Transcript).think(text)
            self._hint(f"{self._citizen} tænker …")
            self.answer(text)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self.busy = False
        self.query_one(Prompt).release()
        turn = message.exchange.turn
        self.query_one(Transcript).answer(turn)
        self._show_all()
        if self.practice.talk.over:
            self._show_over(f"{self._citizen} har afsluttet samtalen.")
        elif turn.hearing.parting:
            self._show_over("I har sagt farvel.")

    @on(ReplyFailed)
    def _failed(self, message: ReplyFailed) -> None:
        practice = self.practice
        keep = min(len(practice.talk.turns), len(practice.verdicts))
        practice.talk = practice.talk.back_to(keep)
        del practice.verdicts[keep:]
        practice.log.write(Record("tilbage", {"til": keep}))
        self.busy = False
        self.query_one(Prompt).release()
        self.query_one(Prompt).put(message.text)
        self.query_one(Transcript).show_talk(practice.talk)
        self._show_all()
        self._hint(
            f"Der skete en fejl, som er vores ({type(message.fault).__name__}). Din replik ligger her igen – prøv med andre ord."
        )

    @on(Prompt.Scrolled)
    def _scrolled(self, message: Prompt.Scrolled) -> None:
        getattr(self.query_one(Transcript), f"action_{message.action}")()

    @on(Button.Pressed, "#over-note")
    def _to_note(self) -> None:
        self._finish()

    @on(Button.Pressed, "#over-back")
    def _take_back_pressed(self) -> None:
        self.action_take_back()

    @on(Button.Pressed, "#over-on")
    def _talk_on(self) -> None:
        self.query_one("#over").display = False
        self.query_one(Prompt).focus()

    def on_resize(self) -> None:
        """Fits the strip to the window."""
        self.query_one(Strip).show_practice(self.practice, self.size.width)

    # Actions.

    def _command(self, text: str) -> None:
        word = text[1:].split(" ")[0].casefold()
        action = COMMANDS.get(word)
        if action is None:
            self._hint(COMMANDS_HELP)
            return
        self.query_one(Prompt).put("")
        getattr(self, f"action_{action}")()

    def action_pocket_card(self) -> None:
        """Shows what fits now."""
        from roleplay.tui.screens.dialogs import PocketCard

        if self.exam:
            self._hint("Lommekortet er lukket under eksamen.")
        else:
            self.app.push_screen(PocketCard(fitting_now(self.practice.talk)))

    def action_case_file(self) -> None:
        """Shows the case file."""
        from roleplay.tui.screens.dialogs import CaseFileDialog

        self.app.push_screen(CaseFileDialog(self.practice.talk.persona))

    def action_take_back(self) -> None:
        """Takes back the last turn; the reply returns to the prompt."""
        if self.busy:
            self._hint(_WAIT)
            return
        draft = self.query_one(Prompt).text.strip()
        if draft and draft != self._kept_draft:
            self._kept_draft = draft
            self._hint("Du har skrevet noget, du ikke har sendt. Tryk F4 igen, hvis det skal væk.")
            return
        text = self.practice.take_back()
        if not text:
            self._hint("Der er ikke noget at tage tilbage.")
            return
        self.query_one("#over").display = False
        self.query_one(Transcript).show_talk(self.practice.talk)
        self._show_all()
        prompt = self.query_one(Prompt)
        prompt.display = True
        prompt.put(text)
        prompt.focus()
        self._hint("Taget tilbage. Ret i den, eller sig noget helt andet.")

    def action_pause(self) -> None:
        """Leaves the talk unfinished."""
        from roleplay.tui.screens.dialogs import Question

        if self.busy:
            self._hint(_WAIT)
        elif not self.practice.talk.turns:
            self.roleplay.back_to_list()
        else:
            kept = (
                "Samtalen er gemt, så du kan gå videre fra listen."
                if not self.practice.log.fault
                else self.practice.log.fault
            )
            question = Question("Vil du holde pause?", kept, [("stay", "Bliv her"), ("leave", "Hold pause")])
            self.app.push_screen(question, self._paused)

    def _paused(self, answer: str | None) -> None:
        if answer == "leave":
            self.roleplay.back_to_list()

    def action_end(self) -> None:
        """Ends the talk; asks first when nothing is agreed."""
        from roleplay.tui.screens.dialogs import Question

        talk = self.practice.talk
        if self.busy:
            self._hint(_WAIT)
        elif not talk.turns:
            self._hint("Du har ikke sagt noget endnu. Esc går tilbage til listen.")
        elif talk.over or talk.state.memory.agreed or self.exam:
            self._finish()
        else:
            text = f"I har ikke aftalt noget endnu. Slutter du nu, går {self._citizen} uden at vide, hvad der skal ske."
            question = Question("Vil du slutte her?", text, [("stay", "Bliv i samtalen"), ("leave", "Slut")])
            self.app.push_screen(question, self._end_confirmed)

    def _end_confirmed(self, answer: str | None) -> None:
        if answer == "leave":
            self._finish()

    def _finish(self) -> None:
        self.practice.end("citizen" if self.practice.talk.over else "trainee")
        self.roleplay.write_note(self.practice, self.style)

    # Drawing.

    @property
    def _citizen(self) -> str:
        return self.practice.talk.persona.first_name

    def _hint(self, text: str) -> None:
        self.query_one(HintLine).remark(text)

    def _show_all(self) -> None:
        """Draws everything that follows from the talk as it stands, except the transcript."""
        practice, persona = self.practice, self.practice.talk.persona
        place = f"   {STYLES[self.style][0]} · tur {len(practice.talk.turns)}"
        title = joined(outside(persona.name, "bold $primary"), muted(f"  {persona.subject}{place}"))
        self.query_one("#talk-title", Text).show(title)
        notices = [line for line in (practice.log.fault, self.notice) if line]
        self.query_one("#notice", Text).show("\n".join(notices))
        self.query_one("#notice", Text).display = bool(notices)
        self.query_one(SidePanel).show_practice(practice)
        self.query_one(Strip).show_practice(practice, self.size.width)
        if self.exam:
            self._hint("Eksamen: ingen råd. Debriefen kommer bagefter.")
        else:
            self.query_one(HintLine).show_hint(practice.verdicts[-1].hint if practice.verdicts else None)

    def _show_over(self, text: str) -> None:
        """The talk is at its end: says so, and offers the ways on."""
        over = self.practice.talk.over
        self.query_one(Transcript).remark(text)
        self._hint("Skriv notatet, mens du husker det – eller tag den sidste replik tilbage.")
        self.query_one("#over").display = True
        self.query_one("#over-on").display = not over
        self.query_one(Prompt).display = not over
        self.query_one("#over-note", Button).focus()
