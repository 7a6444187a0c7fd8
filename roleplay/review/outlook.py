"""How a talk is likely to end from a moment on, if it is carried on by the method: the roll-outs of the review.

The continuation is the method-faithful stock trainee. Its sentences are heard once per review, so that a roll-out
runs at move level.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from roleplay.citizen.outcome import satisfaction_of
from roleplay.conversation.conversation import Conversation, Setting
from roleplay.conversation.turn import Turn
from roleplay.trial.trainees import Phrases, method_faithful
from roleplay.understanding.hearing import Hearing
from roleplay.understanding.recogniser import Said

HORIZON = 12
"""Replies that a roll-out looks ahead: enough to listen, set the limit, agree and say thanks."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the talk is likely to end.

    Attributes:
        value: expected satisfaction at the end, 0-100.
        anger: the anger after each reply that is still to come, 0-100.
    """

    value: float
    anger: tuple[int, ...]


class Lookahead:
    """Plays talks on by the method. Keeps what it has heard, so that a sentence is heard only once.

    Args:
        setting: whose talk it is.
        phrases: the stock trainees' wordings.
    """

    def __init__(self, setting: Setting, phrases: Phrases) -> None:
        self.setting, self.phrases = setting, phrases
        self._heard: dict[str, Hearing] = {}
        self._lines = _lines_by_good_word(setting)

    def hear(self, text: str) -> Hearing:
        """What a sentence of the method does, heard where it belongs: after a line of its own concern."""
        known = self._heard.get(text)
        if known is None:
            said = Said(citizen=self._lines.get(text, ""), file=self.setting.index.file_text)
            known = self._heard[text] = self.setting.recogniser.hear(text, said)
        return known

    def turn(self, talk: Conversation, text: str) -> Turn:
        """The turn that a sentence of the method leads to."""
        return talk.turn_for(self.hear(text))

    def outlook(self, talk: Conversation) -> Outlook:
        """Plays a talk on to its end, or as far as the horizon."""
        last = len(talk.turns) + HORIZON
        chance = random.Random(f"review/{self.setting.seed}")
        anger: list[int] = []
        while not talk.over and len(talk.turns) < last:
            text = method_faithful(talk, self.phrases, chance, longest=last)
            if text is None:
                break
            talk = talk.then(self.turn(talk, text))
            anger.append(round(talk.state.anger))
        return Outlook(satisfaction_of(talk.state), tuple(anger))


def _lines_by_good_word(setting: Setting) -> dict[str, str]:
    lines: dict[str, str] = {}
    for concern in setting.index.concern_list:
        spoken = next((line.text for band in concern.on_top.values() for line in band), "")
        for text in (concern.ask, concern.acknowledge, concern.sum_up):
            lines[text] = spoken
    return lines
