"""Shared by the whole core: array types, messages, registries, the notation of formulas.

Nothing here knows a network.
"""
