"""What the monkey types, drops and pastes: plain and nasty."""

import random

NUMBERS = ("0", "1", "2", "3", "0.03", "0.5", "-1.5", "1e-3", "7", "10", "100", "12", "−2")
NASTY_NUMBERS = ("", "-", "1e999", "-1e308", "nan", "inf", "0x10", "1,5", "٣", "99999999", "½")
WORDS = ("h1", "net", "neuron", "가중치", "é", "x1", "relu")
NASTY_WORDS = (
    "<b>bold</b>",
    "<img src='/dev/zero'>",
    "&lt;",
    "{name}",
    "%s %d",
    "..",
    "a/b",
    "x" * 300,
    "\u202eright",
    "\u0000",
    "#",
    "\U0001f9e0",
    "ㄱ",
)
FORMULAS = (
    "f = x*y + z",
    "f = sigmoid(w*x + b)",
    "f = (x + y)^2 / max(x, y)",
    "W = [[1, 2], [3, 4]]; x = [1, 0]; f = sum((W @ x)^2)",
    "p = softmax([1, 2, 3]); f = -sum(p * ln(p))",
    "f = 1/x",
    "f = ln(x)",
    "f = exp(exp(x))",
)
NASTY_FORMULAS = (
    "f = ",
    "f = f",
    "f = x +",
    "f = ((((x",
    "f = x ^ y ^ z ^ x",
    "f = [1, [2]] @ [3]",
    "f = 10^400",
    "f = x # note",
    "f = __import__('os')",
    "a = x; a = y",
    "f = " + "+".join(["x"] * 120),
)
NAMES = ("one", "two", "three.nnplay", "picture", "a.png", "b.svg", "c.csv", "이름", "no/where")
KINDS = (
    (NUMBERS, 6),
    (NASTY_NUMBERS, 3),
    (WORDS, 2),
    (NASTY_WORDS, 2),
    (FORMULAS, 2),
    (NASTY_FORMULAS, 2),
)


def text(rng: random.Random) -> str:
    """A text for any field."""
    (words,) = rng.choices([words for words, _ in KINDS], [weight for _, weight in KINDS])
    return rng.choice(words)


def formula(rng: random.Random) -> str:
    """A text for the circuit lab."""
    return rng.choice(FORMULAS if rng.random() < 0.6 else NASTY_FORMULAS)


def number(rng: random.Random) -> str:
    """A text for a dialog that asks for a number."""
    return rng.choice(("1", "2", "3", "5", "8", "0", "-1", "1000000", "abc"))
