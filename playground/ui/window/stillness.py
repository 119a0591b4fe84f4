"""Keeps the screen as it is while a picture of it is drawn in several steps."""

from collections.abc import Iterator
from contextlib import contextmanager

from PyQt6.QtWidgets import QWidget

from playground.ui.state.run_controller import RunController
from playground.ui.window.views import Views


@contextmanager
def holding_still(window: QWidget, views: Views, controller: RunController) -> Iterator[None]:
    """Let nothing change on screen within this block; training goes on."""
    views.stop_playing()
    views.canvas.view.animation.finish()
    controller.set_visible(False)  # no frames come
    try:
        yield
    finally:
        controller.set_visible(window.isVisible())
