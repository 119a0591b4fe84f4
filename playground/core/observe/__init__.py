"""What views can watch while training runs: neuron maps, pinned sample, activations, diagnoses.

It computes numbers and draws nothing.
"""
