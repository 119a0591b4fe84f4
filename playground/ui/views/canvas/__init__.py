"""The canvas: the network as a drawing, edited with the mouse or the keyboard."""
