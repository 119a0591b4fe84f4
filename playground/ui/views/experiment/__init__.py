"""The experiment panel: data, training settings, seeds."""
