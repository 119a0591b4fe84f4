"""The speed of training in the toolbar: a slider with what it aims at, or what it reaches."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QSlider, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import mono_font, small_font
from playground.ui.widgets.label import Label
from playground.ui.window.pace import SPEED_STEPS, pace_at, two_digits


class Speed(QWidget):
    """The slider, its caption, and the speed.

    Signals
    -------
    picked(float) : the user wants so many updates a second; 0 for as many as it can
    """

    picked = pyqtSignal(float)

    def __init__(self) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, SPEED_STEPS)
        self.slider.setToolTip(
            self.tr("How fast it trains, from one update a second to as fast as it goes")
        )
        self.slider.setAccessibleName(self.tr("Speed"))
        self.label, self._caption = Label(), Label(self.tr("Speed"))
        self.label.setProperty("role", "muted")
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight)
        follow_text_size(self, self._fit_to_text)
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._caption, 0, 0)
        grid.addWidget(self.label, 0, 1)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        self.slider.valueChanged.connect(self._pick)

    def _fit_to_text(self) -> None:
        self.label.setFont(mono_font(small_font().pointSizeF()))
        self._caption.setFont(small_font())

    def shorten(self, is_narrow: bool) -> None:
        """Take less room, without the caption; if not `is_narrow`, all that it needs."""
        self.slider.setFixedWidth(px(60 if is_narrow else 138))
        self._caption.setHidden(is_narrow)

    def _pick(self, position: int) -> None:
        self.show_target()
        self.picked.emit(pace_at(position))

    def show_target(self) -> None:
        """Say which speed the slider asks for."""
        pace = pace_at(self.slider.value())
        if pace == 0:
            self.label.setText(self.tr("full speed"))
        else:
            self.show_reached(pace)

    def show_reached(self, updates_per_second: float) -> None:
        """Say how fast it trains now."""
        text = self.tr("{speed:,}/s").format(speed=two_digits(updates_per_second))
        self.label.setText(text)
