"""The dialog that makes own data of a file: guesses over its rows, which can be corrected."""

from dataclasses import dataclass, replace
from functools import partial

from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from playground.core.basics.messages import PlaygroundError, without_trace
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.spec import Experiment
from playground.exchange.decoding import decode
from playground.exchange.dialect import Dialect
from playground.exchange.importing import Choices, guess_choices, read_own
from playground.exchange.preview import preview
from playground.exchange.roles import Role
from playground.live.job import Job
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.messages import error_text
from playground.ui.texts.plain import for_title, plain
from playground.ui.widgets.job_watcher import JobWatcher
from playground.ui.widgets.label import Label
from playground.ui.window.columns_table import ColumnsTable
from playground.ui.window.import_chips import ImportChips
from playground.ui.window.import_summary import missing_words, summed_up
from playground.ui.window.on_screen import FRAME_HEIGHT

SIZE = 720, 560  # pixels at the normal text size
STEPS = 1000  # of the bar
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 (BOM)",
    "cp949": "CP949 (한국어)",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
    "shift_jis": "Shift JIS (日本語)",
    "gb18030": "GB 18030 (简体中文)",
    "big5": "Big5 (繁體中文)",
}
READING = "reading own data"  # the name of the thread


@dataclass(frozen=True)
class Opened:
    """A file that has been decoded, and what is guessed about it; `error`: why not all of it."""

    name: str
    content: bytes
    text: str
    encoding: str
    choices: Choices
    error: PlaygroundError | None = None


