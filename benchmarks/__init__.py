"""Benchmarks: the engine beside PyTorch and scikit-learn, and the live window.

All figures are ratios of one run.
"""

import playground  # noqa: F401 - before NumPy is imported anywhere: it limits the BLAS threads
