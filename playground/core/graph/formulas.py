"""The formulas of the gates of a graph, as the entries of `GATES` write them.

Each is written by a printer, once with the names of what feeds the gate and once with numbers.
"""

from collections.abc import Mapping, Sequence

from playground.core.basics.maths_text import with_minus
from playground.core.basics.notation import Maths, parse_maths
from playground.core.basics.printer import Printer
from playground.core.basics.printers import TEXT
from playground.core.graph.constants import NUMBERS
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Node

NAMES = {value: name for name, value in NUMBERS.items() if len(name) == 1}


def constant_text(value: float) -> str:
    """Write a fixed number, with a true minus sign."""
    return with_minus(f"{value:.6g}")


def gate_symbol(node: Node) -> str:
    """Write what stands in a gate, its fixed number included: ×(−1), +1, x²."""
    symbol = GATES[node.gate].symbol
    return symbol if isinstance(symbol, str) else symbol(constant_text(node.constants[0]))


def value_maths(node: Node) -> Maths:
    """Return the formula by which a gate computes its value."""
    gate, count = GATES[node.gate], len(node.inputs)
    maths = gate.maths if isinstance(gate.maths, str) else gate.maths(count, node.constants)
    return parse_maths(maths or _named(node, "")).short


def slope_maths(node: Node, index: int) -> Maths:
    """Return the formula of the local gradient of a gate for one input."""
    gate, count = GATES[node.gate], len(node.inputs)
    if not isinstance(gate.slope_maths, tuple):
        return parse_maths(gate.slope_maths(index, count, node.constants)).short
    maths = gate.slope_maths[index] if gate.slope_maths else _named(node, "′")
    return parse_maths(maths).short


def _named(node: Node, prime: str) -> str:
    letters = (f"x{number}" for number in range(1, len(node.inputs) + 1))
    return f"{node.gate}{prime}({', '.join(letters)})"


def letters_of(
    node: Node,
    inputs: Sequence[str],
    output: str,
    printer: Printer = TEXT,
    siblings: Mapping[int, str] | None = None,
) -> dict[str, str]:
    """Return what the letters in the formulas of a gate stand for.

    `siblings` are the values of all gates that share a softmax, by the index of their own input.
    """
    letters = {f"x{number}": text for number, text in enumerate(inputs, 1)}
    letters |= dict(zip("xy", inputs, strict=False)) | {"z": inputs[0], "f": output, "a": output}
    letters |= {f"f{index + 1}": text for index, text in (siblings or {}).items()}
    if node.constants:
        letters["c"] = _fixed(node.constants[0], printer)
    return letters


def _fixed(value: float, printer: Printer) -> str:
    """Write a fixed number; π and e by their names, since six digits are another number."""
    name = NAMES.get(value)
    return printer.number(constant_text(value)) if name is None else printer.symbol(name)


def value_formula(node: Node, inputs: Sequence[str], printer: Printer = TEXT) -> str:
    """Write how a gate computes its value of `inputs`, which are names or numbers."""
    return printer.write(value_maths(node), letters_of(node, inputs, "", printer))
