"""The ledger on the output map: which way each sample pulls on the watched weight, and how hard."""

import numpy as np
import pyqtgraph as pg

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, plot_safe

LARGEST, SMALLEST = 17.0, 4.0  # pixels: the strongest pull, and those too weak to count


class Pulls:
    """A triangle over each training point of the account: up where the sample raises ∂L/∂w, down where it lowers it."""

    def __init__(self, plot: Plot) -> None:
        self.item = pg.ScatterPlotItem()
        self.item.setZValue(1)
        plot.addItem(self.item)

    def show(self, showing: Showing, places: Array, theme: Theme) -> bool:
        """Draw them at the `places` of the training points, (2, n); whether there is anything to draw."""
        account = showing.snapshot.account
        chosen = (
            np.zeros(0, dtype=int)
            if account is None
            else np.flatnonzero((account.indices >= 0) & showing.has_points)
        )
        if account is None or not len(chosen):
            self.item.clear()
            return False
        shares = np.nan_to_num(account.ledger.shares[chosen])
        sizes = SMALLEST + (LARGEST - SMALLEST) * np.sqrt(
            np.abs(shares) / (float(np.abs(shares).max()) or 1.0)
        )
        x, y = plot_safe(places[:, account.indices[chosen]])
        up = shares > 0
        brushes = np.where(up, pg.mkBrush(theme.positive), pg.mkBrush(theme.negative))
        symbols = np.where(
            up, "t1", "t"
        )  # pyqtgraph's names of triangles with the point up and down
        self.item.setData(
            x=x,
            y=y,
            size=sizes,
            symbol=symbols.tolist(),
            brush=brushes.tolist(),
            pen=pg.mkPen(theme.text, width=1),
        )
        return True
