"""How well it learns: curves of loss and score over the run, and the confusion matrix."""
