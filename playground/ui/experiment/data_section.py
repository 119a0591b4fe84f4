"""The data part of the experiment panel: thumbnails of the sets, sliders, input features."""

from dataclasses import replace
from functools import partial

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PyQt6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from playground.core import edits
from playground.core.datasets import DATASETS, Dataset, draw_points
from playground.core.features import FEATURES
from playground.core.spec import Experiment, SeedSpec
from playground.ui.document import Document
from playground.ui.text import core_text
from playground.ui.text_size import follow_text_size, px, text_scale
from playground.ui.theme import CLASS_COLOURS, Theme, mix, small_font
from playground.ui.widgets import SliderRow, section

THUMBNAIL = QSize(44, 40)
COLUMNS = 4


class DataSection(QWidget):
    """Which data, how many, how noisy, and what the network sees of them."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._sets: dict[str, QToolButton] = {}
        self._features: dict[str, QToolButton] = {}
        self.noise = SliderRow(
            self.tr("Noise"),
            0,
            50,
            self.tr("Standard deviation of the noise, in percent of half the map's width (of 1 for values)"),
        )
        self.samples = SliderRow(self.tr("Samples"), 2, 100, self.tr("How many points, training and test together"))
        self.share = SliderRow(self.tr("Test share"), 0, 18, self.tr("The part of the points that is kept for testing"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Data")))
        layout.addLayout(self._thumbnails())
        for row in (self.noise, self.samples, self.share):
            layout.addWidget(row)
        layout.addSpacing(2)
        layout.addWidget(section(self.tr("Input features")))
        layout.addLayout(self._chips())
        self._connect()

    def _thumbnails(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for index, (name, dataset) in enumerate(DATASETS.items()):
            button = QToolButton()
            button.setText(core_text(dataset.label))
            button.setProperty("role", "thumbnail")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            follow_text_size(button, partial(_fit_to_text, button))
            button.setToolTip(self._describe(dataset))
            button.clicked.connect(lambda _, name=name: self._pick(name))
            self._sets[name] = button
            grid.addWidget(button, index // COLUMNS, index % COLUMNS)
        return grid

    def _describe(self, dataset: Dataset) -> str:
        if dataset.is_regression:
            return self.tr("{name}: regression, a value for every point").format(name=core_text(dataset.label))
        if dataset.fixed:
            return self.tr("{name}: a truth table of four points, all used for training and testing").format(
                name=core_text(dataset.label)
            )
        return self.tr("{name}: classification, {classes} classes").format(name=core_text(dataset.label), classes=dataset.classes)

    def _chips(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for index, (name, feature) in enumerate(FEATURES.items()):
            chip = QToolButton()
            chip.setText(feature.label)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setToolTip(self.tr("Give the network {feature} as an input").format(feature=feature.label))
            chip.clicked.connect(lambda _, name=name: self._toggle(name))
            chip.setSizePolicy(chip.sizePolicy().Policy.Expanding, chip.sizePolicy().Policy.Fixed)
            self._features[name] = chip
            grid.addWidget(chip, index // COLUMNS, index % COLUMNS)
        return grid

    def _connect(self) -> None:
        self.noise.picked.connect(lambda v, drag: self._set(self.tr("Change noise"), f"noise{drag}", noise=v / 100))
        self.samples.picked.connect(
            lambda v, drag: self._set(self.tr("Change number of samples"), f"samples{drag}", samples=v * 10)
        )
        self.share.picked.connect(lambda v, drag: self._set(self.tr("Change test share"), f"share{drag}", test_share=v / 20))

    def _set(self, name: str, merge: str, **values: float) -> None:
        self._document.edit(lambda e: replace(e, data=replace(e.data, **values)), name, merge)  # type: ignore[arg-type]

    def _pick(self, name: str) -> None:
        title = self.tr("Choose data set {name}").format(name=core_text(DATASETS[name].label))
        self._document.edit(lambda e: edits.set_dataset(e, name), title)
        self.show_experiment(self._document.experiment)

    def _toggle(self, name: str) -> None:
        title = self.tr("Switch input {feature}").format(feature=FEATURES[name].label)
        self._document.edit(lambda e: edits.toggle_feature(e, name, tuple(FEATURES)), title)
        self.show_experiment(self._document.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the data settings of `experiment`."""
        data = experiment.data
        for name, button in self._sets.items():
            button.setChecked(name == data.dataset)
        for name, chip in self._features.items():
            chip.setChecked(name in data.features)
        self.noise.show_value(round(data.noise * 100), f"{data.noise:.2f}")
        self.samples.show_value(round(data.samples / 10), f"{data.samples:,}")
        self.share.show_value(round(data.test_share * 20), f"{round(100 * data.test_share)} %")
        self.samples.setEnabled(not experiment.dataset.fixed)
        self.share.setEnabled(not experiment.dataset.fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw the thumbnails for `theme`."""
        for name, button in self._sets.items():
            button.setIcon(_thumbnail(DATASETS[name], theme, self.devicePixelRatioF() * text_scale()))


def _fit_to_text(button: QToolButton) -> None:
    button.setFont(small_font())
    button.setFixedSize(px(61), px(66))
    button.setIconSize(THUMBNAIL * text_scale())


def _thumbnail(dataset: Dataset, theme: Theme, ratio: float) -> QIcon:
    """A small picture of the set as it is without noise."""
    count = 4 if dataset.fixed else 90 if not dataset.is_regression else 260
    points, labels = draw_points(dataset, count, noise=0.0, seed=SeedSpec().data)
    pixmap = QPixmap(THUMBNAIL * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    size = THUMBNAIL.height() - 2
    radius = 4.0 if dataset.fixed else 1.6
    left = (THUMBNAIL.width() - size) / 2
    for x1, x2, label in zip(*points, labels, strict=True):
        across = (x1 - dataset.low) / (dataset.high - dataset.low)
        up = (x2 - dataset.low) / (dataset.high - dataset.low)
        painter.setBrush(_point_colour(dataset, float(label), theme))
        centre = QPointF(left + across * size, 1 + (1 - up) * size)
        if dataset.is_regression:
            painter.drawRect(QRectF(centre.x() - 1.4, centre.y() - 1.4, 2.8, 2.8))
        else:
            painter.drawEllipse(centre, radius, radius)
    painter.end()
    return QIcon(pixmap)


def _point_colour(dataset: Dataset, label: float, theme: Theme) -> QColor:
    if not dataset.is_regression:
        return QColor(CLASS_COLOURS[int(label)])
    end = theme.positive if label > 0 else theme.negative
    return mix(theme.zero, end, min(1.0, abs(label)))
