"""The axes of plots: round numbers, true minus signs, a name in line with the ticks."""

import pyqtgraph as pg
from PyQt6.QtGui import QFontMetrics

from playground.ui.look.text_size import px
from playground.ui.look.theme import small_font
from playground.ui.look.ticks import linear_ticks, log_ticks, number_text, power_text
from playground.ui.texts.loss_index import with_loss_index
from playground.ui.texts.plain import escaped

TICK_DISTANCE = 24  # pixels between two ticks with a text, at least, at the normal text size
TICK_GAP = 8  # pixels between the texts of two ticks
SLACK = 3  # pixels: how much wider a painter may measure a text; what has no room is not painted
NAME_LEVEL = 0.0  # the spacing of the only tick whose text is the name of its axis


class Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis with true minus signs that shows measured values: mean + sd · drawn value."""

    mean, sd, end_name = 0.0, 1.0, ""
    _length, _room = 0, 0  # pixels: how long it will be at most, how wide its texts are then

    def name_end(self, name: str) -> None:
        """Write a short name in line with the ticks, at the end; "" writes none there."""
        if name != self.end_name:
            self.end_name = name
            self._make_room()
            self.picture = None
            self.update()

    def setLabel(self, text: str | None = None, *arguments: object, **options: object) -> None:
        """Show `text`, which pyqtgraph takes for HTML, letter by letter, L_batch with its index."""
        html = None if text is None else with_loss_index(escaped(text))
        super().setLabel(html, *arguments, **options)

    def reserve(self, length: int) -> None:
        """Give all ticks room that the axis can have as it is up to `length` pixels long.

        Without it the axis has the room of the ticks that were painted.
        """
        if length != self._length:
            self._length = length
            self.forget_width()

    def setRange(self, low: float, high: float) -> None:
        """Show the values from `low` to `high`."""
        super().setRange(low, high)
        self._make_room()

    def _make_room(self) -> None:
        """Make the axis wide enough for its ticks, if its length is known."""
        if not self._length:
            return
        metrics = QFontMetrics(small_font())
        if self.orientation == "bottom":
            self.setStyle(autoExpandTextSpace=False, tickTextHeight=metrics.height())
            return
        widths = [metrics.horizontalAdvance(text) + SLACK for text in self._texts()]
        self._room = max(self._room, *widths, 0)
        self.setStyle(autoExpandTextSpace=False, tickTextWidth=self._room)

    def _texts(self) -> set[str]:
        """Return the texts of all ticks up to the length that is known."""
        distance, texts = self._distance(), set[str]()
        low, high = self.range
        for most in range(2, max(2, int(self._length / distance)) + 1):
            for spacing, values in self.tickValues(low, high, most * distance):
                texts.update(self.tickStrings(values, 1.0, spacing))
        return texts

    def measure(self, mean: float, sd: float) -> None:
        """Show mean + sd · value in place of the drawn value; (0, 1) shows the value itself."""
        if (mean, sd) != (self.mean, self.sd):
            self.mean, self.sd = mean, sd
            self.forget_width()
            self.picture = None
            self.update()

    def forget_width(self) -> None:
        """Make the axis as wide as its next ticks need; while they change, it only grows.

        Else a square plot could go to and fro between two sizes with different ticks.
        """
        self.setStyle(autoReduceTextSpace=False)
        self.textWidth = self._room = 0
        self._make_room()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        first, last = self.mean + self.sd * low, self.mean + self.sd * high
        values = linear_ticks(first, last, max(2, int(size / self._distance())))
        spacing = values[1] - values[0] if len(values) > 1 else abs(values[0]) if values else 1.0
        drawn = [(value - self.mean) / self.sd for value in values]
        if not self.end_name:
            return [(spacing or 1.0, drawn)]
        free = high - self._end_room() * (high - low) / max(size, 1.0)
        return [(NAME_LEVEL, [high]), (spacing or 1.0, [value for value in drawn if value <= free])]

    def _distance(self) -> float:
        """Return how far two ticks with a text are apart, in pixels, at least."""
        metrics = QFontMetrics(small_font())
        if self.orientation == "left":
            return 2.0 * metrics.height()
        return float(metrics.horizontalAdvance("−0.0") + TICK_GAP)

    def _end_room(self) -> float:
        """Return the pixels that no tick has beside the name at the end."""
        metrics = QFontMetrics(small_font())
        if self.orientation == "left":
            return float(metrics.height())
        return float(metrics.horizontalAdvance(self.end_name) + TICK_GAP)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if spacing == NAME_LEVEL:
            return [self.end_name]
        measured = [self.mean + self.sd * value for value in values]
        return [number_text(spacing * round(value / spacing)) for value in measured]


class LogAxis(Axis):
    """An axis whose drawn values are exponents of ten."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        ticks = log_ticks(low, high, max(2, int(size / px(TICK_DISTANCE))))
        named, plain = (
            [tick.value for tick in ticks if bool(tick.text) is has_text]
            for has_text in (True, False)
        )
        return [(1.0, named), (0.1, plain)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [power_text(value) if spacing == 1.0 else "" for value in values]
