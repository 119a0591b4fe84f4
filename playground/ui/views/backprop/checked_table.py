"""The table of the Check page: each checked parameter with its three gradients."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QAbstractItemView, QTableWidgetItem

from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Experiment
from playground.core.explain.gradient_check import Checked
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import mono_font
from playground.ui.texts.names import part_title
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import plain
from playground.ui.views.backprop.symbols import parameter_symbol
from playground.ui.widgets.read_only_table import RowTable

NUMBER_COLUMNS = range(2, 6)
GRAPH_COLUMN = 3
NAME_WIDTH = 52  # pixels, of the first column at least
translate = QCoreApplication.translate


class CheckedTable(RowTable):
    """Parameter, verdict, gradient by backpropagation, gate graph and differences, error."""

    def __init__(self) -> None:
        titles = (
            translate("CheckPage", "name"),
            translate("CheckPage", "verdict"),
            translate("CheckPage", "backpropagation"),
            translate("CheckPage", "gate graph"),
            translate("CheckPage", "finite\ndifference"),
            translate("CheckPage", "relative\nerror"),
        )
        super().__init__(titles, stretched=0)
        if (columns := self.horizontalHeader()) is not None:  # else a long verdict cuts the names
            follow_text_size(self, lambda: columns.setMinimumSectionSize(px(NAME_WIDTH)))
        self.setAccessibleName(translate("CheckPage", "Checked parameters, the worst first"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def show_rows(self, experiment: Experiment, rows: Sequence[Checked], some: int = 0) -> None:
        """Show the parameters `rows`; the gate graph is of all samples, or of `some` of them."""
        head = self.horizontalHeaderItem(GRAPH_COLUMN)
        if head is not None:
            of_some = translate("CheckPage", "gate graph ({count:,})").format(count=some)
            head.setText(of_some if some else translate("CheckPage", "gate graph"))
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            symbol = parameter_symbol(experiment, row.key)
            numbers = [number(value, 4) for value in (row.analytic, row.graph, row.numeric)]
            texts = (symbol, _verdict(row), *numbers, number(row.error, 2))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain(part_title(experiment, ParameterPart(row.key))))
                if column in NUMBER_COLUMNS:
                    item.setFont(mono_font())
                self.setItem(index, column, item)


def _verdict(row: Checked) -> str:
    """Return the text of a verdict; of a difference, which of the three it is."""
    return {
        "agree": translate("CheckPage", "agrees"),
        "truncation": translate("CheckPage", "agrees (ε too large)"),
        "rounding": translate("CheckPage", "agrees (ε too small)"),
        "kink": translate("CheckPage", "kink"),
        "overflow": translate("CheckPage", "overflow"),
        "backprop": translate("CheckPage", "backpropagation differs"),
        "graph": translate("CheckPage", "gate graph differs"),
        "numeric": translate("CheckPage", "finite difference differs"),
        "all": translate("CheckPage", "all differ"),
    }[row.odd or row.verdict]
