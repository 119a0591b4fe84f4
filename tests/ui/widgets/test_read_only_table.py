"""A table to read."""

from PyQt6.QtWidgets import QAbstractItemView, QHeaderView

from playground.ui.widgets.read_only_table import ReadOnlyTable


def test_a_table_has_its_titles_and_cannot_be_edited(qtbot):
    table = ReadOnlyTable(["Step", "Formula", "Result"], stretched=1)
    qtbot.addWidget(table)
    titles = [table.horizontalHeaderItem(column).text() for column in range(3)]
    assert titles == ["Step", "Formula", "Result"]
    assert table.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
    assert table.verticalHeader().isHidden()
    modes = [table.horizontalHeader().sectionResizeMode(column) for column in range(3)]
    assert modes.index(QHeaderView.ResizeMode.Stretch) == 1
