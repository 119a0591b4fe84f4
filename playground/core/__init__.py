"""The library: experiments, networks, gradients, training.

It needs only NumPy. It knows no threads, no session files and no Qt.
"""
