"""The network canvas: the network drawn, and edited with the mouse or the keyboard."""
