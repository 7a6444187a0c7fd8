"""Saves a debrief as a text file and says where."""

from __future__ import annotations

from roleplay.paths import data_folder
from roleplay.practice import Practice
from roleplay.report.as_text import talk_text
from roleplay.text_safety import strip_controls
from roleplay.triangle.debrief import Debrief


def save_debrief(practice: Practice, debrief: Debrief) -> str:
    """Writes the file; never raises. Returns what to tell the trainee."""
    place = data_folder() / "debrief" / f"{practice.log.path.stem}.txt"
    text = strip_controls(talk_text(practice.talk, practice.verdicts, debrief))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text + "\n", encoding="utf-8")
    except OSError as fault:
        return f"Filen kunne ikke gemmes i {place.parent}: {fault.strerror}. Sæt ROLEPLAY_DATA til en mappe, du kan skrive i."
    return f"Gemt i {place}"
