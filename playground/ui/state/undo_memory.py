"""The memory bound of the undo history: the states of training that its steps keep."""

from PyQt6.QtGui import QUndoStack

from playground.ui.state.undo_step import UndoStep

UNDO_BYTES = 256 * 2**20  # of training that the undo steps keep, at most


def bound_memory(stack: QUndoStack, limit: int) -> None:
    """Let the oldest steps forget training where all need more than `limit` bytes."""
    seen: set[int] = set()
    total = 0
    for index in reversed(range(stack.count())):
        step = stack.command(index)
        if isinstance(step, UndoStep):
            memory = step.memory
            total += sum(size for key, size in memory.items() if key not in seen)
            seen |= memory.keys()
            if total > limit:
                step.forget_states()
