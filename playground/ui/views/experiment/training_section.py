"""The training part of the experiment panel."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.registry import Entry
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.limits import MAX_SAMPLES
from playground.core.experiment.spec import Experiment
from playground.ui.state.document import Document
from playground.ui.texts.translation import core_text
from playground.ui.views.experiment.rows import ChoiceRow, NumberRow, OptionRow, Row
from playground.ui.widgets.choice_box import ChoiceBox
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
        self._rows = (
            *self._gradient_descent(),
            *self._batches(),
            *self._regularisation(),
            self._precision(),
        )
        self._stop_rows = self._stop_rules()
        for form, rows in ((self._form, self._rows), (self._stop_form, self._stop_rows)):
            for row in rows:
                form.add(row.label, row.control, row.tooltip)
                row.control.picked.connect(partial(self._change, row))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, each with its control and the name of its field in the experiment."""
        return (*self._rows, *self._stop_rows)

    # --- rows -------------------------------------------------------------------------------------

    def _gradient_descent(self) -> tuple[Row, ...]:
        return (
            self._choice(
                "loss",
                LOSSES,
                self.tr("Loss"),
                self.tr("The quantity that training minimises, averaged over the samples"),
                edits.set_loss,
            ),
            self._choice(
                "optimizer",
                OPTIMIZERS,
                self.tr("Optimiser"),
                self.tr("How a gradient becomes a step"),
                edits.set_optimizer,
            ),
            self._number(
                "learning_rate",
                NumberField(0, 1e6),
                self.tr("Learning rate"),
                self.tr("η: each weight changes by −η × its gradient"),
            ),
            *self._options("optimizer", OPTIMIZERS),
        )

    def _batches(self) -> tuple[Row, ...]:
        batch = NumberField(1, MAX_SAMPLES, whole=True)
        self._batch = batch
        return (
            self._number("batch", batch, self.tr("Batch size"), self.tr("Samples per update")),
            self._choice(
                "schedule",
                SCHEDULES,
                self.tr("Schedule"),
                self.tr("How the learning rate changes over the epochs"),
            ),
            *self._options("schedule", SCHEDULES),
        )

    def _regularisation(self) -> tuple[Row, ...]:
        off = self.tr("off")
        return (
            self._choice(
                "penalty",
                PENALTIES,
                self.tr("Regularisation"),
                self.tr("A term that keeps weights small; biases are left alone"),
            ),
            self._number(
                "penalty_rate",
                NumberField(0, 1000),
                self.tr("Penalty rate"),
                self.tr("λ: how much the penalty counts"),
                lambda experiment: experiment.training.penalty != "none",
            ),
            self._number(
                "dropout",
                NumberField(0, 0.95, off=off),
                self.tr("Dropout"),
                self.tr("The share of hidden activations that is set to 0 in each update"),
            ),
            self._number(
                "clip",
                NumberField(0, 1e6, off=off),
                self.tr("Clip gradient"),
                self.tr("Largest gradient norm; longer gradients are shortened to it"),
            ),
        )

    def _precision(self) -> Row:
        return self._choice(
            "precision",
            PRECISIONS,
            self.tr("Precision"),
            self.tr("64 or 32 bits a number; a change restarts training"),
        )

    def _stop_texts(self) -> dict[str, tuple[str, str]]:
        """Return the label and the tooltip of each stop rule, by its field."""
        return {
            "epochs": (self.tr("Epochs"), self.tr("Stop after so many epochs")),
            "target_loss": (
                self.tr("Train loss ≤"),
                self.tr("Stop when the training loss has come down to this"),
            ),
            "tolerance": (
                self.tr("Tolerance"),
                self.tr("Stop when the training loss changes less than this in 10 epochs"),
            ),
            "patience": (
                self.tr("Patience"),
                self.tr(
                    "Stop when the test loss has not improved for so many epochs; "
                    "without a test set, the training loss"
                ),
            ),
        }

    def _stop_rules(self) -> tuple[Row, ...]:
        off, setting = self.tr("off"), self.tr("Stop rule “{rule}”")

        def control(field: str) -> NumberField:
            whole = field in ("epochs", "patience")
            return NumberField(0, MAX_COUNT if whole else 1e6, whole=whole, off=off)

        return tuple(
            NumberRow(
                f"training.stop.{field}",
                label,
                tooltip,
                control(field),
                setting=setting.format(rule=label),
            )
            for field, (label, tooltip) in self._stop_texts().items()
        )

    def _choice(
        self,
        field: str,
        registry: Mapping[str, Entry],
        label: str,
        tooltip: str,
        edit: Callable[[Experiment, str], Experiment] | None = None,
    ) -> ChoiceRow:
        box = ChoiceBox(registry)
        return ChoiceRow(f"training.{field}", label, tooltip, registry, box, edit)

    def _number(
        self,
        field: str,
        control: NumberField,
        label: str,
        tooltip: str,
        wanted: Callable[[Experiment], bool] | None = None,
    ) -> NumberRow:
        return NumberRow(f"training.{field}", label, tooltip, control, wanted)

    def _options(self, field: str, registry: Mapping[str, Entry]) -> Iterator[OptionRow]:
        """Make a row for every number of every entry; those of the picked entry are shown."""
        for name, entry in registry.items():
            for option in entry.options:
                yield OptionRow(
                    f"training.{field}",
                    core_text(option.label),
                    core_text(option.tooltip),
                    registry,
                    name,
                    option.name,
                    NumberField(option.minimum, option.maximum),
                )

    # --- showing and changing ---------------------------------------------------------------------

    def _change(self, row: Row, value: Any) -> None:
        if not self._document.edit(lambda e: row.changed(e, value), row.name):
            self.show_experiment(self._document.experiment)  # refused: show the old value

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the training settings of `experiment`."""
        for row in self.rows:
            row.show(experiment)
        for row in self._rows:
            self._form.show_row(row.control, row.is_wanted(experiment))
        self._batch.setEnabled(not experiment.optimizer.full_batch)


PRECISIONS = {name: Entry(name, "") for name in ("float64", "float32")}
