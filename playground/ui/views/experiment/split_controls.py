"""How the points are split into training, test and validation set, and the seal of the test set."""

from functools import partial

from PyQt6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Entry
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.fields import field_value, replace_field
from playground.core.experiment.limits import MOST_HELD_BACK
from playground.core.experiment.spec import Experiment
from playground.ui.state.document import Document
from playground.ui.texts.changes import choice_name, field_naming
from playground.ui.texts.numbers import short_percent
from playground.ui.texts.plain import plain
from playground.ui.texts.translation import core_text
from playground.ui.widgets.choice_box import ChoiceBox
from playground.ui.widgets.form import Form
from playground.ui.widgets.slider_row import SliderRow

SPLITS = {
    "drawn": Entry(QT_TRANSLATE_NOOP("core", "at random"), ""),
    "listed": Entry(QT_TRANSLATE_NOOP("core", "as listed"), ""),
}
STEPS = 20  # of the sliders, in the whole
MOST = round(STEPS * MOST_HELD_BACK)


class SplitControls(QWidget):
    """A slider for each set that is held back; a button that seals the test set or opens it.

    Attributes
    ----------
    rows : the sliders, by the field of `DataSpec`
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self.seal = document, QToolButton()
        self.test = SliderRow(
            self.tr("Test share"),
            0,
            MOST,
            self.tr("The part of the points that is kept for testing"),
        )
        self.validation = SliderRow(
            self.tr("Validation share"),
            0,
            MOST,
            self.tr(
                "The part of the points that says when to stop: with it, stop rules watch the loss "
                "of these points"
            ),
        )
        self.rows = {"test_share": self.test, "validation_share": self.validation}
        for name, row in self.rows.items():
            row.picked.connect(partial(self._set, name))
        self.kind = ChoiceBox(SPLITS)
        self.kind.picked.connect(self._set_kind)
        self.seal.setProperty("role", "chip")
        self.seal.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.seal.clicked.connect(self._turn_seal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.test, self.validation, self._form(), self.seal):
            layout.addWidget(part)

    def _form(self) -> Form:
        """Return the line of how the sets are drawn."""
        form = Form()
        form.add(
            self.tr("Split"),
            self.kind,
            self.tr(
                "Which points are for training: drawn at random by the seed of the split, or as "
                "the data table lists them: the first ones for training, the last ones for testing"
            ),
        )
        return form

    def _set(self, name: str, position: int, drag: int) -> None:
        """Set one share, at most what the other one leaves; a drag is one undo step."""
        data, field = self._document.experiment.data, f"data.{name}"
        others = data.test_share + data.validation_share - getattr(data, name)
        share = min(position, MOST - round(STEPS * others)) / STEPS
        naming = field_naming(self.rows[name].caption.text(), field, short_percent)
        if share != field_value(self._document.experiment, field):
            self._document.edit(lambda e: replace_field(e, field, share), naming, f"{name}{drag}")
        self.show_experiment(self._document.experiment)

    def _set_kind(self, name: str) -> None:
        naming = choice_name(self.tr("Split"), core_text(SPLITS[name].label))
        self._document.edit(lambda e: replace_field(e, "data.split", name), naming)

    def _turn_seal(self) -> None:
        is_sealed = self._document.experiment.data.sealed
        title = self.seal.text()
        self._document.edit(lambda e: replace_field(e, "data.sealed", not is_sealed), title)
        self.show_experiment(self._document.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the split of `experiment`; truth tables have none."""
        data, can_split = experiment.data, not experiment.dataset.fixed
        for name, row in self.rows.items():
            share = getattr(data, name)
            row.show_value(round(STEPS * share), short_percent(share))
            row.setEnabled(can_split)
        self.kind.show_value(data.split)
        self.kind.setEnabled(can_split)
        self.seal.setEnabled(can_split and data.test_share > 0)
        self._name_seal(data)

    def _name_seal(self, data: DataSpec) -> None:
        if data.sealed:
            self.seal.setText(self.tr("Open the sealed test set"))
            tooltip = self.tr(
                "Show loss, score, points and answers of the test set. Open it once, at the end: "
                "settings that are chosen by its numbers make them too good."
            )
        else:
            self.seal.setText(self.tr("Seal the test set"))
            tooltip = self.tr(
                "Show nothing of the test set until you open it: no loss, no score, no points and "
                "no answers. Choose settings by the validation set meanwhile."
            )
        self.seal.setToolTip(plain(tooltip))
