"""The memory bounds of the undo history: states of training, own data, weights set by hand."""

from collections.abc import Callable, Iterator, Mapping

from PyQt6.QtGui import QUndoStack

from playground.ui.state.undo_step import UndoStep

UNDO_BYTES = 256 * 2**20  # of training that the undo steps keep, at most
DATA_BYTES = 256 * 2**20  # of own data
VALUE_BYTES = 64 * 2**20  # of weights that were set by hand


def bound_memory(stack: QUndoStack, limit: int) -> None:
    """Let the oldest steps forget training where all need more than `limit` bytes."""
    for step in _beyond(stack, limit, lambda step: step.memory):
        step.forget_states()


def bound_data(stack: QUndoStack, limit: int) -> None:
    """Let the oldest steps go where the own data of all need more than `limit` bytes.

    With a step all before it go: they were made to what it led from.
    """
    for step in _beyond(stack, limit, lambda step: step.data_bytes):
        step.let_go()


def _beyond(
    stack: QUndoStack, limit: int, sizes: Callable[[UndoStep], Mapping[int, int]]
) -> Iterator[UndoStep]:
    """Yield the steps, newest first, with which the things that all keep are beyond `limit` bytes.

    `sizes` returns those of one step by identity: what several keep counts once.
    """
    seen: set[int] = set()
    total = 0
    for index in reversed(range(stack.count())):
        step = stack.command(index)
        if isinstance(step, UndoStep):
            kept = sizes(step)
            total += sum(size for key, size in kept.items() if key not in seen)
            seen |= kept.keys()
            if total > limit:
                yield step


def bound_values(stack: QUndoStack, limit: int) -> None:
    """Reduce the weights set by hand in the oldest steps, where all need more than `limit` bytes.

    A step is packed first; when it is reached again, it goes from the history.
    """
    total = 0
    for index in reversed(range(stack.count())):
        step = stack.command(index)
        if isinstance(step, UndoStep) and step.value_bytes:
            if total + step.value_bytes > limit:
                step.reduce_values()
            total += step.value_bytes
