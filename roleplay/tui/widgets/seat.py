"""The sixth tab: the talk as it was from the citizen's chair."""

from __future__ import annotations

from textual.content import Content

from roleplay.conversation.conversation import Conversation
from roleplay.triangle.debrief import Debrief
from roleplay.tui.text import outside
from roleplay.tui.widgets.transcript import citizen_content, you_content


def seat_contents(talk: Conversation, debrief: Debrief) -> list[tuple[str, Content]]:
    """CSS classes and content of each bubble: what was said, and what the citizen thought."""
    name = talk.persona.first_name
    shown = [("bubble citizen", citizen_content(name, talk.opening))]
    for turn, thought in zip(talk.turns, debrief.seat, strict=False):
        shown.append(("bubble you", you_content(turn.you)))
        shown.append(("thought", outside(thought, "italic")))
        shown.append(("bubble citizen", citizen_content(name, turn.answer)))
    return shown
