"""What the whole core shares: array types, messages, registry options, checks of numbers.

Nothing here knows a network.
"""
