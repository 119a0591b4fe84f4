"""The names under which the window opens every view that is not always there."""

LAYERS = ("weights", "gradients", "activations", "table")
PAGES = (*LAYERS, "backprop", "circuit")
