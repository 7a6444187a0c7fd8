"""The help: what the keys do here, the commands, and what to do when keys or colours misbehave."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from roleplay.tui.screens.base import Act
from roleplay.tui.screens.dialogs import Reading
from roleplay.tui.text import bold, joined, lines
from roleplay.tui.words import PHASES

_COMMANDS = (
    ("/lommekort", "det, der passer at sige nu"),
    ("/sag", "sagsmappen"),
    ("/fortryd", "tager den sidste replik tilbage, så du kan sige det anderledes"),
    ("/slut", "slutter samtalen"),
    ("/hjælp", "denne side"),
)
_PROMPT_KEYS = (
    ("Enter", "sender"),
    ("Ctrl+J", "ny linje (også Shift+Enter og Alt+Enter)"),
    ("PgUp PgDn", "ruller i samtalen, mens du skriver"),
    ("Ctrl+C", "kopierer det, der er markeret"),
)
_TROUBLE = (
    "Hvis AltGr eller ^ ¨ ´ driller, så start med TEXTUAL_DISABLE_KITTY_KEY=1.",
    "Hvis kopiering ikke virker: hold Shift nede, mens du markerer, eller gem debriefen som fil.",
    "Hvis farverne driller: F9 skifter mellem lyst og mørkt. NO_COLOR=1 slår farverne fra.",
    "Bruger du skærmlæser, er »roleplay talk« lavet til det: den samme samtale, linje for linje.",
)


def _table(rows: Sequence[tuple[str, str]], width: int = 14) -> Content:
    return lines(
        *(joined(Content.styled(f"{key:<{width}}", "bold $text-accent"), text) for key, text in rows)
    )


class HelpDialog(Reading):
    """The help for one screen.

    Args:
        topic: the screen's name.
        acts: what can be done there.
    """

    def __init__(self, topic: str, acts: Sequence[Act]) -> None:
        general = (
            ("Ctrl+P", "alle funktioner, med søgning"),
            ("F9", "lyst eller mørkt"),
            ("Ctrl+Q", "lukker programmet"),
        )
        parts = [
            _table([*((act.key_shown, act.help) for act in acts if act.action != "help"), *general]),
            lines(bold("Når du skriver"), _table(_PROMPT_KEYS)),
            lines(bold("Kommandoer i skrivefeltet"), _table(_COMMANDS)),
            lines(
                bold("Trekanten"),
                *(f"{number}. {name}" for number, name in enumerate(PHASES, 1)),
                "Siderne fyldes, efterhånden som du kommer omkring dem. Rækkefølgen betyder noget: hver side er den næstes forudsætning.",
            ),
            lines(bold("Hvis noget driller"), *_TROUBLE),
        ]
        super().__init__(f"Hjælp: {topic}", parts)
