"""The data sets to choose from, as small pictures."""

from functools import partial

from PyQt6.QtCore import QEvent, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QFontMetrics, QIcon, QShowEvent
from PyQt6.QtWidgets import QGridLayout, QToolButton, QWidget

from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.own import OWN
from playground.core.catalog.datasets.own import TITLE as OWN_POINTS
from playground.core.experiment.counts import held_back
from playground.core.experiment.formula_data import FORMULA, TITLE
from playground.core.experiment.spec import Experiment
from playground.core.experiment.splitting import shown_rows
from playground.ui.look.text_size import follow_text_size, px, text_scale
from playground.ui.look.theme import Theme, small_font
from playground.ui.texts.plain import for_menu, plain
from playground.ui.texts.translation import core_text
from playground.ui.views.experiment.thumbnails import (
    THUMBNAIL_SIZE,
    formula_thumbnail,
    own_thumbnail,
    thumbnail,
)
from playground.ui.widgets.arrow_group import ArrowGroup

COLUMNS = 4
SMALLEST, ROUNDING = 0.7, 3  # of the size of small letters, for a long name; pixels
TILE, BESIDE_NAME = QSize(65, 70), 4  # pixels at the normal text size


class Gallery(QWidget):
    """One button with a picture for each data set, and one for data by a formula.

    Another one is for the user's own data, while they are there.

    Signals
    -------
    picked(str) : the name of the data set that the user has picked
    """

    picked = pyqtSignal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sets: dict[str, QToolButton] = {}
        self._thumbnails_by_look: dict[tuple[str, float], dict[str, QIcon]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for name, dataset in DATASETS.items():
            self._sets[name] = self._button(name, dataset.label, self._describe(dataset))
        of_formula = self.tr("Formula: a class or a value for every point, by what you type")
        self._sets[FORMULA] = self._button(FORMULA, TITLE, of_formula)
        self._experiment: Experiment | None = None
        self._drawn: object = None  # of which data, which of them, in which look
        self._sets[OWN] = self._button(OWN, OWN_POINTS, "")
        self._sets[OWN].hide()
        for index, button in enumerate(self._sets.values()):
            grid.addWidget(button, index // COLUMNS, index % COLUMNS)
        ArrowGroup(self, [*self._sets.values()], columns=COLUMNS)

    def _button(self, name: str, label: str, description: str) -> QToolButton:
        button = QToolButton()
        button.setText(for_menu(core_text(label)))
        button.setProperty("role", "thumbnail")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        follow_text_size(button, partial(_follow_text_size, button))
        button.setToolTip(plain(description))
        button.clicked.connect(lambda _: self._pick(name))
        return button

    def _pick(self, name: str) -> None:
        if name == OWN:
            self._sets[OWN].setChecked(True)  # it is there only while it is in use
        else:
            self.picked.emit(name)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show which data are in use."""
        self._experiment, data = experiment, experiment.data
        for name, button in self._sets.items():
            button.setChecked(name == data.dataset)
        self._sets[OWN].setVisible(data.own is not None)
        if data.own is None:
            self._drawn = None  # data that are gone are not kept in memory
        elif self.isVisible():
            self._draw_own()

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw_own()

    def _draw_own(self) -> None:
        """Draw the own data and write their name, if they are others than before.

        Those of a sealed test set are not drawn.
        """
        experiment, button, look = self._experiment, self._sets[OWN], self._look
        if experiment is None or experiment.data.own is None:
            return
        own, data, seed = experiment.data.own, experiment.data, experiment.seeds.split
        split = data.split, seed, held_back(experiment)
        key = own, look, split if data.hides_test else None
        if key == self._drawn:
            return
        self._drawn = key
        name = core_text(own.dataset.label)
        metrics, room = button.fontMetrics(), px(TILE.width() - 2 * BESIDE_NAME)
        button.setText(for_menu(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)))
        button.setAccessibleName(name)
        button.setIcon(own_thumbnail(own, shown_rows(experiment), self._theme, look[1]))
        text = self.tr("{name}: your own data, {samples:,} samples, {classes} classes")
        if not own.classes:
            text = self.tr("{name}: your own data, {samples:,} samples with values")
        said = text.format(name=own.source or name, samples=len(own), classes=own.classes)
        button.setToolTip(plain(said))

    @property
    def _look(self) -> tuple[str, float]:
        return self._theme.name, self.devicePixelRatioF() * text_scale()

    def _describe(self, dataset: Dataset) -> str:
        if dataset.is_regression:
            return self.tr("{name}: regression, a value for every point").format(
                name=core_text(dataset.label)
            )
        if dataset.fixed:
            return self.tr(
                "{name}: a truth table of four points, all used for training and testing"
            ).format(name=core_text(dataset.label))
        text = self.tr("{name}: classification, {classes} classes")
        if not dataset.is_plane:
            text = self.tr(
                "{name}: classification, {classes} classes, "
                "{samples:,} real samples with {inputs} inputs"
            )
        return text.format(
            name=core_text(dataset.label),
            classes=dataset.classes,
            samples=dataset.most,
            inputs=len(dataset.inputs),
        )

    def event(self, event: QEvent | None) -> bool:
        if event is not None and event.type() is QEvent.Type.DevicePixelRatioChange:
            self.set_theme(self._theme)  # the window has come to a screen of another scale
        return super().event(event)

    def set_theme(self, theme: Theme) -> None:
        """Draw the thumbnails for `theme`."""
        self._theme = theme
        look = self._look
        if look not in self._thumbnails_by_look:
            self._thumbnails_by_look[look] = {
                **{name: thumbnail(entry, theme, look[1]) for name, entry in DATASETS.items()},
                FORMULA: formula_thumbnail(theme, look[1]),
            }
        for name, icon in self._thumbnails_by_look[look].items():
            self._sets[name].setIcon(icon)
        if self.isVisible():
            self._draw_own()


def _follow_text_size(button: QToolButton) -> None:
    """Give a button its size; a longer name is written in smaller letters."""
    font = small_font()
    button.setFont(font)
    button.setIconSize(THUMBNAIL_SIZE * text_scale())  # before it is measured
    needed = QFontMetrics(font).horizontalAdvance(button.text())
    beside = max(2 * px(BESIDE_NAME), button.sizeHint().width() - needed)
    if (room := px(TILE.width()) - beside) < needed:
        font.setPointSizeF(font.pointSizeF() * max(SMALLEST, (room - ROUNDING) / needed))
        button.setFont(font)
    button.setFixedSize(px(TILE.width()), px(TILE.height()))
