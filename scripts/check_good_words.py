"""Lists the "gode_ord", offers, limits and agreements of every citizen that are not heard as what they are meant to be.

    python scripts/check_good_words.py [SLUG…]

What a good colleague would say has to be understood by the recogniser, or the stock trainee and the debrief's
better wordings would teach something that does not count. Exit 1 when anything is listed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from roleplay.citizen.persona import Persona
from roleplay.stage import Stage
from roleplay.understanding.recogniser import Said


def meant(persona: Persona) -> Iterator[tuple[str, str, frozenset[str], str]]:
    """Each wording: where it stands, the words, the moves of which one must be heard, the citizen's line before."""
    for concern in persona.concerns:
        band = next((lines for lines in concern.on_top.values() if lines), ())
        before = band[0].text if band else ""
        yield f"{concern.id}.spørg", concern.ask, frozenset({"åbent_spørgsmål", "ønsket_udfald"}), before
        yield f"{concern.id}.anerkend", concern.acknowledge, frozenset({"anerkendelse"}), before
        yield f"{concern.id}.opsummer", concern.sum_up, frozenset({"opsummering"}), before
    for option in persona.options:
        yield (
            f"{option.id}.tilbud",
            option.offer,
            frozenset({"mulighed", "ansvar", "aftale", "skriftligt"}),
            "",
        )
        yield f"{option.id}.aftale", option.agreement, frozenset({"aftale"}), ""
    for limit in persona.limits:
        yield f"{limit.id}.forklaring", limit.explanation, frozenset({"forklaring", "ramme"}), ""


def main(slugs: list[str]) -> int:
    """Prints what is not heard."""
    stage = Stage.set()
    faults = 0
    for summary in stage.library.summaries():
        if slugs and summary.slug not in slugs:
            continue
        persona = stage.library.find(summary.slug)
        file = " ".join(note.text for note in persona.file)
        for place, words, wanted, before in meant(persona):
            heard = stage.recogniser.hear(words, Said(before, file))
            pitfalls = sorted(move.id for move in heard.moves if move.is_pitfall)
            if not heard.ids() & wanted or pitfalls:
                faults += 1
                print(f"{persona.slug} {place}: »{words}« heard as {sorted(heard.ids()) or '-'}")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
