"""The phases of an update, and at the slowest speeds which one is on screen."""

import math
from typing import Literal

from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from playground.core.basics.vocabulary import PHASES, Phase
from playground.ui.look.theme import Theme
from playground.ui.texts.numbers import number
from playground.ui.widgets.indexed import IndexedLabel

TYPICAL_LOSS = 0.123456  # as wide a number as most


class PhaseStrip(QWidget):
    """Forward, loss, backward, update below the canvas, the present phase in colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._texts: dict[Phase, str] = {
            "forward": self.tr("Forward"),
            "loss": self.tr("Loss"),
            "backward": self.tr("Backward"),
            "update": self.tr("Update"),
        }
        self._phase: Phase | Literal[""] = ""
        self._loss, self._symbol = math.nan, ""
        self.labels = {phase: IndexedLabel() for phase in PHASES}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(6)
        for label in self.labels.values():
            layout.addWidget(label)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self._show()

    def show_phase(self, phase: Phase | Literal[""], loss: float, symbol: str) -> None:
        """Show that this is the present phase; "" hides the strip.

        `loss` is that of the mini-batch, NaN as long as it is not known; `symbol` is its name.
        """
        is_new = phase != self._phase or (loss != self._loss and not math.isnan(loss))
        if is_new:
            self._phase, self._loss, self._symbol = phase, loss, symbol
            self._show()
            self._keep_room()
        self.setVisible(bool(phase))

    def _show(self) -> None:
        theme = self._theme
        for phase, label in self.labels.items():
            colour = theme.gradient if phase in ("backward", "update") else theme.value
            style = (
                f"color: {theme.surface}; background: {colour};"
                if phase == self._phase
                else f"color: {theme.muted};"
            )
            label.setStyleSheet(f"{style} border-radius: 8px; padding: 1px 9px;")
            label.setText(self._texts[phase])
        if not math.isnan(self._loss):
            self.labels["loss"].setText(self._loss_text(self._loss))

    def _loss_text(self, loss: float) -> str:
        return self.tr("{symbol} = {loss}").format(symbol=self._symbol, loss=number(loss))

    def _keep_room(self) -> None:
        """Keep room for the number of the loss, else it moves the phases after it, or the canvas.

        Its index makes it higher than the name of the phase.
        """
        label, room = self.labels["loss"], QSize(0, 0)
        if self._phase:
            shown = label.text()
            label.setText(self._loss_text(TYPICAL_LOSS))
            room = label.minimumSize().expandedTo(label.sizeHint())
            label.setText(shown)
            room = room.expandedTo(label.sizeHint())
        label.setMinimumSize(room)
