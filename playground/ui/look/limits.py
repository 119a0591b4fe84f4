"""The largest and the smallest numbers that may be drawn."""

# pyqtgraph raises inside paint for values near the end of the float range
LARGEST_DRAWN = 1e30
# an axis that is shorter breaks its ticks and its transformation
SHORTEST_AXIS = 1e-100
# below, on a logarithmic axis, a number has fewer and fewer digits, and its ticks none
SMALLEST_LOGGED = 1e-300
