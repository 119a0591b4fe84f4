"""How fast training runs, as a position of a slider and in words."""

import math

SPEED_STEPS = 60
SLOWEST = 1.0  # updates a second at the left end of the slider
FASTEST = 100_000.0  # just before the right end, which means as fast as possible
DEFAULT_SPEED = 36  # about 1,000 updates a second: slow enough to watch


def pace_at(position: int) -> float:
    """Return the updates a second at a slider position; 0 (no limit) at the right end."""
    if position >= SPEED_STEPS:
        return 0.0
    return float(SLOWEST * (FASTEST / SLOWEST) ** (position / SPEED_STEPS))


def two_digits(speed: float) -> int:
    """Round to two significant digits, so that the number can be read while it changes."""
    if speed < 100:
        return round(speed)
    decimals = 1 - int(math.log10(speed))
    return int(round(speed, decimals))
