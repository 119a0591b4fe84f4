"""Changes widgets without their signals."""

from collections.abc import Iterator
from contextlib import contextmanager

from PyQt6.QtCore import QObject


@contextmanager
def signals_blocked(widget: QObject) -> Iterator[None]:
    """Block the signals of `widget` for the duration of the block."""
    before = widget.blockSignals(True)
    try:
        yield
    finally:
        widget.blockSignals(before)
