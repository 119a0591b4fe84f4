"""The formula that the data come from, and what it gives: classes or values."""

from dataclasses import replace

import numpy as np
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.messages import PlaygroundError, without_trace
from playground.core.basics.printers import TEXT
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.formula_data import FIRST_TEXT, FormulaData
from playground.core.experiment.spec import Experiment
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.widgets.formula_field import FormulaField
from playground.ui.widgets.label import Label
from playground.ui.widgets.switches import Switches

CLASSES, VALUES = "classes", "values"


class FormulaSection(QWidget):
    """A field for f(x₁, x₂), and a switch; both are there while the data come from a formula."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self.field = FormulaField(theme, self.tr("Formula of the data"), FIRST_TEXT, self._judge)
        self.kinds = Switches(
            {
                CLASSES: (
                    self.tr("Classes"),
                    self.tr("A point has class 1 where the formula is above 0, else class 0"),
                ),
                VALUES: (self.tr("Values"), self.tr("The formula is the value of a point")),
            }
        )
        self.hint = Label(
            self.tr("All points have the same class: the formula has one sign at all of them.")
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.field, self.kinds, self.hint):
            layout.addWidget(part)
        self.field.entered.connect(lambda text: self._set(text=" ".join(text.split())))
        self.kinds.picked.connect(lambda kind: self._set(values=kind == VALUES))

        document.begun.connect(self._start_over)

    def _start_over(self) -> None:
        """Forget what was typed in another document."""
        formula = self._document.experiment.data.formula
        self.field.begin_with(formula.text if formula is not None else "")

    def _changed(self, **values: object) -> FormulaData:
        formula = self._document.experiment.data.formula or FormulaData()
        return replace(formula, **values)  # type: ignore[arg-type]

    def _judge(self, text: str) -> PlaygroundError | None:
        try:
            edits.set_formula(self._document.experiment, self._changed(text=text))
        except PlaygroundError as error:
            return without_trace(error)
        return None

    def _set(self, **values: object) -> None:
        formula = self._changed(**values)
        template = self.tr("Class 1 where {formula} > 0")
        if formula.values:
            template = self.tr("Value {formula}")
        name = template.format(formula=TEXT.write(formula.function.maths))
        self._document.edit(lambda experiment: edits.set_formula(experiment, formula), name)

    def begin_typing(self) -> None:
        """Let what is typed next replace the formula."""
        self.field.begin_typing()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the formula of the data, if they come from one."""
        formula = experiment.data.formula
        self.setVisible(formula is not None)
        if formula is None:
            return
        self.field.show_text(formula.text)
        self.kinds.show_value(VALUES if formula.values else CLASSES)
        self.hint.setVisible(not formula.values and _is_one_class(experiment))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.field.box.set_theme(theme)


def _is_one_class(experiment: Experiment) -> bool:
    labels = [samples.labels for samples in load_data(experiment).sets]
    return len(np.unique(np.concatenate(labels))) == 1
