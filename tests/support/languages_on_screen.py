"""All texts of a window, and which of them are not in the language that is spoken."""

import re

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsScene,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from playground.languages.qm_file import Catalogue
from playground.languages.registry import LANGUAGES
from tests.support.languages import FOLDER, read
from tests.support.window_text import cells

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
OWN_NAMES = {language.name for language in LANGUAGES.values()}  # alike in every language


def texts_of(window):
    """Pairs of where and what, of all widgets and actions, also of those that are hidden."""
    for action in window.findChildren(QAction):
        if isinstance(action.parent(), QGraphicsScene):
            continue  # of a menu of pyqtgraph that is never shown
        for text in (action.text(), action.toolTip(), action.statusTip()):
            yield f"action {action.objectName()}", text
    for widget in [window, *window.findChildren(QWidget)]:
        kind = type(widget).__name__
        for text in (widget.toolTip(), widget.statusTip(), widget.accessibleName()):
            yield kind, text
        yield kind, widget.accessibleDescription()
        yield from ((kind, text) for text in _inside(widget))


def _inside(widget):
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            for index in range(widget.count()):
                yield widget.itemText(index)
                yield str(widget.itemData(index, Qt.ItemDataRole.ToolTipRole) or "")
        case QLineEdit():
            yield widget.placeholderText()
        case QTabBar():
            for index in range(widget.count()):
                yield widget.tabText(index)
                yield widget.tabToolTip(index)
        case QTextEdit():
            yield widget.toPlainText()
        case QAbstractItemView() if widget.model() is not None:
            for row in cells(widget.model(), widget.rootIndex()):
                yield from (str(cell) for cell in row)


def translated_texts():
    """The English texts that have another text in Korean, wherever they are shown."""
    pairs = read(FOLDER / "ko.ts").items()
    same = {source for (_, source), text in pairs if text == source}
    return {_plain(source) for (_, source), text in pairs if text and text != source} - {
        _plain(source) for source in same
    }


def _plain(text):
    return re.sub(r"&(?!&|amp;)", "", text).strip()


def english_in(window):
    """Where a window that speaks Korean has an English text that has a translation."""
    english = translated_texts() - OWN_NAMES
    return sorted({(where, text) for where, text in texts_of(window) if _plain(text) in english})


def korean_in(window):
    """Where a window that speaks English has Korean letters, but in the name of the language."""
    own = re.compile("|".join(map(re.escape, OWN_NAMES)))
    return sorted({row for row in texts_of(window) if HANGUL.search(own.sub("", row[1] or ""))})


def catalogue():
    """The Korean translation."""
    return Catalogue((FOLDER / "ko.qm").read_bytes())
