"""What the list of citizens is made of: who passes the filters, and how each row and its card read."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.widgets.option_list import Option

from roleplay.content.library import FaultyFile, Listing
from roleplay.content.summary import Summary
from roleplay.history.log import StoredTalk
from roleplay.tui.text import bold, joined, lines, muted, outside, quoted
from roleplay.tui.widgets.persona_card import option_of, summary_card
from roleplay.tui.words import turns_said, when_said

RESUME = "fortsæt"
FAULTY = "fejl:"


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the list down; empty for all."""

    words: str = ""
    band: str = ""
    administration: str = ""

    def __bool__(self) -> bool:
        return bool(self.words.strip() or self.band or self.administration)

    def let_through(self, summary: Summary) -> bool:
        """True for a citizen that passes."""
        if self.band not in ("", summary.band) or self.administration not in ("", summary.administration):
            return False
        about = (summary.name, summary.subject, summary.administration, summary.summary, summary.who)
        kind = (summary.slug, summary.band, summary.channel, "klage" if summary.complaint else "forespørgsel")
        text = " ".join((*about, *kind)).casefold()
        return all(word in text for word in self.words.casefold().split())

    def content(self) -> Content:
        """The filters as they stand beside the search."""

        def chip(key: str, name: str, value: str) -> Content:
            style = "bold $text-accent" if value else "$foreground-muted"
            return joined(muted(f" {key} "), f"{name}: ", outside(value or "alle", style))

        return joined(chip("F5", "humør", self.band), chip("F6", "forvaltning", self.administration))


def options_of(listing: Listing, unfinished: StoredTalk | None, filters: Filters) -> list[Option | None]:
    """The rows: the talk to go on with, the citizens by administration, the files with faults."""
    options: list[Option | None] = []
    if unfinished is not None and not filters:
        options += [Option(_resume_row(listing, unfinished), id=RESUME), None]
    administration = ""
    for summary in listing.personas:
        if not filters.let_through(summary):
            continue
        if summary.administration != administration:
            administration = summary.administration
            heading = outside(administration.upper(), "bold $text-accent")
            options.append(Option(lines("", heading) if options else heading, disabled=True))
        options.append(Option(option_of(summary), id=summary.slug))
    if listing.faulty and not filters:
        heading = Content.styled("FILER MED FEJL", "bold $text-error")
        options.append(Option(lines("", heading) if options else heading, disabled=True))
        options += [Option(_faulty_row(file), id=FAULTY + file.slug) for file in listing.faulty]
    return options


def card_of(listing: Listing, unfinished: StoredTalk | None, option_id: str) -> Content:
    """The card beside the list for the highlighted row."""
    if option_id == RESUME and unfinished is not None:
        last = quoted(unfinished.lines[-1])
        return lines(bold("Det sidste, du sagde"), "", last, "", muted("Enter går videre, hvor du slap."))
    if option_id.startswith(FAULTY):
        return lines(bold("Filen kan ikke spilles endnu."), "", "Enter viser fejlene.")
    summary = next((summary for summary in listing.personas if summary.slug == option_id), None)
    return summary_card(summary) if summary is not None else Content("")


def faults_in_words(file: FaultyFile) -> str:
    """Everything that is wrong with a file, and what to do about it."""
    found = "\n\n".join(problem.render() for problem in file.problems)
    return (
        f"{file.path}\n\n{found}\n\nRet filen, og tryk F8 for at læse igen. "
        f"Du kan se fejlene i en terminal med\nroleplay check {file.path}"
    )


def _resume_row(listing: Listing, stored: StoredTalk) -> Content:
    name = next((s.name for s in listing.personas if s.slug == stored.persona), stored.persona)
    return lines(
        outside(f"▶ Gå videre med {name}", "bold $text-success"),
        muted(f"  {turns_said(len(stored.lines))}, begyndt {when_said(stored.started)}"),
    )


def _faulty_row(file: FaultyFile) -> Content:
    return lines(
        joined(Content.styled("✗ ", "bold $text-error"), outside(file.path.name)),
        muted(f"  {len(file.problems)} fejl – Enter viser, hvad der skal rettes"),
    )
