"""Saves a debrief as a web page and as text, and says where."""

from __future__ import annotations

from roleplay.errors import in_danish
from roleplay.paths import data_folder
from roleplay.practice import Practice
from roleplay.report.as_text import talk_text
from roleplay.report.review_as_text import review_text
from roleplay.report.take_away import TakeAway, file_text
from roleplay.review.engine import Review
from roleplay.text_safety import strip_controls
from roleplay.triangle.debrief import Debrief


def save_debrief(practice: Practice, debrief: Debrief, review: Review) -> str:
    """Writes both files; never raises. Returns what to tell the trainee."""
    talk = practice.talk
    take_away = TakeAway(
        talk=talk,
        verdicts=practice.verdicts,
        debrief=debrief,
        review=review,
        note=practice.note,
        follow_up=practice.follow_up,
    )
    place = data_folder() / "debrief" / f"{practice.log.path.stem}.html"
    text = f"{talk_text(talk, practice.verdicts, debrief)}\n\n{review_text(review, talk)}\n"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(file_text(take_away, "html", mask=False), encoding="utf-8")
        place.with_suffix(".txt").write_text(strip_controls(text), encoding="utf-8")
    except OSError as fault:
        return f"Filen kunne ikke gemmes i {place.parent}: {in_danish(fault)}. Sæt ROLEPLAY_DATA til en mappe, du kan skrive i."
    return f"Gemt i {place} (og som .txt)"
