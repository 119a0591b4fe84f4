"""Learning-rate schedules: a factor on the learning rate by the epoch (0 for the first)."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option


@dataclass(frozen=True)
class Schedule:
    """``factor(epoch, options)`` returns what multiplies the learning rate during that epoch."""

    label: str
    formula: str
    factor: Callable[[int, Mapping[str, float]], float]
    options: tuple[Option, ...] = ()


_PERIOD = Option("period", QT_TRANSLATE_NOOP("core", "Period (epochs)"), 100, 1, 1_000_000)
_DECAY = Option("decay", QT_TRANSLATE_NOOP("core", "Decay factor"), 0.5, 0.0001, 1)

SCHEDULES: dict[str, Schedule] = {
    "constant": Schedule(QT_TRANSLATE_NOOP("core", "constant"), "η", lambda epoch, o: 1.0),
    "step": Schedule(
        QT_TRANSLATE_NOOP("core", "step decay"),
        "η · decay^⌊epoch/period⌋",
        lambda epoch, o: o["decay"] ** (epoch // o["period"]),
        (_PERIOD, _DECAY),
    ),
    "exponential": Schedule(
        QT_TRANSLATE_NOOP("core", "exponential"),
        "η · decay^(epoch/period)",
        lambda epoch, o: o["decay"] ** (epoch / o["period"]),
        (_PERIOD, _DECAY),
    ),
    "cosine": Schedule(
        QT_TRANSLATE_NOOP("core", "cosine"),
        QT_TRANSLATE_NOOP("core", "η · ½(1 + cos(π · epoch/period)), 0 after the period"),
        lambda epoch, o: 0.5 * (1 + math.cos(math.pi * min(1.0, epoch / o["period"]))),
        (_PERIOD,),
    ),
    "warmup": Schedule(
        QT_TRANSLATE_NOOP("core", "warm-up"),
        QT_TRANSLATE_NOOP("core", "η · (epoch + 1)/period during the first period, then η"),
        lambda epoch, o: min(1.0, (epoch + 1) / o["period"]),
        (_PERIOD,),
    ),
}
