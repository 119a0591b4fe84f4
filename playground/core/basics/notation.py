"""The one notation of formulas in registry entries: text in the grammar of Python, read into a tree.

``σ(z) = 1 / (1 + e^(-z))`` has the operators ``+ - * / ^``, calls, comparisons and, for functions
that are defined in pieces, ``z if z > 0 else 0``. Several sides are joined with `` = ``, and
`` where t = …`` defines one more letter. `printers` writes the tree as Unicode or as LaTeX. Nothing
is ever executed.
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
        """Whether it can be worked out from `letters`: no other letter, no nameless derivative."""
        terms = (*self.sides, *(() if self.meaning is None else (self.meaning,)))
        nodes = [node for term in terms for node in ast.walk(term)]
        called = [node.func for node in nodes if isinstance(node, ast.Call)]
        functions = {node.id for node in called if isinstance(node, ast.Name)}
        names = {node.id for node in nodes if isinstance(node, ast.Name)} - functions
        return names <= {*letters, *CONSTANTS, self.letter} and not any(
            name.endswith(PRIME) for name in functions
        )


@lru_cache(maxsize=1024)
def parse_maths(text: str) -> Maths:
    """Read a formula; raises `SyntaxError`."""
    text, _, definition = text.partition(" where ")
    letter, _, meaning = definition.partition(" = ")
    sides = tuple(_term(side) for side in text.split(" = "))
    return Maths(sides, letter, _term(meaning) if meaning else None)


def _term(text: str) -> Term:
    spelled = text.replace("^", "**").replace("′", PRIME).strip()
    return ast.parse(spelled, mode="eval").body
