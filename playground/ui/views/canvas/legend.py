"""The line below the canvas that says what edges and neurons show, on which scale, and of which samples."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel

from playground.core.observe.sample_pass import SampleValues
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.texts.names import sample_title
from playground.ui.texts.numbers import number
from playground.ui.views.canvas.scene import NetworkScene

MOST_INPUTS = 4  # of a sample that are written out
FIT = "fit"  # the target of the link that chooses the scale anew


class Legend(QLabel):
    """The line as a text with colours and a link; changes only when what it says does."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setContentsMargins(12, 2, 12, 10)
        self._said: object = None

    def show_frame(self, snapshot: Snapshot, scene: NetworkScene, theme: Theme) -> None:
        """Say what is shown of `snapshot`."""
        sample = snapshot.sample
        state = (
            scene.edge_quantity,
            scene.has_values,
            tuple(scene.scales.full.items()),
            scene.scales.per_layer,
            snapshot.watch,
            theme,
            sample and sample.loss,
        )
        if state == self._said:
            return
        self._said = state
        lines = [self._edges(snapshot, scene, theme)]
        if snapshot.watch.quantity != "a":
            lines.append(self._neurons(snapshot, scene))
        if sample is not None:
            lines.append(self._sample(snapshot, sample))
        self.setText("<br>".join(lines).replace("   ", "&nbsp;&nbsp; "))

    def _edges(self, snapshot: Snapshot, scene: NetworkScene, theme: Theme) -> str:
        quantity = scene.edge_quantity
        if not scene.has_values:
            return self.tr("not computed yet: make a step or press Space")
        positive = f'<span style="color:{theme.positive}">━━</span>'
        negative = f'<span style="color:{theme.negative}">╍╍</span>'
        if quantity == "weight":
            text = self.tr(
                "{positive} positive   {negative} negative weight   ·   wider = larger |w|, widest from {full}"
                "   ·   ● bias   ·   ⊟ frozen"
            )
        elif quantity == "step":
            text = self.tr(
                "{positive} +   {negative} −   Δw of the last update   ·   widest from {full}   ·   {fit}"
            )
        elif snapshot.watch.source == "batch":
            text = self.tr(
                "{positive} +   {negative} −   ∂L/∂w of the last mini-batch, before its update   ·   widest from {full}   ·   {fit}"
            )
        elif snapshot.watch.source == "sample":
            text = self.tr(
                "{positive} +   {negative} −   ∂L/∂w of the pinned sample, now   ·   widest from {full}   ·   {fit}"
            )
        else:
            text = self.tr(
                "{positive} +   {negative} −   ∂L/∂w of the training set, now   ·   widest from {full}   ·   {fit}"
            )
        full = scene.scales.text(quantity)
        return text.format(positive=positive, negative=negative, full=full, fit=self._fit_link())

    def _neurons(self, snapshot: Snapshot, scene: NetworkScene) -> str:
        texts = {
            "z": self.tr("neurons: z over the plane, colour z/(1 + |z|)"),
            "slope": self.tr("neurons: f′(z) over the plane, full colour at 1"),
            "delta": self.tr(
                "neurons: δ = ∂L/∂z with the target of the nearest training point, full colour from {full}   ·   {fit}"
            ),
        }
        full = scene.scales.text("delta")
        return texts[snapshot.watch.quantity].format(full=full, fit=self._fit_link())

    def _sample(self, snapshot: Snapshot, sample: SampleValues) -> str:
        symbol = {"a": "a", "z": "z", "slope": "f′(z)", "delta": "δ"}[snapshot.watch.quantity]
        dataset = snapshot.experiment.dataset
        if len(sample.point) > MOST_INPUTS:
            text = self.tr("numbers: {symbol} of {sample}, class {label}   ·   its loss is {loss}")
        elif dataset.is_regression:
            text = self.tr(
                "numbers: {symbol} of {sample} at ({point}), value {label}   ·   its loss is {loss}"
            )
        else:
            text = self.tr(
                "numbers: {symbol} of {sample} at ({point}), class {label}   ·   its loss is {loss}"
            )
        point = [
            number(entry.number(value))
            for entry, value in zip(dataset.inputs, sample.point, strict=True)
        ]
        return text.format(
            symbol=symbol,
            sample=sample_title(sample.index),
            point=", ".join(point),
            label=f"{sample.label:.0f}" if not dataset.is_regression else number(sample.label),
            loss=number(sample.loss),
        )

    def _fit_link(self) -> str:
        return f'<a href="{FIT}">{self.tr("fit the scale").replace(" ", "&nbsp;")}</a>'
