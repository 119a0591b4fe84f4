"""The ledger on the output map: the contribution of each sample to the gradient of a weight."""

import numpy as np
import pyqtgraph as pg

from playground.core.basics.arrays import Array
from playground.ui.look.inks import brush, pen
from playground.ui.look.theme import Theme
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, plot_safe

LARGEST_MARK, SMALLEST_MARK = 17.0, 4.0  # pixels, for the largest contribution and for none
HOLLOW = 2.0  # pixels of the line around a triangle that points down


class Pulls:
    """A triangle on each training sample: up if it raises ∂L/∂w, down if it lowers it.

    Its colour is that of gradients, full or hollow: those of signs are those of two classes here.
    """

    def __init__(self, plot: Plot) -> None:
        self.item = pg.ScatterPlotItem()
        self.item.setZValue(1)
        plot.addItem(self.item)

    @property
    def is_shown(self) -> bool:
        """Whether there are triangles."""
        return bool(self.item.isVisible())

    def show(self, showing: Showing, positions: Array, theme: Theme) -> bool:
        """Draw triangles at the `positions` (2, n) of the training points; return whether any."""
        account = showing.snapshot.account
        chosen = (
            np.zeros(0, dtype=int)
            if account is None
            else np.flatnonzero((account.indices >= 0) & showing.has_points)
        )
        self.item.setVisible(len(chosen) > 0)
        if account is None or not len(chosen):
            return False
        shares = np.nan_to_num(account.ledger.shares[chosen])
        sizes = SMALLEST_MARK + (LARGEST_MARK - SMALLEST_MARK) * np.sqrt(
            np.abs(shares) / (float(np.abs(shares).max()) or 1.0)
        )
        x, y = plot_safe(positions[:, account.indices[chosen]])
        up = shares > 0
        raises = brush(theme.gradient), pen(theme.surface, 1)
        lowers = brush(theme.surface), pen(theme.gradient, HOLLOW)
        looks = [raises if is_up else lowers for is_up in up]
        symbols = np.where(up, "t1", "t")  # pyqtgraph's triangles that point up and down
        self.item.setData(
            x=x,
            y=y,
            size=sizes,
            symbol=symbols.tolist(),
            brush=[fill for fill, _ in looks],
            pen=[line for _, line in looks],
        )
        return True
