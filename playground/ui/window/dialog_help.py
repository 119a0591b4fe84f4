"""The key of the guide in dialogs: shortcuts of the window are out of their reach."""

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QAction, QShortcut
from PyQt6.QtWidgets import QApplication, QWidget

NAME = "guide"


class DialogHelp(QObject):
    """Gives each dialog that the window waits for the keys of `action`, once it has the focus."""

    def __init__(self, parent: QObject, action: QAction) -> None:
        super().__init__(parent)
        self._action = action
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        dialog = QApplication.activeModalWidget()
        if new is None or dialog is None or new.window() is not dialog:
            return
        if dialog.findChild(QShortcut, NAME) is None:
            for key in self._action.shortcuts():
                shortcut = QShortcut(key, dialog, self._action.trigger)
                shortcut.setObjectName(NAME)
