"""Reads the guide: its contents or what a search found, a page, and the way back."""

from collections.abc import Callable, Mapping

from PyQt6.QtCore import QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PyQt6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground.ui.guide.page_view import PageView
from playground.ui.guide.pages import FIRST, Guide
from playground.ui.guide.search import search
from playground.ui.guide.tables import fill
from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label

LEFT, MARGIN, WIDEST = 190, 6, 0.34  # pixels; the last is a share of the width
LONGEST, INDENT = 80, "\u2003"  # letters of what is searched; before the second line of a row
PLACE = Qt.ItemDataRole.UserRole
Place = tuple[str, int]  # a page, and the position of a heading on it


class GuideReader(QWidget):
    """A page of the guide beside the contents; a search shows what it found in their place.

    `tables` makes the tables of the program anew, see `playground.ui.guide.tables`. `outside` is
    emitted with a link to a public page: nothing here opens one.
    """

    outside = pyqtSignal(str)

    def __init__(self, guide: Guide, tables: Callable[[], Mapping[str, str]], theme: Theme) -> None:
        super().__init__()
        self._guide, self._tables, self._theme = guide, tables, theme
        self._places: list[Place] = []  # that were read, in their order
        self._at = -1  # the present one among them
        self._rows: dict[str, QTreeWidgetItem] = {}  # of the contents, by page
        self.page = PageView(lambda link: guide.picture(self.name, link))
        self.page.setAccessibleName(self.tr("Page of the guide"))
        self.field, self.nothing = self._field(), Label(self.tr("Nothing was found."))
        self.contents, self.found = _tree(self.tr("Contents")), _tree(self.tr("Found"))
        self.back = self._button("back", -1, QKeySequence.StandardKey.Back)
        self.forward = self._button("next", 1, QKeySequence.StandardKey.Forward)
        self.found.setRootIsDecorated(False)
        self._lay_out()
        self._list_contents()
        self.page.wanted.connect(self.follow)
        for tree in (self.contents, self.found):
            tree.itemClicked.connect(self._open_item)
            tree.itemActivated.connect(self._open_item)
        follow_text_size(self, self._follow_size)

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search the guide (Ctrl+F)"))
        field.setAccessibleName(self.tr("Search the guide"))
        field.setToolTip(self.tr("Words of a page, the best page first; Enter opens it"))
        field.setClearButtonEnabled(True)
        field.setMaxLength(LONGEST)
        field.textChanged.connect(self._search)
        field.returnPressed.connect(self._open_first)
        field.installEventFilter(self)
        QShortcut(QKeySequence.StandardKey.Find, self, field.setFocus)
        return field

    def _button(self, name: str, by: int, key: QKeySequence.StandardKey) -> QToolButton:
        button = QToolButton()
        button.setProperty("icon_name", name)
        keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        told = self.tr("Back ({keys})") if by < 0 else self.tr("Forward ({keys})")
        button.setToolTip(plain(told.format(keys=keys)))
        button.setAccessibleName(told.format(keys=keys))
        button.clicked.connect(lambda: self._move(by))
        QShortcut(key, self, lambda: self._move(by))
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for part in (self.back, self.forward, self.field):
            bar.addWidget(part)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.left = QStackedWidget()
        for widget in (self.contents, self.found, self.nothing):
            self.left.addWidget(widget)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.left)
        self.split.addWidget(self.page)
        self.split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addLayout(bar)
        layout.addWidget(self.split)

    def _follow_size(self) -> None:
        self._share_width()
        self.write_again()

    def _share_width(self) -> None:
        """Give the contents their width, but no more than a part of a small window."""
        self.left.setMinimumWidth(0)
        left = min(px(LEFT), round(WIDEST * self.width()))
        self.split.setSizes([left, self.width() - left])

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._share_width()

    # --- what is read -----------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The name of the page that is read."""
        return self._places[self._at][0] if self._places else FIRST

    @property
    def title(self) -> str:
        """The title of the page that is read."""
        return self._guide.pages[self.name].title

    def open(self, place: str) -> None:
        """Show a place, such as ``values.md#follow-a-sample``; raises `KeyError` for none."""
        found = self._guide.find(place, self.name)
        if not self._places or found != self._places[self._at]:
            self._show_new(found)
        else:
            self._write(found)

    def follow(self, link: str) -> None:
        """Show where a link of the page leads; emit `outside` for one to another place."""
        if link.startswith(("http://", "https://")):
            self.outside.emit(link)
            return
        try:
            self.open(link)
        except KeyError:
            return  # a link of another document: it is tested that no page has one

    def set_theme(self, theme: Theme) -> None:
        """Write the page in the colours of `theme`."""
        self._theme = theme
        self.write_again()

    def write_again(self) -> None:
        """Write the page in the present colours and text size, at the heading that was read."""
        if self._places and self.isVisible():
            self._write((self.name, self.page.heading()))

    def _show_new(self, place: Place) -> None:
        if self._places:
            self._places[self._at] = (self.name, self.page.heading())
        del self._places[self._at + 1 :]
        self._places.append(place)
        self._at = len(self._places) - 1
        self._write(place)

    def _move(self, by: int) -> None:
        """Go one place back or forward among those that were read."""
        if 0 <= self._at + by < len(self._places):
            self._places[self._at] = (self.name, self.page.heading())
            self._at += by
            self._write(self._places[self._at])

    def _write(self, place: Place) -> None:
        name, position = place
        page = self._guide.pages[name]
        self.page.show_page(fill(page.text, self._tables), self._theme)
        self.page.mark(self.field.text().split())
        self.page.go_to(position)
        self.page.setAccessibleDescription(page.title)
        for button in (self.back, self.forward):
            button.setIcon(icon(button.property("icon_name"), self._theme.text))
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < len(self._places) - 1)
        self._choose(name)

    # --- contents and search ----------------------------------------------------------------------

    def _list_contents(self) -> None:
        bold = self.contents.font()
        bold.setBold(True)
        for group in self._guide.groups:
            head = QTreeWidgetItem([group.title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, bold)
            self.contents.addTopLevelItem(head)
            for name in group.pages:
                row = QTreeWidgetItem([self._guide.pages[name].title])
                row.setData(0, PLACE, (name, 0))
                row.setToolTip(0, plain(self._guide.pages[name].title))
                head.addChild(row)
                self._rows[name] = row
        self.contents.expandAll()

    def _choose(self, name: str) -> None:
        """Mark the page `name` in the contents."""
        self.contents.setCurrentItem(self._rows.get(name))

    def _search(self, query: str) -> None:
        self.found.clear()
        for hit in search(self._guide, query):
            below = hit.excerpt if hit.title == hit.page_title else hit.page_title
            row = QTreeWidgetItem([f"{hit.title}\n{INDENT}{below}"])
            row.setData(0, PLACE, (hit.page, hit.position))
            row.setToolTip(0, plain(hit.excerpt))
            self.found.addTopLevelItem(row)
        first = self.found.topLevelItem(0)
        self.found.setCurrentItem(first)
        self.left.setCurrentWidget(
            self.contents if not query.split() else self.nothing if first is None else self.found
        )

    def _open_first(self) -> None:
        if (row := self.found.currentItem()) is not None:
            self._open_item(row)

    def _open_item(self, row: QTreeWidgetItem) -> None:
        if (place := row.data(0, PLACE)) is not None:
            self._show_new(tuple(place))

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Let Up and Down in the field choose among what was found; Esc empties it first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self.found.indexOfTopLevelItem(self.found.currentItem()) + by
        if 0 <= row < self.found.topLevelItemCount():
            self.found.setCurrentItem(self.found.topLevelItem(row))


def _tree(name: str) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    tree.setFrameShape(QFrame.Shape.NoFrame)
    tree.setAccessibleName(name)
    tree.setIndentation(px(12))
    return tree
