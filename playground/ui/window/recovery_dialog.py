"""The dialog that lists work which an earlier run of the program has left."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from PyQt6.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QImage, QPixmap
from PyQt6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from playground.core.basics.messages import quotable
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import plain
from playground.ui.widgets import dialogs
from playground.ui.widgets.enter_button import EnterButton
from playground.ui.widgets.label import FittingLabel, Label
from playground.ui.widgets.scroller import Scroller
from playground.ui.window.kept_work import Left
from playground.ui.window.on_screen import FRAME_HEIGHT

PICTURE = QSize(176, 110)  # pixels at the normal text size
WIDTH, MOST_ROWS = 640, 3  # pixels at the normal text size; rows that are seen without scrolling
MINUTE, HOUR, DAY = 60, 3600, 86400  # seconds
translate = QCoreApplication.translate


class RecoveryDialog(QDialog):
    """Offers each work to be restored or discarded; what is left is offered again.

    Attributes
    ----------
    rows : a row for each work that is not decided on yet

    Signals
    -------
    restore_wanted(left) : the dialog has closed
    discarded(left) : the user has confirmed it
    """

    restore_wanted = pyqtSignal(object)
    discarded = pyqtSignal(object)

    def __init__(self, found: Sequence[Left], window: QWidget | None, now: float = 0.0) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Recover work"))
        now = now or time.time()
        self.rows = [LeftRow(left, now, self._restore, self._discard) for left in found]
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch()
        self._scroller = Scroller(self._list, name=self.tr("Work that can be recovered"))
        self._lay_out()
        follow_text_size(self, self._be_large)
        self._begin()

    @property
    def undecided(self) -> list[Left]:
        """Return the work that is left for later."""
        return [row.left for row in self.rows]

    def _lay_out(self) -> None:
        why = Label(self.tr("The program ended before this work was saved."))
        later = Label(
            self.tr("Later keeps it: File → Recover work and the next start offer it again.")
        )
        later.setProperty("role", "muted")
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for label in (why, later):
            label.setWordWrap(True)
        layout.addWidget(why)
        layout.addWidget(self._scroller, 1)
        layout.addWidget(later)
        layout.addWidget(buttons)

    def _be_large(self) -> None:
        """Show a few rows whole, if the screen has room for them."""
        row = px(PICTURE.height()) + px(14)
        rows = min(MOST_ROWS, len(self.rows)) * row
        self._scroller.setMinimumHeight(row)
        size, screen = QSize(px(WIDTH), rows + px(118)), self.screen()
        if screen is not None:
            size = size.boundedTo(screen.availableSize() - QSize(0, FRAME_HEIGHT))
        self.resize(size)

    def _begin(self) -> None:
        """Put the keyboard on the first work: Enter restores it."""
        first = self.rows[0].restore
        first.setDefault(True)  # Qt takes no button for it that is not in the dialog yet
        first.setFocus()

    def _restore(self, row: "LeftRow") -> None:
        self.rows.remove(row)
        self.accept()
        self.restore_wanted.emit(row.left)

    def _discard(self, row: "LeftRow") -> None:
        if not dialogs.ask_discard(self, row.name):
            return
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.discarded.emit(row.left)
        if self.rows:
            self._begin()
        else:
            self.accept()


class LeftRow(QFrame):
    """One work: its picture, name, folder and age, and what can be done with it."""

    def __init__(
        self,
        left: Left,
        now: float,
        restore: "Callable[[LeftRow], object]",
        discard: "Callable[[LeftRow], object]",
    ) -> None:
        super().__init__()
        self.left = left
        path = left.note.path
        self.name = str(quotable(path.name)) if path else translate("Files", "Untitled")
        self.restore, self.discard = QPushButton(self.tr("Restore")), EnterButton()
        self.discard.setText(self.tr("Discard …"))
        tips = (
            self.tr("Open this work as it was when it was kept"),
            self.tr("Delete what was kept of it, for good"),
        )
        for button, text, tip, act in (
            (self.restore, self.tr("Restore “{name}”"), tips[0], restore),
            (self.discard, self.tr("Discard “{name}”"), tips[1], discard),
        ):
            button.setToolTip(plain(tip))
            button.setAccessibleName(text.format(name=self.name))
            button.clicked.connect(partial(self._call, act))
        self._lay_out(now)

    def _call(self, act: "Callable[[LeftRow], object]", checked: bool) -> None:
        act(self)

    def _lay_out(self, now: float) -> None:
        picture = Label()
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        follow_text_size(self, lambda: _show_picture(picture, self.left.picture))
        texts = QVBoxLayout()
        texts.addStretch()
        for label in self._labels(now):
            texts.addWidget(label)
        texts.addStretch()
        buttons = QVBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.restore)
        buttons.addWidget(self.discard)
        buttons.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(texts, 1)
        row.addLayout(buttons)

    def _labels(self, now: float) -> list[Label]:
        name, folder = FittingLabel(), FittingLabel()
        name.say(self.name)
        name.setProperty("role", "heading")
        path, update = self.left.note.path, self.left.note.update
        never, within = self.tr("Never saved to a file"), self.tr("In {folder}")
        folder.say(within.format(folder=quotable(path.parent)) if path else never)
        folder.setToolTip(plain(str(path)) if path else "")
        age = Label(age_text(now - self.left.saved_at, self.left.saved_at))
        updates = Label("" if update is None else updates_text(update))
        for label in (folder, age, updates):
            label.setProperty("role", "muted")
        return [name, folder, age, updates]


def _show_picture(label: Label, image: QImage) -> None:
    size = QSize(px(PICTURE.width()), px(PICTURE.height()))
    label.setFixedSize(size)
    if image.isNull():
        label.setText(translate("LeftRow", "No picture"))
        return
    ratio = label.devicePixelRatioF()
    mode, keep = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.KeepAspectRatio
    pixmap = QPixmap.fromImage(image.scaled(size * ratio, keep, mode))
    pixmap.setDevicePixelRatio(ratio)
    label.setPixmap(pixmap)


def updates_text(update: int) -> str:
    """Say how far work was trained."""
    if update == 1:
        return translate("LeftRow", "1 update")
    return translate("LeftRow", "{count} updates").format(count=f"{update:,}")


def age_text(seconds: float, saved_at: float) -> str:
    """Say when work was kept, `seconds` ago at the time `saved_at`, which is since 1970."""
    at = time.localtime(saved_at)
    clock, date = time.strftime("%H:%M", at), time.strftime("%Y-%m-%d", at)
    if not 0 <= seconds < DAY:
        text = translate("LeftRow", "Kept on {date} at {time}")
    elif seconds < MINUTE:
        text = translate("LeftRow", "Kept {count} s ago, at {time}")
    elif seconds < HOUR:
        text = translate("LeftRow", "Kept {count} min ago, at {time}")
    else:
        text = translate("LeftRow", "Kept {count} h ago, at {time}")
    unit = 1 if seconds < MINUTE else MINUTE if seconds < HOUR else HOUR
    return text.format(date=date, time=clock, count=int(seconds // unit))
