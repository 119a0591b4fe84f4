"""What the network does: the output map and the curves."""
