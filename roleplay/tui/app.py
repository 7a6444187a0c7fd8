"""The app: owns the stage and the way from screen to screen. It holds no state of a talk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen
from textual.types import CSSPathType

from roleplay.tui.screens.base import RoleplayScreen

if TYPE_CHECKING:
    from roleplay.citizen.persona import Persona
    from roleplay.practice import Practice
    from roleplay.stage import Clock, Stage
    from roleplay.tui.words import Style

DARK, LIGHT = "catppuccin-mocha", "catppuccin-latte"


class RoleplayApp(App[None]):
    """The trainer on the screen.

    Args:
        stage: everything loaded; loaded in the background when None.
        clock: gives the time of day; injected for tests.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = ["app.tcss", "talk.tcss", "debrief.tcss"]
    TITLE = "Rollespil"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+p",
            "command_palette",
            "Funktioner",
            key_display="Ctrl+P",
            priority=True,
            id="roleplay.palette",
        ),
        Binding("ctrl+q", "quit", "Luk", key_display="Ctrl+Q", priority=True, show=False, id="roleplay.quit"),
        Binding("f9", "toggle_light", "Lyst/mørkt", priority=True, show=False, id="roleplay.light"),
    ]

    def __init__(self, stage: Stage | None = None, clock: Clock | None = None) -> None:
        super().__init__()
        self.stage = stage
        self.clock = clock
        self.fault: Exception | None = None
        self.theme = DARK

    def on_mount(self) -> None:
        """Opens the list of citizens."""
        from roleplay.tui.screens.picker import PickerScreen

        self.push_screen(PickerScreen())

    def set_stage(self) -> Stage:
        """The stage, loaded on first use; called from a worker thread."""
        if self.stage is None:
            from datetime import datetime

            from roleplay.stage import Stage

            self.stage = Stage.set(self.clock or datetime.now)
        return self.stage

    # The way through: the list stays at the bottom, and one screen at a time lies on top of it.

    def open_case(self, persona: Persona) -> None:
        """Shows the case file of a citizen."""
        from roleplay.tui.screens.case_file import CaseFileScreen

        self.push_screen(CaseFileScreen(persona))

    def begin_talk(self, persona: Persona, style: Style) -> None:
        """Begins a new talk."""
        assert self.stage is not None
        practice = self.stage.practise(persona, mode=style)
        self.show_talk(practice, style)

    def show_talk(self, practice: Practice, style: Style, *, prompt: str = "", notice: str = "") -> None:
        """Shows a talk, new or gone on with.

        Args:
            practice: the talk.
            style: how it is practised.
            prompt: what stands in the prompt from the start.
            notice: a line that stays on the screen.
        """
        from roleplay.tui.screens.conversation import ConversationScreen

        self._replace_top(ConversationScreen(practice, style, prompt=prompt, notice=notice))

    def write_note(self, practice: Practice, style: Style) -> None:
        """Shows the case note, on the way to the debrief."""
        from roleplay.tui.screens.note import NoteScreen

        self._replace_top(NoteScreen(practice, style))

    def show_debrief(self, practice: Practice, style: Style, told: str = "") -> None:
        """Shows the debrief."""
        from roleplay.tui.screens.debrief import DebriefScreen

        self._replace_top(DebriefScreen(practice, style, told=told))

    def write_letter(self, practice: Practice, style: Style) -> None:
        """Shows the mail to the citizen."""
        from roleplay.tui.screens.letter import LetterScreen

        self._replace_top(LetterScreen(practice, style))

    def back_to_list(self) -> None:
        """Goes back to the list of citizens."""
        while len(self.screen_stack) > 2:
            self.pop_screen()

    def _replace_top(self, screen: Screen[None]) -> None:
        if len(self.screen_stack) > 2:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def show_help(self, screen: RoleplayScreen) -> None:
        """Opens the help for a screen."""
        from roleplay.tui.screens.help import HelpDialog

        self.push_screen(HelpDialog(screen.TOPIC, screen.ACTS))

    # Appearance and the command palette.

    def action_toggle_light(self) -> None:
        """Switches between the dark and the light theme."""
        self.theme = LIGHT if self.current_theme.dark else DARK

    def action_command_palette(self) -> None:
        """Opens the command palette, in Danish."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="Find en funktion …", id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every function of the screen at hand, then those of the app."""
        if isinstance(screen, RoleplayScreen):
            for act in screen.ACTS:
                yield SystemCommand(
                    act.title, f"{act.help} ({act.key_shown})", self._runner(screen, act.action)
                )
        yield SystemCommand("Lyst eller mørkt tema", "Skifter farver. (F9)", self.action_toggle_light)
        yield SystemCommand(
            "Terminalens egne farver", "Bruger de farver, terminalen er sat op med.", self._own_colours
        )
        yield SystemCommand("Luk programmet", "En samtale, der er i gang, er gemt. (Ctrl+Q)", self.exit)

    def _runner(self, screen: RoleplayScreen, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await screen.run_action(action)

        return run

    def _own_colours(self) -> None:
        self.theme = "ansi-dark"

    def _handle_exception(self, error: Exception) -> None:
        """Keeps a fault of ours for the edge of the program, which saves a report and says it in Danish."""
        self.fault = self.fault or error
        super()._handle_exception(error)
        if not self.is_headless:
            self._exit_renderables.clear()
