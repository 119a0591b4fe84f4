"""The texts of the output map: what it shows, the point under the mouse, and the legend."""

import numpy as np
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.ui.export.pictures import CHROME_PROPERTY
from playground.ui.look.colouring import neutral_value
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.texts.names import answer_title, class_title, sample_title
from playground.ui.texts.numbers import coordinate, number
from playground.ui.texts.plain import below_each_other, escaped, plain
from playground.ui.texts.symbols import ERROR, edge_symbol
from playground.ui.views.output.class_legend import HARD, class_squares, names_of_marks
from playground.ui.views.output.points import Near
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.label import FittingLabel, RichLabel

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


class MapLegend(RichLabel):
    """The meaning of points, colours, lines and arrows; before the first update no wrong answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def show_for(
        self, showing: Showing, theme: Theme, longest: float, pulls: bool, tests: bool
    ) -> None:
        """Explain the picture of `showing`.

        `longest` is the length of the longest arrow, 0 without arrows; `pulls` says whether there
        are triangles, `tests` whether there are test points.
        """
        between = HARD * 4 if showing.experiment.dataset.is_plane else "<br>"
        samples = f"{self._sets(showing, tests)}{between}{self._colours(showing, theme)}"
        known = [samples if showing.has_points else "", self._lines(showing)]
        lines = [self._of_pulls(showing, theme)] if pulls else known
        if longest:
            text = self.tr("→ ∂L/∂x: L grows this way; longest = {longest}")
            if not showing.experiment.dataset.is_plane:
                text = self.tr("→ ∂L/∂x: L grows this way; longest = {longest} (x standardised)")
            lines.append(text.format(longest=number(longest)))
        is_early = not (showing.has_marks or showing.experiment.dataset.is_regression)
        later = self.tr("Wrong answers are marked from the first update on")
        names = names_of_marks(showing.experiment.dataset)
        self.setToolTip(below_each_other((plain(later if is_early else ""), plain(names))))
        text = "<br>".join(line for line in lines if line)
        text = f'<span style="color:{theme.muted}">{text}</span>'
        if text != self.text():
            self.setText(text)

    def _of_pulls(self, showing: Showing, theme: Theme) -> str:
        """Explain the triangles of the ledger; one line, for which there is always room."""
        text = self.tr("{up} raises {gradient}   {down} lowers it").replace("   ", HARD * 3)
        up, down = (f'<span style="color:{theme.gradient}">{letter}</span>' for letter in "▲▽")
        return text.format(up=up, down=down, gradient=edge_symbol(showing.experiment, "gradient"))

    def _sets(self, showing: Showing, tests: bool) -> str:
        dataset = showing.experiment.dataset
        text = self.tr("● train   ■ test") if tests else self.tr("● train")
        has_test, has_validation = (one.shape[1] > 0 for one in showing.snapshot.answers[1:])
        if tests and has_validation:
            text = self.tr("● train   ◆ validation")
            if has_test:
                text = self.tr("● train   ■ test   ◆ validation")
        if dataset.fixed:
            text = self.tr("● all points")
        if dataset.is_sliced and showing.axis is None:
            return text.replace(" ", HARD) + HARD * 3 + " " + self.tr("small = far from the slice")
        return text.replace(" ", HARD)

    def _colours(self, showing: Showing, theme: Theme) -> str:
        experiment = showing.experiment
        if showing.part is not None and showing.axis is None:
            below, above, _ = self._around(showing)
            ends = ((theme.negative, below), (theme.positive, above))
        elif experiment.dataset.is_regression:
            low, high = showing.ends
            ends = ((theme.negative, low), (theme.positive, high))
        else:
            return class_squares(experiment.dataset, theme)
        return (HARD * 2 + " ").join(
            f'<span style="color:{colour}">■</span>{HARD}{text.replace(" ", HARD)}'
            for colour, text in ends
        )

    def _around(self, showing: Showing) -> tuple[str, str, str]:
        """Name what is below, above and at the value where the map of a neuron is neutral."""
        part, quantity = showing.part, showing.snapshot.watch.quantity
        assert part is not None
        neutral = neutral_value(showing.experiment, part.layer, quantity)
        if neutral == 0:
            return self.tr("negative"), self.tr("positive"), self.tr("━ zero")
        below, above, at = self.tr("below {value}"), self.tr("above {value}"), self.tr("━ {value}")
        value = number(neutral)
        return below.format(value=value), above.format(value=value), at.format(value=value)

    def _lines(self, showing: Showing) -> str:
        experiment, part, flat = showing.experiment, showing.part, showing.axis is not None
        if part is not None:
            if flat or not len(showing.fields):
                return ""
            line = self._around(showing)[2]
            if experiment.dataset.is_regression:
                return line.replace(" ", HARD)
            text = self.tr("not trained yet   {line}")
            if showing.has_marks:
                text = self.tr("○ wrong answer   {line}")
            return text.format(line=line).replace(" ", HARD)
        if experiment.dataset.is_regression:
            line = self.tr("━ ŷ, the output")
            return line if flat else self.tr("━ {value}").format(value=showing.zero)
        return self._lines_of_classes(showing).replace(" ", HARD)

    def _lines_of_classes(self, showing: Showing) -> str:
        marked = showing.has_marks
        if showing.axis is None:
            if marked:
                return self.tr("○ wrong answer   ━ the class changes")
            return self.tr("not trained yet   ━ the class changes")
        if len(showing.experiment.network.output.units) > 1:
            if marked:
                return self.tr("○ wrong answer   ━ output of its class")
            return self.tr("not trained yet   ━ output of its class")
        if marked:
            text = self.tr("○ wrong answer   ━ ŷ   ╍ {class_title} from here")
        else:
            text = self.tr("not trained yet   ━ ŷ   ╍ {class_title} from here")
        return text.format(class_title=escaped(class_title(showing.experiment.dataset, 1)))
