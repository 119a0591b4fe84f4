"""What views may watch during training: neuron maps, the pinned sample, activations, verdicts.

It computes and draws nothing.
"""
