"""What was learnt locally, kept in the user's data folder and laid over the shipped recogniser."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from roleplay.errors import StorageError, in_danish
from roleplay.history.log import checksum
from roleplay.paths import data_folder
from roleplay.understanding.learning import Overlay, overlay_from_json, overlay_json
from roleplay.understanding.recogniser import Recogniser

FORMAT = 1


def place() -> Path:
    """The file of what was learnt."""
    return data_folder() / "lært.json"


def model_checksum(recogniser: Recogniser) -> str:
    """A checksum that tells one trained model from another."""
    header = recogniser.weights.header
    return checksum(f"{header['corpus']}{header['thresholds']}")


def keep(overlay: Mapping[int, Sequence[tuple[int, float]]], recogniser: Recogniser) -> Path:
    """Keeps what was learnt.

    Raises:
        StorageError: when the data folder cannot be written.
    """
    told = {"format": FORMAT, "model": model_checksum(recogniser), "vægte": overlay_json(overlay)}
    try:
        place().parent.mkdir(parents=True, exist_ok=True)
        place().write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    except OSError as fault:
        raise StorageError(f"{place()} kan ikke skrives: {in_danish(fault)}.") from fault
    return place()


def forget() -> bool:
    """Removes what was learnt; False when there was nothing."""
    if not place().exists():
        return False
    place().unlink()
    return True


def with_learnt(recogniser: Recogniser) -> tuple[Recogniser, str]:
    """The recogniser with what was learnt laid over it.

    Returns:
        The recogniser, and a Danish sentence when what was learnt could not be used; empty when all is well.
    """
    if not place().exists():
        return recogniser, ""
    try:
        told = json.loads(place().read_text(encoding="utf-8"))
        if told["format"] != FORMAT or told["model"] != model_checksum(recogniser):
            return recogniser, (
                "Programmet er blevet opdateret, så det, du har lært det, passer ikke længere. "
                "Kør »roleplay learn --examples MAPPE« igen."
            )
        overlay: Overlay = overlay_from_json(told["vægte"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return (
            recogniser,
            f"{place()} er beskadiget og bliver ikke brugt. »roleplay learn --forget« fjerner den.",
        )
    return Recogniser(recogniser.weights, overlay), ""
