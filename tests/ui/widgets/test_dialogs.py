"""The modal dialogs."""

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.widgets import dialogs

BESIDE = 100  # pixels that a frame needs beside the title, at least


def test_the_title_of_a_question_about_a_number_has_room(qtbot):
    parent, seen = QWidget(), []
    qtbot.addWidget(parent)

    def accept():
        dialog = QApplication.activeModalWidget()
        title = dialog.fontMetrics().horizontalAdvance(dialog.windowTitle())
        seen.append(dialog.width() - title)
        dialog.accept()

    QTimer.singleShot(0, accept)
    assert dialogs.ask_width(parent, 800, 100, 10_000) == 800
    assert seen[0] >= BESIDE
