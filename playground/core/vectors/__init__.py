"""The computational graph of matrices: vector gates, their shapes, gradients and local Jacobians.

It knows no network; `core/explain/network_graph` makes the graph of one.
"""
