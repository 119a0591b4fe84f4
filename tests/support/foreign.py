"""A canary: words from outside that would be HTML, and a walk over all that a program shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PyQt6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PyQt6.QtGui import QTextDocument
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

MARK = "c4nary"
CANARY = f"<b>{MARK}<img src='{MARK}.png'><a href='{MARK}'>R&D &lt;[*]"  # a file may be called so
ROLES = [Qt.ItemDataRole(number) for number in range(15)]
GUESSED_ROLES = (
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
)
MOST_ROWS = 30  # of a model


@dataclass(frozen=True)
class Shown:
    """A text on screen, letter by letter, and what it would open or lead to."""

    where: str
    letters: str
    leads_to: tuple[str, ...] = ()


class _Loading(QTextDocument):
    """A document that only notes what it should load."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []

    def loadResource(self, kind, url):
        self.loaded.append(url.toString())


def rendered(where: str, html: str) -> Shown:
    """What Qt makes of HTML."""
    document = _Loading()
    document.setHtml(html)
    document.setTextWidth(400)  # lays it out, which loads pictures
    document.size()
    found = read_document(where, document)
    return Shown(where, found.letters, (*found.leads_to, *document.loaded))


def guessed(where: str, text: str) -> Shown:
    """What Qt shows where it guesses the format, as of a tooltip."""
    return rendered(where, text) if Qt.mightBeRichText(text) else Shown(where, text)


def read_document(where: str, document: QTextDocument) -> Shown:
    """Read the letters of a text document, its pictures and links."""
    leads_to = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            style = pieces.fragment().charFormat()
            leads_to += [style.toImageFormat().name()] if style.isImageFormat() else []
            leads_to += [style.anchorHref()] if style.isAnchor() else []
            pieces += 1
        block = block.next()
    letters = document.toPlainText().replace("\u00a0", " ")
    return Shown(where, letters, tuple(leads_to))


def unmarked(text: str) -> str:
    """What a menu or a button shows: && is one &, and a single one is not shown."""
    return "&".join(part.replace("&", "") for part in text.split("&&"))


def all_shown(widgets: Iterable[QWidget]) -> Iterator[Shown]:
    """All texts of widgets, hidden ones too, with their actions, items, models, documents."""
    for widget in widgets:
        where = type(widget).__name__
        yield from _of_any(where, widget)
        yield from _of_kind(where, widget)
        has_tips = not isinstance(widget, QMenu) or widget.toolTipsVisible()
        for action in widget.actions():
            yield Shown(f"action of {where}", unmarked(action.text()))
            tip = guessed(f"tooltip of an action of {where}", action.toolTip())
            yield from (tip,) if has_tips else ()
        if isinstance(widget, QLabel):  # what it has made of its text
            for document in widget.findChildren(QTextDocument):
                yield read_document(f"document of {where}", document)


def _of_any(where: str, widget: QWidget) -> Iterator[Shown]:
    yield guessed(f"tooltip of {where}", widget.toolTip())
    yield guessed(f"status tip of {where}", widget.statusTip())
    yield guessed(f"what's this of {where}", widget.whatsThis())
    yield Shown(f"name of {where}", widget.accessibleName())
    yield Shown(f"description of {where}", widget.accessibleDescription())
    if (native := widget.windowHandle()) is not None:
        yield Shown(f"title of {where}", native.title())


def _of_kind(where: str, widget: QWidget) -> Iterator[Shown]:
    match widget:
        case QLabel():
            assert widget.textFormat() != Qt.TextFormat.AutoText or is_of_qt(widget), where
            is_plain = widget.textFormat() == Qt.TextFormat.PlainText
            show = Shown if is_plain else guessed if is_of_qt(widget) else rendered
            shown = show(where, widget.text())
            if widget.buddy() is not None:
                shown = replace(shown, letters=unmarked(shown.letters))
            yield shown
        case QAbstractButton():
            yield Shown(where, unmarked(widget.text()))
        case QMenu() | QGroupBox():
            yield Shown(where, unmarked(widget.title()))
        case QLineEdit():
            yield Shown(where, widget.text())
        case QPlainTextEdit():
            yield Shown(where, widget.toPlainText())
        case QTabBar():
            for index in range(widget.count()):
                yield Shown(where, unmarked(widget.tabText(index)))
                yield guessed(f"tooltip of {where}", widget.tabToolTip(index))
        case QComboBox():
            yield from _of_model(where, widget.model())
        case QAbstractItemView() if widget.model() is not None:
            yield from _of_model(where, widget.model())
        case QGraphicsView() if widget.scene() is not None:
            yield from _of_scene(where, widget)


def is_of_qt(widget: QWidget) -> bool:
    """Whether Qt has made it: a label in a dialog, a tooltip."""
    return type(widget) is QLabel or widget.metaObject().className() == "QTipLabel"


def _of_model(
    where: str, model: QAbstractItemModel, parent: QModelIndex | None = None
) -> Iterator[Shown]:
    parent = QModelIndex() if parent is None else parent
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        for role in ROLES:
            yield _of_role(where, role, model.headerData(column, Qt.Orientation.Horizontal, role))
        for row in range(min(model.rowCount(parent), MOST_ROWS)):
            index = model.index(row, column, parent)
            yield from (_of_role(where, role, index.data(role)) for role in ROLES)
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from _of_model(where, model, index)


def _of_role(where: str, role: Qt.ItemDataRole, value: object) -> Shown:
    show = guessed if role in GUESSED_ROLES else Shown
    return show(f"{role.name} of {where}", value if isinstance(value, str) else "")


def _of_scene(where: str, view: QGraphicsView) -> Iterator[Shown]:
    for item in view.scene().items():
        kind = f"{type(item).__name__} of {where}"
        yield guessed(f"tooltip of {kind}", item.toolTip())
        if isinstance(item, QGraphicsTextItem):
            yield read_document(kind, item.document())


def sightings(*roots: QWidget, in_parts: bool = False) -> list[str]:
    """Where the canary is shown now; fails where it is anything but its letters.

    Its end may be cut off with an ellipsis; `in_parts`: it may also be quoted in parts. Of all
    widgets, or of `roots` and what is in them.
    """
    found, widgets = [], QApplication.allWidgets()
    if roots:
        widgets = [w for root in roots for w in (root, *root.findChildren(QWidget))]
    for shown in all_shown(widgets):
        assert not any(MARK in target for target in shown.leads_to), f"it leads on: {shown}"
        if MARK in shown.letters:
            assert in_parts or MARK not in _without_canary(shown.letters), f"not as it is: {shown}"
            found.append(shown.where)
    return found


def _without_canary(letters: str) -> str:
    for end in range(len(CANARY), 0, -1):
        letters = letters.replace(CANARY[:end] + ("…" if end < len(CANARY) else ""), "")
    return letters
