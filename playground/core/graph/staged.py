"""Staged code of a graph: one line of Python for each local step, forward and backward.

As in the course notes: ``num = x + sigy`` forward, ``dx += 1 * dnum`` backward, where dx stands for
∂f/∂x. The code runs as it is; a test does that.
"""

import ast
import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from playground.core.basics.notation import Maths
from playground.core.graph.constants import fixed_value
from playground.core.graph.formulas import letters_of, node_names, slope_maths, value_maths
from playground.core.graph.graph import Run

IN_MATH = {
    **{name: name for name in ("exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt")},
    **{"ln": "log", "log10": "log10"},
}
FOR_PYTHON = {"σ": "1 / (1 + math.exp(-x))", "sign": "(x > 0) - (x < 0)"}
NUMBERS = {"e": "math.e", "π": "math.pi", "pi": "math.pi"}


@dataclass(frozen=True)
class CodeLine:
    """One line of code.

    Attributes
    ----------
    text : the line
    step : how many steps have been made once it has run, as `Run.step`; −1 for a comment
    value : what its name stands for then; None as long as it is not known
    """

    text: str
    step: int = -1
    value: float | None = None


def staged_code(run: Run) -> tuple[CodeLine, ...]:
    """The forward and the backward pass of a graph, with the numbers that `run` knows."""
    return _Stages(run).lines()


class _Stages:
    """Writes the lines; `so_far` has the sum of what has come back to each node."""

    def __init__(self, run: Run) -> None:
        self._run, self._graph = run, run.graph
        self._names = [_free_of_python(name) for name in node_names(run.graph)]
        self._so_far: dict[int, float | None] = {}

    def lines(self) -> tuple[CodeLine, ...]:
        return (*self._inputs(), *self._forward_pass(), *self._backward_pass())

    def _inputs(self) -> list[CodeLine]:
        leaves = [leaf for leaf in self._graph.leaves if self._graph.varying[leaf]]
        values = [f"{self._names[leaf]} = {self._run.leaves[leaf]!r}" for leaf in leaves]
        return [CodeLine("import math"), CodeLine(""), *(CodeLine(text, 0) for text in values)]

    def _forward_pass(self) -> list[CodeLine]:
        found = [CodeLine(""), CodeLine("# forward pass")]
        for step, gate in enumerate(self._graph.gates, 1):
            found.append(CodeLine(self._forward(gate), step, self._run.values[gate]))
        return found

    def _backward_pass(self) -> list[CodeLine]:
        graph, start = self._graph, len(self._graph.gates) + 1
        known = self._run.gradients[graph.output]
        found = [CodeLine(""), CodeLine("# backward pass")]
        found.append(CodeLine(f"{self._slot(graph.output)} = 1", start, known))
        for step, gate in enumerate(reversed(graph.varying_gates), start + 1):
            found.append(CodeLine(f"# {self._forward(gate)}"))
            found += [self._backward(gate, index, step) for index in graph.varying_inputs(gate)]
        return found

    def _forward(self, gate: int) -> str:
        return f"{self._names[gate]} = {self._code(gate, value_maths(self._graph.nodes[gate]))}"

    def _backward(self, gate: int, index: int, step: int) -> CodeLine:
        """One share: local × upstream, the first with =, further ones with +=."""
        node = self._graph.nodes[gate]
        source, share = node.inputs[index], self._run.shares.get((gate, index))
        sign = "+=" if source in self._so_far else "="
        before = self._so_far.get(source, 0.0)
        self._so_far[source] = None if share is None or before is None else before + share
        slope = self._code(gate, slope_maths(node, index))
        slope = slope if slope.isidentifier() or slope.isdigit() else f"({slope})"
        text = f"{self._slot(source)} {sign} {slope} * {self._slot(gate)}"
        return CodeLine(text, step, self._so_far[source])

    def _slot(self, node: int) -> str:
        """The name of ∂f/∂node."""
        name = f"d{self._names[node]}"
        return f"d_{self._names[node]}" if name in self._names else name

    def _code(self, gate: int, maths: Maths) -> str:
        """A formula of a gate as Python."""
        node = self._graph.nodes[gate]
        inputs = [self._operand(source) for source in node.inputs]
        letters = letters_of(node, inputs, self._names[gate])
        if node.constants:
            letters["c"] = _number(node.constants[0])
        known = {letter: _parsed(text) for letter, text in letters.items()}
        if maths.meaning is not None:
            known[maths.letter] = _ToPython(known).visit(copy.deepcopy(maths.meaning))
        return ast.unparse(_ToPython(known).visit(copy.deepcopy(maths.sides[0])))

    def _operand(self, node: int) -> str:
        entry = self._graph.nodes[node]
        if entry.gate or not entry.constants:
            return self._names[node]
        return NUMBERS.get(entry.name) or _number(entry.constants[0])


class _ToPython(ast.NodeTransformer):
    """Puts code in for the letters of a formula, and Python's functions for its own."""

    def __init__(self, letters: Mapping[str, ast.expr]) -> None:
        self._letters = letters

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self._letters:
            return self._letters[node.id]
        return _parsed(NUMBERS[node.id]) if node.id in NUMBERS else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        if not isinstance(node.op, ast.Pow):
            return self.generic_visit(node)
        if ast.unparse(node.left) == "e":
            return self._put("math.exp(x)", node.right)
        base, exponent = self.visit(node.left), self.visit(node.right)
        fixed = fixed_value(exponent)  # 2 − 1 is 1
        if fixed == 1:
            return cast(ast.AST, base)
        exponent = exponent if fixed is None else _parsed(_number(fixed))
        return ast.BinOp(base, node.op, exponent)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        name = ast.unparse(node.func)
        if name in IN_MATH:
            return self._put(f"math.{IN_MATH[name]}(x)", node.args[0])
        if name in FOR_PYTHON:
            return self._put(FOR_PYTHON[name], node.args[0])
        node.args = [self.visit(argument) for argument in node.args]
        return node

    def _put(self, template: str, argument: ast.expr) -> ast.expr:
        """Write `template` with the argument, as Python, for its x."""
        code: ast.expr = _ToPython({"x": self.visit(argument)}).visit(_parsed(template))
        return code


def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _number(value: float) -> str:
    return repr(value).removesuffix(".0")


def _free_of_python(name: str) -> str:
    """Keep the names that the code needs itself: a variable named math becomes math_."""
    return f"{name}_" if name in ("math", "abs", "max", "min") else name
