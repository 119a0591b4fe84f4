"""Curves of loss and score over the run, and the confusion matrix."""
