"""Controls shared by the panels. Each shows a value without saying so, and says `picked(value)` when the user changes it."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

from PyQt6.QtCore import QEvent, QObject, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStandardItemModel,
    QWheelEvent,
)
from PyQt6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.core.basics.registry import Entry
from playground.ui.look.text_size import NORMAL, follow_text_size, px, text_percent
from playground.ui.look.theme import mono_font
from playground.ui.texts.translation import core_text, formula_text

CONTROL_WIDTH = 172
HANDLE = 12  # the width of a slider's handle


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
            self.setItemData(
                self.count() - 1,
                formula_text(entry),
                Qt.ItemDataRole.ToolTipRole,
            )
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = self.view()
        if view is not None:
            follow_text_size(self, lambda: view.setMinimumWidth(view.sizeHintForColumn(0) + px(24)))
        self.activated.connect(lambda index: self.picked.emit(self.itemData(index)))

    def show_value(self, name: str | None) -> None:
        """Show the entry `name`; None stands for different ones."""
        self.setCurrentIndex(self.findData(name) if name is not None else -1)

    def allow(self, names: Collection[str]) -> None:
        """Let only these entries be picked."""
        model = self.model()
        if isinstance(model, QStandardItemModel):
            for index in range(self.count()):
                item = model.item(index)
                if item is not None:
                    item.setEnabled(self.itemData(index) in names)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()


class SliderRow(QWidget):
    """A label, the value as text, and a slider over whole steps. One drag is one undo step: `picked(value, drag)`."""

    picked = pyqtSignal(int, int)

    def __init__(self, label: str, minimum: int, maximum: int, tooltip: str) -> None:
        super().__init__()
        self._drag = 0
        self.caption = QLabel(label)
        self.value_label = QLabel()
        follow_text_size(self, lambda: self.value_label.setFont(mono_font()))
        self.value_label.setProperty("role", "muted")
        self.slider = Slider(Qt.Orientation.Horizontal)
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

    def set_range(self, minimum: int, maximum: int) -> None:
        """Let the slider go so far."""
        with signals_blocked(self.slider):
            self.slider.setRange(minimum, maximum)

    def show_value(self, value: int, text: str) -> None:
        """Show `value` on the slider and `text` beside the label."""
        with signals_blocked(self.slider):
            self.slider.setValue(value)
        self.value_label.setText(text)


class Slider(QSlider):
    """A slider that jumps to where it is clicked and leaves the wheel to the panel."""

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            span = self.width() - HANDLE
            position = round(event.position().x() - HANDLE / 2)
            self.setSliderDown(True)  # before the jump, which is part of the drag
            self.setValue(
                QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), position, span)
            )
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        super().mouseReleaseEvent(event)
        self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and not event.isAutoRepeat():
            self.sliderPressed.emit()  # a key press is an edit of its own
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()


class Sideways(QScrollArea):
    """A strip that scrolls sideways where large text leaves no room; it makes room for the scroll bar once it has been needed."""

    def __init__(self, strip: QWidget) -> None:
        super().__init__()
        self._strip = strip
        self._needed = 0
        self.setWidget(strip)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_text_size(self, self._begin)

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._strip.minimumSizeHint().width() if text_percent() == NORMAL else 0,
            self.minimumHeight(),
        )

    def _begin(self) -> None:
        self._needed = 0
        self._fit()

    def _fit(self) -> None:
        self._needed = max(self._needed, self._strip.minimumSizeHint().width())
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if bar is not None and self._needed > self.width() else 0
        self.setFixedHeight(self._strip.minimumHeight() + room)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)


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
        follow_text_size(control, lambda: control.setFixedWidth(px(CONTROL_WIDTH)))
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(control, row, 1)
        self._captions[control] = caption

    def show_row(self, control: QWidget, visible: bool) -> None:
        """Show or hide a control and its label."""
        control.setVisible(visible)
        self._captions[control].setVisible(visible)


class Readout(QWidget):
    """One muted line of text that changes with every frame: unlike a label it makes nobody lay out anything anew."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What it says."""
        return self._text

    def setText(self, text: str) -> None:
        """Say `text`."""
        if text != self._text:
            self._text = text
            self.setToolTip(text)
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        elided = self.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided
        )
        painter.end()


def section(title: str) -> QLabel:
    """The heading of a group of controls."""
    label = QLabel(title.upper())
    label.setProperty("role", "section")
    return label


class Switches(QWidget):
    """Buttons of which exactly one is down; each has a text and a tooltip."""

    picked = pyqtSignal(str)

    def __init__(self, choices: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for name, (text, tooltip) in choices.items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tooltip)
            button.setAccessibleName(tooltip)
            button.setProperty("role", "switch")
            button.setCheckable(True)
            button.clicked.connect(lambda _, name=name: self._pick(name))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[name] = button
        self.value = next(iter(choices))
        self.buttons[self.value].setChecked(True)

    def show_value(self, name: str) -> None:
        """Put this button down."""
        self.value = name
        self.buttons[name].setChecked(True)

    def _pick(self, name: str) -> None:
        self.value = name
        self.picked.emit(name)
