"""Keep a verdict on screen for as long as it can be read, although noise changes it many times."""

from dataclasses import dataclass, replace

from playground.core.observe.diagnoses import Verdict

HOLD = 1.0  # seconds


@dataclass(frozen=True)
class Settled:
    """The verdict on screen.

    Attributes
    ----------
    shown_at : when it came on screen, in seconds
    seen_at : when a verdict of its kind was last found
    """

    verdict: Verdict
    shown_at: float
    seen_at: float


def settle(before: Settled | None, verdict: Verdict, now: float) -> Settled:
    """Return what is on screen after `verdict` was found at the time `now`, in seconds.

    Another kind comes on screen once the old kind has not been found for `HOLD` seconds; another
    reason of the same kind once the old one could be read for as long.
    """
    if before is None:
        return Settled(verdict, now, now)
    if verdict.kind == before.verdict.kind:
        is_read = now - before.shown_at >= HOLD
        return Settled(verdict, now, now) if is_read else replace(before, seen_at=now)
    return Settled(verdict, now, now) if now - before.seen_at >= HOLD else before
