"""The data part of the experiment panel: thumbnails of the sets, sliders, input features."""

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.features import features_of
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.core.experiment.formula_data import FORMULA, TITLE, FormulaData
from playground.core.experiment.spec import Experiment
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.texts.changes import field_naming
from playground.ui.texts.names import feature_title
from playground.ui.texts.numbers import short_percent
from playground.ui.texts.plain import for_menu, plain
from playground.ui.texts.translation import core_text
from playground.ui.views.experiment.data_knobs import FaultSliders, OptionSliders
from playground.ui.views.experiment.formula_section import FormulaSection
from playground.ui.views.experiment.gallery import Gallery
from playground.ui.views.experiment.own_network import OwnNetwork
from playground.ui.views.experiment.scaling_label import ScalingLabel
from playground.ui.views.experiment.split_controls import SplitControls
from playground.ui.views.experiment.typed_features import TypedFeatures
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.section import section
from playground.ui.widgets.slider_row import SliderRow

THUMBNAIL_COLUMNS = 4
CHIP_COLUMNS, WIDE_CHIP_COLUMNS = 4, 2  # of chips with short and with long names
CHIP_TEXT = 100  # pixels of the name on a chip, at most, at the normal text size
MOST_CHIPS = 48  # of inputs; more have one chip for all
MAX_TENS = 100  # the right end of the slider of samples, in tens


