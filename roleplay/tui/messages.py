"""What workers tell the screens. A worker does the slow work and posts one of these; handlers own every change."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from roleplay.citizen.persona import Persona
from roleplay.content.library import Listing
from roleplay.history.log import StoredTalk
from roleplay.practice import Exchange, Practice


@dataclass
class CitizensFound(Message):
    """The list of citizens is read."""

    listing: Listing
    unfinished: StoredTalk | None


@dataclass
class CitizenOpened(Message):
    """A citizen's file is read and without faults."""

    persona: Persona


@dataclass
class TalkResumed(Message):
    """A stored talk is played up to where it stopped; ``same`` is False when answers changed."""

    practice: Practice
    same: bool


@dataclass
class NotPossible(Message):
    """What was asked for failed; both texts are Danish and for the user."""

    heading: str
    text: str


@dataclass
class Answered(Message):
    """The citizen has answered."""

    exchange: Exchange


@dataclass
class ReplyFailed(Message):
    """A reply could not be answered because of a fault of ours; it goes back into the prompt."""

    text: str
    fault: Exception
