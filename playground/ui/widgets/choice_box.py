"""A box to pick an entry of a registry."""

from collections.abc import Collection, Mapping

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QStandardItemModel, QWheelEvent
from PyQt6.QtWidgets import QComboBox

from playground.core.basics.registry import Entry
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import below_each_other, plain
from playground.ui.texts.translation import core_text, entry_tooltip


class ChoiceBox(QComboBox):
    """Picks an entry of a registry; the tooltip of an entry says what it does.

    The wheel scrolls the panel and does not change the value.

    Signals
    -------
    picked(str) : the name of the entry that the user has picked
    """

    picked = pyqtSignal(str)

    def __init__(self, registry: Mapping[str, Entry]) -> None:
        super().__init__()
        self._about = ""
        for name, entry in registry.items():
            self.addItem(core_text(entry.label), name)
            self.setItemData(
                self.count() - 1,
                entry_tooltip(entry),
                Qt.ItemDataRole.ToolTipRole,
            )
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = self.view()
        if view is not None:
            follow_text_size(self, lambda: view.setMinimumWidth(view.sizeHintForColumn(0) + px(24)))
        self.currentIndexChanged.connect(lambda _: self._tell())
        self.activated.connect(lambda index: self.picked.emit(self.itemData(index)))
        self._tell()

    def setToolTip(self, text: str | None) -> None:
        self._about = text or ""
        self._tell()

    def _tell(self) -> None:
        """Tell the whole name of the entry in the tooltip, too: the box may be narrow."""
        super().setToolTip(below_each_other((self._about, plain(self.currentText()))))

    def show_value(self, name: str | None) -> None:
        """Show the entry `name`; None for several different ones."""
        self.setCurrentIndex(self.findData(name) if name is not None else -1)

    def allow(self, names: Collection[str]) -> None:
        """Enable only the entries `names`."""
        model = self.model()
        if isinstance(model, QStandardItemModel):
            for index in range(self.count()):
                item = model.item(index)
                if item is not None:
                    item.setEnabled(self.itemData(index) in names)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()
