"""The formulas of the gates as they stand in textbooks: the value, and the local gradient for each input.

Templates have {0}, {1} for the inputs, {f} for the output and {c} for the fixed number; filled once with names, once with numbers.
"""

from collections.abc import Mapping, Sequence

from playground.core.catalog.losses import LOSSES
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Node

SUPERSCRIPTS = str.maketrans("0123456789.−-", "⁰¹²³⁴⁵⁶⁷⁸⁹·⁻⁻")
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

FORMULAS: dict[str, tuple[str, tuple[str, ...]]] = {
    "subtract": ("{0} − {1}", ("1", "−1")),
    "multiply": ("{0} · {1}", ("{1}", "{0}")),
    "divide": ("{0} / {1}", ("1 / {1}", "−{0} / {1}²")),
    "scale": ("{c} · {0}", ("{c}",)),
    "shift": ("{0} + {c}", ("1",)),
    "negate": ("−{0}", ("−1",)),
    "reciprocal": ("1 / {0}", ("−1 / {0}²",)),
    "power": ("{0}^{c}", ("{c} · {0}^({c} − 1)",)),
    "variable_power": ("{0}^{1}", ("{1} · {0}^({1} − 1)", "{f} · ln {0}")),
    "exp": ("exp {0}", ("exp {0}",)),
    "log": ("ln {0}", ("1 / {0}",)),
    "sqrt": ("√{0}", ("1 / (2 · √{0})",)),
    "sin": ("sin {0}", ("cos {0}",)),
    "cos": ("cos {0}", ("−sin {0}",)),
    "sine": ("sin {0}", ("cos {0}",)),
    "identity": ("{0}", ("1",)),
    "step": ("step {0}", ("0",)),
    "sigmoid": ("σ({0})", ("{f} · (1 − {f})",)),
    "tanh": ("tanh {0}", ("1 − {f}²",)),
    "relu": ("max(0, {0})", ("[{0} > 0]",)),
    "leaky_relu": ("max(0.01 · {0}, {0})", ("[{0} > 0] + 0.01 · [{0} ≤ 0]",)),
}


def gate_symbol(node: Node) -> str:
    """What stands in a gate, its fixed number included: ×(−1), +1, x²."""
    if not node.constants:
        return GATES[node.gate].symbol
    constant = constant_text(node.constants[0])
    if node.gate == "scale":
        return f"×({constant})" if constant.startswith("−") else f"×{constant}"
    if node.gate == "shift":
        return constant if constant.startswith("−") else f"+{constant}"
    if node.gate == "power":
        return f"x{constant.translate(SUPERSCRIPTS)}"
    return GATES[node.gate].symbol


def constant_text(value: float) -> str:
    """A fixed number, with a true minus sign."""
    return f"{value:.6g}".replace("-", "−")


def value_formula(node: Node, inputs: Sequence[str]) -> str:
    """How a gate computes its value of `inputs`, which are names or numbers."""
    if node.gate == "add":
        return " + ".join([inputs[0], *(bracketed(text) for text in inputs[1:])])
    if node.gate not in FORMULAS:
        which = _index(int(node.constants[0])) if node.gate == "softmax" else ""
        return f"{gate_symbol(node)}{which}({', '.join(inputs)})"
    template = FORMULAS[node.gate][0]
    return _filled(node, template, inputs, "")


def slope_formula(
    node: Node,
    place: int,
    inputs: Sequence[str],
    output: str,
    outputs: Mapping[int, str] | None = None,
) -> str:
    """The local gradient of a gate for one input. For gates without a formula in symbols the derivative of their name.

    `outputs` are those of all gates that share a softmax, by place.
    """
    if node.gate == "add":
        return "1"
    if node.gate in ("max", "min"):
        return f"[{inputs[place]} = {gate_symbol(node)}]"
    if node.gate.startswith("fused_"):
        return _difference(node, place)
    if node.gate == "softmax":
        other = (outputs or {}).get(place, f"softmax{_index(place)}")
        return (
            f"{output} · (1 − {output})"
            if place == int(node.constants[0])
            else f"−{output} · {other}"
        )
    if node.gate not in FORMULAS:
        return f"{gate_symbol(node)}′({', '.join(inputs)})"
    return _filled(node, FORMULAS[node.gate][1][place], inputs, output)


def _difference(node: Node, place: int) -> str:
    """The slope of a loss that has taken in the activation: the error of one output, in a mean over all its n-th part."""
    count, index = len(node.inputs), _index(place) if len(node.inputs) > 1 else ""
    error = f"ŷ{index} − y{index}"
    return (
        error
        if LOSSES[node.gate.removeprefix("fused_")].weight(count) == 1
        else f"({error}) / {count}"
    )


def _index(place: int) -> str:
    return str(place + 1).translate(SUBSCRIPTS)


def _filled(node: Node, template: str, inputs: Sequence[str], output: str) -> str:
    constant = constant_text(node.constants[0]) if node.constants else ""
    if node.gate == "power" and template.startswith("{0}") and constant.isdecimal():
        return f"{bracketed(inputs[0])}{constant.translate(SUPERSCRIPTS)}"
    first = 0 if template.startswith("{0} ") or "({0})" in template else -1
    texts = [
        text if place == first or template in ("{0}", "{1}") else bracketed(text)
        for place, text in enumerate(inputs)
    ]
    return template.format(
        *texts,
        f=bracketed(output),
        c=constant if template.startswith("{c}") else bracketed(constant),
    )


def bracketed(text: str) -> str:
    """`text` in brackets if it begins with a sign."""
    return f"({text})" if text.startswith("−") else text


def pretty(name: str) -> str:
    """A name with its number as an index: w0 as w₀."""
    letters = name.rstrip("0123456789").rstrip("_")
    index = name[len(name.rstrip("0123456789")) :]
    return (
        f"{letters}{index.translate(SUBSCRIPTS)}"
        if letters[-1:].isalpha()
        else name.replace("-", "−")
    )
