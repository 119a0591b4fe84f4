"""The rail at the left edge: its buttons open the side panel."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, small_font
from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.window.rail_entries import RailEntry, rail_entries
from playground.ui.window.side_panel import SidePanel

WIDTH, ICON = 64, 20  # pixels at the normal text size; the least width, for longer texts more
INSET = 4  # pixels, by which a button is narrower than the rail
SPACING, MARGIN = 4, 8  # pixels between the buttons, and above and below them
LARGEST_SHARE = 0.085  # of the width of the window that a rail with texts may take


class Rail(QWidget):
    """A column of buttons that open the side panel."""

    def __init__(self, panel: SidePanel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panel, self._needed, self._width, self._is_short = panel, 0, 0, False
        self.buttons = {entry.name: self._button(entry) for entry in rail_entries()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, MARGIN)
        layout.setSpacing(SPACING)
        for button in self.buttons.values():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        ArrowGroup(self, [*self.buttons.values()])
        self.set_theme(theme)
        follow_text_size(self, self._fit)

    def _button(self, entry: RailEntry) -> QToolButton:
        button = QToolButton()
        button.setText(entry.text)
        button.setToolTip(plain(entry.tooltip))
        button.setProperty("role", "rail")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._press(entry.name))
        return button

    def _press(self, name: str) -> None:
        self._panel.toggle(name)
        self.show_open()

    def show_open(self) -> None:
        """Check the button of what the side panel shows now."""
        is_seen = self._panel.isVisibleTo(self.parentWidget())
        for name, button in self.buttons.items():
            button.setChecked(is_seen and self._panel.entry.name == name)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.choose_texts()

    def _fit(self) -> None:
        font = small_font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        for button in self.buttons.values():
            button.setFont(font)
            button.setIconSize(QSize(px(ICON), px(ICON)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        self._width = max(px(WIDTH), max(widths) + INSET)
        heights = [button.sizeHint().height() for button in self.buttons.values()]
        self._needed = sum(heights) + SPACING * (len(heights) - 1) + 2 * MARGIN
        self._use(self._has_no_room)

    def choose_texts(self) -> None:
        """Show icons alone where the window is too low or too narrow for texts below them."""
        if self._has_no_room != self._is_short:
            self._use(self._has_no_room)

    @property
    def _has_no_room(self) -> bool:
        window = self.window() or self
        is_narrow = self._width > LARGEST_SHARE * window.width()
        return is_narrow or self._needed > self.height()

    def _use(self, is_short: bool) -> None:
        """Show icons alone, or with texts."""
        self._is_short = is_short
        style = Qt.ToolButtonStyle
        width = px(ICON) + 28 if is_short else self._width
        for button in self.buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if is_short else style.ToolButtonTextUnderIcon
            )
            button.setFixedWidth(width - INSET)
        self.setFixedWidth(width)  # at last: the rail may choose again while it is resized

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`."""
        self._panel.set_theme(theme)
        for name, button in self.buttons.items():
            button.setIcon(icon("dice" if name == "seeds" else name, theme.text))
