"""The list of citizens: search, filters, the card of the one highlighted, and the talk that was never finished."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Input, OptionList

from roleplay.citizen.persona import BANDS
from roleplay.content.library import Listing
from roleplay.errors import RoleplayError
from roleplay.history.log import StoredTalk, unfinished_talk
from roleplay.tui.messages import CitizenOpened, CitizensFound, NotPossible, TalkResumed
from roleplay.tui.screens.base import Act, RoleplayScreen, bindings_of
from roleplay.tui.text import SafeInput, Text, joined
from roleplay.tui.widgets.citizen_list import FAULTY, RESUME, Filters, card_of, faults_in_words, options_of
from roleplay.tui.words import CHANGED_ANSWERS

_WELCOME = "Vælg en borger, og øv samtalen, før den bliver til virkelighed."
_NOBODY = (
    "Her er ingen borgere endnu.\n\nSkriv den første med »roleplay new KORTNAVN« – så ligger der en fil, "
    "du kan rette i. Læg den i mappen {folder}, og åbn programmet igen."
)
_NO_HITS = "Ingen borgere passer på det.\n\nPrøv færre bogstaver, eller tryk Esc for at se alle igen."


class PickerScreen(RoleplayScreen):
    """Chooses a citizen."""

    TOPIC = "Borgerne"
    ACTS = (
        Act("f1", "help", "Hjælp", "Hjælp", "Viser taster og kommandoer."),
        Act("f5", "next_band", "Humør", "Filter: humør", "Viser kun borgere i ét humør ad gangen."),
        Act(
            "f6",
            "next_administration",
            "Forvaltning",
            "Filter: forvaltning",
            "Viser én forvaltning ad gangen.",
        ),
        Act("f8", "reload", "Læs igen", "Læs borgerne igen", "Læser borgernes filer igen.", footer=False),
        Act("escape", "clear", "Vis alle", "Vis alle borgere", "Fjerner søgning og filtre."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(ACTS),
        *(
            Binding(key, f"move('{action}')", show=False, priority=True)
            for key, action in (
                ("up", "cursor_up"),
                ("down", "cursor_down"),
                ("pageup", "page_up"),
                ("pagedown", "page_down"),
            )
        ),
    ]
    AUTO_FOCUS = "#search"

    def __init__(self) -> None:
        super().__init__()
        self.listing: Listing | None = None
        self.unfinished: StoredTalk | None = None
        self.band = ""
        self.administration = ""
        self.opening = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="room"):
            yield Text(joined(Content.styled("Rollespil", "bold $primary"), "  ", _WELCOME), classes="title")
            with Horizontal(id="search-row"):
                yield SafeInput(placeholder="Søg på navn, emne eller forvaltning", id="search")
                yield Text(id="filters")
            with Horizontal(id="picker"):
                with Vertical(id="found"):
                    yield OptionList(id="citizens", markup=False)
                    yield Text("Henter borgerne …", id="empty")
                with VerticalScroll(id="card", can_focus=False):
                    yield Text(id="card-text")
            yield Text(id="picker-status", classes="status")
            yield Footer(show_command_palette=False)
        yield from self.too_small()

    def on_mount(self) -> None:
        self._show_list()
        self.find_citizens()

    def on_screen_resume(self) -> None:
        """Looks for an unfinished talk again when a talk has been left."""
        self.opening = False
        if self.listing is not None:
            self.find_citizens()

    # Workers: slow work, one message.

    @work(thread=True, exclusive=True, exit_on_error=False, group="find")
    def find_citizens(self) -> None:
        """Reads the list of citizens and looks for an unfinished talk."""
        try:
            stage = self.roleplay.set_stage()
            self.post_message(CitizensFound(stage.library.listing(), unfinished_talk(stage.sessions)))
        except Exception as fault:
            self.post_message(NotPossible("Borgerne kunne ikke læses", _in_words(fault)))

    @work(thread=True, exclusive=True, exit_on_error=False, group="open")
    def open_citizen(self, slug: str) -> None:
        """Reads one citizen's whole file."""
        try:
            self.post_message(CitizenOpened(self.roleplay.set_stage().library.find(slug)))
        except Exception as fault:
            self.post_message(NotPossible("Borgeren kan ikke bruges endnu", _in_words(fault)))

    @work(thread=True, exclusive=True, exit_on_error=False, group="open")
    def resume_talk(self, stored: StoredTalk) -> None:
        """Plays an unfinished talk up to where it stopped."""
        try:
            self.post_message(TalkResumed(*self.roleplay.set_stage().resume(stored)))
        except Exception as fault:
            self.post_message(NotPossible("Samtalen kan ikke åbnes igen", _in_words(fault)))

    # Handlers: every change of state.

    @on(CitizensFound)
    def _found(self, message: CitizensFound) -> None:
        self.listing, self.unfinished = message.listing, message.unfinished
        self._show_list()

    @on(CitizenOpened)
    def _opened(self, message: CitizenOpened) -> None:
        self._status("")
        self.roleplay.open_case(message.persona)

    @on(TalkResumed)
    def _resumed(self, message: TalkResumed) -> None:
        self._status("")
        practice = message.practice
        self.roleplay.show_talk(practice, practice.mode, notice="" if message.same else CHANGED_ANSWERS)

    @on(NotPossible)
    def _not_possible(self, message: NotPossible) -> None:
        from roleplay.tui.screens.dialogs import Message

        self.opening = False
        self._status("")
        self.app.push_screen(Message(message.heading, message.text))

    @on(Input.Changed, "#search")
    def _searched(self) -> None:
        self._show_list()

    @on(Input.Submitted, "#search")
    def _submitted(self) -> None:
        self._list.action_select()

    @on(OptionList.OptionHighlighted, "#citizens")
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if self.listing is not None:
            card = card_of(self.listing, self.unfinished, event.option_id or "")
            self.query_one("#card-text", Text).show(card)

    @on(OptionList.OptionSelected, "#citizens")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        if self.opening:
            return
        if chosen.startswith(FAULTY):
            self._show_fault(chosen.removeprefix(FAULTY))
            return
        self.opening = True
        self._status("Åbner …")
        if chosen == RESUME and self.unfinished is not None:
            self.resume_talk(self.unfinished)
        else:
            self.open_citizen(chosen)

    def action_move(self, action: str) -> None:
        """Moves in the list while the search keeps the focus."""
        getattr(self._list, f"action_{action}")()

    def action_next_band(self) -> None:
        """Shows the next band only."""
        self.band = _next(["", *BANDS], self.band)
        self._show_list()

    def action_next_administration(self) -> None:
        """Shows the next administration only."""
        listed = self.listing.personas if self.listing else ()
        self.administration = _next(
            ["", *dict.fromkeys(p.administration for p in listed)], self.administration
        )
        self._show_list()

    def action_clear(self) -> None:
        """Shows all again."""
        self.band = self.administration = ""
        self.query_one("#search", SafeInput).value = ""
        self._show_list()

    def action_reload(self) -> None:
        """Reads the files again."""
        self.find_citizens()

    # Drawing.

    @property
    def _list(self) -> OptionList:
        return self.query_one("#citizens", OptionList)

    def _status(self, text: str) -> None:
        self.query_one("#picker-status", Text).show(text)

    @property
    def _filters(self) -> Filters:
        return Filters(self.query_one("#search", SafeInput).value, self.band, self.administration)

    def _show_list(self) -> None:
        filters = self._filters
        self.query_one("#filters", Text).show(filters.content())
        if self.listing is None:
            return
        listing = self._list
        before = listing.highlighted_option
        options = options_of(self.listing, self.unfinished, filters)
        listing.clear_options()
        listing.add_options(options)
        places = {option.id: place for place, option in enumerate(listing.options) if not option.disabled}
        first = next(iter(places.values()), None)
        listing.highlighted = places.get(before.id, first) if before is not None else first
        listing.display = bool(places)
        self._show_empty(bool(places), bool(filters))

    def _show_empty(self, any_option: bool, filtered: bool) -> None:
        from roleplay.paths import own_personas_folder

        empty = self.query_one("#empty", Text)
        empty.display = not any_option
        empty.show(_NO_HITS if filtered else _NOBODY.format(folder=own_personas_folder()))
        if not any_option:
            self.query_one("#card-text", Text).show("")

    def _show_fault(self, slug: str) -> None:
        from roleplay.tui.screens.dialogs import Message

        faulty = self.listing.faulty if self.listing else ()
        file = next((file for file in faulty if file.slug == slug), None)
        if file is not None:
            self.app.push_screen(Message("Filen har fejl", faults_in_words(file)))


def _next(choices: list[str], now: str) -> str:
    place = choices.index(now) if now in choices else 0
    return choices[(place + 1) % len(choices)]


def _in_words(fault: Exception) -> str:
    return (
        str(fault)
        if isinstance(fault, RoleplayError)
        else f"Der skete en fejl, som er vores ({type(fault).__name__}: {fault})."
    )
