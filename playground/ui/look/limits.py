"""The largest number that may be drawn."""

# pyqtgraph raises inside paint for values near the end of the float range
LARGEST_DRAWN = 1e30
