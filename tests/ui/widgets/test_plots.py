"""The items of the plots."""

import pyqtgraph as pg
import pytest
from PyQt6.QtCore import Qt

from playground.ui.widgets.plots import PlotCurve, drawn_at_scale


@pytest.mark.parametrize(
    ("style", "mode"), [(Qt.PenStyle.SolidLine, "on"), (Qt.PenStyle.DashLine, "off")]
)
def test_only_a_solid_curve_on_screen_is_painted_line_by_line(qapp, style, mode):
    curve = PlotCurve()
    curve.setPen(pg.mkPen("#0077bb", width=1.5, style=style))
    assert curve.opts["segmentedLineMode"] == mode
    with drawn_at_scale([curve], 2.0):
        assert curve.opts["segmentedLineMode"] == "off"
    assert curve.opts["segmentedLineMode"] == mode
