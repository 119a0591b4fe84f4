"""A slider with its label and its value as text."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import mono_font
from playground.ui.texts.plain import for_menu, plain
from playground.ui.widgets.focus_ring import WIDEST
from playground.ui.widgets.label import Label
from playground.ui.widgets.signals import signals_blocked
from playground.ui.widgets.slider import Slider


class SliderRow(QWidget):
    """A label, the value as text, and a slider over whole numbers.

    Signals
    -------
    picked(value, drag) : the value and the number of the drag, whose moves are one undo step
    """

    picked = pyqtSignal(int, int)

    def __init__(self, label: str, minimum: int, maximum: int, tooltip: str) -> None:
        super().__init__()
        self._drag = 0
        self.caption = Label(for_menu(label))
        self.value_label = Label()
        follow_text_size(self, lambda: self.value_label.setFont(mono_font()))
        self.value_label.setProperty("role", "muted")
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(minimum, maximum)
        self.slider.setAccessibleName(label)
        self.caption.setBuddy(self.slider)
        for part in (self, self.slider):
            part.setToolTip(plain(tooltip))
        head = QHBoxLayout()
        head.addWidget(self.caption)
        head.addStretch()
        head.addWidget(self.value_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(WIDEST)
        layout.addLayout(head)
        layout.addWidget(self.slider)
        self.slider.sliderPressed.connect(self._begin)
        self.slider.valueChanged.connect(lambda value: self.picked.emit(value, self._drag))

    def _begin(self) -> None:
        self._drag += 1

    def set_range(self, minimum: int, maximum: int) -> None:
        """Set the ends of the slider."""
        with signals_blocked(self.slider):
            self.slider.setRange(minimum, maximum)

    def show_value(self, value: int, text: str) -> None:
        """Show `value` on the slider and `text` beside the label."""
        with signals_blocked(self.slider):
            self.slider.setValue(value)
        self.value_label.setText(text)
