"""The strip of everyday settings: always in sight, two clicks at most for each."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.fields import replace_field
from playground.core.experiment.spec import Experiment
from playground.core.experiment.validation import possible_activations
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import small_font
from playground.ui.state.document import Document
from playground.ui.texts.changes import field_naming
from playground.ui.texts.numbers import short_percent
from playground.ui.texts.plain import plain
from playground.ui.views.experiment import training_rows
from playground.ui.views.experiment.more_fields import MoreFields
from playground.ui.views.experiment.rows import Row
from playground.ui.widgets.choice_box import ChoiceBox
from playground.ui.widgets.focus_ring import WIDEST
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField

NARROW = 0.85  # of the width of a field, where there is too little room for all
LEAST_FIELDS = 2  # so many stay in any case
NOISES = (0.0, 5.0, 10.0, 20.0, 35.0, 50.0)  # percent, offered with one click


class SettingsStrip(QWidget):
    """Learning rate, activation, regularisation, batch, optimiser and noise, in one line.

    Every field keeps its place; one that does not count is disabled. What has no room is shown by
    “More …”.

    Signals
    -------
    more_wanted() : the user wants to see all settings of training
    """

    more_wanted = pyqtSignal()

    def __init__(self, document: Document, network: NetworkActions) -> None:
        super().__init__()
        self.setObjectName("settingsStrip")
        self.setAccessibleName(self.tr("Everyday settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._network = document, network
        self.activation = ChoiceBox(ACTIVATIONS)
        self.activation.picked.connect(lambda name: network.set_activation(name, *self._hidden()))
        self.noise = NumberField(0, 50, offered=NOISES)
        self.noise.picked.connect(self._set_noise)
        rate, decay = training_rows.learning_rate(), training_rows.penalty_rate()
        batch, optimizer = training_rows.batch(), training_rows.optimizer()
        penalty = training_rows.penalty()
        self.rows: tuple[Row, ...] = (rate, penalty, decay, batch, optimizer)
        self._line = self._lay_out()
        self._fields: list[_Field] = []
        self._add_row(rate, 92)
        tooltip = self.tr("The activation function of all hidden layers")
        self._add(self.tr("Activation, all hidden"), self.activation, 132, tooltip)
        for row, width in ((penalty, 108), (decay, 84), (batch, 80), (optimizer, 128)):
            self._add_row(row, width)
        tooltip = self.tr("Noise of the data, in percent")
        self._add(self.tr("Noise (%)"), self.noise, 76, tooltip)
        self._line.addStretch()
        self.more = QPushButton(self.tr("More …"))
        self.more.clicked.connect(self._show_more)
        self._line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        all_settings = QPushButton(self.tr("All settings of training"))
        self.rest = MoreFields(self, all_settings)
        all_settings.clicked.connect(self.more_wanted)  # after the panel has given the focus back
        self.rest.closed.connect(self._take_back)
        follow_text_size(self, self._fit_to_text)
        document.changed.connect(self.show_settings)
        document.replaced.connect(self.show_settings)
        document.refused.connect(lambda _: self.show_settings())
        self.show_settings()

    def _lay_out(self) -> QHBoxLayout:
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 2, 14, 5)
        line.setSpacing(10)
        return line

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Make fields narrow, then leave out the last ones: “More …” shows them.

        What fits is computed before anything is shown or hidden: a field that is shown only to see
        whether it fits can make the strip higher, which would lay out the window for nothing.
        """
        self.rest.hide()
        is_narrow, kept = self._that_fit()
        for index, field in enumerate(self._fields):
            field.take_width(is_narrow)
            field.setHidden(index >= kept)
        texts = self.tr("The other settings"), self.tr("All settings of training")
        self.more.setToolTip(plain(texts[0] if self._dropped() else texts[1]))

    def _that_fit(self) -> tuple[bool, int]:
        """Return whether fields are narrow, and how many of them there is room for."""
        margins, gap = self._line.contentsMargins(), self._line.spacing()
        room = self.width() - margins.left() - margins.right() - self.more.sizeHint().width()
        for is_narrow in (False, True):
            widths = [field.width_for(is_narrow) + gap for field in self._fields]
            if sum(widths) <= room:
                return is_narrow, len(widths)
        fitting = [sum(widths[:count]) <= room for count in range(len(widths))]
        return True, max(LEAST_FIELDS, sum(fitting) - 1)

    def _fit_to_text(self) -> None:
        for field in self._fields:
            field.use_font()
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _dropped(self) -> "list[_Field]":
        """Return the fields for which there is no room."""
        return [field for field in self._fields if field.isHidden()]

    def _show_more(self) -> None:
        """Show the fields that have no room, or all settings of training if all have room."""
        dropped = self._dropped()
        if dropped:
            self.rest.open(dropped, self.more)
        else:
            self.more_wanted.emit()

    def _take_back(self) -> None:
        """Put the fields that were shown back into the line, where they have no room."""
        for index, field in enumerate(self._fields):
            if field in self.rest.fields:
                field.hide()
                self._line.insertWidget(index, field, 0, Qt.AlignmentFlag.AlignBottom)
        stops = [*(field.control for field in self._fields), self.more]
        for stop, following in pairwise(stops):  # a new parent has put them at the end
            QWidget.setTabOrder(stop, following)

    def _add_row(self, row: Row, width: int) -> None:
        row.control.picked.connect(partial(self._change, row))
        self._add(row.label, row.control, width, row.tooltip)

    def _add(self, caption: str, control: QWidget, width: int, tooltip: str = "") -> None:
        """Append a control with its caption above it."""
        control.setAccessibleName(caption)
        control.setToolTip(plain(tooltip))
        field = _Field(caption, control, width)
        if isinstance(control, NumberField):
            control.refused.connect(self._document.refused)
        self._fields.append(field)
        self._line.addWidget(field, 0, Qt.AlignmentFlag.AlignBottom)

    # --- showing and changing ---------------------------------------------------------------------

    def _hidden(self) -> tuple[str, ...]:
        return self._document.experiment.network.hidden_ids

    def show_settings(self) -> None:
        """Show the settings of the document."""
        experiment = self._document.experiment
        for row in self.rows:
            row.show(experiment)
            row.control.setEnabled(row.is_used(experiment))
        hidden = self._hidden()
        self.activation.setEnabled(bool(hidden))
        if hidden:
            self.activation.allow(possible_activations(*hidden))
        names = {experiment.network.layer(one).activation for one in hidden}
        self.activation.setPlaceholderText(
            self.tr("mixed") if hidden else self.tr("no hidden layer")
        )
        self.activation.show_value(names.pop() if len(names) == 1 else None)
        self.noise.show_value(round(100 * experiment.data.noise, 10))

    def _change(self, row: Row, value: Any) -> None:
        self._edit(lambda e: row.changed(e, value), row.name)

    def _set_noise(self, percent: float) -> None:
        naming = field_naming(self.tr("Noise"), "data.noise", short_percent)
        self._edit(lambda e: replace_field(e, "data.noise", percent / 100), naming)

    def _edit(self, edit: Callable[[Experiment], Experiment], naming: Callable[..., str]) -> None:
        if not self._document.edit(edit, naming):
            self.show_settings()  # refused: show the old value


class _Field(QWidget):
    """A control below its caption, `width` pixels wide at the normal text size."""

    def __init__(self, caption: str, control: QWidget, width: int) -> None:
        super().__init__()
        self.control, self._width, self._label = control, width, Label(caption)
        self._label.setProperty("role", "muted")
        self._label.setBuddy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WIDEST)
        column.addWidget(self._label)
        column.addWidget(control)

    def use_font(self) -> None:
        """Write the caption in the present text size."""
        self._label.setFont(small_font())

    def take_width(self, is_narrow: bool) -> None:
        """Be as wide as designed, or only as wide as the caption and most values need."""
        self.setFixedWidth(self.width_for(is_narrow))

    def width_for(self, is_narrow: bool) -> int:
        """Return the width that `take_width` gives."""
        text = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2
        return max(px(self._width * (NARROW if is_narrow else 1)), text)
