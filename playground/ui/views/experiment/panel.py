"""The experiment panel on the left: all settings of the experiment except the network."""

from PyQt6.QtCore import QPoint
from PyQt6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from playground.core.experiment.spec import Experiment
from playground.ui.look.text_size import NORMAL, follow_text_size, text_percent
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.views.experiment.data_section import DataSection
from playground.ui.views.experiment.seed_section import SeedSection
from playground.ui.views.experiment.training_section import TrainingSection
from playground.ui.widgets.number_edit import NumberField

LEAST_WIDTH, LEAST_OF_LARGE, MARGIN = 308, 220, 12  # pixels; in larger text the panel scrolls


class ExperimentPanel(QScrollArea):
    """Data, training and seeds, in one column that scrolls."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self.data = DataSection(document, theme)
        self.training, self.seeds = TrainingSection(document), SeedSection(document)
        self.setAccessibleName(self.tr("All settings of data and training"))
        content = QWidget()
        content.setObjectName("panel")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        layout.setSpacing(16)
        for part in (self.data, self.training, self.seeds):
            layout.addWidget(part)
        layout.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        follow_text_size(self, self._keep_width)
        self.set_theme(theme)
        self.show_experiment(document.experiment)
        for field in content.findChildren(NumberField):
            field.refused.connect(document.refused)
        document.changed.connect(lambda: self.show_experiment(document.experiment))
        document.replaced.connect(lambda: self.show_experiment(document.experiment))

    def _keep_width(self) -> None:
        is_normal = text_percent() == NORMAL
        self.setMinimumWidth(LEAST_WIDTH if is_normal else LEAST_OF_LARGE)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show all settings of `experiment`."""
        for part in (self.data, self.training, self.seeds):
            part.show_experiment(experiment)

    def show_section(self, name: str) -> None:
        """Scroll to the section "data", "features", "training" or "seeds"."""
        tops: dict[str, QWidget] = {
            "data": self.data,
            "features": self.data.features_title,
            "training": self.training,
            "seeds": self.seeds,
        }
        content, bar = self.widget(), self.verticalScrollBar()
        if content is not None and bar is not None and (layout := content.layout()) is not None:
            layout.activate()
            top = tops[name].mapTo(content, QPoint(0, 0)).y()
            bar.setValue(top - MARGIN if name != "data" else 0)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.data.set_theme(theme)
        self.seeds.set_theme(theme)
