"""What every screen has: one registry of actions, a message for windows that are too small, a typed app."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen
from textual.widgets import Button

from roleplay.tui.text import Text

if TYPE_CHECKING:
    from roleplay.tui.app import RoleplayApp

WIDTHS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]
HEIGHTS = [(0, "-flat"), (16, "-low"), (30, "-medium"), (38, "-tall")]
TOO_SMALL = "Gør vinduet større\n\nDer skal være plads til mindst 60 × 16 tegn.\nDin samtale er her stadig."

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Act:
    """Something one can do on a screen; key, footer, command palette and help are all derived from it.

    Attributes:
        keys: the keys, separated by commas; the first is shown.
        action: name of the action method.
        label: for the footer.
        title: for the command palette.
        help: one sentence.
        footer: shown in the footer.
    """

    keys: str
    action: str
    label: str
    title: str
    help: str
    footer: bool = True

    @property
    def key_shown(self) -> str:
        """The first key as it stands on the keyboard."""
        parts = self.keys.split(",")[0].split("+")
        return "+".join({"escape": "Esc"}.get(part, part.capitalize()) for part in parts)


def bindings_of(acts: Iterable[Act]) -> list[BindingType]:
    """The bindings of some acts; they go before what a text field would do with the key."""
    bound: list[BindingType] = []
    for act in acts:
        for number, key in enumerate(act.keys.split(",")):
            bound.append(
                Binding(
                    key,
                    act.action,
                    act.label,
                    show=act.footer and not number,
                    key_display=act.key_shown,
                    priority=key != "escape",
                    id=f"roleplay.{act.action}.{number}",
                )
            )
    return bound


class RoleplayScreen(Screen[None]):
    """A full screen. Subclasses give ``ACTS`` and ``BINDINGS = bindings_of(ACTS)`` and yield ``*too_small()``."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    ACTS: ClassVar[tuple[Act, ...]] = ()
    TOPIC: ClassVar[str] = ""
    """Heading of the part of the help that belongs to this screen."""

    @property
    def roleplay(self) -> RoleplayApp:
        """The app, typed."""
        return cast("RoleplayApp", self.app)

    def too_small(self) -> ComposeResult:
        """What is shown instead while the window is too small."""
        yield Text(TOO_SMALL, classes="too-small")

    def action_help(self) -> None:
        """Opens the help."""
        self.roleplay.show_help(self)


class Dialog(ModalScreen[Result]):
    """A window on top; Esc, or a button called ``close``, closes it without a result."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Luk", key_display="Esc")]

    @on(Button.Pressed, "#close")
    def action_close(self) -> None:
        """Closes without a result."""
        self.dismiss(cast(Any, None))
