"""The legend of the output map."""

from playground.core.engine.samples import load_data
from playground.ui.look.colouring import neutral_value
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import Theme
from playground.ui.texts.names import class_title
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import below_each_other, escaped, plain
from playground.ui.texts.symbols import edge_symbol
from playground.ui.views.output.class_legend import (
    BETWEEN,
    HARD,
    class_squares,
    names_of_marks,
    square_of,
)
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.label import RichLabel


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
        has_test, has_validation = (
            tests and one.shape[1] > 0 for one in showing.snapshot.answers[1:]
        )
        text = {
            (False, False): self.tr("● train"),
            (True, False): self.tr("● train   ■ test"),
            (False, True): self.tr("● train   ◆ validation"),
            (True, True): self.tr("● train   ■ test   ◆ validation"),
        }[has_test, has_validation]
        if dataset.fixed:
            text = self.tr("● all points")
        if dataset.is_sliced and showing.axis is None:
            return text.replace(" ", HARD) + HARD * 3 + " " + self.tr("small = far from the slice")
        return text.replace(" ", HARD)

    def _colours(self, showing: Showing, theme: Theme) -> str:
        experiment = showing.experiment
        ends: tuple[tuple[str, str], ...]
        if showing.part is not None and showing.axis is None:
            below, above, _ = self._around(showing)
            ends = ((theme.negative, below), (theme.positive, above))
        elif experiment.dataset.is_regression and showing.axis is not None:
            ends = self._of_samples(showing, theme)
        elif experiment.dataset.is_regression:
            low, high = showing.ends
            ends = ((theme.negative, low), (theme.positive, high))
        else:
            return class_squares(experiment.dataset, theme)
        return BETWEEN.join(square_of(colour, text) for colour, text in ends)

    def _of_samples(self, showing: Showing, theme: Theme) -> tuple[tuple[str, str], ...]:
        """Return the colours of the smallest and of the largest value along a curve, and both.

        Nothing but samples has the colours of values there.
        """
        dataset, output = showing.experiment.dataset, showing.output
        values = load_data(showing.experiment).train.labels_of(output)
        return tuple(
            (
                sample_colour(dataset, value, theme, output).name(),
                number(dataset.measured_value(output, value)),
            )
            for value in sorted({float(values.min()), float(values.max())})
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
