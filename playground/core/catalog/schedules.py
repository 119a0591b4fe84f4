"""Learning-rate schedules: a factor on the learning rate by the epoch (0 for the first)."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Entry, Option


@dataclass(frozen=True)
class Schedule(Entry):
    """One schedule.

    Attributes
    ----------
    maths : the learning rate, in the letters η, epoch and the names of the options
    factor : ``factor(epoch, options)`` returns what multiplies η during that epoch
    """

    factor: Callable[[int, Mapping[str, float]], float]


_PERIOD = Option("period", QT_TRANSLATE_NOOP("core", "Period (epochs)"), 100, 1, 1_000_000)
_DECAY = Option("decay", QT_TRANSLATE_NOOP("core", "Decay factor"), 0.5, 0.0001, 1)

SCHEDULES: dict[str, Schedule] = {
    "constant": Schedule(
        QT_TRANSLATE_NOOP("core", "constant"),
        "η",
        lambda epoch, o: 1.0,
        meaning=QT_TRANSLATE_NOOP("core", "The learning rate η stays the same."),
    ),
    "step": Schedule(
        QT_TRANSLATE_NOOP("core", "step decay"),
        "η * decay^floor(epoch / period)",
        lambda epoch, o: o["decay"] ** (epoch // o["period"]),
        options=(_PERIOD, _DECAY),
        meaning=QT_TRANSLATE_NOOP(
            "core", "After every period the learning rate is multiplied by the decay factor."
        ),
    ),
    "exponential": Schedule(
        QT_TRANSLATE_NOOP("core", "exponential"),
        "η * decay^(epoch / period)",
        lambda epoch, o: o["decay"] ** (epoch / o["period"]),
        options=(_PERIOD, _DECAY),
        meaning=QT_TRANSLATE_NOOP(
            "core", "The learning rate falls smoothly: in every period by the decay factor."
        ),
    ),
    "cosine": Schedule(
        QT_TRANSLATE_NOOP("core", "cosine"),
        "η / 2 * (1 + cos(π * epoch / period)) if epoch < period else 0",
        lambda epoch, o: 0.5 * (1 + math.cos(math.pi * min(1.0, epoch / o["period"]))),
        options=(_PERIOD,),
        meaning=QT_TRANSLATE_NOOP(
            "core", "The learning rate falls to 0 within one period, like half a wave."
        ),
    ),
    "warmup": Schedule(
        QT_TRANSLATE_NOOP("core", "warm-up"),
        "η * min(1, (epoch + 1) / period)",
        lambda epoch, o: min(1.0, (epoch + 1) / o["period"]),
        options=(_PERIOD,),
        meaning=QT_TRANSLATE_NOOP(
            "core", "The learning rate grows up to η within the first period."
        ),
    ),
}
