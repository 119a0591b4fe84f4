"""The words that rooms agree on, as types: a misspelt one is a type error. CONTRIBUTING explains them."""

from typing import Literal

Phase = Literal["forward", "loss", "backward", "update"]  # of one update, or of a walk through it
Quantity = Literal["z", "a", "slope", "delta"]  # of a neuron: z, a = f(z), f′(z), δ = ∂L/∂z
EdgeQuantity = Literal["weight", "gradient", "step"]  # of a parameter: w, ∂L/∂w, Δw of the last update
Source = Literal["batch", "train", "sample"]  # whose gradient: mini-batch, training set, pinned sample
Grain = Literal["layer", "neuron", "gate"]  # how far one step of a walk goes
Mark = Literal["cut", "frozen"]  # of an edge

PHASES: tuple[Phase, ...] = ("forward", "loss", "backward", "update")
