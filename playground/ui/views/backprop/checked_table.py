"""The table of the Check page: each checked parameter with its two gradients."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QAbstractItemView, QTableWidgetItem

from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Experiment
from playground.core.explain.gradient_check import Checked
from playground.ui.look.theme import mono_font
from playground.ui.texts.names import part_title
from playground.ui.texts.numbers import number
from playground.ui.views.backprop.symbols import parameter_symbol
from playground.ui.widgets.read_only_table import ReadOnlyTable

NUMBER_COLUMNS = range(1, 4)
translate = QCoreApplication.translate


class CheckedTable(ReadOnlyTable):
    """Parameter, gradient by backpropagation and by differences, relative error, verdict."""

    def __init__(self) -> None:
        titles = (
            translate("CheckPage", "Parameter"),
            translate("CheckPage", "backprop"),
            translate("CheckPage", "numeric"),
            translate("CheckPage", "rel. error"),
            translate("CheckPage", "verdict"),
        )
        super().__init__(titles, stretched=0)
        self.setAccessibleName(translate("CheckPage", "Checked parameters, the worst first"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def show_rows(self, experiment: Experiment, rows: Sequence[Checked]) -> None:
        """Show the parameters `rows` of `experiment`."""
        verdicts = {
            "agree": translate("CheckPage", "agrees"),
            "kink": translate("CheckPage", "kink"),
            "overflow": translate("CheckPage", "overflow"),
            "differ": translate("CheckPage", "differs"),
        }
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            symbol = parameter_symbol(experiment, row.key)
            numbers = [number(value, 4) for value in (row.analytic, row.numeric)]
            texts = (symbol, *numbers, number(row.error, 2), verdicts[row.verdict])
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(part_title(experiment, ParameterPart(row.key)))
                if column in NUMBER_COLUMNS:
                    item.setFont(mono_font())
                self.setItem(index, column, item)
