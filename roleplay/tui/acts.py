"""What can be done in a talk: the keys, and the commands that stand for them in the prompt."""

from __future__ import annotations

from roleplay.tui.screens.base import Act

TALK_ACTS = (
    Act("f1", "help", "Hjælp", "Hjælp", "Viser taster og kommandoer."),
    Act("f2", "pocket_card", "Lommekort", "Lommekort", "Viser, hvad der passer at sige nu."),
    Act("f3", "case_file", "Sag", "Sagsmappe", "Viser sagsmappen."),
    Act(
        "f4",
        "take_back",
        "Fortryd",
        "Fortryd sidste replik",
        "Tager den sidste replik tilbage i skrivefeltet.",
    ),
    Act(
        "f10,ctrl+e",
        "end",
        "Afslut",
        "Afslut samtalen",
        "Slutter samtalen og går videre til notat og debrief; også Ctrl+E.",
    ),
    Act(
        "escape",
        "pause",
        "Pause",
        "Hold pause",
        "Går tilbage til listen; samtalen er gemt.",
        footer=False,
    ),
)
"""Keys, footer, help and command palette of the conversation."""

COMMANDS = {
    **dict.fromkeys(("lommekort", "kort"), "pocket_card"),
    **dict.fromkeys(("sag", "sagsmappe"), "case_file"),
    **dict.fromkeys(("fortryd", "tilbage"), "take_back"),
    **dict.fromkeys(("slut", "afslut"), "end"),
    "hjælp": "help",
    "pause": "pause",
}
"""What can be written in the prompt instead of pressing a key, and the action it stands for."""
