"""What if one reply had been another: the rest of the trainee's own replies are said again, and both talks stand side by side."""

from __future__ import annotations

from dataclasses import dataclass

from roleplay.conversation.conversation import Conversation


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Two talks that part at one reply.

    Attributes:
        turn: the reply that was changed, from 1.
        was, instead: the talk as it was, and as it would have been.
        unsaid: own replies that were never said, because the citizen had ended the talk.
    """

    turn: int
    was: Conversation
    instead: Conversation
    unsaid: int


def what_if(talk: Conversation, turn: int, text: str) -> WhatIf:
    """Says one reply otherwise and the rest as it was.

    Args:
        talk: with at least ``turn`` replies.
        turn: the reply to change, from 1.
        text: what to say instead.

    Raises:
        ValueError: when there is no such reply or the text is empty.
    """
    if not 1 <= turn <= len(talk.turns):
        raise ValueError(turn)
    if not text.strip():
        raise ValueError(text)
    instead = talk.back_to(turn - 1).after((text, *talk.lines[turn:]))
    return WhatIf(turn, talk, instead, len(talk.turns) - len(instead.turns))
