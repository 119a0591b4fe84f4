"""The training thread and what it publishes, the walk through one sample, background jobs.

Knows no Qt.
"""
