"""Explains gradients: unrolled graph, stops of a walk, gradient check, nudge, ledger, optimiser.

What views watch while training runs is in `core/observe`.
"""
