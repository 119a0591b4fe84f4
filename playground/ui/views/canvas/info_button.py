"""The button behind which the facts of the network are, and all that the legend says."""

from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import plain
from playground.ui.widgets.facts import HARD_SPACE, SEPARATOR
from playground.ui.widgets.label import RichLabel

WIDTH = 460


class InfoButton(QToolButton):
    """Opens a small page above or below itself; a click elsewhere or Esc closes it.

    Attributes
    ----------
    facts, legend : what the page says of the network, and of the colours and numbers
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText("ⓘ")
        self.setProperty("role", "switch")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("About this network"))
        self.page = QFrame(self, Qt.WindowType.Popup)
        self.page.setObjectName("palette")
        self.facts, self.legend = RichLabel(), RichLabel()
        layout = QVBoxLayout(self.page)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        for label in (self.facts, self.legend):
            label.setWordWrap(True)
            layout.addWidget(label)
        follow_text_size(self, lambda: self.page.setFixedWidth(px(WIDTH)))
        self.legend.linkActivated.connect(lambda _: self.page.close())
        self.clicked.connect(lambda: self.open())

    def show_facts(self, facts: str) -> None:
        """Say this of the network, on the page and as a tooltip."""
        self.facts.setText(_one_a_line([facts]))
        self.setToolTip(plain(facts.replace(SEPARATOR, "\n")))
        self.setAccessibleDescription(facts)

    def show_legend(self, lines: list[str]) -> None:
        """Say what the legend says, all of it."""
        self.legend.setText(_one_a_line(lines))

    def open(self) -> None:
        """Open the page at the button, within the screen."""
        width, layout = self.page.width(), self.page.layout()
        if layout is not None:
            self.page.resize(width, layout.totalHeightForWidth(width))
        corner = self.mapToGlobal(QPoint(self.width() - self.page.width(), self.height() + 4))
        screen = self.screen()
        area = screen.availableGeometry() if screen is not None else self.page.rect()
        if corner.y() + self.page.height() > area.bottom():
            corner.setY(self.mapToGlobal(QPoint()).y() - self.page.height() - 4)
        corner.setX(max(area.left(), corner.x()))
        self.page.move(corner)
        self.page.show()


def _one_a_line(lines: list[str]) -> str:
    """Put each fact on a line of its own."""
    facts = [fact for line in lines for fact in line.split(SEPARATOR)]
    return "<br>".join(fact.replace("   ", HARD_SPACE * 3) for fact in facts)
