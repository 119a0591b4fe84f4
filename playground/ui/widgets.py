"""Controls shared by the panels. Each shows a value without saying so, and says `picked(value)` when the user changes it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PyQt6.QtCore import QLocale, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QValidator, QWheelEvent
from PyQt6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from playground.core.registry import Entry
from playground.ui.text import core_text
from playground.ui.theme import mono_font

CONTROL_WIDTH = 152


@contextmanager
def signals_blocked(widget: QObject) -> Iterator[None]:
    """Change a widget without it telling anybody."""
    before = widget.blockSignals(True)
    try:
        yield
    finally:
        widget.blockSignals(before)


class ChoiceBox(QComboBox):
    """Pick an entry of a registry; the tooltip shows its formula. The wheel scrolls the panel, not the value."""

    picked = pyqtSignal(str)

    def __init__(self, registry: Mapping[str, Entry]) -> None:
        super().__init__()
        for name, entry in registry.items():
            self.addItem(core_text(entry.label), name)
            self.setItemData(self.count() - 1, getattr(entry, "formula", ""), Qt.ItemDataRole.ToolTipRole)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = self.view()
        if view is not None:
            view.setMinimumWidth(view.sizeHintForColumn(0) + 24)
        self.activated.connect(lambda index: self.picked.emit(self.itemData(index)))

    def show_value(self, name: str) -> None:
        """Show the entry `name`."""
        self.setCurrentIndex(self.findData(name))

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()


class NumberField(QDoubleSpinBox):
    """A number as text; arrow keys step through 1, 2, 5, 10, … (or by one for whole numbers)."""

    picked = pyqtSignal(float)

    def __init__(self, minimum: float, maximum: float, whole: bool = False, off: str = "") -> None:
        super().__init__()
        self._whole = whole
        self.setLocale(QLocale.c())
        self.setDecimals(0 if whole else 16)
        self.setRange(minimum, maximum)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(mono_font())
        if off:
            self.setSpecialValueText(off)
        self.valueChanged.connect(lambda value: self.picked.emit(value))

    def show_value(self, value: float) -> None:
        """Show `value`."""
        with signals_blocked(self):
            self.setValue(value)

    def textFromValue(self, value: float) -> str:
        return f"{int(value):,}" if self._whole else f"{value:.6g}"

    def valueFromText(self, text: str | None) -> float:
        try:
            return float((text or "").replace(",", "").replace("−", "-"))
        except ValueError:
            return self.value()

    def validate(self, text: str | None, position: int) -> tuple[QValidator.State, str, int]:
        content = (text or "").replace(",", "").replace("−", "-")
        try:
            inside = self.minimum() <= float(content) <= self.maximum() and not (self._whole and "." in content)
            state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        except ValueError:
            special = content == self.specialValueText() and content != ""
            half = all(character in "0123456789.eE+-" for character in content)
            state = QValidator.State.Acceptable if special else QValidator.State.Intermediate if half else QValidator.State.Invalid
        return state, text or "", position

    def stepBy(self, steps: int) -> None:
        if self._whole and self.value() + steps <= 20:
            self.setValue(self.value() + steps)
            return
        value = self.value()
        for _ in range(abs(steps)):
            value = _next_in_series(value, up=steps > 0)
        self.setValue(round(value) if self._whole else value)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()


def _next_in_series(value: float, up: bool) -> float:
    """The next number of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … beyond `value`; 0 is below 1e-6."""
    series = [0.0, *(digit * 10.0**power for power in range(-6, 10) for digit in (1, 2, 5))]
    slack = 1e-9 * abs(value)
    if up:
        return next((number for number in series if number > value + slack), series[-1])
    return next((number for number in reversed(series) if number < value - slack), 0.0)


class SliderRow(QWidget):
    """A label, the value as text, and a slider over whole steps. One drag is one undo step: `picked(value, drag)`."""

    picked = pyqtSignal(int, int)

    def __init__(self, label: str, minimum: int, maximum: int, tooltip: str) -> None:
        super().__init__()
        self._drag = 0
        self.caption = QLabel(label)
        self.value_label = QLabel()
        self.value_label.setFont(mono_font())
        self.value_label.setProperty("role", "muted")
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(minimum, maximum)
        self.slider.setAccessibleName(label)
        self.caption.setBuddy(self.slider)
        self.setToolTip(tooltip)
        head = QHBoxLayout()
        head.addWidget(self.caption)
        head.addStretch()
        head.addWidget(self.value_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.slider)
        self.slider.sliderPressed.connect(self._begin)
        self.slider.valueChanged.connect(lambda value: self.picked.emit(value, self._drag))

    def _begin(self) -> None:
        self._drag += 1

    def show_value(self, value: int, text: str) -> None:
        """Show `value` on the slider and `text` beside the label."""
        with signals_blocked(self.slider):
            self.slider.setValue(value)
        self.value_label.setText(text)


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()


class Form(QWidget):
    """Rows of a label and a control."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._captions: dict[QWidget, QLabel] = {}

    def add(self, label: str, control: QWidget, tooltip: str = "") -> None:
        """Append a row."""
        caption = QLabel(label)
        caption.setBuddy(control)
        control.setAccessibleName(label)
        for widget in (caption, control):
            widget.setToolTip(tooltip)
        control.setFixedWidth(CONTROL_WIDTH)
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(control, row, 1)
        self._captions[control] = caption

    def show_row(self, control: QWidget, visible: bool) -> None:
        """Show or hide a control and its label."""
        control.setVisible(visible)
        self._captions[control].setVisible(visible)


def section(title: str) -> QLabel:
    """The heading of a group of controls."""
    label = QLabel(title.upper())
    label.setProperty("role", "section")
    return label
