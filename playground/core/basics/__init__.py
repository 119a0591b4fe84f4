"""Shared by the whole core: array types, messages, registry options, checks of numbers.

Nothing here knows a network.
"""
