"""Benchmarks: the engine beside PyTorch and scikit-learn, and the live window. All figures are ratios of one run."""
