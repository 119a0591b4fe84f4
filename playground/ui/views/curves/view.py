"""The Curves view: loss and score over the run, and the confusion matrix."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.views.curves.confusion_view import ConfusionView
from playground.ui.views.curves.measures import Options, measure_of
from playground.ui.views.curves.options_button import OptionsButton
from playground.ui.views.curves.page import CurvesPage
from playground.ui.widgets.frame_skipper import FrameSkipper
from playground.ui.widgets.switches import Switches

# A curve of hundreds of points does not change visibly from one frame to the next.
FRAMES_PER_DRAWING = 4  # while training
HEAD_MARGIN, CURVES_MARGIN = 12, 6  # pixels: beside the row of buttons, and beside the wide curves


class CurvesView(QWidget):
    """Shows the page of curves or the page with the confusion matrix; only that page is drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._skipper = FrameSkipper(FRAMES_PER_DRAWING)
        self._snapshot: Snapshot | None = None
        self.options = Options()
        self.modes, self.menu_button = self._modes(), OptionsButton(self.options)
        self.page, self.confusion = CurvesPage(theme), ConfusionView(theme)
        self.plot, self.train, self.test = self.page.plot, self.page.plot.train, self.page.plot.test
        self._lay_out()
        self.modes.picked.connect(lambda _: self._redraw())
        self.menu_button.changed.connect(self._set_options)

    def _modes(self) -> Switches:
        return Switches(
            {
                "loss": (self.tr("Loss"), self.tr("The loss over the run")),
                "score": (
                    self.tr("Accuracy"),
                    self.tr("The share of samples whose class is right, over the run"),
                ),
                "confusion": (
                    self.tr("Confusion"),
                    self.tr("Which class is answered as which class, now"),
                ),
            }
        )

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.confusion)
        head, inset = QHBoxLayout(), HEAD_MARGIN - CURVES_MARGIN
        head.setContentsMargins(inset, 0, inset, 0)
        head.addWidget(self.modes)
        head.addStretch()
        head.addWidget(self.menu_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CURVES_MARGIN, 6, CURVES_MARGIN, 4)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw the page in front; while training, only one frame of `FRAMES_PER_DRAWING`."""
        before, self._snapshot = self._snapshot, snapshot
        is_new = before is None or before.experiment is not snapshot.experiment
        if self._skipper.is_due(snapshot.running and not is_new):
            self._redraw()

    def _redraw(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        self._adapt(snapshot)
        mode = self.modes.value
        self.pages.setCurrentWidget(self.confusion if mode == "confusion" else self.page)
        self.menu_button.allow(
            mode != "confusion",
            mode != "confusion" and measure_of(mode, snapshot.experiment).has_logarithm,
        )
        if mode == "confusion":
            self.confusion.show_frame(snapshot)
        else:
            self.page.show_frame(snapshot, mode, self.options)

    def _adapt(self, snapshot: Snapshot) -> None:
        """Offer R² in place of the accuracy, and no confusion matrix, for a regression."""
        is_regression = snapshot.experiment.dataset.is_regression
        score, confusion = self.modes.buttons["score"], self.modes.buttons["confusion"]
        text = self.tr("R²") if is_regression else self.tr("Accuracy")
        if score.text() == text:
            return
        score.setText(text)
        meaning = self.tr("R² over the run: 1 is perfect, 0 no better than the mean of all values")
        score.setToolTip(
            plain(
                meaning
                if is_regression
                else self.tr("The share of samples whose class is right, over the run")
            )
        )
        confusion.setVisible(not is_regression)
        if is_regression and self.modes.value == "confusion":
            self.modes.show_value("score")

    def _set_options(self, options: Options) -> None:
        self.options = options
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.page.set_theme(theme)
        self.confusion.set_theme(theme)
