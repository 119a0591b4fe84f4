"""The inspector: settings and values of what is selected, one below the other."""

from typing import Any

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from playground.core.basics.vocabulary import LayerFlag
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.experiment.limits import LARGEST_PARAMETER, MAX_UNITS
from playground.core.experiment.spec import Key
from playground.core.experiment.validation import possible_activations
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.state.document import Document
from playground.ui.state.selection import Selection
from playground.ui.texts.names import layer_title, part_title
from playground.ui.texts.plain import plain
from playground.ui.views.inspector.chosen import Chosen
from playground.ui.views.inspector.controls import (
    bias_chips,
    chip,
    close_button,
    field_tips,
    line_of,
    small_button,
)
from playground.ui.views.inspector.gradient_text import explanation
from playground.ui.views.inspector.values_text import values_text
from playground.ui.widgets.caption_form import CaptionForm
from playground.ui.widgets.choice_box import ChoiceBox
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.section import section

WIDE_VALUE, AROUND_VALUE = "−0.123456", 14  # a value with all its digits; pixels around it


class Inspector(QFrame):
    """Shows what is selected; an edit applies to all of it.

    Values follow the frames, except in a field in which the user is typing.

    Signals
    -------
    said(str) : a sentence for the status line
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
        self._chosen = Chosen(document.experiment, selection.parts)
        self._held: dict[Key, float] = {}  # the values shown, kept after an edit until its frame
        self._serial = 0  # nudges in a row with the same number are one undo step
        self._captions: dict[QWidget, Label] = {}
        self._make_labels()
        self._make_fields()
        self._make_buttons(selection_actions)
        self._lay_out()
        for signal in (document.changed, document.replaced, selection.changed):
            signal.connect(lambda: self.show_selection())
        selection.changed.connect(self._begin)
        document.refused.connect(lambda _: self.show_selection())
        self.show_selection()

    # --- building ---------------------------------------------------------------------------------

    def _make_labels(self) -> None:
        self.title = Label()
        self.title.setProperty("role", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setWordWrap(True)
        self.gradient = Label()
        self.gradient.setProperty("role", "muted")
        self.gradient.setWordWrap(True)
        self.of_layer = section("")
        self.of_layer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.of_layer.setWordWrap(True)
        self.of_layer.setToolTip(self.tr("These settings are of all neurons of the layer"))

    def _make_buttons(self, selection_actions: SelectionActions) -> None:
        tooltip = self.tr("Copy weights and biases as text, for a spreadsheet")
        self.copy = small_button(self.tr("Copy values"), tooltip, self._copy)
        tooltip = self.tr("Remove what is selected; an edge is cut (Del)")
        self.remove = small_button(self.tr("Remove"), tooltip, selection_actions.remove)

    def _make_fields(self) -> None:
        network = self._network
        self.units = NumberField(1, MAX_UNITS, whole=True)
        self.units.picked.connect(
            lambda value: network.set_units(round(value), *self._chosen.hidden)
        )
        self.activation, self.initializer = ChoiceBox(ACTIVATIONS), ChoiceBox(INITIALIZERS)
        self.activation.picked.connect(
            lambda name: network.set_activation(name, *self._chosen.activated)
        )
        self.initializer.picked.connect(
            lambda name: network.set_initializer(name, *self._chosen.layers)
        )
        self.value = NumberField(-LARGEST_PARAMETER, LARGEST_PARAMETER, nudges=True)
        self.value.picked.connect(self._set_value)
        follow_text_size(self.value, self._keep_digits)
        boxes, fields = (self.activation, self.initializer), (self.units, self.value)
        controls: tuple[NumberField | ChoiceBox, ...] = *fields, *boxes
        for field in fields:
            field.refused.connect(self._document.refused)
        for control, tip in zip(controls, field_tips(), strict=True):
            control.setPlaceholderText(self.tr("mixed"))
            control.setToolTip(plain(tip))
        tooltip = self.tr("Frozen: training leaves these weights as they are")
        self.frozen = chip(self.tr("Frozen"), tooltip, self._set_frozen)
        self.of_bias = bias_chips(self._set_flag)
        self.bias = self.of_bias["bias"]

    def _keep_digits(self) -> None:
        """Let the panel be wide enough for a value: no digit of it is cut."""
        digits = self.value.fontMetrics().horizontalAdvance(WIDE_VALUE)
        self.value.setMinimumWidth(digits + px(AROUND_VALUE))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        layout.addLayout(self._form((self.tr("Value"), self.value)))
        layout.addWidget(self.gradient)
        layout.addWidget(line_of(self.copy, self.remove))
        layout.addSpacing(2)
        layout.addWidget(self.of_layer)
        of_layer = (
            (self.tr("Neurons"), self.units),
            (self.tr("Activation"), self.activation),
            (self.tr("Start weights"), self.initializer),
        )
        layout.addLayout(self._form(*of_layer))
        layout.addWidget(line_of(*self.of_bias.values(), self.frozen))
        layout.addStretch()

    def _head(self) -> QHBoxLayout:
        """Lay out the title, with a button that clears the selection."""
        self.close_button = close_button(self.tr("Select nothing (Esc)"), self._selection.clear)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        return head

    def _form(self, *rows: tuple[str, QWidget]) -> CaptionForm:
        form = CaptionForm()
        for caption, control in rows:
            label = Label(caption)
            label.setProperty("role", "muted")
            label.setBuddy(control)
            control.setAccessibleName(caption)
            self._captions[control] = label
            form.addRow(label, control)
        return form

    # --- showing ----------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._serial += 1

    def show_selection(self) -> None:
        """Show the fields that go with what is selected."""
        parts = self._selection.parts
        self._chosen = chosen = Chosen(self._document.experiment, parts)
        self.title.setText(self._heading())
        for control, visible in (
            (self.units, chosen.can_resize),
            (self.activation, chosen.is_about_layers),
            (self.initializer, chosen.is_about_layers),
            (self.bias, chosen.is_about_layers),
            (self.of_bias["frozen_bias"], chosen.has_biases),
            (self.of_bias["shared_bias"], chosen.has_biases),
            (self.value, bool(chosen.keys)),
            (self.frozen, chosen.is_about_layers or chosen.has_edges),
        ):
            control.setVisible(visible)
            if control in self._captions:
                self._captions[control].setVisible(visible)
        self._head_layer()
        self.copy.setVisible(chosen.has_values)
        self.remove.setVisible(chosen.can_remove)
        self.frozen.setChecked(chosen.is_frozen)
        if chosen.is_about_layers:
            self._show_layers()
        self._show_value()

    def _heading(self) -> str:
        parts = self._selection.parts
        if len(parts) == 1:
            return part_title(self._document.experiment, parts[0])
        return self.tr("{count} selected").format(count=len(parts))

    def _head_layer(self) -> None:
        """Name the layer above its settings where only a part of it is selected."""
        chosen, layers = self._chosen, self._chosen.layers
        self.of_layer.setVisible(chosen.is_about_layers and chosen.has_parts_of_layers)
        if len(layers) == 1:
            text, title = self.tr("Its layer: {layer}"), layer_title(chosen.experiment, layers[0])
            self.of_layer.setText(text.format(layer=title))
        else:
            self.of_layer.setText(self.tr("Their layers"))

    def _show_layers(self) -> None:
        specs, activated = self._chosen.layer_specs, self._chosen.activated
        self.units.show_value(_common([len(spec.units) for spec in specs]))
        only_hidden = activated != self._chosen.layers
        caption = self.tr("Hidden activation") if only_hidden else self.tr("Activation")
        self._captions[self.activation].setText(caption)
        self.activation.setAccessibleName(caption)
        self.activation.allow(possible_activations(*activated))
        network = self._document.experiment.network
        self.activation.show_value(_common([network.layer(one).activation for one in activated]))
        self.initializer.show_value(_common([spec.initializer.name for spec in specs]))
        for flag, button in self.of_bias.items():
            button.setChecked(all(getattr(spec, flag) for spec in specs))

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the values of `snapshot`."""
        if self._snapshot is not None and snapshot.update != self._snapshot.update:
            self._begin()  # nudges before and after training are different undo steps
        self._snapshot = snapshot
        self._show_value()

    def _show_value(self) -> None:
        keys, field = self._chosen.keys, self.value
        self._show_gradient()
        if not keys:
            return
        kept = {key: self._held[key] for key in keys if key in self._held}
        self._held = self._values() or kept
        name = self.tr("Bias b") if all(key.is_bias for key in keys) else self.tr("Weight w")
        self._captions[field].setText(name)
        field.setAccessibleName(name)
        field.setEnabled(bool(self._held))
        is_typing = field.hasFocus() and (field.isModified() or field.hasSelectedText())
        if not is_typing:
            field.show_value(_common(list(self._held.values())))

    def _show_gradient(self) -> None:
        text = explanation(self._chosen, self._current_snapshot())
        self.gradient.setText(text)
        self.gradient.setVisible(bool(text))

    def _values(self) -> dict[Key, float]:
        """Return the present values of the parameters; empty without a frame of the document."""
        snapshot = self._current_snapshot()
        if snapshot is None:
            return {}
        values = {key: snapshot.parameter(key) for key in self._chosen.keys}
        return {key: value for key, value in values.items() if value is not None}

    def _current_snapshot(self) -> Snapshot | None:
        """Return the last frame if it belongs to the present document."""
        return self._snapshot if self._document.is_current(self._snapshot) else None

    # --- edits ------------------------------------------------------------------------------------

    def _set_value(self, value: float) -> None:
        old, self._held = self._held, dict.fromkeys(self._held, value)
        merge = f"inspector{self._serial}" if self.value.was_nudged else ""
        self._network.set_values(old, value, merge)

    def _set_flag(self, flag: LayerFlag, value: bool) -> None:
        self._network.set_flag(flag, value, *self._chosen.layers)

    def _set_frozen(self, value: bool) -> None:
        if edges := self._chosen.edges:
            self._network.mark_edges(edges, "frozen", value)
        else:
            self._set_flag("frozen", value)

    def _copy(self) -> None:
        clipboard, snapshot = QApplication.clipboard(), self._current_snapshot()
        if clipboard is not None and snapshot is not None:
            clipboard.setText(values_text(snapshot, self._selection.parts))
            self.said.emit(self.tr("Values copied; paste them into a spreadsheet"))


def _common(values: list[Any]) -> Any:
    """Return the value that all of `values` share; None if they differ."""
    return values[0] if values and all(value == values[0] for value in values) else None
