"""Change a widget without its signals."""

from collections.abc import Iterator
from contextlib import contextmanager

from PyQt6.QtCore import QObject


@contextmanager
def signals_blocked(widget: QObject) -> Iterator[None]:
    """Change a widget without it telling anybody."""
    before = widget.blockSignals(True)
    try:
        yield
    finally:
        widget.blockSignals(before)
