"""The loop: persona, seed and the trainee's lines in, turns out. Nothing else drives the state.

A conversation *is* its persona, its seed and the trainee's lines; everything else is recomputed from them. So
rewinding, what-if, resuming after a crash and thousands of roll-outs are all the same call.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from roleplay.citizen.agenda import after_reply
from roleplay.citizen.desk import Desk, Part, chance_of
from roleplay.citizen.inertia import bounded
from roleplay.citizen.laws import Strengths, effects_of
from roleplay.citizen.likeness import stems_of
from roleplay.citizen.lines import Picker, last_sentence, said
from roleplay.citizen.meant import asks_for_news
from roleplay.citizen.moment import Moment, moment_of
from roleplay.citizen.persona import Line, Persona
from roleplay.citizen.reply import parts_of
from roleplay.citizen.state import CitizenState, Memory, starting_state
from roleplay.citizen.topics import TopicIndex
from roleplay.conversation.turn import Answer, Trace, Turn
from roleplay.text_safety import one_reply
from roleplay.understanding.context import DOUBTED_IN_NEWS
from roleplay.understanding.hearing import GripKind, Hearing
from roleplay.understanding.recogniser import Recogniser, Said

PATIENCE_FOR_BOILING = 2
"""Replies in a row that leave the anger at the top before a pitfall ends the talk (L21)."""
LAST_PATIENCE = 4
"""The same for a reply that is no pitfall: nobody walks out on a friendly question."""

_LISTENING = frozenset({"åbent_spørgsmål", "lyttesignal", "opsummering", "ønsket_udfald"})
_REFLECTING = frozenset({"anerkendelse", "opsummering", "lyttesignal"})


@dataclass(frozen=True)
class Setting:
    """What stays the same through a talk: who, in which variant, by which laws, understood by whom.

    Attributes:
        persona: the citizen.
        seed: chooses the hidden variant and the wording; the same seed gives the same talk.
        strengths: how strong each law is.
        recogniser: hears the replies.
    """

    persona: Persona
    seed: int
    strengths: Strengths
    recogniser: Recogniser
    variant: str = field(init=False)
    index: TopicIndex = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        chance = random.Random(f"roleplay/variant/{self.seed}")
        variant = chance.choice(self.persona.variants) if self.persona.variants else ""
        concerns, facts = self.persona.of_variant(variant)
        object.__setattr__(self, "variant", variant)
        object.__setattr__(self, "index", TopicIndex(self.persona, concerns, facts))


@dataclass(frozen=True)
class Conversation:
    """A talk as far as it has come; a value that is never changed.

    Attributes:
        setting: who and how.
        opening: the citizen's first line.
        start: the citizen before the first reply.
        turns: every turn so far.
    """

    setting: Setting
    opening: Answer
    start: CitizenState
    turns: tuple[Turn, ...] = ()

    @classmethod
    def begin(cls, setting: Setting) -> Conversation:
        """A new talk; the citizen has said the opening."""
        persona = setting.persona
        resolve = random.Random(f"roleplay/resolve/{persona.slug}/{setting.seed}").random()
        state = starting_state(persona, len(setting.index.concern_list), resolve)
        chance = chance_of(persona.slug, setting.seed, 0)
        picker = Picker(persona, state.band, frozenset(), {}, chance)
        line = picker.of(persona.opening) or persona.opening[0]
        opening = _answer_of([Part("åbning", "L01", line, setting.index.concern_list[0].id)], leaves=False)
        stems = stems_of(opening.text)
        memory = replace(
            state.memory,
            used=frozenset({said(line), _place(line)}),
            said=stems,
            last_said=stems,
            last_sentence=last_sentence(opening.text),
        )
        return cls(setting, opening, replace(state, memory=memory))

    @property
    def state(self) -> CitizenState:
        """The citizen now."""
        return self.turns[-1].state if self.turns else self.start

    @property
    def states(self) -> tuple[CitizenState, ...]:
        """The citizen before the first reply and after each."""
        return (self.start, *(turn.state for turn in self.turns))

    @property
    def persona(self) -> Persona:
        """Who is talked to."""
        return self.setting.persona

    @property
    def last_answer(self) -> Answer:
        """What the citizen said last; the opening before the first reply."""
        return self.turns[-1].answer if self.turns else self.opening

    @property
    def over(self) -> bool:
        """True when the citizen has ended the talk."""
        return self.state.left

    @property
    def lines(self) -> tuple[str, ...]:
        """The trainee's replies so far; with persona and seed they are the whole talk."""
        return tuple(turn.you for turn in self.turns)

    def say(self, text: str) -> Turn:
        """What this reply would lead to. Pure: the conversation itself does not change.

        Args:
            text: the trainee's reply; controls are stripped and very long text is cut.
        """
        setting = self.setting
        reply = one_reply(text)
        before = Said(
            citizen=self.last_answer.text,
            file=setting.index.file_text,
            earlier=tuple(turn.hearing.signature for turn in self.turns),
        )
        hearing = setting.recogniser.hear(reply, before)
        if hearing.ids() & DOUBTED_IN_NEWS and asks_for_news(setting.index, hearing, self.state.memory):
            hearing = setting.recogniser.hear(reply, replace(before, asks_for_news=True))
        return self.turn_for(hearing)

    def turn_for(self, hearing: Hearing) -> Turn:
        """The turn that a reply leads to once it has been heard; roll-outs at move level call this."""
        before = self.state
        setting = self.setting
        moment = moment_of(setting.index, before, hearing)
        effects = effects_of(moment, setting.strengths) if hearing.understood else ()
        moved = before.moved(bounded(effects, moment, setting.strengths))
        met, top = after_reply(setting.index, moment, moved)
        boiling = before.memory.boiling + 1 if moved.anger >= setting.strengths["L21.top"] else 0
        patience = PATIENCE_FOR_BOILING if moment.does(*_ANGERING) else LAST_PATIENCE
        leaves = boiling >= patience
        memory = _remembered(moment, moved, boiling=boiling)
        after = replace(moved, memory=replace(memory, met=met, top=top), left=leaves)
        number = len(self.turns) + 1
        picker = Picker(
            setting.persona,
            after.band,
            before.memory.used,
            self._slots(hearing),
            chance_of(setting.persona.slug, setting.seed, number),
        )
        boils = number > 1 and boiling == 1 and not before.memory.manager and moment.does(*_ANGERING)
        parts = list(parts_of(Desk(setting.index, moment, after, picker, leaves, boils)))
        answer = _answer_of(parts, leaves=leaves)
        after = replace(after, memory=_with_answer(after.memory, parts, answer))
        return Turn(number, hearing, after, effects, moment, answer)

    def _slots(self, hearing: Hearing) -> Mapping[str, str]:
        said_last = self.state.memory.last_sentence
        return {
            **_taken_up(hearing),
            "eget_navn": self.persona.name,
            "alder": str(self.persona.age),
            **({"sagt": said_last} if said_last else {}),
        }

    def then(self, turn: Turn) -> Conversation:
        """The conversation after a turn."""
        return replace(self, turns=(*self.turns, turn))

    def after(self, texts: Iterable[str]) -> Conversation:
        """The conversation after some replies; stops when the citizen leaves."""
        talk = self
        for text in texts:
            if talk.over:
                break
            talk = talk.then(talk.say(text))
        return talk

    def back_to(self, turns: int) -> Conversation:
        """The conversation as it was after so many turns."""
        return replace(self, turns=self.turns[:turns])


