"""The modal dialogs."""

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QLabel, QWidget

from playground.languages.registry import ENGLISH, LANGUAGES
from playground.ui.texts.translators import translate_qt
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


def test_the_fields_of_the_file_dialog_speak_the_language(qtbot, qapp, tmp_path):
    parent, seen = QWidget(), []
    qtbot.addWidget(parent)

    def reject():
        dialog = QApplication.activeModalWidget()
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(0, reject)
    translate_qt(qapp, LANGUAGES["ko"])
    try:
        dialogs.ask_open(parent, tmp_path)
    finally:
        translate_qt(qapp, ENGLISH)
    assert seen == ["위치(&L):", "파일 이름(&N):", "파일 형식(&T):"]
