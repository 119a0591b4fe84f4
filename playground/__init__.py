"""Backprop Playground: draw a neural network, watch it learn, see every gradient.

The rooms, each of which only knows the rooms below it::

    app, cli        composition: the window and the command line
    ui              everything that imports Qt
    worker  session the training thread; files on disk (neither imports Qt)
    core            the library: NumPy and the standard library only
"""

import os

# Two BLAS threads made a (256x64)(64x64) product 42 times slower than one; this must be said before NumPy is imported.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

__version__ = "0.1.0"
APP_NAME = "Backprop Playground"
