"""Long computations look here between their slices whether they are still wanted.

What a computation may be stopped for is set for the present thread alone, around it.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar


class Interrupted(Exception):  # noqa: N818 - nothing is wrong
    """The computation has been left in the middle: something else comes first."""


def _never() -> bool:
    return False


_is_asked_to_stop: ContextVar[Callable[[], bool]] = ContextVar("is_asked_to_stop", default=_never)


def uninterrupted() -> AbstractContextManager[None]:
    """Let nothing within this block be left in the middle."""
    return interruptible(_never)


@contextmanager
def interruptible(is_asked_to_stop: Callable[[], bool]) -> Iterator[None]:
    """Let `stop_if_asked` raise within this block once `is_asked_to_stop()`."""
    token = _is_asked_to_stop.set(is_asked_to_stop)
    try:
        yield
    finally:
        _is_asked_to_stop.reset(token)


def is_interrupted() -> bool:
    """Return whether something else comes first."""
    return _is_asked_to_stop.get()()


def stop_if_asked() -> None:
    """Raise `Interrupted` if something else comes first; called between two slices of work."""
    if is_interrupted():
        raise Interrupted
