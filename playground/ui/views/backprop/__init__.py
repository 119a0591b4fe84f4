"""The Backprop tab: one sample through the network, step by step.

Formulas, ledger, check, nudge and optimiser are its pages.
"""
