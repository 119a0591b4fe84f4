"""The training thread, its snapshots, the walk through a sample or a batch, background jobs.

It knows no Qt.
"""
