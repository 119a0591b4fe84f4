"""Measures how long the window takes to answer the mouse, the wheel and the keys while it trains.

A thread of its own sends the inputs, as a hand does: it does not wait until the window has time.
"""

import threading
import time
from collections.abc import Callable, Iterator
from itertools import cycle

import numpy as np
from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PyQt6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PyQt6.QtWidgets import QAbstractScrollArea, QWidget

INTERVAL = 0.037  # seconds between two inputs: out of step with frames of 60 or 33 a second
KINDS = ("mouse", "wheel", "key")
NOTCH = 120  # of a wheel, in eighths of a degree
KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)
PLACES = 23  # across the view that the mouse goes to, one after the other
NONE = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
KIND_OF_EVENT = QEvent.Type(QEvent.registerEventType())


class _Input(QEvent):
    """Says that an input was made at this time."""

    def __init__(self, kind: str) -> None:
        super().__init__(KIND_OF_EVENT)
        self.kind, self.made_at = kind, time.perf_counter()


class Latency(QObject):
    """Moves the mouse over `view`, turns the wheel there, and presses keys.

    What is measured is the time from an input until it has been handled and what it has changed is
    painted.
    """

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        viewport = view.viewport()
        assert viewport is not None
        self._acts: dict[str, Callable[[], object]] = {
            "mouse": _moves(viewport),
            "wheel": _turns(viewport),
            "key": _presses(view),
        }
        self._seconds: dict[str, list[float]] = {kind: [] for kind in KINDS}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._send, name="inputs", daemon=True)

    def start(self) -> None:
        """Begin with the inputs."""
        self._thread.start()

    def stop(self) -> None:
        """Make no more inputs."""
        self._over.set()
        self._thread.join()

    def _send(self) -> None:
        for kind in cycle(KINDS):
            if self._over.wait(INTERVAL):
                break
            QCoreApplication.postEvent(self, _Input(kind))

    def customEvent(self, event: QEvent | None) -> None:
        """Hand the input to the window; what it changes is painted before a timer of 0 ms fires."""
        if not isinstance(event, _Input):
            return
        kind, made_at = event.kind, event.made_at
        self._acts[kind]()
        QTimer.singleShot(0, lambda: self._seconds[kind].append(time.perf_counter() - made_at))

    def figures(self) -> dict[str, float]:
        """Return the milliseconds of all inputs, and of each kind."""
        everything = [one for kind in KINDS for one in self._seconds[kind]]
        found = {"input_ms_p50": _percentile(everything, 50)}
        found["input_ms_p99"] = _percentile(everything, 99)
        return found | {f"{kind}_ms_p99": _percentile(self._seconds[kind], 99) for kind in KINDS}


def _percentile(seconds: list[float], percent: int) -> float:
    return round(1000 * float(np.percentile(seconds, percent)), 1)


def _moves(viewport: QWidget) -> Callable[[], object]:
    """Return what moves the mouse on, each time to another place of `viewport`."""
    numbers = cycle(range(PLACES))

    def move() -> None:
        across = (next(numbers) + 0.5) / PLACES
        here = QPointF(across * viewport.width(), viewport.height() / 2)
        there, (button, modifier) = QPointF(viewport.mapToGlobal(here.toPoint())), NONE
        kind = QEvent.Type.MouseMove
        _send_event(viewport, QMouseEvent(kind, here, there, button, button, modifier))

    return move


def _turns(viewport: QWidget) -> Callable[[], object]:
    """Return what turns the wheel over `viewport`, one notch forth and one back."""
    notches: Iterator[int] = cycle((NOTCH, -NOTCH))

    def turn() -> None:
        middle, (button, modifier) = viewport.rect().center(), NONE
        here, there = QPointF(middle), QPointF(viewport.mapToGlobal(middle))
        phase, angle = Qt.ScrollPhase.NoScrollPhase, QPoint(0, next(notches))
        event = QWheelEvent(here, there, QPoint(), angle, button, modifier, phase, False)
        _send_event(viewport, event)

    return turn


def _presses(view: QWidget) -> Callable[[], object]:
    """Return what presses and releases a key in `view`: the selection goes to and fro."""
    keys = cycle(KEYS)

    def press() -> None:
        key, (_, modifier) = next(keys), NONE
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            _send_event(view, QKeyEvent(kind, key, modifier))

    return press


def _send_event(receiver: QObject, event: QEvent) -> None:
    QCoreApplication.sendEvent(receiver, event)
