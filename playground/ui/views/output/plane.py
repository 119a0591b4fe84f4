"""The image of a field over the plane, and the contour where it is neutral."""

import numpy as np
import pyqtgraph as pg

from playground.core.basics.arrays import Array
from playground.ui.look.colouring import class_pixels, signed_output, signed_pixels
from playground.ui.look.theme import Pixels, Theme, diverging_table, packed_table
from playground.ui.state.scales import Scales, signed_quantity
from playground.ui.views.output.area_names import AreaNames
from playground.ui.views.output.contour import decision_fields, zero_lines
from playground.ui.views.output.field_item import FieldItem
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, plot_safe

BLEND = 0.42  # the share of the surface in the map, so that the points stand out
LINE_WIDTH, HIGH_LINE_WIDTH = 1.5, 3.0


class PlaneImage:
    """An image, a contour and the names of areas on `plot`.

    `scales` are those of the canvas, so that a neuron has the same colours there and here.
    """

    def __init__(self, plot: Plot, scales: Scales) -> None:
        self._scales = scales
        self.item = FieldItem()
        plot.addItem(self.item, ignoreBounds=True)
        self.names = AreaNames(plot)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme, self._table = theme, packed_table(diverging_table(theme, BLEND))
        width = HIGH_LINE_WIDTH if theme.is_high else LINE_WIDTH
        self.item.pen = pg.mkPen(theme.text, width=width)
        self.item.update()

    def show(self, showing: Showing, sharp: bool) -> None:
        """Draw `showing`, if it is a plane; `sharp` shows the class alone, without confidence."""
        self.names.show(showing, self._theme)
        visible = showing.axis is None and len(showing.fields) > 0
        self.item.setVisible(visible)
        if not visible:
            return
        with np.errstate(all="ignore"):
            pixels, neutral = self._unit(showing) if showing.part else self._output(showing, sharp)
        dataset = showing.experiment.dataset
        contour = plot_safe(zero_lines(neutral, dataset.low, dataset.high))
        self.item.show_field(pixels, contour, dataset.low, dataset.high)

    def _unit(self, showing: Showing) -> tuple[Pixels, tuple[Array, ...]]:
        assert showing.part is not None
        signed = signed_quantity(
            showing.snapshot, showing.part.layer, showing.fields, self._scales
        )[0]
        return signed_pixels(signed, self._theme, self._table), (signed,)

    def _output(self, showing: Showing, sharp: bool) -> tuple[Pixels, tuple[Array, ...]]:
        experiment, outputs = showing.experiment, showing.fields
        neutral = decision_fields(experiment, outputs)
        if experiment.dataset.is_regression:
            neutral = (outputs[0],)
        if len(outputs) > 1:
            return class_pixels(outputs, self._theme, BLEND, sharp), neutral
        signed = signed_output(experiment, outputs[0], showing.output)
        if sharp:
            signed = np.where(signed >= 0, 1.0, np.where(signed < 0, -1.0, np.nan))
        return signed_pixels(signed, self._theme, self._table), neutral
