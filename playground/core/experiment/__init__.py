"""The document: one frozen value with everything that a user can set, and its rules.

No arrays, no training.
"""
