"""One input feature that the user has typed, as two buttons."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import for_menu, plain

WIDEST = 190  # pixels of the formula, at the normal text size


class TypedChip(QWidget):
    """A formula with a pencil, which is down while it is changed, and a cross to remove it.

    Attributes
    ----------
    formula, remove : the buttons
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.formula, self.remove = QToolButton(), QToolButton()
        self.formula.setCheckable(True)
        self.remove.setText("✕")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for button, tooltip in (
            (self.formula, self.tr("Change the formula of input {feature}")),
            (self.remove, self.tr("Remove input {feature}")),
        ):
            said = tooltip.format(feature=title)
            button.setToolTip(plain(said))
            button.setAccessibleName(said)
            button.setProperty("role", "chip")
            layout.addWidget(button)
        follow_text_size(self, self._show_title)

    def _show_title(self) -> None:
        metrics = self.formula.fontMetrics()
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, px(WIDEST))
        self.formula.setText(for_menu(self.tr("{formula}  ✎").format(formula=shown)))
