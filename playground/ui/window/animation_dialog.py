"""The dialog that asks what an animation of training shows, how long, and how large."""

from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication, pyqtSignal
from PyQt6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.core.experiment.counts import batch_size, train_count
from playground.core.experiment.spec import Experiment
from playground.exchange.pictures.moments import DEFAULT_FRAMES, MOST_FRAMES
from playground.exchange.pictures.order import PictureOrder
from playground.ui.texts.plain import plain
from playground.ui.widgets.form import Form
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField
from playground.ui.window.exportables import titles
from playground.ui.window.off_screen import PLACES, side_by_side

# the views that change while a network is trained
VIEWS = ("network", "map", "curves", "weights", "gradients", "activations")
SCALES = (0.5, 0.75, 1.0, 1.5, 2.0)
USUAL_EPOCHS = 50  # of an animation of a network that has not been trained yet
USUAL_RATE, FASTEST = 10, 50  # frames a second
MOST_UPDATES = 1_000_000  # from one frame to the next
COLUMNS = 3
translate = QCoreApplication.translate


@dataclass(frozen=True)
class AnimationWish:
    """What the user wants to see.

    Attributes
    ----------
    every : updates from one frame to the next
    rate : frames a second
    from_start : whether it begins at the start of training, not where training is now
    """

    order: PictureOrder
    frames: int
    every: int
    rate: int
    from_start: bool


class AnimationDialog(QDialog):
    """Asks for views, frames, the updates between them, and a size.

    Signals
    -------
    wanted(AnimationWish) : the user wants this animation
    """

    wanted = pyqtSignal(object)

    def __init__(
        self, experiment: Experiment, updates: int, theme: str, window: QWidget | None
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._of_epoch = -(-train_count(experiment) // batch_size(experiment))
        self.setWindowTitle(self.tr("Animation of training"))
        self.views = {name: self._view_button(titles()[name]) for name in VIEWS}
        self.views["network"].setChecked(True)
        self.views["map"].setChecked(True)
        self.start, self.size_box, self.summary = QComboBox(), QComboBox(), Label()
        self.frames = NumberField(2, MOST_FRAMES, whole=True)
        self.every = NumberField(1, MOST_UPDATES, whole=True)
        self.rate = NumberField(1, FASTEST, whole=True)
        self.buttons = QDialogButtonBox()
        self._fill(updates)
        self._lay_out()
        self._connect()
        self._show_summary()

    def _view_button(self, title: str) -> QToolButton:
        button = QToolButton()
        button.setText(title)
        button.setProperty("role", "chip")
        button.setCheckable(True)
        tip = self.tr("Whether it is in the picture: {view}")
        button.setToolTip(plain(tip.format(view=title)))
        return button

    def _fill(self, updates: int) -> None:
        """Begin with what shows the whole training so far in a few seconds."""
        self.start.addItem(self.tr("the start of training"), True)
        self.start.addItem(self.tr("where training is now"), False)
        whole = updates or USUAL_EPOCHS * self._of_epoch
        self.frames.show_value(min(DEFAULT_FRAMES, whole + 1))
        self.every.show_value(min(MOST_UPDATES, max(1, round(whole / (DEFAULT_FRAMES - 1)))))
        self.rate.show_value(USUAL_RATE)
        for scale in SCALES:
            self.size_box.addItem("", scale)
        self.size_box.setCurrentIndex(SCALES.index(1.0))

    def _lay_out(self) -> None:
        grid, form, layout = QGridLayout(), Form(), QVBoxLayout(self)
        for index, button in enumerate(self.views.values()):
            grid.addWidget(button, index // COLUMNS, index % COLUMNS)
        tip = self.tr("With which weights the first frame is drawn")
        form.add(self.tr("It begins at"), self.start, tip)
        form.add(self.tr("Frames"), self.frames, self.tr("How many pictures are drawn"))
        tip = self.tr("How often the weights change from one picture to the next")
        form.add(self.tr("Updates between two frames"), self.every, tip)
        tip = self.tr("How fast the pictures follow each other")
        form.add(self.tr("Frames a second"), self.rate, tip)
        form.add(self.tr("Size"), self.size_box, self.tr("Width and height in pixels"))
        kinds = Label(
            self.tr(
                "The ending of the name decides: .gif, .apng, or .png for a file of each frame."
            )
        )
        for text in (self.summary, kinds):
            text.setWordWrap(True)
        layout.addWidget(Label(self.tr("Side by side:")))
        layout.addLayout(grid)
        for widget in (form, self.summary, kinds, self.buttons):
            layout.addWidget(widget)

    def _connect(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.save = self.buttons.addButton(self.tr("Save …"), role.AcceptRole)
        self.buttons.addButton(self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        for button in self.views.values():
            button.toggled.connect(self._show_summary)
        for field in (self.frames, self.every, self.rate):
            field.picked.connect(self._show_summary)

    # --- what is wanted ---------------------------------------------------------------------------

    @property
    def order(self) -> PictureOrder:
        """The views that are chosen, and their size."""
        views = tuple(name for name, button in self.views.items() if button.isChecked())
        return PictureOrder(views, None, self.size_box.currentData(), self._theme)

    def _show_summary(self) -> None:
        """Say how much is trained, and for how long the animation plays."""
        frames, every, chosen = int(self.frames.value()), int(self.every.value()), self.order.views
        updates = (frames - 1) * every
        text = self.tr("{updates} updates, which are {epochs} epochs; it plays {seconds} seconds.")
        self.summary.setText(
            text.format(
                updates=f"{updates:,}",
                epochs=f"{updates / self._of_epoch:.3g}",
                seconds=f"{frames / self.rate.value():.3g}",
            )
        )
        for index, scale in enumerate(SCALES):
            self.size_box.setItemText(index, _size_text(chosen, scale))
        if self.save is not None:
            self.save.setEnabled(bool(chosen))
            needs = "" if chosen else self.tr("Choose at least one view.")
            self.save.setToolTip(plain(needs))

    def _accept(self) -> None:
        self.accept()
        numbers = int(self.frames.value()), int(self.every.value()), int(self.rate.value())
        self.wanted.emit(AnimationWish(self.order, *numbers, self.start.currentData()))


def _size_text(views: tuple[str, ...], scale: float) -> str:
    """Return how large a frame with these views is, in pixels."""
    if not views:
        return "–"
    sizes = side_by_side([PLACES[name].size for name in views], None)
    width, height = sum(width for width, _ in sizes), sizes[0][1]
    text = translate("AnimationDialog", "{width} × {height} pixels")
    return text.format(width=round(width * scale), height=round(height * scale))
