"""The words that packages share, as types, so that a misspelt word is a type error.

CONTRIBUTING explains them.
"""

from typing import Literal

# a phase of one update, or of a walk through it
Phase = Literal["forward", "loss", "backward", "update"]
# of a neuron: z, a = f(z), f′(z), δ = ∂L/∂z
Quantity = Literal["z", "a", "slope", "delta"]
# of a parameter: w, ∂L/∂w, Δw of the last update
EdgeQuantity = Literal["weight", "gradient", "step"]
# whose gradient: mini-batch of the last update, of the next one, training set, pinned sample
Source = Literal["batch", "next", "train", "sample"]
# how far one step of a walk goes
Grain = Literal["layer", "neuron", "gate"]
# a setting of a layer that is on or off
LayerFlag = Literal["bias", "frozen", "frozen_bias", "shared_bias"]
# a mark of an edge
Mark = Literal["cut", "frozen"]
# what a leaf of a gate graph is
LeafRole = Literal["input", "weight", "bias", "target", "constant"]
# what makes the updates: NumPy calls, or the compiled kernel
EngineName = Literal["numpy", "kernel"]
# what a user may choose: "automatic" takes the faster one for the network
EngineChoice = Literal["automatic", "numpy", "kernel"]

PHASES: tuple[Phase, ...] = ("forward", "loss", "backward", "update")
