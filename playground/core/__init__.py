"""The library: experiments, networks, gradients, training.

It needs NumPy only and knows no threads, no session files, no Qt.
"""
