"""The Backprop tab: one sample on its way through the network, step by step."""
