"""The largest number that may be drawn."""

LARGEST = 1e30  # pyqtgraph raises inside paint for values near the end of the float range
