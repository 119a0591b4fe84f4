"""The inspector: settings and values of what is selected, in a strip of constant height. Edits apply to all of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.experiment.limits import LARGEST_PARAMETER, MAX_UNITS
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    UnitPart,
    find_connection,
    layers_of,
    parameter_of,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.core.experiment.validation import possible_activations
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.state.document import Document
from playground.ui.state.selection import Selection
from playground.ui.texts.names import part_title
from playground.ui.views.inspector.values_text import values_text
from playground.ui.widgets.choice_box import ChoiceBox
from playground.ui.widgets.number_edit import NumberField


class Inspector(QFrame):
    """Shows what `selection` holds. Values follow the frames; a field that is being typed in is left alone.

    Signal: said(text), for the status line.
    """

    said = pyqtSignal(str)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        network: NetworkActions,
        selection_actions: SelectionActions,
    ) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self._document, self._selection, self._network = document, selection, network
        self._snapshot: Snapshot | None = None
        self._held: dict[
            Key, float
        ] = {}  # what the value field shows, kept until the next frame after an edit
        self._serial = 0  # nudges of one selection in a row are one undo step
        self._columns: dict[QWidget, QLabel] = {}
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hint = QLabel(
            self.tr(
                "Click a neuron, a layer's name or an edge to see and change it. Shift + click, or Shift + drag, selects several."
            )
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make_fields()
        self.copy = _button(
            self.tr("Copy values"),
            self.tr("Copy weights and biases as text, for a spreadsheet"),
            self._copy,
        )
        self.remove = _button(
            self.tr("Remove"),
            self.tr("Remove what is selected; an edge is cut (Del)"),
            selection_actions.remove,
        )
        self._lay_out()
        for signal in (document.changed, document.file_changed, selection.changed):
            signal.connect(lambda: self.show_selection())
        selection.changed.connect(self._begin)
        document.refused.connect(lambda _: self.show_selection())
        self.show_selection()

    # --- building ---------------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.units = NumberField(1, MAX_UNITS, whole=True)
        self.units.picked.connect(
            lambda value: self._network.set_units(round(value), *self._hidden)
        )
        self.activation, self.initializer = ChoiceBox(ACTIVATIONS), ChoiceBox(INITIALIZERS)
        self.activation.picked.connect(
            lambda name: self._network.set_activation(name, *self._layers)
        )
        self.initializer.picked.connect(
            lambda name: self._network.set_initializer(name, *self._layers)
        )
        self.value = NumberField(-LARGEST_PARAMETER, LARGEST_PARAMETER, nudges=True)
        self.value.picked.connect(self._set_value)
        for field in (self.units, self.value):
            field.setPlaceholderText(self.tr("mixed"))
            field.refused.connect(self._document.refused)
        for box in (self.activation, self.initializer):
            box.setPlaceholderText(self.tr("mixed"))
        self.bias = _chip(
            self.tr("Bias"),
            self.tr("Whether the neurons of the layer add a bias b"),
            self._set_bias,
        )
        self.frozen = _chip(
            self.tr("Frozen"),
            self.tr("Frozen weights are left as they are by training"),
            self._set_frozen,
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for part in (self.title, self.copy, self.remove):
            head.addWidget(part, 1 if part is self.title else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(2)
        layout.addWidget(self.hint, 1)
        layout.addLayout(head)
        layout.addLayout(self._grid())
        follow_text_size(self, lambda: self.setFixedHeight(self._height()))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        columns: list[tuple[str, QWidget, int]] = [
            (self.tr("Neurons"), self.units, 58),
            (self.tr("Activation"), self.activation, 104),
            (self.tr("Start weights"), self.initializer, 168),
            (self.tr("Value"), self.value, 88),
            ("", self.bias, 52),
            ("", self.frozen, 66),
        ]
        for column, (caption, control, width) in enumerate(columns):
            label = QLabel(caption)
            label.setProperty("role", "muted")
            label.setBuddy(control)
            follow_text_size(control, partial(_fit_to_text, control, width))
            if caption:
                control.setAccessibleName(caption)
            self._columns[control] = label
            grid.addWidget(label, 0, column)
            grid.addWidget(control, 1, column)
        grid.setColumnStretch(len(columns), 1)
        return grid

    def _height(self) -> int:
        """Of a strip with everything in it: it must not change when the selection does, or the canvas would jump."""
        return (
            self.remove.sizeHint().height()
            + self.units.sizeHint().height()
            + self.fontMetrics().height()
            + 20
        )

    # --- showing ----------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._serial += 1

    def show_selection(self) -> None:
        """Show the fields that go with what is selected."""
        parts = self._selection.parts
        self._layers = [layer for layer in layers_of(parts) if layer != INPUT]
        self._hidden = [layer for layer in self._layers if layer != OUTPUT]
        self._lines = [part for part in parts if isinstance(part, ConnectionPart | ParameterPart)]
        self._keys = self._parameters()
        self.hint.setVisible(not parts)
        self.title.setVisible(bool(parts))
        self.title.setText(self._heading())
        of_layers = bool(self._layers) and not any(not _is_bias(line) for line in self._lines)
        for control, visible in (
            (
                self.units,
                of_layers and bool(self._hidden) and len(self._hidden) == len(self._layers),
            ),
            (self.activation, of_layers),
            (self.initializer, of_layers),
            (self.bias, of_layers),
            (self.value, bool(self._keys)),
            (self.frozen, of_layers or self._has_edges()),
        ):
            control.setVisible(visible)
            self._columns[control].setVisible(visible)
        self.copy.setVisible(bool(self._layers or self._lines))
        self.remove.setVisible(
            any(part not in (LayerPart(INPUT), LayerPart(OUTPUT)) for part in parts)
        )
        if of_layers:
            self._show_layers()
        else:
            self.frozen.setChecked(self._has_edges() and self._all_frozen())
        self._show_value()

    def _heading(self) -> str:
        parts = self._selection.parts
        if len(parts) == 1:
            return part_title(self._document.experiment, parts[0])
        return self.tr("{count} selected").format(count=len(parts))

    def _parameters(self) -> list[Key]:
        """The edges and biases whose value the field shows: those selected, and the biases of selected neurons."""
        experiment, keys = self._document.experiment, []
        for part in self._selection.parts:
            key = parameter_of(part)
            of_bias = isinstance(part, UnitPart) and (
                part.layer == INPUT or not experiment.network.layer(part.layer).bias
            )
            if key is not None and not of_bias:
                keys.append(key)
        return keys

    def _edges(self) -> list[Key]:
        """The edges that are selected, alone or as a connection."""
        experiment, keys = self._document.experiment, [key for key in self._keys if not key.is_bias]
        for part in self._selection.parts:
            connection = (
                find_connection(experiment, part.source, part.target)
                if isinstance(part, ConnectionPart)
                else None
            )
            if connection is not None:
                target, source = connection.target, connection.source
                pairs = (
                    (to, from_)
                    for to in experiment.units(target)
                    for from_ in experiment.units(source)
                )
                keys += [
                    Key(target, to, source, from_)
                    for to, from_ in pairs
                    if (to, from_) not in connection.cut
                ]
        return keys

    def _has_edges(self) -> bool:
        return any(not _is_bias(line) for line in self._lines)

    def _all_frozen(self) -> bool:
        """Whether every edge that is selected, alone or with its connection, is frozen."""
        experiment = self._document.experiment
        for part in self._lines:
            if isinstance(part, ConnectionPart):
                connection = find_connection(experiment, part.source, part.target)
                count = len(experiment.units(part.source)) * len(experiment.units(part.target))
                if connection is None or len(connection.frozen | connection.cut) < count:
                    return False
            elif not part.is_bias:
                connection = find_connection(experiment, *part.key.ends)
                if connection is None or part.key.edge not in connection.frozen:
                    return False
        return True

    def _show_layers(self) -> None:
        specs = [self._document.experiment.network.layer(layer) for layer in self._layers]
        self.units.show_value(_common([len(spec.units) for spec in specs]))
        self.activation.allow(possible_activations(*self._layers))
        self.activation.show_value(_common([spec.activation for spec in specs]))
        self.initializer.show_value(_common([spec.initializer.name for spec in specs]))
        self.bias.setChecked(all(spec.bias for spec in specs))
        self.frozen.setChecked(all(spec.frozen for spec in specs))

    def show_frame(self, snapshot: Snapshot) -> None:
        """Follow the value; the snapshot belongs to the document as it is."""
        if self._snapshot is not None and snapshot.update != self._snapshot.update:
            self._begin()  # nudges before and after training are steps of their own
        self._snapshot = snapshot
        self._show_value()

    def _show_value(self) -> None:
        if not self._keys:
            return
        self._held = self._values() or {
            key: self._held[key] for key in self._keys if key in self._held
        }
        name = self.tr("Bias b") if all(key.is_bias for key in self._keys) else self.tr("Weight w")
        self._columns[self.value].setText(name)
        self.value.setAccessibleName(name)
        self.value.setEnabled(bool(self._held))
        typing = self.value.hasFocus() and (self.value.isModified() or self.value.hasSelectedText())
        if not typing:
            self.value.show_value(_common(list(self._held.values())))

    def _values(self) -> dict[Key, float]:
        """The present values of `_keys`; nothing as long as there is no frame of the document as it is."""
        snapshot = self._snapshot
        if snapshot is None or snapshot.revision != self._document.revision:
            return {}
        return {key: float(snapshot.parameters[snapshot.layout.offsets[key]]) for key in self._keys}

    # --- edits ------------------------------------------------------------------------------------------------------

    def _set_value(self, value: float) -> None:
        old, self._held = self._held, dict.fromkeys(self._held, value)
        self._network.set_values(
            old, value, f"inspector{self._serial}" if self.value.was_nudged else ""
        )

    def _set_bias(self, value: bool) -> None:
        self._network.set_flag("bias", value, *self._layers)

    def _set_frozen(self, value: bool) -> None:
        edges = self._edges()
        if edges:
            self._network.mark_edges(edges, "frozen", value)
        else:
            self._network.set_flag("frozen", value, *self._layers)

    def _copy(self) -> None:
        clipboard, snapshot = QApplication.clipboard(), self._snapshot
        if (
            clipboard is not None
            and snapshot is not None
            and snapshot.revision == self._document.revision
        ):
            clipboard.setText(values_text(snapshot, self._selection.parts))
            self.said.emit(self.tr("Values copied; paste them into a spreadsheet"))


def _is_bias(part: object) -> bool:
    return isinstance(part, ParameterPart) and part.is_bias


def _common(values: list[Any]) -> Any:
    """The value that all share, or None."""
    return values[0] if values and all(value == values[0] for value in values) else None


def _fit_to_text(control: QWidget, width: int) -> None:
    control.setMinimumWidth(px(width))
    control.setMaximumWidth(px(width + 40))


def _chip(text: str, tooltip: str, picked: Callable[[bool], None]) -> QToolButton:
    chip = QToolButton()
    chip.setText(text)
    chip.setToolTip(tooltip)
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    chip.clicked.connect(picked)
    chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return chip


def _button(text: str, tooltip: str, clicked: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "small")
    button.setToolTip(tooltip)
    button.clicked.connect(lambda: clicked())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