class DataSection(QWidget):
    """Data set, number of points, noise, split, and input features.

    Signals
    -------
    import_wanted() : the user wants to import own data
    """

    import_wanted = pyqtSignal()

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document, self._own = document, OwnNetwork()
        document.begun.connect(self._own.forget)
        self.gallery = Gallery(theme)
        self.gallery.picked.connect(self.pick)
        self._features: dict[str, QToolButton] = {}
        self._chip_group: ArrowGroup | None = None
        self._offered: Dataset | None = None  # the data set whose input features the chips show
        self._shown: dict[str, tuple[str, Callable[[float], str]]] = {  # how edits show fields
            "noise": (self.tr("Noise"), short_percent),
            "samples": (self.tr("Samples"), "{:,}".format),
        }
        self._make_sliders()
        self.formula, self.typed = FormulaSection(document, theme), TypedFeatures(document, theme)
        self.options, self.faults = OptionSliders(document), FaultSliders(document)
        self.split = SplitControls(document)
        self.keep = self._chip(self.tr("New data set keeps the weights"))
        self.keep.setToolTip(
            self.tr(
                "On: with another data set, training goes on with the present weights. "
                "Off: it starts with new weights; undo brings the old training back."
            )
        )
        self.import_data = self._chip(self.tr("Import data …"))
        self.import_data.setCheckable(False)
        self.import_data.setToolTip(self.tr("Train on the rows of a CSV file of your own (Ctrl+I)"))
        self.import_data.clicked.connect(lambda _: self.import_wanted.emit())
        self.paint = self._chip(self.tr("Paint points"))
        self._chips, self.scaling = QGridLayout(), ScalingLabel()
        self._chips.setSpacing(4)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Data")), 1)
        head.addWidget(self.import_data)
        layout.addLayout(head)
        for part in (self.gallery, self.formula, self.paint, self.keep):
            layout.addWidget(part)
        for row in (self.options, self.noise, self.samples, self.split, self.faults):
            layout.addWidget(row)
        layout.addSpacing(2)
        self.features_title = section(self.tr("Input features"))
        layout.addWidget(self.features_title)
        layout.addLayout(self._chips)
        layout.addWidget(self.typed)
        layout.addWidget(self.scaling)

    def _make_sliders(self) -> None:
        self.noise = SliderRow(
            self.tr("Noise"),
            0,
            50,
            self.tr(
                "Standard deviation of the noise, in percent of half the map's width "
                "(for values and standardised inputs, in percent of 1)"
            ),
        )
        self.samples = SliderRow(
            self.tr("Samples"),
            2,
            MAX_TENS,
            self.tr("How many points, those of all sets together"),
        )

    def _offer(self, dataset: Dataset) -> None:
        """Make a chip for each input feature of `dataset`; one for all where they are pixels."""
        features = features_of(dataset)
        if self._offered is not None and features == features_of(self._offered):
            return
        self._offered = dataset
        while (entry := self._chips.takeAt(0)) is not None:
            if (chip := entry.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        self._features = {}
        if _has_one_chip(dataset):
            self._offer_all(dataset)
        columns = CHIP_COLUMNS if dataset.is_plane else WIDE_CHIP_COLUMNS
        for index, name in enumerate(() if _has_one_chip(dataset) else features):
            title = feature_title(dataset, name)
            chip = self._features[name] = self._chip(self._fitting(title))
            chip.setToolTip(
                plain(self.tr("Give the network {feature} as an input").format(feature=title))
            )
            chip.clicked.connect(lambda _, name=name: self._toggle(name))
            self._chips.addWidget(chip, index // columns, index % columns)
        if self._chip_group is not None:
            self._chip_group.deleteLater()
        self._chip_group = ArrowGroup(self, [*self._features.values()], columns=columns)
        before: QWidget = self.split.seal
        for chip in self._features.values():  # they are newer than what comes after them
            QWidget.setTabOrder(before, chip)
            before = chip

    def _offer_all(self, dataset: Dataset) -> None:
        """Make one chip for all inputs of a picture, or of hundreds of columns."""
        text, tip = (
            self.tr("All {count} inputs"),
            self.tr("Give the network all inputs; single ones are deleted on the canvas"),
        )
        if dataset.image is not None:
            text, tip = (
                self.tr("All {count} pixels"),
                self.tr(
                    "Give the network all pixels as inputs; single ones are deleted on the canvas"
                ),
            )
        self.all_pixels = self._chip(text.format(count=len(dataset.inputs)))
        self.all_pixels.setToolTip(plain(tip))
        self.all_pixels.clicked.connect(self._take_all)
        self._chips.addWidget(self.all_pixels, 0, 0)

    def _fitting(self, title: str) -> str:
        """Cut a long name from a file; the tooltip has all of it."""
        return self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, px(CHIP_TEXT))

    def _chip(self, text: str) -> QToolButton:
        chip = QToolButton()
        chip.setText(for_menu(text))
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setSizePolicy(chip.sizePolicy().Policy.Expanding, chip.sizePolicy().Policy.Fixed)
        return chip

    def _connect(self) -> None:
        self.noise.picked.connect(lambda v, drag: self._set("noise", v / 100, drag))
        self.samples.picked.connect(lambda v, drag: self._set("samples", self._count(v), drag))

    def _count(self, tens: int) -> int:
        """Return the number of samples for a position of the slider.

        At the right end it is all samples of a real set, which need not be a multiple of ten.
        """
        return min(10 * tens, self._document.experiment.dataset.most or 10 * tens)

    def _set(self, field: str, value: float, drag: int) -> None:
        """Set a field of the data; the moves of one drag are one undo step."""
        name, (label, show) = f"data.{field}", self._shown[field]
        naming = field_naming(label, name, show)
        self._document.edit(lambda e: replace_field(e, name, value), naming, f"{field}{drag}")

    def pick(self, name: str) -> None:
        """Train on another data set; from the start, unless the weights are to be kept.

        It starts from the user's own network, not from what the last data set has made of it.
        """
        label = TITLE if name == FORMULA else DATASETS[name].label
        title = self.tr("Data set: {name}").format(name=core_text(label))
        anew, own = not self.keep.isChecked(), self._own.of(self._document.experiment)

        def change(experiment: Experiment) -> Experiment:
            if name == FORMULA:
                return edits.set_formula(own, experiment.data.formula or FormulaData())
            return edits.set_dataset(own, name)

        if self._document.edit(change, title, anew=anew):
            self._own.note(own, self._document.experiment)
            if name == FORMULA:
                self.formula.begin_typing()
        self.show_experiment(self._document.experiment)

    def _toggle(self, name: str) -> None:
        experiment = self._document.experiment
        is_on = name in experiment.data.features
        template = self.tr("Remove input {feature}") if is_on else self.tr("Add input {feature}")
        title = template.format(feature=feature_title(experiment.dataset, name))
        self._document.edit(lambda e: edits.toggle_feature(e, name), title)
        self.show_experiment(self._document.experiment)

    def _take_all(self) -> None:
        self._document.edit(
            lambda e: edits.set_features(e, features_of(e.dataset)), self.tr("Take all inputs")
        )
        self.show_experiment(self._document.experiment)

    def _offer_painting(self, can_paint: bool) -> None:
        """Switch the button for painting on or off, and say why it is off."""
        self.paint.setEnabled(can_paint)
        text = self.tr("Points can only be painted on a map of x₁ and x₂")
        if can_paint:
            text = self.tr("Add, erase and move points on the output map, with the mouse (Ctrl+P)")
        self.paint.setToolTip(plain(text))

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the data settings of `experiment`."""
        data, dataset = experiment.data, experiment.dataset
        self._offer(dataset)
        self.gallery.show_experiment(experiment)
        self.formula.show_experiment(experiment)
        self.typed.show_experiment(experiment)
        self._offer_painting(dataset.is_plane)
        for name, chip in self._features.items():
            chip.setChecked(name in data.features)
        if _has_one_chip(dataset):
            self.all_pixels.setChecked(len(data.features) == len(dataset.inputs))
        self.scaling.show_data(experiment.data)
        self.options.show_experiment(experiment)
        self.faults.show_experiment(experiment)
        self.split.show_experiment(experiment)
        self.noise.show_value(round(data.noise * 100), short_percent(data.noise))
        most = -(-dataset.most // 10) if dataset.most else MAX_TENS
        self.samples.set_range(2, most)
        of_all = self.tr("{samples:,} of {most:,}") if dataset.most else "{samples:,}"
        self.samples.show_value(
            -(-data.samples // 10), of_all.format(samples=data.samples, most=dataset.most)
        )
        self.samples.setEnabled(not (dataset.fixed or dataset.is_own))

    def set_theme(self, theme: Theme) -> None:
        """Draw the thumbnails for `theme`."""
        for part in (self.gallery, self.formula, self.typed):
            part.set_theme(theme)


def _has_one_chip(dataset: Dataset) -> bool:
    return dataset.image is not None or len(dataset.inputs) > MOST_CHIPS
