"""The image of a field over the plane, and the contour where it is neutral."""

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QRectF

from playground.core.basics.arrays import Array
from playground.ui.look.colouring import class_picture, signed_output, table_index
from playground.ui.look.theme import Bytes, Theme, diverging_table
from playground.ui.state.scales import Scales, signed_quantity
from playground.ui.views.output.contour import decision_fields, zero_lines
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, ScaledCurve, SmoothImage, plot_safe

BLEND = 0.42  # the share of the surface in the map, so that the points stand out
LINE_WIDTH = 1.5


class PlaneImage:
    """An image and a contour on `plot`.

    `scales` are those of the canvas, so that a neuron has the same colours there and here.
    """

    def __init__(self, plot: Plot, scales: Scales) -> None:
        self._scales = scales
        self.image, self.contour = SmoothImage(), ScaledCurve(connect="pairs")
        for item in (self.image, self.contour):
            plot.addItem(item)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme, self._table = theme, diverging_table(theme, BLEND)
        self.contour.setPen(pg.mkPen(theme.text, width=LINE_WIDTH))

    def show(self, showing: Showing, sharp: bool) -> None:
        """Draw `showing`, if it is a plane; `sharp` shows the class alone, without confidence."""
        visible = showing.axis is None and len(showing.fields) > 0
        for item in (self.image, self.contour):
            item.setVisible(visible)
        if not visible:
            return
        with np.errstate(all="ignore"):
            picture, neutral = self._unit(showing) if showing.part else self._output(showing, sharp)
        dataset = showing.experiment.dataset
        self.image.setImage(picture, levels=(0, 255), autoLevels=False)
        size = dataset.high - dataset.low
        self.image.setRect(QRectF(dataset.low, dataset.low, size, size))
        self.contour.setData(*plot_safe(zero_lines(neutral, dataset.low, dataset.high)))

    def _unit(self, showing: Showing) -> tuple[Bytes, tuple[Array, ...]]:
        assert showing.part is not None
        signed = signed_quantity(
            showing.snapshot, showing.part.layer, showing.fields, self._scales
        )[0]
        return self._table[table_index(signed)], (signed,)

    def _output(self, showing: Showing, sharp: bool) -> tuple[Bytes, tuple[Array, ...]]:
        experiment, outputs = showing.experiment, showing.fields
        neutral = decision_fields(experiment, outputs)
        if len(outputs) > 1:
            return class_picture(outputs, self._theme, BLEND, sharp), neutral
        signed = signed_output(experiment, outputs[0])
        if sharp:
            signed = np.where(signed >= 0, 1.0, np.where(signed < 0, -1.0, np.nan))
        return self._table[table_index(signed)], neutral
