"""The one notation of formulas in registry entries: text in the grammar of Python, as a tree.

``σ(z) = 1 / (1 + e^(-z))`` has the operators ``+ - * / ^``, calls, comparisons and, for functions
that are defined in pieces, ``z if z > 0 else 0``. Several sides are joined with `` = ``, and
`` where t = …`` defines one more letter. A symbol that is no name in Python stands in quotes:
``'∂L/∂θ' + 1``. `printers` writes the tree as Unicode or as LaTeX, `evaluation` computes it.
Nothing is ever executed as Python.
"""

import ast
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

Term = ast.expr
PRIME = "_prime"  # stands for ′, which is no letter of a name in Python
CONSTANTS = ("e", "π")


@dataclass(frozen=True)
class Maths:
    """A formula.

    Attributes
    ----------
    sides : equal terms; the first is the shortest way to write the formula
    letter, meaning : a letter that the sides use, and what it stands for; "" and None without one
    """

    sides: tuple[Term, ...]
    letter: str = ""
    meaning: Term | None = None

    @property
    def short(self) -> "Maths":
        """The formula with its first side only."""
        return Maths(self.sides[:1], self.letter, self.meaning)

    def is_known(self, letters: Collection[str]) -> bool:
        """Check that `letters` suffice: no other letter, no derivative without a name."""
        terms = (*self.sides, *(() if self.meaning is None else (self.meaning,)))
        names = {name for term in terms for name in names_in(term)}
        functions = {name for term in terms for name in _functions(term)}
        return names <= {*letters, *CONSTANTS, self.letter} and not any(
            name.endswith(PRIME) for name in functions
        )


@lru_cache(maxsize=4096)
def names_in(term: Term) -> frozenset[str]:
    """Return the names in a term that are no functions."""
    names = {node.id for node in ast.walk(term) if isinstance(node, ast.Name)} - _functions(term)
    return frozenset(names | {letter for node in ast.walk(term) if (letter := _quoted(node))})


def as_name(term: Term) -> str:
    """Return the name that a term consists of; raises `ValueError` if it is no name."""
    name = term.id if isinstance(term, ast.Name) else _quoted(term)
    if not name:
        raise ValueError(f"no name: {ast.dump(term)}")
    return name


def _quoted(node: ast.AST) -> str:
    """Return the name in quotes that a node stands for, "" if it is something else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _functions(term: Term) -> set[str]:
    called = [node.func for node in ast.walk(term) if isinstance(node, ast.Call)]
    return {function.id for function in called if isinstance(function, ast.Name)}


@lru_cache(maxsize=1024)
def parse_maths(text: str) -> Maths:
    """Read a formula; raises `SyntaxError`."""
    text, _, definition = text.partition(" where ")
    letter, _, meaning = definition.partition(" = ")
    sides = tuple(_term(side) for side in text.split(" = "))
    return Maths(sides, letter, _term(meaning) if meaning else None)


def parse_lines(text: str) -> tuple[Maths, ...]:
    """Read several formulas with `; ` between them; raises `SyntaxError`."""
    return tuple(map(parse_maths, text.split("; "))) if text else ()


def written_out(text: str, count: int) -> str:
    """Write every ``Σ_k(…)`` of a formula as a sum of `count` terms, x_k as x1, x2, …"""
    sign = "Σ_k("
    before, found, rest = text.partition(sign)
    if not found:
        return text
    depth, end = 1, 0
    while depth:
        depth += {"(": 1, ")": -1}.get(rest[end], 0)
        end += 1
    inside, after = rest[: end - 1], rest[end:]
    terms = [inside.replace("_k", str(number)) for number in range(1, count + 1)]
    return f"{before}({' + '.join(terms)}){written_out(after, count)}"


def _term(text: str) -> Term:
    spelled = text.replace("^", "**").replace("′", PRIME).strip()
    return ast.parse(spelled, mode="eval").body
