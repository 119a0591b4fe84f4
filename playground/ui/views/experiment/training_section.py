"""The training part of the experiment panel."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.registry import Choice, Entry, Option
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.spec import Experiment
from playground.ui.state.document import Document
from playground.ui.texts.translation import core_text, formula_text
from playground.ui.widgets.controls import ChoiceBox, Form, section
from playground.ui.widgets.number_edit import NumberField

MAX_COUNT = 1_000_000_000


class TrainingSection(QWidget):
    """Loss, optimiser, learning rate, batch, schedule, regularisation, stop rules. None of these resets training."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._form, self._stop_form = Form(), Form()
        self._shown: list[Callable[[Experiment], None]] = []  # each shows its part of an experiment
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Training")))
        layout.addWidget(self._form)
        layout.addWidget(section(self.tr("Stop when")))
        layout.addWidget(self._stop_form)
        self._add_learning()
        self._add_regularisation()
        self._add_stop_rules()

    # --- rows -------------------------------------------------------------------------------------------------------

    def _add_learning(self) -> None:
        loss = ChoiceBox(LOSSES)
        loss.picked.connect(
            lambda name: self._edit(self.tr("Change loss"), lambda e: edits.set_loss(e, name))
        )
        self._form.add(
            self.tr("Loss"), loss, self.tr("What training makes small: the mean over the samples")
        )
        self._shown.append(lambda e: loss.show_value(e.training.loss))
        optimizer = ChoiceBox(OPTIMIZERS)
        optimizer.picked.connect(
            lambda name: self._edit(
                self.tr("Change optimiser"), lambda e: edits.set_optimizer(e, name)
            )
        )
        self._form.add(self.tr("Optimiser"), optimizer, self.tr("How a gradient becomes a step"))
        self._shown.append(lambda e: self._show_choice(optimizer, OPTIMIZERS, e.training.optimizer))
        self._number(
            self.tr("Learning rate"),
            self.tr("η: the length of a step for a gradient of 1"),
            0,
            1e6,
            "learning_rate",
        )
        self._add_options(OPTIMIZERS, "optimizer")
        batch = self._number(
            self.tr("Batch size"), self.tr("Samples per update"), 1, 20_000, "batch", whole=True
        )
        self._shown.append(lambda e: batch.setEnabled(not e.optimizer.full_batch))
        schedule = ChoiceBox(SCHEDULES)
        schedule.picked.connect(
            lambda name: self._set(self.tr("Change schedule"), schedule=Choice(name))
        )
        self._form.add(
            self.tr("Schedule"), schedule, self.tr("How the learning rate changes over the epochs")
        )
        self._shown.append(lambda e: self._show_choice(schedule, SCHEDULES, e.training.schedule))
        self._add_options(SCHEDULES, "schedule")

    def _add_regularisation(self) -> None:
        penalty = ChoiceBox(PENALTIES)
        penalty.picked.connect(lambda name: self._set(self.tr("Change penalty"), penalty=name))
        self._form.add(
            self.tr("Penalty"),
            penalty,
            self.tr("A term that keeps weights small; biases are left alone"),
        )
        self._shown.append(lambda e: penalty.show_value(e.training.penalty))
        rate = self._number(
            self.tr("Penalty rate"),
            self.tr("λ: how much the penalty counts"),
            0,
            1000,
            "penalty_rate",
        )
        self._show_only(rate, lambda e: e.training.penalty != "none")
        self._number(
            self.tr("Dropout"),
            self.tr("The share of hidden activations that is set to 0 in each update"),
            0,
            0.95,
            "dropout",
            off=self.tr("off"),
        )
        self._number(
            self.tr("Clip gradient"),
            self.tr("The longest gradient that is let through (its norm)"),
            0,
            1e6,
            "clip",
            off=self.tr("off"),
        )
        precision = ChoiceBox(PRECISIONS)
        precision.picked.connect(
            lambda name: self._set(self.tr("Change precision"), precision=name)
        )
        self._form.add(
            self.tr("Precision"),
            precision,
            self.tr("64 or 32 bits a number; a change restarts training"),
        )
        self._shown.append(lambda e: precision.show_value(e.training.precision))

    def _add_stop_rules(self) -> None:
        off = self.tr("off")
        for field, label, tooltip, whole in (
            ("epochs", self.tr("Epochs"), self.tr("Stop after so many epochs"), True),
            (
                "target_loss",
                self.tr("Train loss ≤"),
                self.tr("Stop when the training loss has come down to this"),
                False,
            ),
            (
                "tolerance",
                self.tr("Loss change <"),
                self.tr("Stop when the training loss changes less than this in 10 epochs"),
                False,
            ),
            (
                "patience",
                self.tr("Patience"),
                self.tr("Stop when the test loss has not improved for so many epochs"),
                True,
            ),
        ):
            control = NumberField(0, MAX_COUNT if whole else 1e6, whole=whole, off=off)
            control.picked.connect(
                lambda value, field=field, whole=whole: self._set_stop(
                    field, int(value) if whole else value
                )
            )
            self._stop_form.add(label, control, tooltip)
            self._shown.append(partial(_show_stop_field, control, field))

    def _number(
        self,
        label: str,
        tooltip: str,
        low: float,
        high: float,
        field: str,
        whole: bool = False,
        off: str = "",
    ) -> NumberField:
        control = NumberField(low, high, whole=whole, off=off)
        name = self.tr("Change {setting}").format(setting=label)
        control.picked.connect(
            lambda value: self._set(name, **{field: int(value) if whole else value})
        )
        self._form.add(label, control, tooltip)
        self._shown.append(lambda e: control.show_value(getattr(e.training, field)))
        return control

    def _add_options(self, registry: Mapping[str, Entry], field: str) -> None:
        """The numbers of every entry, of which only those of the picked entry are shown."""
        for name, entry in registry.items():
            for option in entry.options:
                self._add_option(registry, field, name, option)

    def _add_option(
        self, registry: Mapping[str, Entry], field: str, name: str, option: Option
    ) -> None:
        control = NumberField(option.minimum, option.maximum)
        label = core_text(option.label)
        title = self.tr("Change {setting}").format(setting=label)
        control.picked.connect(
            lambda value: self._set(
                title,
                **{
                    field: getattr(self._document.experiment.training, field).with_option(
                        option.name, value
                    )
                },
            )
        )
        self._form.add(label, control, core_text(option.tooltip) if option.tooltip else "")
        self._show_only(control, lambda e: getattr(e.training, field).name == name)

        def show(experiment: Experiment) -> None:
            choice: Choice = getattr(experiment.training, field)
            if choice.name == name:
                control.show_value(choice.numbers(registry)[option.name])

        self._shown.append(show)

    def _show_only(self, control: QWidget, wanted: Callable[[Experiment], bool]) -> None:
        self._shown.append(lambda e: self._form.show_row(control, wanted(e)))

    # --- edits ------------------------------------------------------------------------------------------------------

    def _set(self, title: str, **values: Any) -> None:
        self._edit(title, lambda e: replace(e, training=replace(e.training, **values)))

    def _set_stop(self, field: str, value: float) -> None:
        def change(e: Experiment) -> Experiment:
            stop = replace(e.training.stop, **{field: value})  # type: ignore[arg-type]
            return replace(e, training=replace(e.training, stop=stop))

        self._edit(self.tr("Change stop rule"), change)

    def _edit(self, title: str, change: Callable[[Experiment], Experiment]) -> None:
        if not self._document.edit(change, title):
            self.show_experiment(self._document.experiment)  # refused: show what still holds

    def _show_choice(self, box: ChoiceBox, registry: Mapping[str, Entry], choice: Choice) -> None:
        box.show_value(choice.name)
        box.setToolTip(formula_text(registry[choice.name]))

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the training settings of `experiment`."""
        for show in self._shown:
            show(experiment)


def _show_stop_field(control: NumberField, field: str, experiment: Experiment) -> None:
    control.show_value(getattr(experiment.training.stop, field))


class _Precision:
    options: tuple[Option, ...] = ()

    def __init__(self, label: str) -> None:
        self.label = label


PRECISIONS = {"float64": _Precision("float64"), "float32": _Precision("float32")}
