"""Input features that the user has typed: a button removes one, another opens a field for more."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from playground.core.basics.messages import PlaygroundError
from playground.core.basics.printers import TEXT
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.features import feature_of, typed_among, typed_name
from playground.core.experiment.spec import Experiment
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.texts.names import feature_title, input_title
from playground.ui.texts.plain import for_menu, plain
from playground.ui.widgets.formula_field import FormulaField
from playground.ui.widgets.label import Label

EXAMPLE = "x1*x2 + sin(x1)"
MOST_LETTERS = 8  # inputs whose letters are explained
WIDEST = 205  # pixels of a formula on its button, at the normal text size


class TypedFeatures(QWidget):
    """One button for each typed formula, and the field for a new one."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._names: tuple[str, ...] = ()
        self.buttons: dict[str, QToolButton] = {}
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
        self.field.hide()
        self.letters.hide()
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._buttons)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.field)
        layout.addWidget(self.letters)
        self.add.toggled.connect(self._open)
        self.field.entered.connect(self._add)
        document.begun.connect(lambda: self.add.setChecked(False))

    def _open(self, is_open: bool) -> None:
        self.field.begin_with("")  # before it is hidden: a field that is left is entered
        self.field.setVisible(is_open)
        self.letters.setVisible(is_open and bool(self.letters.text()))
        if is_open:
            self.field.line.setFocus()

    def _judge(self, text: str) -> PlaygroundError | None:
        try:
            edits.add_formula(self._document.experiment, text)
        except PlaygroundError as error:
            return error
        return None

    def _add(self, text: str) -> None:
        dataset = self._document.experiment.dataset
        title = self.tr("Add input {feature}")
        name = title.format(feature=feature_of(dataset, typed_name(text)).label)
        self.add.setChecked(False)
        self._document.edit(lambda experiment: edits.add_formula(experiment, text), name)

    def _remove(self, name: str) -> None:
        title = self.tr("Remove input {feature}")
        label = feature_title(self._document.experiment.dataset, name)
        self._document.edit(
            lambda experiment: edits.toggle_feature(experiment, name), title.format(feature=label)
        )

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the typed features of `experiment`; pixels have none."""
        self.setVisible(experiment.dataset.image is None)
        self.letters.setText(self._letters_of(experiment.dataset))
        self.letters.setVisible(self.add.isChecked() and bool(self.letters.text()))
        names = tuple(typed_among(experiment.data.features))
        if names == self._names:
            return
        self._names = names
        for button in self.buttons.values():
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {name: self._button(experiment, name) for name in names}
        for button in self.buttons.values():
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

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

    def _button(self, experiment: Experiment, name: str) -> QToolButton:
        button, title = QToolButton(), feature_title(experiment.dataset, name)
        follow_text_size(button, lambda: self._show_title(button, title))
        button.setAccessibleName(self.tr("Remove input {feature}").format(feature=title))
        button.setToolTip(plain(self.tr("Remove input {feature}").format(feature=title)))
        button.setProperty("role", "chip")
        button.clicked.connect(lambda _: self._remove(name))
        return button

    def _show_title(self, button: QToolButton, title: str) -> None:
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, px(WIDEST))
        button.setText(for_menu(self.tr("{formula}  ✕").format(formula=shown)))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.field.box.set_theme(theme)
