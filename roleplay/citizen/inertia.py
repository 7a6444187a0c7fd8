"""Inertia (L20): what all the effects of one reply come to, as nobody turns in a single reply."""

from __future__ import annotations

from roleplay.citizen.laws import Strengths
from roleplay.citizen.moment import Moment
from roleplay.citizen.state import Dimension, Effect


def bounded(effects: tuple[Effect, ...], moment: Moment, strengths: Strengths) -> dict[Dimension, float]:
    """What the effects come to after inertia (L20): anger rises faster than it falls, nothing turns in one reply.

    Good effects are scaled by the citizen's attitude, by what the same words are worth the second time, and by
    the reception, which carries over into what follows (L16, 4.5). The fall of anger in one turn is capped, lower while sursur.
    """
    attitude = strengths[f"L20.indstilling.{moment.persona.difficulty.attitude}"]
    attitude *= strengths["L20.gentaget"] if moment.repeats == 1 else 0.0 if moment.repeats else 1.0
    if not moment.state.memory.count("hilsen") and not moment.does("hilsen"):
        attitude *= strengths["L16.uden_modtagelse"]
    sums: dict[Dimension, float] = {}
    for effect in effects:
        good = (effect.delta < 0) == (effect.dimension == "anger")
        scaled = effect.delta * attitude if good and effect.dimension != "false_hope" else effect.delta
        sums[effect.dimension] = sums.get(effect.dimension, 0.0) + scaled
    anger = sums.get("anger", 0.0)
    deepest = strengths["L20.højst_ned_sursur" if moment.furious else "L20.højst_ned"]
    sums["anger"] = min(strengths["L20.højst_op"], max(-deepest, anger))
    return sums
