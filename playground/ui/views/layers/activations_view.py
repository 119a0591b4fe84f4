"""The Activations tab: histograms of z and a on the training set, dead and saturated units."""

from collections.abc import Callable

from PyQt6.QtCore import QRect, QSize, Qt
from PyQt6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PyQt6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import Experiment
from playground.core.observe.activity import Histogram, LayerActivity
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, small_font
from playground.ui.state.selection import Selection
from playground.ui.state.watched import Watched
from playground.ui.texts.names import layer_title, unit_on_axis
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import escaped
from playground.ui.texts.translation import core_text
from playground.ui.views.layers.spoken import activity_in_words
from playground.ui.widgets.frame_skipper import FrameSkipper
from playground.ui.widgets.label import Label, RichLabel
from playground.ui.widgets.readout import Readout

COLUMN_WIDTH, AXIS_HEIGHT, HISTOGRAM_MARGIN = 160, 15, 14  # pixels
MAX_LINKS = 12  # to dead or saturated units of a layer
FRAMES_PER_HISTOGRAM = 2  # while training


class ActivationsView(QWidget):
    """A column for each layer. The training thread makes histograms only while this is visible."""

    def __init__(self, selection: Selection, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self._selection, self._watched, self._theme = selection, watched, theme
        self._structure: object = None
        self._snapshot: Snapshot | None = None
        self._skipper = FrameSkipper(FRAMES_PER_HISTOGRAM)
        self.columns: dict[str, LayerColumn] = {}
        self.caption = Readout()
        self._strip = QWidget()
        self._row = QHBoxLayout(self._strip)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        self.area = _Columns(self._sentence)
        self.area.setAccessibleName(self.tr("Histograms of the layers"))
        self.area.setWidget(self._strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(4)
        layout.addWidget(self.caption)
        layout.addWidget(self.area, 1)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._watched.change(histograms=True)

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._watched.change(histograms=False)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        for column in self.columns.values():
            column.set_theme(theme)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the activity of `snapshot`."""
        self._snapshot = snapshot
        structure = snapshot.experiment.network
        if structure != self._structure:
            self._structure = structure
            self._build(snapshot)
        if not self._skipper.is_due(snapshot.running):
            return
        for layer, column in self.columns.items():
            column.show_activity(snapshot.experiment, layer, snapshot.activity[layer])
        texts = (
            self.tr(
                "z and a on all training samples ({samples:,}) after update {update:,}, "
                "all neurons of a layer together"
            ),
            self.tr("z and a on all training samples after update {update:,}"),
            self.tr("z and a after update {update:,}"),
            self.tr("update {update:,}"),
        )
        said = {"samples": snapshot.answers[0].shape[1], "update": snapshot.update}
        self.caption.setText(*(text.format(**said) for text in texts))

    def _sentence(self) -> str:
        """Say what the histograms of each layer show."""
        if (shown := self._snapshot) is None:
            return ""
        known = [layer for layer in self.columns if layer in shown.activity]
        said = [activity_in_words(shown.experiment, one, shown.activity[one]) for one in known]
        return "\n".join([self.caption.text(), *said])

    def _build(self, snapshot: Snapshot) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self.columns = {
            layer: LayerColumn(self._selection, self._theme) for layer in snapshot.layout.order
        }
        for column in self.columns.values():
            self._row.addWidget(column)
        self._row.addStretch()


class _Columns(QScrollArea):
    """All layers side by side; `says` is the sentence of what they show."""

    def __init__(self, says: Callable[[], str]) -> None:
        super().__init__()
        self._says = says
        self.setWidgetResizable(True)

    def sentence(self) -> str:
        """Say what the histograms show."""
        return self._says()


class LayerColumn(QWidget):
    """The histograms of one layer, and links to its dead and its saturated units."""

    def __init__(self, selection: Selection, theme: Theme) -> None:
        super().__init__()
        self._selection, self._layer = selection, ""
        self.title, self.states = Label(), RichLabel()
        self.title.setProperty("role", "heading")
        self.states.setWordWrap(True)
        self.states.linkActivated.connect(self._select)
        self.z, self.a = HistogramPicture("z", theme), HistogramPicture("a", theme)
        follow_text_size(self, lambda: self.setFixedWidth(px(COLUMN_WIDTH)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for part in (self.title, self.z, self.a, self.states):
            layout.addWidget(part, 1 if isinstance(part, HistogramPicture) else 0)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.z.set_theme(theme)
        self.a.set_theme(theme)

    def show_activity(self, experiment: Experiment, layer: str, activity: LayerActivity) -> None:
        """Show the activity of `layer`."""
        self._layer = layer
        title = self.tr("{layer} · {activation}")
        label = core_text(ACTIVATIONS[experiment.network.layer(layer).activation].label)
        self.title.setText(title.format(layer=layer_title(experiment, layer), activation=label))
        self.z.show_histogram(activity.z)
        self.a.show_histogram(activity.a)
        self.states.setText(self._states(experiment, layer, activity))

    def _states(self, experiment: Experiment, layer: str, activity: LayerActivity) -> str:
        """Count the dead and the saturated units, with links to the first ones."""
        lines, units = [], experiment.units(layer)
        for flags, text in (
            (activity.dead, self.tr("{count} of {units} dead: {links}")),
            (activity.saturated, self.tr("{count} of {units} saturated: {links}")),
        ):
            indices = [i for i, flag in enumerate(flags.tolist()) if flag]
            links = [_link(experiment, layer, units[i]) for i in indices[:MAX_LINKS]]
            if indices:
                shown = ", ".join([*links, "…"] if len(indices) > len(links) else links)
                lines.append(text.format(count=len(indices), units=len(units), links=shown))
        return "<br>".join(lines)

    def _select(self, unit: str) -> None:
        self._selection.set([UnitPart(self._layer, unit)])


def _link(experiment: Experiment, layer: str, unit: str) -> str:
    """Write the name of a neuron as a link to it."""
    return f'<a href="{escaped(unit)}">{escaped(unit_on_axis(experiment, layer, unit))}</a>'


class HistogramPicture(QWidget):
    """Bars over an axis from low to high with a mark at zero; empty without a histogram."""

    def __init__(self, symbol: str, theme: Theme) -> None:
        super().__init__()
        self._symbol = symbol
        self.histogram: Histogram | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(AXIS_HEIGHT) + 12)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(px(COLUMN_WIDTH), 80)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.update()

    def show_histogram(self, histogram: Histogram | None) -> None:
        """Show these counts."""
        self.histogram = histogram
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setFont(small_font())
        base = self.height() - px(AXIS_HEIGHT)
        painter.setPen(QPen(QColor(theme.line)))
        painter.drawLine(px(HISTOGRAM_MARGIN), base, self.width(), base)
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            QRect(0, 0, self.width(), px(16)), Qt.AlignmentFlag.AlignLeft, self._symbol
        )
        if self.histogram is not None:
            self._paint_bars(painter, self.histogram, base)
            self._paint_axis(painter, self.histogram, base)
        painter.end()

    def _paint_bars(self, painter: QPainter, histogram: Histogram, base: int) -> None:
        counts = histogram.counts.tolist()
        most = max(counts) or 1
        edges = [
            px(HISTOGRAM_MARGIN) + round(i * (self.width() - px(HISTOGRAM_MARGIN)) / len(counts))
            for i in range(len(counts) + 1)
        ]
        for count, left, right in zip(counts, edges[:-1], edges[1:], strict=True):
            height = round((base - 4) * count / most) or int(count > 0)
            painter.fillRect(
                left, base - height, max(1, right - left - 1), height, QColor(self._theme.value)
            )

    def _paint_axis(self, painter: QPainter, histogram: Histogram, base: int) -> None:
        span = QRect(
            px(HISTOGRAM_MARGIN), base, self.width() - px(HISTOGRAM_MARGIN), px(AXIS_HEIGHT)
        )
        painter.drawText(span, Qt.AlignmentFlag.AlignLeft, number(histogram.low, 2))
        painter.drawText(span, Qt.AlignmentFlag.AlignRight, number(histogram.high, 2))
        if histogram.low < 0 < histogram.high:
            zero = px(HISTOGRAM_MARGIN) + round(
                -histogram.low / (histogram.high - histogram.low) * span.width()
            )
            painter.drawLine(zero, base, zero, base + 3)
            painter.drawText(
                QRect(zero - px(10), base, px(20), px(AXIS_HEIGHT)),
                Qt.AlignmentFlag.AlignHCenter,
                "0",
            )
