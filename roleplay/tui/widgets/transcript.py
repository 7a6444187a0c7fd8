"""The talk so far: scrolls, keeps to the bottom, can be selected and copied."""

from __future__ import annotations

from collections.abc import Mapping

from textual.containers import VerticalScroll
from textual.content import Content

from roleplay.conversation.conversation import Conversation
from roleplay.conversation.turn import Answer, Turn
from roleplay.tui.text import Text, joined, lines, muted, outside
from roleplay.understanding.hearing import Hearing


def heard_content(hearing: Hearing, names: Mapping[str, str]) -> Content:
    """What was heard in a reply, as small marks."""
    if not hearing.understood:
        return muted("? ikke forstået – tæller hverken for eller imod")
    marks = []
    for move in hearing.moves:
        pitfall = move.is_pitfall
        style = "$text-error" if pitfall else "$text-success"
        marks.append(Content.styled(f"{'!' if pitfall else '✓'} {names.get(move.id, move.id)}", style))
    return Content("  ").join(marks)


def you_content(text: str, heard: Content | None = None) -> Content:
    """A reply of the trainee's."""
    parts = [Content.styled("Du", "bold $text-primary"), outside(text)]
    if heard is not None and len(heard):
        parts.append(heard)
    return lines(*parts)


def citizen_content(name: str, answer: Answer) -> Content:
    """What the citizen said; the cue in brackets."""
    cue = outside(f"({answer.cue}) ", "italic $foreground-muted") if answer.cue else Content("")
    return lines(outside(name, "bold $text-accent"), joined(cue, outside(answer.text)))


class Transcript(VerticalScroll, can_focus=True):
    """The talk as bubbles.

    Args:
        name_of_citizen: as the citizen is called.
        move_names: Danish names of the moves, or None to show nothing of what was heard.
    """

    def __init__(
        self, name_of_citizen: str, move_names: Mapping[str, str] | None, *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.citizen = name_of_citizen
        self.move_names = move_names
        self._thinking: Text | None = None
        self._last_you: Text | None = None

    def on_mount(self) -> None:
        self.anchor()

    def show_talk(self, talk: Conversation) -> None:
        """Shows a talk from the start."""
        self._thinking = self._last_you = None
        bubbles = [self._citizen(talk.opening)]
        for turn in talk.turns:
            bubbles += [Text(self._you(turn), classes="bubble you"), self._citizen(turn.answer)]
        self.remove_children()
        self.mount_all(bubbles)
        self.anchor()

    def think(self, reply: str) -> None:
        """Shows a reply just sent, and that the citizen is thinking."""
        self._last_you = Text(you_content(reply), classes="bubble you")
        self._thinking = Text(
            joined(
                outside(self.citizen, "bold $text-accent"),
                Content.styled("  tænker …", "italic $foreground-muted"),
            ),
            classes="bubble citizen thinking",
        )
        self.mount_all([self._last_you, self._thinking])
        self.anchor()

    def answer(self, turn: Turn) -> None:
        """Shows the answer to the reply just sent."""
        if self._last_you is not None:
            self._last_you.show(self._you(turn))
        if self._thinking is not None:
            self._thinking.remove_class("thinking")
            self._thinking.show(citizen_content(self.citizen, turn.answer))
        self._last_you = self._thinking = None
        self.anchor()

    def remark(self, text: str) -> None:
        """A line that nobody said, such as that the citizen has left."""
        self.mount(Text(outside(text, "italic $foreground-muted"), classes="remark"))
        self.anchor()

    def _you(self, turn: Turn) -> Content:
        heard = heard_content(turn.hearing, self.move_names) if self.move_names is not None else None
        return you_content(turn.you, heard)

    def _citizen(self, answer: Answer) -> Text:
        return Text(citizen_content(self.citizen, answer), classes="bubble citizen")
