"""Training over time: epochs, state, history, stop rules, divergence, live changes.

The arithmetic of one update is in `engine`.
"""
