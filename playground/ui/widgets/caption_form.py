"""Rows of a caption and a control: beside each other, or one above the other where it is narrow."""

from PyQt6.QtCore import QRect
from PyQt6.QtWidgets import QComboBox, QFormLayout, QWidget

from playground.ui.look.text_size import px

AROUND = 44  # pixels beside the text of a box: its margins and its arrow


class CaptionForm(QFormLayout):
    """Puts captions above their controls where the longest entry of a box would be cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(4)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)

    def setGeometry(self, rect: QRect) -> None:
        policies = QFormLayout.RowWrapPolicy
        is_narrow = rect.width() < self._least_width()
        wanted = policies.WrapAllRows if is_narrow else policies.DontWrapRows
        if wanted != self.rowWrapPolicy():
            self.setRowWrapPolicy(wanted)
        super().setGeometry(rect)

    def _least_width(self) -> int:
        """Return how wide it has to be for all captions beside all entries, also hidden ones."""
        captions, entries = [0], [0]
        for row in range(self.rowCount()):
            caption = self._widget(row, QFormLayout.ItemRole.LabelRole)
            control = self._widget(row, QFormLayout.ItemRole.FieldRole)
            captions.append(caption.sizeHint().width() if caption is not None else 0)
            if isinstance(control, QComboBox):
                metrics = control.fontMetrics()
                texts = (control.itemText(index) for index in range(control.count()))
                entries += [metrics.horizontalAdvance(text) + px(AROUND) for text in texts]
        return max(captions) + self.horizontalSpacing() + max(entries)

    def _widget(self, row: int, role: QFormLayout.ItemRole) -> QWidget | None:
        item = self.itemAt(row, role)
        return item.widget() if item is not None else None
