"""Input features that the user has typed: a click changes or removes one, and a field adds more."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from playground.core.basics.messages import PlaygroundError, without_trace
from playground.core.basics.printers import TEXT
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.features import TYPED, feature_of, typed_among, typed_name
from playground.core.experiment.spec import Experiment
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.texts.names import feature_title, input_title
from playground.ui.texts.plain import plain
from playground.ui.views.experiment.typed_chip import TypedChip
from playground.ui.widgets.formula_field import FormulaField
from playground.ui.widgets.label import Label

EXAMPLE = "x1*x2 + sin(x1)"
MOST_LETTERS = 8  # inputs whose letters are explained


class TypedFeatures(QWidget):
    """One chip for each typed formula, and the field for a new one or for one that is changed.

    Attributes
    ----------
    chips : by the name of the feature
    """

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._names: tuple[str, ...] = ()
        self._changed: str | None = None  # the feature whose formula is in the field
        self.chips: dict[str, TypedChip] = {}
        self.add = QToolButton()
        self.add.setText(self.tr("+ Formula"))
        self.add.setProperty("role", "chip")
        self.add.setCheckable(True)
        self.add.setToolTip(
            plain(self.tr("Give the network a formula of the inputs as one more input"))
        )
        self.field = FormulaField(theme, self.tr("Formula of an input"), EXAMPLE, self._judge)
        self.letters = Label()
        self.letters.setProperty("role", "muted")
        self.letters.setWordWrap(True)
        self._lay_out()
        self.add.toggled.connect(self._open)
        self.field.entered.connect(self._enter)
        self.field.line.finished.connect(self._close_unchanged)
        document.begun.connect(self._close)
        self._close()

    def _lay_out(self) -> None:
        self._chips = QVBoxLayout()
        self._chips.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._chips)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.field)
        layout.addWidget(self.letters)

    # --- the field --------------------------------------------------------------------------------

    def _open(self, is_open: bool) -> None:
        """Open the field for a new formula, or close it."""
        self._changed = None
        self._show_field(is_open)

    def _change(self, name: str) -> None:
        """Open the field with the formula of a feature."""
        self.add.setChecked(False)
        self._changed = name
        self._show_field(True)

    def _close(self) -> None:
        self.add.setChecked(False)
        self._changed = None
        self._show_field(False)

    def _show_field(self, is_open: bool) -> None:
        # before it is hidden: a field that is left is entered
        self.field.begin_with((self._changed or "").removeprefix(TYPED))
        self.field.setVisible(is_open)
        self.letters.setVisible(is_open and bool(self.letters.text()))
        for name, chip in self.chips.items():
            chip.formula.setChecked(name == self._changed)
        if is_open:
            self.field.begin_typing()

    def _close_unchanged(self) -> None:
        """Close the field when a formula is left as it was."""
        if self._changed is not None and self.field.line.text() == self._changed[len(TYPED) :]:
            self._close()

    # --- edits ------------------------------------------------------------------------------------

    def _edited(self, experiment: Experiment, text: str) -> Experiment:
        if self._changed is None:
            return edits.add_formula(experiment, text)
        return edits.replace_formula(experiment, self._changed, text)

    def _judge(self, text: str) -> PlaygroundError | None:
        try:
            self._edited(self._document.experiment, text)
        except PlaygroundError as error:
            return without_trace(error)
        return None

    def _enter(self, text: str) -> None:
        dataset, old = self._document.experiment.dataset, self._changed
        new = self._edited(self._document.experiment, text)
        feature = feature_of(dataset, typed_name(text)).label
        title = self.tr("Add input {feature}").format(feature=feature)
        if old is not None:
            title = self.tr("Change input {old} to {feature}")
            title = title.format(old=feature_title(dataset, old), feature=feature)
        self._close()
        self._document.edit(lambda _: new, title)

    def _remove(self, name: str) -> None:
        title = self.tr("Remove input {feature}")
        label = feature_title(self._document.experiment.dataset, name)
        self._document.edit(
            lambda experiment: edits.toggle_feature(experiment, name), title.format(feature=label)
        )

    # --- what is shown ----------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the typed features of `experiment`; pixels have none."""
        self.setVisible(experiment.dataset.image is None)
        self.letters.setText(self._letters_of(experiment.dataset))
        self.letters.setVisible(not self.field.isHidden() and bool(self.letters.text()))
        names = tuple(typed_among(experiment.data.features))
        if names == self._names:
            return
        self._names = names
        for chip in self.chips.values():
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {name: self._chip(experiment, name) for name in names}
        for chip in self.chips.values():
            self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        if self._changed is not None and self._changed not in names:
            self._close()

    def _letters_of(self, dataset: Dataset) -> str:
        """Say which letter is which measured input; of the plane their titles are letters."""
        if dataset.is_plane:
            return ""
        one = self.tr("{letter}: {title}")
        count = min(len(dataset.inputs), MOST_LETTERS)
        titles = [input_title(dataset, axis) for axis in range(count)]
        return "\n".join(
            one.format(letter=TEXT.symbol(f"x{number}"), title=title)
            for number, title in enumerate(titles, 1)
        )

    def _chip(self, experiment: Experiment, name: str) -> TypedChip:
        chip = TypedChip(feature_title(experiment.dataset, name))
        chip.formula.setChecked(name == self._changed)
        chip.formula.clicked.connect(lambda _: self._change(name))
        chip.remove.clicked.connect(lambda _: self._remove(name))
        return chip

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.field.box.set_theme(theme)
