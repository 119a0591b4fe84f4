"""The training part of the experiment panel."""

from functools import partial
from typing import Any

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.experiment.spec import Experiment
from playground.ui.state.document import Document
from playground.ui.views.experiment import training_rows
from playground.ui.views.experiment.option_line import OptionLine
from playground.ui.views.experiment.rows import ChoiceRow, NumberRow, OptionRow, Row
from playground.ui.widgets.form import Form
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.section import section

MAX_COUNT = 1_000_000_000  # of epochs


class TrainingSection(QWidget):
    """Loss, optimiser, learning rate, batch, schedule, regularisation, and stop rules.

    None of these changes resets training, except the precision.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._form, self._stop_form = Form(), Form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Training")))
        layout.addWidget(self._form)
        layout.addWidget(section(self.tr("Stop when")))
        layout.addWidget(self._stop_form)
        self._rows = training_rows.all_rows()
        self._stop_rows = self._stop_rules()
        self._lines: list[tuple[ChoiceRow, OptionLine]] = []
        self._fill()
        for row in self._stop_rows:
            self._stop_form.add(row.label, row.control, row.tooltip)
        for row in self.rows:
            row.control.picked.connect(partial(self._change, row))

    def _fill(self) -> None:
        """Add all rows; the numbers of a choice are in a line of their own below it."""
        for row in self._rows:
            if isinstance(row, OptionRow):
                continue
            self._form.add(row.label, row.control, row.tooltip)
            options = [
                one for one in self._rows if isinstance(one, OptionRow) and one.field == row.field
            ]
            if isinstance(row, ChoiceRow) and options:
                line = OptionLine(row.registry, options)
                self._form.add_line(line)
                self._lines.append((row, line))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, each with its control and the name of its field in the experiment."""
        return (*self._rows, *self._stop_rows)

    # --- stop rules -------------------------------------------------------------------------------

    def _stop_texts(self) -> dict[str, tuple[str, str]]:
        """Return the label and the tooltip of each stop rule, by its field."""
        return {
            "epochs": (self.tr("Epochs"), self.tr("Stop after so many epochs")),
            "target_loss": (
                self.tr("Loss ≤"),
                self.tr(
                    "Stop when the training loss has come down to this; "
                    "with a validation set, its loss"
                ),
            ),
            "tolerance": (
                self.tr("Tolerance"),
                self.tr(
                    "Stop when the training loss changes less than this in 10 epochs; "
                    "with a validation set, its loss"
                ),
            ),
            "patience": (
                self.tr("Patience"),
                self.tr(
                    "Stop when the validation loss has not improved for so many epochs; "
                    "without a validation set, the test loss; without both, the training loss"
                ),
            ),
        }

    def _stop_rules(self) -> tuple[Row, ...]:
        off, setting = self.tr("off"), self.tr("Stop rule “{rule}”")

        def control(field: str) -> NumberField:
            whole = field in ("epochs", "patience")
            return NumberField(0, MAX_COUNT if whole else 1e6, whole=whole, off=off)

        numbers = [
            NumberRow(
                f"training.stop.{field}",
                label,
                tooltip,
                control(field),
                setting=setting.format(rule=label),
            )
            for field, (label, tooltip) in self._stop_texts().items()
        ]
        return *numbers, training_rows.kept_weights()

    # --- showing and changing ---------------------------------------------------------------------

    def _change(self, row: Row, value: Any) -> None:
        if not self._document.edit(lambda e: row.changed(e, value), row.name):
            self.show_experiment(self._document.experiment)  # refused: show the old value

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the training settings of `experiment`."""
        for row in self.rows:
            row.show(experiment)
            row.control.setEnabled(row.is_used(experiment))
        for choice, line in self._lines:
            line.show_entry(choice.picked(experiment))
