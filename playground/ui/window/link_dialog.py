"""The dialog that opens a TensorFlow Playground link: its text, and what will be taken of it."""

from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from playground.core.basics.messages import PlaygroundError
from playground.exchange.tfp_link.reading import ReadLink, read_link
from playground.exchange.tfp_link.settings import LONGEST
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.messages import error_text
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label
from playground.ui.window.link_summary import what_is_not, what_is_taken
from playground.ui.window.on_screen import FRAME_HEIGHT

WIDTH = 560  # pixels at the normal text size


class LinkDialog(QDialog):
    """Reads the link anew after each change of its text; *Open* waits for one that can be followed.

    Attributes
    ----------
    field : the text of the link
    taken, left : what is taken of it, and what is not

    Signals
    -------
    opened(experiment) : the experiment that the user wants
    """

    opened = pyqtSignal(object)

    def __init__(self, text: str, window: QWidget | None) -> None:
        super().__init__(window)
        self._found: ReadLink | None = None
        self.setWindowTitle(self.tr("Import TensorFlow Playground link"))
        self.field, self.taken, self.left = QLineEdit(), Label(), Label()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText("https://playground.tensorflow.org/#activation=tanh&…")
        self.field.setToolTip(
            plain(self.tr("The address of the page, as the browser shows it; text around is fine"))
        )
        self.field.setAccessibleName(self.tr("Link"))
        for label in (self.taken, self.left):
            label.setWordWrap(True)
        self.left.setProperty("role", "muted")
        self._lay_out()
        self.field.textChanged.connect(lambda _: self._read())
        self.field.setText(text)
        self.field.setSelection(len(text), -len(text))  # a paste replaces it; its start is shown
        follow_text_size(self, lambda: self.setMinimumWidth(px(WIDTH)))
        self._read()

    def _lay_out(self) -> None:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.take = buttons.addButton(self.tr("Open"), role.AcceptRole)
        self.cancel = buttons.addButton(self.tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (self.field, self.taken, self.left):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(buttons)
        if self.take is not None:
            self.take.setDefault(True)  # Qt takes no button for it that is not in the dialog yet

    def _read(self) -> None:
        """Show what the link is about, or why it cannot be followed."""
        text, self._found = self.field.text(), None
        try:
            self._found = read_link(text) if text.strip() else None
            said = self.tr("Paste the address of a TensorFlow Playground page.")
        except PlaygroundError as error:
            said = error_text(error)
        found = self._found
        self.taken.setText(said if found is None else what_is_taken(found))
        self.left.setText("" if found is None else what_is_not(found))
        self.left.setVisible(bool(self.left.text()))
        if self.take is not None:
            self.take.setEnabled(found is not None)
        self._make_room()

    def _make_room(self) -> None:
        """Grow until every line is seen: Qt does not do it for lines that wrap."""
        layout, screen = self.layout(), self.screen()
        if layout is None or screen is None:
            return
        size = self.size() if self.isVisible() else QSize()  # before that, Qt has one of its own
        room = screen.availableGeometry()
        width = max(size.width(), self.minimumWidth())
        height = max(size.height(), layout.totalHeightForWidth(width))
        self.resize(width, min(height, room.height() - FRAME_HEIGHT))
        below = self.frameGeometry().bottom() - room.bottom()
        if self.isVisible() and below > 0:  # the buttons would be out of sight
            self.move(self.x(), self.y() - below)

    def accept(self) -> None:
        """Hand over what was read."""
        if self._found is not None:
            super().accept()
            self.opened.emit(self._found.experiment)
