"""The texts of the output map: what it shows, and the point under the mouse."""

import numpy as np
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.ui.export.pictures import CHROME_PROPERTY
from playground.ui.look.text_size import follow_text_size
from playground.ui.texts.names import answer_title, class_title, sample_title
from playground.ui.texts.numbers import coordinate, number
from playground.ui.texts.plain import plain
from playground.ui.texts.symbols import ERROR
from playground.ui.views.output.points import Near
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.label import FittingLabel

MAX_VALUES = 4  # of a point; of more outputs only the largest is shown


class MapReadout(QWidget):
    """Two lines of fixed height: what the map shows, or what is under the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = FittingLabel(), FittingLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for label in (self.first, self.second):
            label.setProperty("role", "muted")
            layout.addWidget(label)
        follow_text_size(self, self._keep_height)

    def _keep_height(self) -> None:
        for label in (self.first, self.second):
            label.setMinimumHeight(label.fontMetrics().height() + 1)

    def describe(self, showing: Showing, sharp: bool) -> None:
        """Say what the map shows, and what the ring is or a click does.

        `sharp` says that the map shows the class alone.
        """
        self._say(self.meaning(showing, sharp), self._hint(showing))
        is_for_mouse = showing.has_points and showing.snapshot.sample is None
        self.second.setProperty(CHROME_PROPERTY, is_for_mouse and not self._is_slice(showing))

    @staticmethod
    def _is_slice(showing: Showing) -> bool:
        return showing.experiment.dataset.is_sliced and showing.axis is None

    def _hint(self, showing: Showing) -> str:
        """Return which sample is pinned, or what a click does; for a slice which one it is."""
        snapshot = showing.snapshot
        if not self._is_slice(showing):
            if not showing.has_points:
                return ""
            if snapshot.sample is None:
                return self.tr("Click a training point to follow it")
            title = sample_title(snapshot.sample.index)
            return self.tr("ring: {sample}").format(sample=title)
        rest = snapshot.watch.slice.of(snapshot.experiment).rest
        if rest == "sample" and snapshot.sample is not None:
            return self.tr("slice through {sample}").format(
                sample=sample_title(snapshot.sample.index)
            )
        if rest == "values":
            return self.tr("slice through values of your own")
        return self.tr("slice through the mean of the training set")

    def say_point(
        self, showing: Showing, x: float, y: float, values: Array, near: Near | None
    ) -> None:
        """Say the values at a point of the plot, and the nearest sample."""
        words = self._values(showing, values)
        if showing.axis is None:
            across, up = (
                coordinate(entry, value) for entry, value in zip(showing.axes, (x, y), strict=True)
            )
            first = self.tr("{values} at ({x}, {y})").format(values=words, x=across, y=up)
        else:
            name = showing.axis_title(showing.axis, with_unit=False)
            across = coordinate(showing.axes[showing.axis], x)
            first = self.tr("{values} at {axis} = {x}").format(values=words, axis=name, x=across)
        self._say(first, self._nearest(showing, near) if near is not None else "")
        self.second.setProperty(CHROME_PROPERTY, False)

    def _values(self, showing: Showing, values: Array) -> str:
        """Return the values as text; of many classes, or named ones, only the most likely one."""
        is_short = len(values) <= MAX_VALUES and not showing.experiment.dataset.class_names
        if is_short or showing.part is not None:
            return ", ".join(number(float(value)) for value in values)
        if np.isnan(values).any():
            return self.tr("no answer")
        best = int(np.argmax(values))
        return self.tr("{class_title} ({value})").format(
            class_title=class_title(showing.experiment.dataset, best),
            value=number(float(values[best])),
        )

    def _say(self, first: str, second: str) -> None:
        for label, text in ((self.first, first), (self.second, second)):
            if label.wordings != (text,):
                label.say(text)
                label.setToolTip(plain(text))

    def meaning(self, showing: Showing, sharp: bool) -> str:
        """Say what the map shows; `sharp` as in `describe`."""
        experiment = showing.experiment
        if showing.part is not None and not len(showing.fields):
            return self.tr("The network is too large for maps of its hidden neurons")
        if showing.part is not None:
            return self._of_unit(showing, is_input=showing.part.layer == INPUT)
        if experiment.dataset.is_regression:
            name = answer_title(experiment, OUTPUT, experiment.units(OUTPUT)[showing.output])
            text = self.tr("predicted value of {output}")
            return text.format(output=name) if name else self.tr("predicted value")
        if sharp and showing.axis is None:
            return self.tr("the class that the network answers")
        if len(experiment.network.output.units) > 1:
            return self.tr("most likely class")
        return (
            self.tr("probability of {class_title}").format(
                class_title=class_title(experiment.dataset, 1)
            )
            if experiment.output_activation.is_probability
            else self.tr("output of the network")
        )

    def _of_unit(self, showing: Showing, is_input: bool) -> str:
        """Say which quantity of a neuron the map shows; an input has only its value."""
        quantity = showing.snapshot.watch.quantity
        if is_input:
            return {
                "a": self.tr("the value of this input"),
                "z": self.tr("the value of this input"),
                "slope": self.tr("an input has no slope f′(z)"),
                "delta": self.tr("an input has no δ"),
            }[quantity]
        return {
            "a": self.tr("its activation a = f(z)"),
            "z": self.tr("its weighted sum z"),
            "slope": self.tr("the slope f′(z) of its activation"),
            "delta": self.tr("{delta}, target of the nearest training point"),
        }[quantity].format(delta=self._delta(showing.experiment))

    @staticmethod
    def _delta(experiment: Experiment) -> str:
        return ERROR if experiment.optimizer.error_correction else "∂L/∂z"

    def _nearest(self, showing: Showing, near: Near) -> str:
        point = {
            "train": self.tr("training point {number}"),
            "test": self.tr("test point {number}"),
            "validation": self.tr("validation point {number}"),
        }[near.name].format(number=near.index + 1)
        if showing.experiment.dataset.is_regression:
            text = self.tr("nearest: {point}, {label}, answer {answer}")
            answer = number(float(near.answer[showing.output]))
            return text.format(point=point, label=number(near.label), answer=answer)
        text = (
            self.tr("nearest: {point} ({class_title}), wrong")
            if near.is_wrong
            else self.tr("nearest: {point} ({class_title}), correct")
        )
        title = class_title(showing.experiment.dataset, near.label)
        return text.format(point=point, class_title=title)
