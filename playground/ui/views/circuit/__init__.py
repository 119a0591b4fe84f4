"""The circuit lab: an expression as a computational graph, forward and backward gate by gate."""
