"""The network canvas: the network drawn, and edited by pointing."""
