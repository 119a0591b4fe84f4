"""The training thread, the snapshots it publishes, the walk through one sample, background jobs.

It knows no Qt.
"""
