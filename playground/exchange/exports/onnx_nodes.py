"""The activations in ONNX, opset 17, as chains of its operators."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Node:
    """One operation of the graph.

    Attributes
    ----------
    operator : its name in ONNX
    inputs, output : names of values
    attributes : numbers by name
    """

    operator: str
    inputs: Sequence[str]
    output: str
    attributes: Mapping[str, int | float] = field(default_factory=dict)


CONSTANTS: Mapping[str, float] = {  # values that the nodes use by name
    "zero": 0.0,
    "one": 1.0,
    "half": 0.5,
    "cubic": 0.044715,
    "gelu_scale": float(np.sqrt(2 / np.pi)),
}
FLOAT = 1  # the type of numbers with 32 bits
Make = Callable[[str, str], Sequence[Node]]  # from the names of z and of a


def _one(operator: str, **attributes: float) -> Make:
    return lambda z, a: [Node(operator, [z], a, attributes)]


def _step(z: str, a: str) -> Sequence[Node]:
    return [
        Node("GreaterOrEqual", [z, "zero"], f"{a}_above"),
        Node("Cast", [f"{a}_above"], a, {"to": FLOAT}),
    ]


def _silu(z: str, a: str) -> Sequence[Node]:
    return [Node("Sigmoid", [z], f"{a}_gate"), Node("Mul", [z, f"{a}_gate"], a)]


def _gelu(z: str, a: str) -> Sequence[Node]:
    """List z/2 · (1 + tanh(√(2/π) z (1 + 0.044715 z²))); Gelu itself is in opset 20."""
    steps = (
        ("Mul", z, z),
        ("Mul", f"{a}_0", "cubic"),
        ("Add", f"{a}_1", "one"),
        ("Mul", f"{a}_2", z),
        ("Mul", f"{a}_3", "gelu_scale"),
        ("Tanh", f"{a}_4"),
        ("Add", f"{a}_5", "one"),
        ("Mul", f"{a}_6", z),
        ("Mul", f"{a}_7", "half"),
    )
    last = len(steps) - 1
    return [
        Node(operator, inputs, a if number == last else f"{a}_{number}")
        for number, (operator, *inputs) in enumerate(steps)
    ]


ACTIVATIONS: Mapping[str, Make] = {
    "identity": _one("Identity"),
    "step": _step,
    "sigmoid": _one("Sigmoid"),
    "tanh": _one("Tanh"),
    "relu": _one("Relu"),
    "leaky_relu": _one("LeakyRelu", alpha=0.01),
    "elu": _one("Elu", alpha=1.0),
    "gelu": _gelu,
    "silu": _silu,
    "softplus": _one("Softplus"),
    "sine": _one("Sin"),
    "softmax": _one("Softmax", axis=1),
}
