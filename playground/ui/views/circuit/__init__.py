"""The circuit lab: any expression as a computational graph, forward and backward gate by gate."""
