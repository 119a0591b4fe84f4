"""The registries: activations, losses, penalties, optimisers, initialisers, schedules, features.

To add one, write one entry. Nothing here knows a network.
"""
