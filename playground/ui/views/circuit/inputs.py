"""The inputs of a circuit: a row for each, with its name, value, slider and gradient."""

import math
from collections.abc import Mapping, Sequence
from functools import partial

from PyQt6.QtCore import QCoreApplication, Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from playground.core.basics.printers import TEXT
from playground.core.experiment.circuit import LARGEST_INPUT
from playground.core.graph.graph import Run
from playground.ui.gate_graph.explain import compact, symbols_of
from playground.ui.gate_graph.reading import reading_of
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, mono_font
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.signals import signals_blocked
from playground.ui.widgets.slider import Slider

translate = QCoreApplication.translate
STEPS = 100  # of a slider on either side of 0
NAME, SLIDER, LEFT = 90, 50, 214  # widths: the largest of a name, the least of others
WIDEST = "−0.000123456"  # what a field shows: six digits, see `typed`
FIELD_EDGE = 10  # pixels on either side of the text of a field
NO_NUMBER = "–"


def sensible_span(value: float) -> float:
    """Return how far the slider of an input with this value reaches from 0: 5, 10, 20, 50, …"""
    span = 5.0
    while span < abs(value):
        span *= 2.5 if f"{span:e}".startswith("2") else 2.0
    return span


def gradient_texts(run: Run, leaves: Mapping[str, int], digits: int) -> dict[str, str]:
    """The gradient of each input: "" before it is known, – where there is none."""
    return {
        name: NO_NUMBER
        if run.ends_early or leaf in run.lost
        else compact(run.gradients[leaf], digits)
        for name, leaf in leaves.items()
    }


def reading_texts(run: Run, leaves: Mapping[str, int], digits: int) -> dict[str, str]:
    """The gradient of each input in a sentence; "" before it is known, or where there is none."""
    called, write = symbols_of(run.graph), partial(compact, digits=digits)
    return {name: reading_of(run, leaf, called, write) for name, leaf in leaves.items()}


class InputRows(QWidget):
    """A row for every input. Showing numbers emits nothing.

    Signals
    -------
    picked(name, value, merge) : the user has changed one; all moves of a drag share a key
    refused(PlaygroundError) : what was typed is no number
    """

    picked = pyqtSignal(str, float, str)
    refused = pyqtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.rows: dict[str, _Row] = {}
        self._drag = 0
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show gradients in the colour of `theme`."""
        self._theme = theme
        for row in self.rows.values():
            row.gradient.setStyleSheet(f"color: {theme.gradient};")

    def show_inputs(
        self,
        values: Mapping[str, float],
        gradients: Mapping[str, str],
        readings: Mapping[str, str],
        digits: int,
    ) -> None:
        """Show a row for every input: its value, once it is known its gradient; it in words."""
        if list(values) != list(self.rows):
            self._build(list(values))
        for name, value in values.items():
            self.rows[name].show_value(value)
            self.rows[name].gradient.setText(gradients[name])
            self.rows[name].gradient.setToolTip(plain(readings[name] or self.rows[name].meaning))
        self._make_room(["−0.000" + digits * "0", *gradients.values()])

    def _make_room(self, texts: Sequence[str]) -> None:
        """Make the column of the gradients wide enough; it does not shrink while numbers change."""
        labels = [row.gradient for row in self.rows.values()]
        wanted = [label.fontMetrics().horizontalAdvance(text) for label in labels for text in texts]
        widest = max(wanted, default=0) + 2
        if labels and widest > labels[0].minimumWidth():
            for label in labels:
                label.setMinimumWidth(widest)

    def _build(self, names: list[str]) -> None:
        for row in self.rows.values():
            row.remove()
        while self._grid.count():
            self._grid.takeAt(0)
        self.rows = {name: _Row(self, name) for name in names}
        for index, row in enumerate(self.rows.values()):
            for column, widget in enumerate((row.caption, row.field, row.slider, row.gradient)):
                self._grid.addWidget(widget, index, column)
                widget.show()  # now, so that its width counts
        self._grid.setRowStretch(len(names), 1)
        for index in range(len(names)):
            self._grid.setRowStretch(index, 0)
        self.set_theme(self._theme)

    def begin_drag(self) -> None:
        """Begin another undo step."""
        self._drag += 1

    def pick(self, name: str, value: float, merge: str) -> None:
        """Emit `picked` for a change by the user."""
        self.picked.emit(name, value, f"circuit {name} {merge or self._drag}")


class _Row:
    """The widgets of one input."""

    def __init__(self, owner: InputRows, name: str) -> None:
        self._owner, self._name, self._span = owner, name, 5.0
        self.caption, self.gradient = Label(TEXT.symbol(name)), Label()
        self.field = NumberField(-LARGEST_INPUT, LARGEST_INPUT, nudges=True)
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(-STEPS, STEPS)
        text = translate("Circuit", "Input {name}").format(name=name)
        tooltip = translate(
            "Circuit", "The value of {name}; Up and Down change it by 0.1, with Shift by 0.01"
        )
        for widget in (self.field, self.slider):
            widget.setAccessibleName(text)
            widget.setToolTip(plain(tooltip.format(name=name)))
        self.meaning = translate(
            "Circuit",
            "The gradient: by how much the output grows for each 1 that {name} grows, near here",
        ).format(name=TEXT.symbol(name))
        self.gradient.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.caption.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        follow_text_size(self.field, self._size)
        self.field.picked.connect(self._take)
        self.field.refused.connect(owner.refused)
        self.slider.sliderPressed.connect(owner.begin_drag)
        self.slider.sliderReleased.connect(lambda: self._fit_span(self.field.value()))
        self.slider.valueChanged.connect(
            lambda step: owner.pick(name, round(step * self._span / STEPS, 12), "")
        )

    def _size(self) -> None:
        italic = self.caption.font()
        italic.setItalic(True)
        self.caption.setFont(italic)
        self.caption.setMaximumWidth(px(NAME))
        shown, elide = TEXT.symbol(self._name), Qt.TextElideMode.ElideRight
        self.caption.setText(self.caption.fontMetrics().elidedText(shown, elide, px(NAME)))
        self.gradient.setFont(mono_font())
        self.gradient.setMinimumWidth(0)
        metrics = self.field.fontMetrics()
        self.field.setFixedWidth(metrics.horizontalAdvance(WIDEST) + px(2 * FIELD_EDGE))
        self.slider.setMinimumWidth(px(SLIDER))

    def _take(self, value: float) -> None:
        if not self.field.was_nudged:
            self._owner.begin_drag()
        self._owner.pick(self._name, value, "nudge" if self.field.was_nudged else "")

    def show_value(self, value: float) -> None:
        """Show `value` in the field and, except during a drag, on the slider."""
        if value != self.field.value() or math.isnan(self.field.value()) or not self.field.shown:
            self.field.show_value(value)
        if not self.slider.isSliderDown():
            self._fit_span(value)

    def _fit_span(self, value: float) -> None:
        if not abs(value) <= self._span <= max(5.0, 20 * abs(value)):
            self._span = sensible_span(value)
        with signals_blocked(self.slider):
            self.slider.setValue(round(value / self._span * STEPS))

    def remove(self) -> None:
        """Remove the widgets."""
        for widget in (self.caption, self.field, self.slider, self.gradient):
            widget.hide()
            widget.deleteLater()
