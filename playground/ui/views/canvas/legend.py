"""The legend below the canvas: what edges and neurons show, on which scale, of which samples.

It is one line, whatever it says: as many whole facts as there is room for. The tooltip and the page
behind ⓘ have all of them. A class is told in few words which numbers it sees.
"""

import math

from PyQt6.QtCore import QSize, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QSizePolicy

from playground.core.basics.vocabulary import EdgeQuantity, Source
from playground.core.experiment.spec import Key
from playground.core.observe.sample_pass import SampleValues
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.texts.absent import when_computed
from playground.ui.texts.loss_index import with_loss_index
from playground.ui.texts.names import label_text, sample_title
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import escaped
from playground.ui.texts.samples import loss_symbol, sample_index
from playground.ui.texts.symbols import (
    ERROR,
    QUANTITY_SYMBOLS,
    edge_symbol,
    gradient_symbol,
    quantity_symbol,
)
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.widgets.facts import HARD_SPACE, SEPARATOR, width_of
from playground.ui.widgets.label import RichLabel

MOST_INPUTS = 4  # of a sample that are written out
DELTA = "δ = ∂L/∂z"
FIT = "fit"  # the target of the link that chooses the scale again


class Legend(RichLabel):
    """A text with colours and a link; set only when what it says has changed.

    Attributes
    ----------
    is_short : whether it names only the numbers in the neurons, and is hidden where there are none

    Signals
    -------
    said(list[str]) : the lines of what it says now
    """

    said = pyqtSignal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setContentsMargins(12, 0, 8, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.is_short, self._has_room = False, True
        self._said: object = None
        self._lines: list[str] = []

    def full_text(self) -> str:
        """Return all that it says, also what there is no room for."""
        return "<br>".join(line.replace("   ", HARD_SPACE * 3) for line in self._lines)

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_lines(self, lines: list[str]) -> None:
        """Show as much of these lines as one line has room for."""
        self._lines = lines
        self._fit()
        self.setToolTip(self.full_text())
        self.said.emit(lines)

    def set_room(self, has_room: bool) -> None:
        """Be shown only with room for it; the short one always has it."""
        self._has_room = has_room
        self._appear()

    def _appear(self) -> None:
        self.setVisible(bool(self._lines) if self.is_short else self._has_room)

    def _fit(self) -> None:
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        facts = [fact for line in self._lines for fact in line.split(SEPARATOR)]
        shown = SEPARATOR.join(facts)
        first = facts[0].split("   ") if facts else []
        while width_of(self.fontMetrics(), shown) > room and shown:
            if len(facts) > 1:
                facts.pop()
                shown = SEPARATOR.join(facts)
            else:  # the two kinds of edges, if there is room for both
                first = first[:2] if len(first) > 2 else []
                shown = "   ".join(first)
        self.setText(shown.replace("   ", HARD_SPACE * 3))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_frame(self, snapshot: Snapshot, scene: NetworkScene, theme: Theme) -> None:
        """Describe what is shown of `snapshot`."""
        sample = snapshot.sample
        state = (
            scene.edge_quantity,
            scene.has_values,
            scene.has_blanks,
            scene.bias_neurons,
            snapshot.phase,
            snapshot.running,
            snapshot.update > 0,
            tuple(scene.scales.full.items()),
            scene.scales.per_layer,
            snapshot.watch,
            snapshot.experiment.training.optimizer.name,
            theme,
            sample and (sample.index, sample.loss),
            self.is_short,
        )
        if state == self._said:
            return
        self._said = state
        self.show_lines(
            self._in_short(snapshot, scene)
            if self.is_short
            else self._in_full(snapshot, scene, theme)
        )
        self._appear()

    def _in_short(self, snapshot: Snapshot, scene: NetworkScene) -> list[str]:
        """Name the quantity of neurons and edges, if the neurons show more than maps of a."""
        quantity, sample = snapshot.watch.quantity, snapshot.sample
        if sample is None and quantity == "a":
            return []
        symbol = quantity_symbol(snapshot.experiment, quantity)
        words = {
            "symbol": DELTA if symbol == QUANTITY_SYMBOLS["delta"] else symbol,
            "sample": "" if sample is None else sample_title(sample.index, short=True),
            "edges": edge_symbol(snapshot.experiment, scene.edge_quantity),
        }
        text = self.tr("numbers in the neurons: {symbol} of {sample}   ·   edges: {edges}")
        if sample is None:
            text = self.tr("neurons: {symbol}   ·   edges: {edges}")
        return [text.format(**words)]

    def _in_full(self, snapshot: Snapshot, scene: NetworkScene, theme: Theme) -> list[str]:
        """Return all that is to be said, the most important first."""
        lines = [self._edges(snapshot, scene, theme)]
        if snapshot.watch.quantity != "a":
            lines.append(self._neurons(snapshot, scene))
        if snapshot.sample is not None:
            lines.append(self._sample(snapshot, snapshot.sample))
        return lines

    def _edges(self, snapshot: Snapshot, scene: NetworkScene, theme: Theme) -> str:
        if not scene.has_values:
            text = self.tr("┈┈ dotted edges: not computed yet   ·   {when}")
            return text.format(when=when_computed(snapshot, scene.edge_quantity))
        text = self._edge_text(scene.edge_quantity, snapshot).format(
            positive=f'<span style="color:{theme.positive}">━━</span>',
            negative=f'<span style="color:{theme.negative}">╍╍</span>',
            full=scene.scales.text(scene.edge_quantity),
            fit=self._fit_link(),
            gradient=edge_symbol(snapshot.experiment, "gradient"),
        )
        if scene.has_blanks:
            text = self.tr("{edges}   ·   ┈┈ not computed yet").format(edges=text)
        if scene.bias_neurons:
            symbol = gradient_symbol(snapshot.experiment, Key.bias("", ""))
            text = self._bias_text(scene.edge_quantity).format(edges=text, gradient=symbol)
        return text

    def _edge_text(self, quantity: EdgeQuantity, snapshot: Snapshot) -> str:
        if quantity == "weight":
            return self.tr(
                "{positive} positive   {negative} negative weight   ·   "
                "thicker = larger |w| (full width at {full})   ·   ● bias   ·   ⊟ frozen"
            )
        if quantity == "step":
            return self.tr(
                "{positive} +   {negative} −   Δw of the last update   ·   "
                "full width at {full}   ·   {fit}"
            )
        if snapshot.phase == "backward" and snapshot.watch.source == "batch":
            return self.tr(
                "{positive} +   {negative} −   {gradient} of this mini-batch; its update comes next"
                "   ·   full width at {full}   ·   {fit}"
            )
        return self._gradient_text(snapshot.watch.source)

    def _gradient_text(self, source: Source) -> str:
        return {
            "batch": self.tr(
                "{positive} +   {negative} −   {gradient} with the samples of the last update "
                "and the weights before it   ·   full width at {full}   ·   {fit}"
            ),
            "next": self.tr(
                "{positive} +   {negative} −   {gradient} of the next mini-batch, now   ·   "
                "full width at {full}   ·   {fit}"
            ),
            "sample": self.tr(
                "{positive} +   {negative} −   {gradient} of the pinned sample, now   ·   "
                "full width at {full}   ·   {fit}"
            ),
            "train": self.tr(
                "{positive} +   {negative} −   {gradient} of the training set, now   ·   "
                "full width at {full}   ·   {fit}"
            ),
        }[source]

    def _bias_text(self, quantity: EdgeQuantity) -> str:
        return {
            "weight": self.tr("{edges}   ·   edges of +1: bias b"),
            "gradient": self.tr("{edges}   ·   edges of +1: {gradient}"),
            "step": self.tr("{edges}   ·   edges of +1: Δb"),
        }[quantity]

    def _neurons(self, snapshot: Snapshot, scene: NetworkScene) -> str:
        texts = {
            "z": self.tr("neurons: z over the plane, colour z/(1 + |z|)"),
            "slope": self.tr("neurons: f′(z) over the plane, full colour at 1"),
            "delta": self.tr(
                "neurons: {delta} with the target of the nearest training point, "
                "full colour from {full}   ·   {fit}   ·   inputs are grey: they have no {symbol}"
            ),
        }
        full = scene.scales.text("delta")
        follows_rule = snapshot.experiment.optimizer.error_correction
        return texts[snapshot.watch.quantity].format(
            full=full,
            fit=self._fit_link(),
            delta=ERROR if follows_rule else DELTA,
            symbol=ERROR if follows_rule else "δ",
        )

    def _sample(self, snapshot: Snapshot, sample: SampleValues) -> str:
        dataset = snapshot.experiment.dataset
        if len(sample.point) > MOST_INPUTS:
            text = self.tr("numbers: {symbol} of {sample}, {class_title}   ·   {loss}")
        elif dataset.is_regression:
            text = self.tr("numbers: {symbol} of {sample} at ({point}), value {label}   ·   {loss}")
        else:
            text = self.tr("numbers: {symbol} of {sample} at ({point}), {class_title}   ·   {loss}")
        point = [
            number(entry.number(value))
            for entry, value in zip(dataset.inputs, sample.point, strict=True)
        ]
        return text.format(
            symbol=quantity_symbol(snapshot.experiment, snapshot.watch.quantity),
            sample=sample_title(sample.index),
            point=", ".join(point),
            label=label_text(dataset, sample.label),
            class_title=escaped(label_text(dataset, sample.label)),
            loss=self._loss(snapshot, sample),
        )

    def _loss(self, snapshot: Snapshot, sample: SampleValues) -> str:
        """Name the loss of the sample, whatever samples the edges are of: L₁ = 0.0404."""
        text = self.tr("{symbol} = {loss}")
        if math.isnan(sample.loss):
            text = self.tr("{symbol}: not computed yet")
        symbol = loss_symbol(snapshot, sample_index(sample))
        return text.format(symbol=with_loss_index(symbol), loss=number(sample.loss))

    def _fit_link(self) -> str:
        return f'<a href="{FIT}">{self.tr("fit the scale").replace(" ", "&nbsp;")}</a>'
