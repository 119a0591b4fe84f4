"""The document: one frozen value that holds all that a user can set, and its rules.

No arrays, no training.
"""