_ANGERING = (
    "verbalt_tryk",
    "afvisning",
    "skubbe_videre",
    "foregribelse",
    "klageafværgelse",
    "nedladende",
    "genfortælling",
)


_RECURRING = ("hver ", "denne ")
"""How a time begins that is no day to take up: "hver uge" is how often, not when."""


def _taken_up(hearing: Hearing) -> Mapping[str, str]:
    kinds: tuple[GripKind, ...] = ("tid", "beløb", "navn", "handling")
    slots: dict[str, str] = {kind: grip.text for kind in kinds if (grip := hearing.grip(kind)) is not None}
    days = [grip.text for grip in hearing.grips if grip.kind == "dag"]
    later = [day for day in days if day not in ("i dag", "idag") and not day.startswith(_RECURRING)]
    if len(set(later)) == 1:  # of two days nobody knows which one the citizen is to take up
        slots["dag"] = later[0]
    return slots


def _remembered(moment: Moment, moved: CitizenState, *, boiling: int) -> Memory:
    memory, hearing = moment.state.memory, moment.hearing
    ids = hearing.ids()
    counts = dict(memory.counts)
    for move in sorted(ids):
        counts[move] = counts.get(move, 0) + 1
    before = moment.state
    progress = moment.repeats < 2 and (
        moved.heard > before.heard + 1
        or moved.clarity > before.clarity + 1
        or moved.trust > before.trust + 1.5
        or moved.anger < before.anger - 2
    )
    closed = "lukket_spørgsmål" in ids and not ids & _REFLECTING
    name = hearing.grip("navn")
    return replace(
        memory,
        counts=counts,
        replies=(*memory.replies, hearing.signature),
        idle=0 if progress else memory.idle + 1,
        boiling=boiling,
        closed_run=memory.closed_run + 1 if closed else 0,
        listened=memory.listened + bool(ids & _LISTENING),
        offered=memory.offered
        | {option.id for option in moment.options if moment.does("mulighed", "aftale")},
        parting=memory.parting or hearing.parting,
        trainee=memory.trainee or (name.text if name is not None else ""),
        agreed=memory.agreed
        or ("aftale" in ids and hearing.grip("dag") is not None)
        or ("aftale" in ids and hearing.grip("tid") is not None),
    )


def _with_answer(memory: Memory, parts: list[Part], answer: Answer) -> Memory:
    stems = stems_of(answer.text)
    facts = [part.fact for part in parts if part.fact]
    return replace(
        memory,
        used=memory.used.union(*((said(part.line), _place(part.line), part.spent) for part in parts)),
        said=memory.said | stems,
        last_said=stems,
        last_sentence=last_sentence(answer.text),
        told=memory.told.union(facts),
        last_fact=facts[-1] if facts else "",
        raised=next((part.concern for part in parts if part.kind == "øverst"), ""),
        manager=memory.manager or any(part.kind == "leder" for part in parts),
    )


def _answer_of(parts: list[Part], *, leaves: bool) -> Answer:
    texts = [part.line.text for part in parts if part.line.text]
    cues = [part.line.cue for part in parts if part.line.cue]
    return Answer(
        text=" ".join(texts),
        cue=cues[0] if cues else ("" if texts else "siger ikke noget"),
        traces=tuple(Trace(part.kind, part.law, part.concern, _place(part.line)) for part in parts),
        leaves=leaves,
    )


def _place(line: Line) -> str:
    return str(line.place)
