"""Training over time: epochs, state, history, stop rules, divergence, edits while it runs.

The arithmetic of one update is in `core/engine`.
"""