class ImportDialog(QDialog):
    """Reads the file anew in a thread of its own after each change; *Import* waits for that.

    Signals
    -------
    imported(own, keeps) : the data that the user wants, and whether training keeps its weights
    """

    imported = pyqtSignal(object, bool)

    def __init__(self, opened: Opened, experiment: Experiment, window: QWidget | None) -> None:
        super().__init__(window)
        self._opened, self._experiment = opened, experiment
        self._text, self._choices, self._damage = opened.text, opened.choices, opened.error
        self._result: tuple[OwnData, int] | None = None
        self._watcher = JobWatcher[tuple[OwnData, int]](self, self._show_result, self._show_share)
        title = self.tr("Import data: “{name}”") if opened.name else self.tr("Import data")
        self.setWindowTitle(for_title(title.format(name=opened.name)))
        self.encoding, self.delimiter, self.decimal = QComboBox(), QComboBox(), QComboBox()
        self.chips = ImportChips()
        self.columns, self.summary, self.bar = ColumnsTable(), Label(), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, STEPS)
        self.summary.setWordWrap(True)
        self.summary.setToolTip(plain(missing_words()))
        self.buttons = QDialogButtonBox()
        self._offer()
        self._lay_out()
        self._connect()
        follow_text_size(self, self._be_large)
        self._show_text()

    def _be_large(self) -> None:
        """Be as large as the text needs, and not larger than the screen."""
        size, screen = QSize(px(SIZE[0]), px(SIZE[1])), self.screen()
        if screen is not None:
            size = size.boundedTo(screen.availableSize() - QSize(0, FRAME_HEIGHT))
        self.resize(size)

    def _offer(self) -> None:
        known = ENCODINGS.get(self._opened.encoding, self._opened.encoding)
        for name, title in {self._opened.encoding: known, **ENCODINGS}.items():
            self.encoding.addItem(title, name)
        delimiters = {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Bar"),
            " ": self.tr("Space"),
        }
        found = self._choices.dialect.delimiter
        for mark, title in {found: found, **delimiters}.items():
            self.delimiter.addItem(title, mark)
        self.decimal.addItem(self.tr("Point: 0.5"), ".")
        self.decimal.addItem(self.tr("Comma: 0,5"), ",")

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        titles = (self.tr("Encoding"), self.tr("Delimiter"), self.tr("Decimal mark"))
        tips = (
            self.tr("Which letters the bytes of the file stand for"),
            self.tr("What is between two cells of a row"),
            self.tr("What is before the decimals of a number"),
        )
        boxes = (self.encoding, self.delimiter, self.decimal)
        for column, (text, tip, box) in enumerate(zip(titles, tips, boxes, strict=True)):
            box.setToolTip(plain(tip))
            caption = Label(text)
            caption.setProperty("role", "muted")
            caption.setBuddy(box)
            box.setAccessibleName(text)
            form.addWidget(caption, 0, column)
            form.addWidget(box, 1, column)
        take, role = self.tr("Import"), QDialogButtonBox.ButtonRole
        self.take = self.buttons.addButton(take, role.AcceptRole)
        self.cancel = self.buttons.addButton(self.tr("Cancel"), role.RejectRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self.chips)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.bar)
        layout.addWidget(self.buttons)
        if self.take is not None:
            self.take.setDefault(True)  # Qt takes no button for it that is not in the dialog yet

    def _connect(self) -> None:
        self.encoding.activated.connect(lambda _: self._decode(self.encoding.currentData()))
        self.delimiter.activated.connect(
            lambda _: self._write(delimiter=self.delimiter.currentData())
        )
        self.decimal.activated.connect(lambda _: self._write(decimal=self.decimal.currentData()))
        self.chips.has_header.clicked.connect(lambda is_on: self._write(has_header=is_on))
        for name in ("is_scaled", "has_scales", "is_picture"):
            getattr(self.chips, name).clicked.connect(partial(self._switch, name))
        self.columns.picked.connect(self._pick)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # --- what is chosen ---------------------------------------------------------------------------

    def _decode(self, encoding: str) -> None:
        """Read the bytes in another encoding, and guess the rest anew; or say why not."""
        try:
            self._text, _ = decode(self._opened.content, encoding)
            self._damage = None
        except PlaygroundError as error:
            self._damage = without_trace(error)
            self._read()
            return
        guessed = guess_choices(self._text)
        before = self._choices
        self._choices = replace(
            guessed,
            is_scaled=before.is_scaled,
            is_picture=before.is_picture,
            has_scales=before.has_scales,
        )
        self._show_text()

    def _write(self, **parts: object) -> None:
        """Take another part of the dialect."""
        dialect: Dialect = replace(self._choices.dialect, **parts)  # type: ignore[arg-type]
        self._choices = self._choices.with_dialect(self._text, dialect)
        self._show_text()

    def _switch(self, name: str, is_on: bool) -> None:
        self._choose(replace(self._choices, **{name: is_on}))  # type: ignore[arg-type]

    def _pick(self, columns: set[int], role: Role) -> None:
        self._choose(self._choices.with_role(self._text, columns, role))

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self.columns.show_roles(choices.roles)
        self._read()

    # --- what is shown ----------------------------------------------------------------------------

    def _show_text(self) -> None:
        """Show the first rows and the choices, and read all rows."""
        dialect = self._choices.dialect
        self.delimiter.setCurrentIndex(self.delimiter.findData(dialect.delimiter))
        self.decimal.setCurrentIndex(self.decimal.findData(dialect.decimal))
        self.chips.has_header.setChecked(dialect.has_header)
        self.chips.is_scaled.setChecked(self._choices.is_scaled)
        self.columns.show_preview(preview(self._text, dialect), self._choices.roles)
        self._read()

    def _read(self) -> None:
        """Read all rows beside the window; a text that is damaged is refused."""
        self._result = None
        self._watcher.stop()
        if self._damage is not None:
            self._say(error_text(self._damage))
            return
        text, choices, name, experiment = (
            self._text,
            self._choices,
            self._opened.name,
            self._experiment,
        )

        def work(job: Job[tuple[OwnData, int]]) -> tuple[OwnData, int]:
            own, dropped = read_own(text, choices, name, job.report)
            import_own(experiment, own)  # what cannot be trained on is refused here
            return own, dropped

        self._say(self.tr("Reading …"))
        self._watcher.start(work, READING)

    def _show_share(self, share: float) -> None:
        self.bar.setValue(round(STEPS * share))

    def _show_result(self, job: Job[tuple[OwnData, int]]) -> None:
        if job.result is None:
            self._refuse(error_text(job.error) if job.error is not None else "")
            return
        self._result = job.result
        self.chips.show_own(job.result[0])
        self._say(summed_up(*job.result))

    def _refuse(self, text: str) -> None:
        self._result = None
        self._say(text)

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        self.bar.setVisible(self._watcher.is_running)
        if self.take is not None:
            self.take.setEnabled(self._result is not None)

    # --- the end ----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Hand over what was read; while it is being read, nothing happens."""
        if self._result is not None:
            super().accept()
            self.imported.emit(self._result[0], self.chips.keeps.isChecked())

    def done(self, result: int) -> None:
        """Close, and read no longer."""
        self._watcher.stop()
        super().done(result)
