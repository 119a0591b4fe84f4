"""The numbers of the chosen data set, and what is wrong with its points, as sliders."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.registry import Option
from playground.core.catalog.datasets import Dataset
from playground.core.catalog.datasets.drawing import Faults
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.core.experiment.limits import MAX_FAULTS, MAX_IMBALANCE
from playground.core.experiment.spec import Experiment
from playground.ui.state.document import Document
from playground.ui.texts.changes import change_name, field_naming
from playground.ui.texts.numbers import short_percent
from playground.ui.texts.translation import core_text
from playground.ui.widgets.slider_row import SliderRow

STEP = 0.05  # of an option that is no whole number


class OptionSliders(QWidget):
    """One slider for each number of the data set; nothing for one that has none."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.rows: dict[str, SliderRow] = {}
        self._options: tuple[Option, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the numbers of the data set of `experiment`."""
        if experiment.dataset.options != self._options:
            self._make_rows(experiment.dataset.options)
        for option in self._options:
            value = edits.data_option(experiment, option.name)
            self.rows[option.name].show_value(_position(option, value), f"{value:g}")

    def _make_rows(self, options: tuple[Option, ...]) -> None:
        for row in self.rows.values():
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._options, self.rows = options, {}
        for option in options:
            ends = _position(option, option.minimum), _position(option, option.maximum)
            label = core_text(option.label)
            row = SliderRow(label, *ends, core_text(option.tooltip) or label)
            row.picked.connect(partial(self._set, option))
            self._layout.addWidget(row)
            self.rows[option.name] = row
        self.setVisible(bool(options))

    def _set(self, option: Option, position: int, drag: int) -> None:
        value = position if option.whole else round(position * STEP, 10)

        def name(old: Experiment, new: Experiment) -> str:
            values = (f"{edits.data_option(e, option.name):g}" for e in (old, new))
            return change_name(core_text(option.label), *values)

        change = partial(edits.set_data_option, name=option.name, value=value)
        self._document.edit(change, name, f"{option.name}{drag}")


def _position(option: Option, value: float) -> int:
    """Return where a value is on the slider."""
    return round(value if option.whole else value / STEP)


class FaultSliders(QWidget):
    """Wrong labels, outliers and imbalance, as far as the data set can have them."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.wrong_labels = self._row(
            "wrong_labels",
            MAX_FAULTS,
            self.tr("Wrong labels"),
            self.tr("The share of the points that have another class than their own"),
        )
        self.outliers = self._row(
            "outliers",
            MAX_FAULTS,
            self.tr("Outliers"),
            self.tr("The share of the points that are anywhere on the map, or have any value"),
        )
        self.imbalance = self._row(
            "imbalance",
            MAX_IMBALANCE,
            self.tr("Imbalance"),
            self.tr("How much rarer each class is than the one before it"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for row in (self.wrong_labels, self.outliers, self.imbalance):
            layout.addWidget(row)

    def _row(self, field: str, largest: float, label: str, tooltip: str) -> SliderRow:
        row, name = SliderRow(label, 0, round(100 * largest), tooltip), f"data.{field}"
        naming = field_naming(label, name, short_percent)

        def set_share(percent: int, drag: int) -> None:
            change: Callable[[Experiment], Experiment] = partial(
                replace_field, name=name, value=percent / 100
            )
            self._document.edit(change, naming, f"{field}{drag}")

        row.picked.connect(set_share)
        return row

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what is wrong with the points of `experiment`."""
        data, dataset = experiment.data, experiment.dataset
        for row, share, is_possible in self._shown(data.faults, dataset):
            row.show_value(round(100 * share), short_percent(share))
            row.setVisible(is_possible)

    def _shown(self, faults: Faults, dataset: Dataset) -> list[tuple[SliderRow, float, bool]]:
        return [
            (self.wrong_labels, faults.wrong_labels, dataset.can_be_mislabelled),
            (self.outliers, faults.outliers, dataset.can_have_outliers),
            (self.imbalance, faults.imbalance, dataset.can_be_imbalanced),
        ]
