"""A reader of the LaTeX that the formulas are made of.

It works out what is written, so that a formula can be checked.
"""

import math
import re

TOKEN = re.compile(
    r"\s+|(?P<token>\\begin\{\w+\}|\\end\{\w+\}|\\mathrm\{\w+\}|\\[A-Za-z]+|\\\\|\\.|\d+\.?\d*|.)"
)
FUNCTIONS = {
    r"\tanh": math.tanh,
    r"\sin": math.sin,
    r"\cos": math.cos,
    r"\ln": math.log,
    r"\sigma": lambda x: 1 / (1 + math.exp(-x)),
    r"\mathrm{sign}": lambda x: (x > 0) - (x < 0),
    r"\max": max,
    r"\min": min,
}
COMPARISONS = {
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    r"\le": lambda a, b: a <= b,
    r"\ge": lambda a, b: a >= b,
    r"\eq": lambda a, b: a == b,
    r"\ne": lambda a, b: a != b,
}
CLOSING = {"(": ")", "{": "}", "[": "]", "|": "|"}


def read(latex: str) -> list[float]:
    """The values of all sides of an equation, such as "0.4\\cdot 2 = 0.8".

    What follows “, t =” is put in for t.
    """
    latex, _, rest = latex.partition(r",\quad t = ")
    t = Reader(rest).expression() if rest else None
    latex = re.sub(
        r"\\begin\{cases\}.*?\\end\{cases\}", lambda cases: cases[0].replace("=", r"\eq "), latex
    )
    sides = [side for side in latex.split("=") if side.strip()]
    values = []
    for side in sides:
        reader = Reader(side, t)
        values.append(reader.expression())
        assert reader.peek() is None, f"{reader.tokens[reader.place :]} is left of {side}"
    return values


class Reader:
    def __init__(self, latex: str, t: float | None = None) -> None:
        self.tokens = [
            match["token"]
            for match in TOKEN.finditer(latex)
            if match["token"] and match["token"] != r"\,"
        ]
        self.place, self.t = 0, t

    def peek(self) -> str | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def take(self, expected: str | None = None) -> str:
        token = self.tokens[self.place]
        assert expected in (None, token), f"{token} where {expected} should be in {self.tokens}"
        self.place += 1
        return token

    def expression(self) -> float:
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self) -> float:
        if self.peek() == "-":
            self.take()
            return -self.term()
        value = self.power()
        while self.peek() in (r"\cdot", r"\times") or self.starts_factor():
            if self.peek() in (r"\cdot", r"\times"):
                self.take()
            value *= self.power()
        return value

    def starts_factor(self) -> bool:
        token = self.peek()
        return token in ("(", "{", r"\left", r"\frac") and not (
            token == r"\left" and self.tokens[self.place + 1] == "|"
        )

    def power(self) -> float:
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return base ** self.atom()
        return base

    def atom(self) -> float:
        token = self.take()
        if token[0].isdigit():
            return float(token)
        if token in FUNCTIONS:
            return FUNCTIONS[token](*self.arguments())
        if token == r"\left":
            return self.inside(self.take(), r"\right")
        if token in CLOSING:
            return self.inside(token)
        match token:
            case "e":
                return math.e
            case "t":
                assert self.t is not None
                return self.t
            case r"\pi":
                return math.pi
            case r"\sqrt":
                return math.sqrt(self.atom())
            case r"\frac":
                return self.atom() / self.atom()
            case r"\log":
                self.take("_")
                base = self.atom()
                return math.log(*self.arguments(), base)
            case r"\begin{cases}":
                return self.cases()
        name = token.removeprefix(r"\mathrm").strip("\\{}")
        if hasattr(math, name):  # a function that a new entry brings
            return getattr(math, name)(*self.arguments())
        raise AssertionError(f"cannot read {token} in {self.tokens}")

    def inside(self, bracket: str, right: str = "") -> float:
        value = self.expression()
        if right:
            self.take(right)
        self.take(CLOSING[bracket])
        return abs(value) if bracket == "|" else value

    def arguments(self) -> list[float]:
        left = self.peek() == r"\left"
        if left:
            self.take()
        self.take("(")
        found = [self.expression()]
        while self.peek() == ",":
            self.take()
            found.append(self.expression())
        if left:
            self.take(r"\right")
        self.take(")")
        return found

    def cases(self) -> float:
        holding = []
        while True:
            value = self.expression()
            self.take("&")
            left = self.expression()
            compare = COMPARISONS[self.take()]
            if compare(left, self.expression()):
                holding.append(value)
            if self.take() == r"\end{cases}":
                break
        assert len(holding) == 1, f"{len(holding)} cases hold in {self.tokens}"
        return holding[0]
