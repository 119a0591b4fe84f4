"""The modal dialogs."""

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtTest import QTest
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


def test_about_with_a_path_to_copy_closes_with_escape(qtbot):
    """Of two buttons Qt took neither for Esc, and ignored the close button of the frame, too."""
    parent, closed = QWidget(), []
    qtbot.addWidget(parent)
    QApplication.clipboard().setText("before")

    def leave():
        dialog = QApplication.activeModalWidget()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        closed.append(dialog.isHidden())
        dialog.done(0)

    QTimer.singleShot(0, leave)
    dialogs.show_about(parent, "About", "text", ("Copy path", "/log"))
    assert closed == [True]
    assert QApplication.clipboard().text() == "before"
