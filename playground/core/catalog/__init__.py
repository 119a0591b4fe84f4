"""The registries: activations, losses, penalties, optimisers, initialisers, schedules, features.

An entry is all that a new one needs; nothing here knows a network.
"""
