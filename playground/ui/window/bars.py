"""The bars at the upper and the lower edge of the window."""

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QMainWindow, QStatusBar, QToolBar, QWidget

from playground.ui.look.letters import line_height
from playground.ui.look.text_size import follow_text_size, px

AROUND = 14  # pixels above and below a line of text in it
STATE_HEIGHT = 28  # pixels of the status line: a notice of one line can lie in it


def add_toolbar(window: QMainWindow, toolbar: QWidget) -> QToolBar:
    """Put `toolbar` above all panels of `window`, where it stays; return what holds it."""
    holder = QToolBar(QCoreApplication.translate("MainWindow", "Toolbar"))
    holder.setObjectName("toolbarHolder")
    holder.setMovable(False)
    holder.setFloatable(False)
    holder.setStyleSheet("QToolBar { border: none; padding: 0; margin: 0; spacing: 0; }")
    holder.addWidget(toolbar)
    window.addToolBar(holder)
    # that of Qt would only offer to hide the toolbar
    window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return holder


def add_state(bar: QStatusBar, state: QWidget, at_end: QWidget) -> None:
    """Put `state` into the status line, and another widget at its right end."""
    bar.addWidget(state, 1)
    bar.addPermanentWidget(at_end)
    bar.setSizeGripEnabled(False)
    follow_text_size(
        bar, lambda: bar.setMinimumHeight(max(px(STATE_HEIGHT), line_height(bar.font()) + AROUND))
    )
