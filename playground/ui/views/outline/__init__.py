"""The network as a tree of layers, neurons and parameters: the text twin of the canvas."""
