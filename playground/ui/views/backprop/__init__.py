"""The Backprop panel: one sample or a batch through the network, stop by stop.

Its pages are formulas, gate, ledger, check, nudge, optimiser and shapes.
"""
