"""The head of the output panel: its heading, or a choice of pages, and the switches of the map."""

from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import small_font
from playground.ui.texts.plain import plain
from playground.ui.views.output.heading import headings
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.label import FittingLabel, UnseenLabel
from playground.ui.widgets.switches import Switches

LEAST_NAME = 6  # characters of the name of an output


class MapHead(QWidget):
    """The heading and the buttons above the map.

    Attributes
    ----------
    pages : “samples” or “map”, of data whose samples are pictures
    sets : the name of a set, on the page of samples
    back : shows the output of the network again
    slopes, classes, tests : arrows ∂L/∂x; the winning class alone; the test points
    outputs : which of several values the map shows, in place of `classes`
    """

    def __init__(self) -> None:
        super().__init__()
        self.heading = FittingLabel()
        self.heading.setProperty("role", "section")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(True)  # the buttons stay at the right end
        self.heading.setSizePolicy(policy)
        self.pages = Switches(
            {
                "samples": (self.tr("Samples"), self.tr("The samples as pictures, with answers")),
                "map": (self.tr("Map"), self.tr("The answers over two of the inputs")),
            }
        )
        self.sets = Switches(
            {
                "train": (self.tr("Train"), self.tr("The samples that the network learns from")),
                "test": (self.tr("Test"), self.tr("The samples that it only answers")),
                "validation": (
                    self.tr("Validation"),
                    self.tr("The samples that say when to stop"),
                ),
            }
        )
        self.sets.offer("validation", False)
        self.outputs = _small_box(self.tr("Which output the map shows"))
        self._make_switches()
        flow = FlowLayout(self, breaks=True, stretched=self.heading, to_right=True)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(0)
        for part in (self.heading, self.pages, self._of_map, self.tests, self.sets):
            flow.addWidget(part)
        self._dataset: Dataset | None = None
        follow_text_size(self, self._keep_room)

    def _keep_room(self) -> None:
        """Leave room for the buttons that come and go: the others stay where they are."""
        self.heading.setMinimumHeight(self.classes.sizeHint().height())
        of_output = self.slopes.sizeHint().width() + self.classes.sizeHint().width()
        self._of_map.setMinimumWidth(max(of_output, self.back.sizeHint().width()))

    def _make_switches(self) -> None:
        self.back, self.slopes = QToolButton(), QToolButton()
        self.classes, self.tests = QToolButton(), QToolButton()
        for button, text, tooltip in (
            (self.back, self.tr("← Output"), self.tr("Show the output of the network again")),
            (
                self.slopes,
                self.tr("∂L/∂x"),
                self.tr("At each training point, the direction in which its loss grows"),
            ),
            (
                self.classes,
                self.tr("Classes"),
                self.tr("Show only the winning class, not how certain it is"),
            ),
            (self.tests, self.tr("Test"), self.tr("Show the test and validation points too")),
        ):
            button.setText(text)
            button.setToolTip(plain(tooltip))
            button.setProperty("role", "switch")
        self._of_map = QWidget()  # “back” stands where the switches of the output are
        line = QHBoxLayout(self._of_map)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addStretch()
        for part in (self.back, self.slopes, self.classes, self.outputs):
            line.addWidget(part)
        ArrowGroup(self, (self.back, self.slopes, self.classes, self.tests))
        for switch in (self.slopes, self.classes, self.tests):
            switch.setCheckable(True)
        self.tests.setChecked(True)

    def start_over(self) -> None:
        """Show what a new session begins with: test points, no arrows, how certain answers are."""
        self._dataset = None  # the page that its data begin with
        self.outputs.clear()
        self.sets.show_value("train")
        self.tests.setChecked(True)
        for switch in (self.slopes, self.classes):
            switch.setChecked(False)

    @property
    def shows_samples(self) -> bool:
        """Whether the page of samples is wanted."""
        return self._dataset is not None and self._dataset.has_pictures and self._page == "samples"

    @property
    def output(self) -> int:
        """The number of the value that is wanted on the map."""
        return max(0, self.outputs.currentIndex())

    @property
    def _page(self) -> str:
        return self.pages.value

    def follow(self, dataset: Dataset) -> None:
        """Offer the pages of `dataset`; pictures of pixels come first, measured plants as a map."""
        if dataset != self._dataset:
            self._dataset = dataset
            self.pages.show_value("samples" if dataset.image is not None else "map")
            self._offer_outputs(dataset.outputs)

    def _offer_outputs(self, names: tuple[str, ...]) -> None:
        """Offer the values by their names, the first one if they are others than before."""
        if names != tuple(map(self.outputs.itemText, range(self.outputs.count()))):
            self.outputs.clear()
            self.outputs.addItems(names)

    def show_for(self, shown: Showing, is_kept: bool) -> None:
        """Show the heading and the buttons that go with `shown`; `is_kept`: a neuron is kept."""
        dataset, on_map = shown.experiment.dataset, not self.shows_samples
        flat, is_output = shown.axis is not None, shown.part is None
        wordings = headings(shown)
        self.heading.say(*wordings)
        self.heading.setToolTip(plain(wordings[0]))
        self.heading.setVisible(not dataset.has_pictures or not is_output)
        self.pages.setVisible(dataset.has_pictures)
        self.sets.setVisible(not on_map)
        self.sets.offer("validation", shown.snapshot.answers[2].shape[1] > 0)
        self._of_map.setVisible(on_map)
        self.back.setVisible(is_kept and on_map)
        has_several = dataset.values > 1
        self.slopes.setVisible(is_output and on_map)
        self.classes.setVisible(is_output and on_map and not has_several)
        self.outputs.setVisible(is_output and on_map and has_several)
        self.tests.setVisible(on_map and not dataset.fixed)
        self.slopes.setEnabled(not flat)
        self.classes.setEnabled(not flat and not dataset.is_regression)


def _small_box(name: str) -> QComboBox:
    """Return a box for names in small letters; a long one is cut."""
    box = QComboBox()
    box.setToolTip(plain(name))
    UnseenLabel(name, box)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LEAST_NAME)
    follow_text_size(box, lambda: box.setFont(small_font()))
    return box
