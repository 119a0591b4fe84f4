"""Shows a page of the guide: Markdown in the colours and the text size of the window."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PyQt6.QtCore import QRegularExpression, Qt, QUrl, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PyQt6.QtWidgets import QApplication, QTextBrowser, QTextEdit, QWidget

from playground.ui.guide.pages import COMMENT
from playground.ui.look.text_size import px
from playground.ui.look.theme import LIGHT, Theme
from playground.ui.texts.translation import HAT

MARGIN, CELL, ABOVE = 16, 4, (0, 0, 14, 8)  # pixels; the last by the level of a heading
PICTURE = QTextDocument.ResourceType.ImageResource.value
SMOOTH = Qt.TransformationMode.SmoothTransformation
SEARCH = (
    QRegularExpression.PatternOption.CaseInsensitiveOption
    | QRegularExpression.PatternOption.UseUnicodePropertiesOption
)
Pictures = Callable[[str], Path | None]
Styling = Callable[[QTextCharFormat], bool]  # changes a format; returns whether it has


class PageView(QTextBrowser):
    """One page. It opens nothing by itself: it emits `wanted` with a link that is followed.

    Pictures are files that `pictures` finds by the link; nothing else is read.
    """

    wanted = pyqtSignal(str)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures, self._theme = pictures, LIGHT
        self._text = ""
        self._fitted: tuple[str, int, float] | None = None  # to what room its pictures are
        # the heading that was gone to, and the value of the scroll bar there
        self._sought: tuple[int, int] | None = None
        self.setOpenLinks(False)
        layout = self.text_document.documentLayout()
        if layout is not None:
            layout.documentSizeChanged.connect(self._stay)
        self.anchorClicked.connect(lambda url: self.wanted.emit(url.toString()))

    def show_page(self, text: str, theme: Theme) -> None:
        """Show `text`, Markdown of our own, from its beginning."""
        self._theme = theme
        palette = self.palette()
        for role in (QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited):
            palette.setColor(role, QColor(theme.accent))
        self.setPalette(palette)
        self.setFont(QApplication.font())
        document = self.text_document
        document.setDocumentMargin(px(MARGIN))
        self._sought = None  # lines are broken many times until all is styled
        self._text, self._fitted = "", None
        self.setMarkdown(COMMENT.sub("", text))
        self._text = text
        all_at_once = QTextCursor(document)
        all_at_once.beginEditBlock()
        self._restyle(document)
        all_at_once.endEditBlock()
        self.go_to(0)

    @property
    def text_document(self) -> QTextDocument:
        """The page as Qt lays it out."""
        document = self.document()
        assert document is not None
        return document

    def go_to(self, position: int) -> None:
        """Bring the heading at `position`, counted from 0, to the top."""
        heading = next((one for n, one in enumerate(self._headings()) if n == position), None)
        if heading is not None and (bar := self.verticalScrollBar()) is not None:
            self.setTextCursor(QTextCursor(heading))
            bar.setValue(round(self._top(heading)) - px(CELL) if position else 0)
            self._sought = position, bar.value()

    def heading(self) -> int:
        """Return the position of the heading that the top of what is seen belongs to."""
        bar = self.verticalScrollBar()
        seen = bar.value() + px(2 * CELL) if bar is not None else 0
        return max(0, sum(self._top(one) <= seen for one in self._headings()) - 1)

    def _top(self, block: QTextBlock) -> float:
        layout = self.text_document.documentLayout()
        return layout.blockBoundingRect(block).top() if layout is not None else 0.0

    def mark(self, words: Sequence[str]) -> None:
        """Mark where the words are."""
        self.setExtraSelections([mark for word in words for mark in self._marks(word)])

    def loadResource(self, kind: int, name: QUrl) -> object:
        """Return a picture of the guide; nothing else is loaded, from no other place."""
        path = self._pictures(name.toString())
        return QImage(str(path)) if kind == PICTURE and path is not None else None

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit_pictures(self.text_document)

    def _stay(self) -> None:
        """Keep the heading that was gone to at the top while lines are broken anew."""
        bar = self.verticalScrollBar()
        if self._sought is not None and bar is not None and bar.value() == self._sought[1]:
            self.go_to(self._sought[0])  # nobody has scrolled since

    # --- look -------------------------------------------------------------------------------------

    def _headings(self) -> Iterable[QTextBlock]:
        block = self.text_document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                yield block
            block = block.next()

    def _restyle(self, document: QTextDocument) -> None:
        for heading in self._headings():
            _space(heading)
        _change_text(document, self._restyle_text)
        _slant_hats(document)
        root = document.rootFrame()
        for table in root.childFrames() if root is not None else ():
            if isinstance(table, QTextTable):
                self._restyle_table(table)
        self._fit_pictures(document)

    def _restyle_text(self, form: QTextCharFormat) -> bool:
        """Give links the accent, code its font; names of controls are bold, not slanted."""
        if form.isAnchor():
            form.setForeground(QColor(self._theme.accent))
            form.setFontUnderline(True)
        elif form.fontFixedPitch():
            families = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
            form.setFontFamilies(families)
            form.setBackground(QColor(self._theme.control))
        elif form.fontItalic():
            form.setFontItalic(False)
            form.setFontWeight(QFont.Weight.DemiBold)
        else:
            return False
        return True

    def _restyle_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QColor(self._theme.line))
        form.setBorderCollapse(True)
        form.setCellPadding(px(CELL))
        form.setCellSpacing(0)
        form.setTopMargin(px(2 * CELL))
        form.setBottomMargin(px(2 * CELL))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(QColor(self._theme.control))
            cell.setFormat(head)

    def _fit_pictures(self, document: QTextDocument) -> None:
        """Make pictures as wide as they are, or as there is room for, drawn anew at that size."""
        viewport = self.viewport()
        assert viewport is not None
        room, ratio = viewport.width() - 2 * px(MARGIN), self.devicePixelRatioF()
        if "![" not in self._text or (self._text, room, ratio) == self._fitted:
            return
        self._fitted = self._text, room, ratio

        def fit(form: QTextCharFormat) -> bool:
            name, shown = form.toImageFormat().name(), form.toImageFormat()
            image = QImage(str(self._pictures(name) or "")) if form.isImageFormat() else QImage()
            if image.isNull():
                return False
            shown.setWidth(min(image.width(), room))
            image = image.scaledToWidth(round(shown.width() * ratio), SMOOTH)
            image.setDevicePixelRatio(ratio)
            document.addResource(PICTURE, QUrl(name), image)
            form.merge(shown)
            return True

        _change_text(document, fit)

    def _marks(self, word: str) -> Iterable[QTextEdit.ExtraSelection]:
        pattern = QRegularExpression(rf"(?<!\w){QRegularExpression.escape(word)}", SEARCH)
        for found in _found(self.text_document, pattern):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = found
            mark.format.setBackground(QColor(self._theme.control))
            mark.format.setFontUnderline(True)
            yield mark


def _slant_hats(document: QTextDocument) -> None:
    """Slant letters with a hat: on upright ones DejaVu Sans draws it elsewhere."""
    slanted = QTextCharFormat()
    slanted.setFontItalic(True)
    for found in _found(document, QRegularExpression(f".{HAT}")):
        found.mergeCharFormat(slanted)


def _found(document: QTextDocument, pattern: QRegularExpression) -> Iterable[QTextCursor]:
    """Find all places in the text that fit a pattern."""
    found = document.find(pattern)
    while not found.isNull():
        yield found
        found = document.find(pattern, found)


def _space(heading: QTextBlock) -> None:
    """Put room above a heading, more above a large one."""
    form = QTextBlockFormat(heading.blockFormat())
    level = min(form.headingLevel(), len(ABOVE) - 1)
    form.setTopMargin(px(ABOVE[level]))
    form.setBottomMargin(px(CELL))
    QTextCursor(heading).setBlockFormat(form)


def _change_text(document: QTextDocument, change: Styling) -> None:
    """Let `change` restyle each piece of text; positions stay as they are."""
    pieces = []
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            pieces.append((piece.position(), piece.length(), piece.charFormat()))
            at += 1
        block = block.next()
    cursor = QTextCursor(document)
    for position, length, form in pieces:
        if change(form):
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
