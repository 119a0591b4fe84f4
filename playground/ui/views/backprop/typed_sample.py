"""A form to type a sample: its inputs and its class or value."""

import numpy as np
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QCloseEvent
from PyQt6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, SpecError
from playground.core.catalog.datasets.dataset import Dataset, Target
from playground.core.catalog.datasets.own_rules import LARGEST, of_sum_1, wrong_sums
from playground.core.engine.samples import Typed, has_inputs
from playground.core.experiment.spec import Experiment
from playground.ui.state.watched import Watched
from playground.ui.texts.messages import error_text
from playground.ui.texts.names import class_names, class_title, input_title
from playground.ui.widgets.form import Form
from playground.ui.widgets.keys import see_mouse
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField

MAX_INPUTS = 8  # samples with more inputs cannot be typed
NO_INPUTS = QT_TRANSLATE_NOOP(
    "Errors", "A formula among the inputs has no value for this sample; type another one."
)
NO_SUM = QT_TRANSLATE_NOOP(
    "Errors", "The sum of the probabilities must be 1, not {sum:g}; type others."
)


class TypeSample(QFrame):
    """Fields below the list of samples; the button “Take” pins the sample that they describe."""

    def __init__(
        self,
        parent: QWidget,
        experiment: Experiment,
        watched: Watched,
        point: tuple[float, ...],
        label: Target,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._experiment, self._watched = experiment, watched
        self._button: QWidget | None = None
        form = Form()
        self._add_fields(form)
        self._show_sample(point, label)
        self.error, self.take = Label(), QPushButton(self.tr("Follow this sample"))
        self.error.setWordWrap(True)
        self.error.hide()
        for field in (*self.inputs, *self.labels):
            field.refused.connect(self._refuse)
        self.take.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        for part in (form, self.error, self.take):
            layout.addWidget(part)

    def _add_fields(self, form: Form) -> None:
        """Make a field for each input and for each value of the target."""
        dataset = self._experiment.dataset
        self.inputs = [  # as far as a standardised one can be
            NumberField(entry.number(-LARGEST), entry.number(LARGEST)) for entry in dataset.inputs
        ]
        for axis, field in enumerate(self.inputs):
            title = input_title(dataset, axis, with_unit=True)
            form.add(title, field, self.tr("The value of this input, as it is measured"))
        whole = not dataset.has_numbers
        ends = [(0.0, dataset.classes - 1.0)]
        if dataset.is_regression:
            ends = [
                (dataset.measured_value(n, -LARGEST), dataset.measured_value(n, LARGEST))
                for n in range(dataset.values)
            ]
        titles = dataset.outputs or (self.tr("class") if whole else self.tr("value"),)
        if dataset.is_soft:
            ends = [(0.0, 1.0)] * dataset.classes
            title = self.tr("probability of {class_title}")
            numbers = range(dataset.classes)
            titles = tuple(title.format(class_title=class_title(dataset, n)) for n in numbers)
        self.labels = [NumberField(low, high, whole=whole) for low, high in ends]
        for title, field in zip(titles, self.labels, strict=True):
            form.add(title, field, self._target(dataset))

    def _target(self, dataset: Dataset) -> str:
        """Say what the target is; of classes with names, which number each one has."""
        if dataset.has_numbers or not dataset.class_names:
            return self.tr("The target y")
        one = self.tr("{number} {name}")
        named = [one.format(number=i, name=name) for i, name in enumerate(class_names(dataset))]
        return self.tr("The target y: {classes}").format(classes=", ".join(named))

    def _show_sample(self, point: tuple[float, ...], label: Target) -> None:
        entries = self._experiment.dataset.inputs
        for field, entry, value in zip(self.inputs, entries, point, strict=True):
            field.show_value(entry.number(value))
        values = label if isinstance(label, tuple) else (label,)
        if len(values) < len(self.labels):  # the class of a point that became a soft one
            values = tuple(float(number == values[0]) for number in range(len(self.labels)))
        dataset = self._experiment.dataset
        for output, (field, number) in enumerate(zip(self.labels, values, strict=True)):
            field.show_value(dataset.measured_value(output, number))

    def open_below(self, widget: QWidget) -> None:
        """Show the fields below `widget`."""
        self._button = widget
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        self.inputs[0].setFocus()
        self.inputs[0].selectAll()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        super().closeEvent(event)
        if self._button is not None:
            see_mouse(self._button)

    def _refuse(self, error: PlaygroundError) -> None:
        self.error.setText(error_text(error))
        self.error.show()
        self.adjustSize()

    def _take(self) -> None:
        entries = self._experiment.dataset.inputs
        point = tuple(
            entry.standardised(field.value())
            for field, entry in zip(self.inputs, entries, strict=True)
        )
        dataset = self._experiment.dataset
        values = tuple(
            dataset.learned_value(output, float(field.value()))
            for output, field in enumerate(self.labels)
        )
        if self._experiment.dataset.is_soft and wrong_sums(np.array(values)[:, None]).any():
            self._refuse(SpecError(NO_SUM, sum=sum(values)))
            return
        if self._experiment.dataset.is_soft:
            values = tuple(of_sum_1(np.array(values)[:, None])[:, 0].tolist())
        typed = Typed(point, values if len(values) > 1 else values[0])
        if not has_inputs(self._experiment, typed):
            self._refuse(SpecError(NO_INPUTS))
            return
        self._watched.follow(typed)
        self.close()
