"""Help → About: versions, where source and log are, and the licences of all that is brought."""

from PyQt6.QtCore import QCoreApplication, QSize, Qt
from PyQt6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from playground.core.engine.engine import has_kernel
from playground.licences import Component, components, source_folder
from playground.ui.look.text_size import px
from playground.ui.widgets.label import Label
from playground.ui.widgets.named import name_tabs
from playground.ui.window.log_file import log_place
from playground.ui.window.on_screen import FRAME_HEIGHT
from playground.ui.window.report import bug_report, system_text

SIZE = QSize(860, 520)  # pixels at the normal text size: 80 letters of a licence
ICON_SIZE, LIST_WIDTH = 64, 220
translate = QCoreApplication.translate


class AboutDialog(QDialog):
    """Two pages, the program and the licences, and a button that copies what a report needs.

    Attributes
    ----------
    program : the text about the program
    names, text : what is brought, and the licence of the one that is selected
    copy, copy_path : copy what a bug report needs, and where the log is
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About"))
        self._components = components()
        self.program, self.names, self.text = Label(), QListWidget(), QPlainTextEdit()
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Pages about the program"))
        self.tabs.addTab(self._program_page(), self.tr("Program"))
        self.tabs.addTab(self._licences_page(), self.tr("Licences"))
        self.copy = QPushButton(self.tr("Copy for a bug report"))
        self.copy.clicked.connect(lambda: _copy(self.copy, bug_report()))
        self.copy_path = QPushButton(self.tr("Copy path of the log"))
        self.copy_path.clicked.connect(lambda: _copy(self.copy_path, str(log_place())))
        self.copy_path.setVisible(log_place() is not None)
        buttons = QDialogButtonBox()
        for button in (self.copy, self.copy_path):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        if close is not None:
            close.setDefault(True)  # Qt takes no button for it that is not in the dialog yet
        size, screen = QSize(px(SIZE.width()), px(SIZE.height())), self.screen()
        room = size if screen is None else screen.availableSize() - QSize(24, FRAME_HEIGHT)
        self.resize(size.boundedTo(room))

    def _program_page(self) -> QWidget:
        page, icon = QWidget(), Label()
        icon.setPixmap(QApplication.windowIcon().pixmap(ICON_SIZE, ICON_SIZE))
        self.program.setText("\n\n".join(_program_texts()))
        self.program.setWordWrap(True)
        self.program.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QHBoxLayout(page)
        layout.setSpacing(px(16))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(icon, alignment=top)
        layout.addWidget(self.program, 1, alignment=top)
        return page

    def _licences_page(self) -> QWidget:
        page = QWidget()
        self.names.addItems([_title(one) for one in self._components])
        self.names.setAccessibleName(self.tr("What the program brings"))
        self.names.setFixedWidth(px(LIST_WIDTH))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        self.names.currentRowChanged.connect(self._show_licence)
        self.names.setCurrentRow(0)
        layout = QHBoxLayout(page)
        layout.addWidget(self.names)
        layout.addWidget(self.text, 1)
        return page

    def _show_licence(self, row: int) -> None:
        one = self._components[row]
        lines = [_title(one)]
        if one.licence:
            lines.append(self.tr("Licence: {name}").format(name=one.licence))
        if one.home:
            lines.append(self.tr("Source: {url}").format(url=one.home))
        text = one.text or self.tr("No text of the licence came with it.")
        self.text.setPlainText("\n".join([*lines, "", text]))


def _copy(button: QPushButton, text: str) -> None:
    """Copy a text, and say so on the button that was pressed."""
    clipboard = QApplication.clipboard()
    if clipboard is not None:
        clipboard.setText(text)
        button.setText(translate("About", "Copied"))


def _title(one: Component) -> str:
    return f"{one.name} {one.version}".strip()


def _program_texts() -> list[str]:
    """Return the paragraphs about the program."""
    engine = translate("About", "Engines: NumPy and the compiled kernel.")
    if not has_kernel():
        engine = translate("About", "Engine: NumPy; there is no compiled kernel.")
    name, _, versions = system_text().partition("\n")
    place = log_place()
    log = translate("About", "Errors are written to this log file:\n{path}").format(path=place)
    return [
        name,
        translate("About", "Draw a neural network, press Run, and see every number of it."),
        f"{versions}\n{engine}",
        translate(
            "About", "Free software under the GNU General Public License, version 3 or later."
        ),
        translate(
            "About", "The source came with the program; it is in this folder:\n{path}"
        ).format(path=source_folder()),
        log if place else translate("About", "No log file of errors can be kept."),
    ]


def show_about(parent: QWidget) -> None:
    """Open the dialog; it is gone when it is closed."""
    dialog = AboutDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
