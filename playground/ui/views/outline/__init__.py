"""The outline: the network as a tree of layers, neurons and parameters, for the keyboard."""
