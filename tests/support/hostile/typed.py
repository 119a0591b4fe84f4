"""Texts that are typed or pasted: expressions of the circuit lab, numbers, copied layers."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.edits.copied_weights import Weights
from playground.core.experiment.edits.fragments import copy_layers
from playground.session.codec import to_plain
from playground.session.fragment import FRAGMENT_FORMAT, FRAGMENT_VERSION
from tests.support.hostile.cases import good_experiment
from tests.support.hostile.documents import IMAGES, changes, json_texts

CODE = """
__import__('os').system('touch hostile-canary')
open('hostile-canary', 'w')
exec("import os")
eval("1")
().__class__.__bases__[0].__subclasses__()
x.__class__
x.real
x.T.__init__.__globals__
(lambda: open('hostile-canary', 'w'))()
lambda x: x
[x for x in ().__class__.__base__.__subclasses__()]
{x: 1 for x in [1]}
{1, 2}
{**{}}
f'{open("hostile-canary", "w")}'
f"{x}"
'x' * 10**9
"a" "b"
b'x'
(y := 5)
x := 5
x if y else z
x and y
not x
x < y < z
x == y
x is y
x in y
await x
yield x
yield from x
print(x)
import os
from os import system
def f(): pass
class A: pass
del x
return x
raise x
assert x
global x
with x: pass
for x in y: pass
while True: pass
try: x
async def f(): pass
@x
x; import os
x
import os
x.y = 3
x[0]
x[::-1]
x[...]
...
*x
**x
max(*x)
max(**x)
max(x, key=y)
max(x for x in y)
sin(x=1)
sin.__call__(x)
(sin)(x)
sin(sin)
None
True
False
__debug__
__builtins__
__name__
_
_x
`x`
$x
x?
x!
!x
~x
x % y
x // y
x << y
x >> y
x & y
x @ y
x -> y
#!coding: rot13
match x: case y: pass
type x = y
1j
0x10
0b1
0o7
1_000
1__0
0777
1e
1e+
.
..
1.2.3
'
\"\"\"
\\
\\\\n
\\N{DIGIT ONE}
"""
# read as products or names: no code
PRODUCTS = {"x", "x!", "1j", "0x10", "0b1", "0o7", "1e", "1_000", "0777", "#!coding: rot13"}
HUGE = ["9**9**9", "9^9^9^9", "10**308*10", "2**1024", "1e308*10", "1e309", "-1e999", "1/0", "0/0"]
HUGE += ["0^0", "0^-1", "(-1)^0.5", "ln(0)", "sqrt(-1)", "exp(1000)", "exp(exp(exp(9)))", "9" * 399]
HUGE += [
    "9" * 5000,
    "0." + "0" * 390 + "1",
    "1e-400",
    "x^1e300",
    "x^-1e300",
    "1e300^x",
    "2^2^2^2^2^2",
]
HUGE += [
    "(((((9^9)^9)^9)^9)^9)",
    "9" * 100 + "^" + "9" * 100,
    "e^e^e^e^e",
    "π^π^π^π",
    "(-9)^9^9^(1/3)",
]
HUGE += ["1e308 + 1e308", "x^(10^10)", "x^(1/0)", "x^(0/0)", "x^(2^5000)", "x^(-(9^9^9))"]
LOOK_ALIKES = [
    "𝐱 + 𝑥",
    "ｘ ＋ １",
    "х + x",
    "e^ｅ",
    "１２３",
    "٣ + x",
    "²³x",
    "x₁₂₃",
    "xⁿ",
    "½x",
    "∑x",
    "∞",
]
LOOK_ALIKES += [
    "x\u200b+y",
    "x\u00a0+\u3000y",
    "\u202ex+y",
    "x\u0000y",
    "x\ufeff",
    "\ud800",
    "x\udfff",
]
LOOK_ALIKES += [
    "é + e\u0301",
    "ﬁ",
    "K + K",
    "ℯ^x",
    "ı + i",
    "ß",
    "ǆ",
    "한글 + 변수",
    "变量*2",
    "🙂",
    "x🙂",
]
LOOK_ALIKES += [
    "x\u0300" * 100,
    "\u0300",
    "a" + "\u0301" * 300,
    "ᵀ",
    "xᵀ",
    "−–—‐x",
    "×÷∕⁄",
    "“x”",
    "‘x’",
]
LOOK_ALIKES += [
    "x\x0b+\x0cy",
    "x\r\ny",
    "x\u2028y",
    "\x1b[2J",
    "<img src='/dev/zero'>",
    "&lt;",
    "{x}",
    "%s%n",
]
NESTS = ["({})", "-{}", "sin({})", "sqrt {}", "√{}", "|{}|", "({})^2", "2^{}", "1/({})", "x + ({})"]
NESTS += [
    "{} + x",
    "{} * x",
    "{}^x",
    "max({}, x)",
    "max(x, {})",
    "[{}]",
    "+{}",
    "−({})",
    "{}²",
    "f={};f",
]
PARTS = [
    "x",
    "y",
    "2",
    "1.5",
    "(",
    ")",
    "+",
    "-",
    "*",
    "/",
    "^",
    "**",
    "|",
    "√",
    "sin",
    "exp(",
    ",",
    ";",
]
PARTS += [
    "\n",
    "=",
    "[",
    "]",
    "@",
    "ᵀ",
    "²",
    "π",
    "e",
    " ",
    "max(",
    "#",
    "·",
    "'",
    ".",
    "_",
    "W = [[1, 2]]",
]
VECTORS = ["x = [{}]; sum(x)", "W = [{0}]; x = [{0}]; sum(W @ x)", "x = [1, 2]; sum(x^{})"]
VECTORS += ["x = [1, {}]; f = sum(x)", "x = [[{}], [1]]; sum(x)", "W = [[1, 2]]; sum(W {})"]
FILLINGS = [
    "",
    "1",
    "1, 2",
    "[1]",
    "[1, 2], [3]",
    "[[1]]",
    ",",
    "x",
    "1e999",
    "9**9**9",
    "nan",
    "'a'",
]
FILLINGS += [
    "1, " * 500,
    "[1, 2], " * 13,
    "__import__('os')",
    "lambda: 1",
    "1 for x in y",
    "*x",
    "-1/0",
]
FILLINGS += [
    "{}",
    "1:2",
    "...",
    "1j",
    "True",
    "None",
    "f'{x}'",
    "[" * 90 + "]" * 90,
    "\0",
    "x := 1",
]


@dataclass(frozen=True)
class Typed:
    """A text; code must be refused."""

    name: str
    text: str
    may_open: bool = True


def expressions() -> Iterator[Typed]:
    """Expressions of the circuit lab, several hundred."""
    for line in CODE.strip().splitlines():
        yield Typed(f"code: {line}", line, line in PRODUCTS)
    for text in HUGE + LOOK_ALIKES:
        yield Typed(f"huge or odd: {text[:40]!r}", text)
    for nest in NESTS:
        for depth in (10, 39, 41, 100, 10_000):
            text = "x"
            before, after = nest.split("{}")
            text = before * depth + "x" + after * depth
            yield Typed(f"{depth} times {nest}", text)
    for vector in VECTORS:
        for filling in FILLINGS:
            yield Typed(
                f"{vector} with {filling[:30]}",
                vector.replace("{}", filling).replace("{0}", filling),
            )
    for letter in "x(+ -^|√;,=[.1#\n²":
        for length in (400, 401, 2_000_000):
            yield Typed(f"{length} times {letter!r}", letter * length)
    rng = random.Random(1)
    for number in range(200):
        yield Typed(f"mixed {number}", "".join(rng.choices(PARTS, k=rng.randrange(1, 60))))
    for name, example in EXAMPLES.items():
        for number in range(5):
            text = list(example.circuit.text)
            for _ in range(rng.randrange(1, 4)):
                text[rng.randrange(len(text))] = rng.choice(PARTS)
            yield Typed(f"{name}, mistyped {number}", "".join(text))


def searches() -> Iterator[Typed]:
    """Words to search for, many and long ones."""
    for word in ("a", "x", "ab", "e", "9", "한", "<b>", "\x1b"):
        for between in (" ", "", "\n", "\u3000"):
            text = (word + between) * 20_000
            yield Typed(f"{len(text)} letters of {word + between!r}", text)
    yield from expressions()


def numbers() -> Iterator[Typed]:
    """Numbers as they are typed into a field."""
    texts = [
        "9" * 60,
        "1e999",
        "1e9999999",
        "1/0",
        "0/0",
        "nan",
        "inf",
        "-inf",
        "1,000",
        "1,000,000.5",
    ]
    texts += [
        "1_000",
        "٣",
        "１",
        "½",
        "0x10",
        "1e",
        "--1",
        "1/1/1",
        "(1)",
        "1 2",
        "\x00",
        "\ud800",
        "",
    ]
    texts += [
        "1" * 1_000_000,
        "1/" * 1_000_000,
        "," * 1_000_000,
        "1,111" * 100_000,
        "-" * 1_000_000,
    ]
    for text in [*texts, *CODE.strip().splitlines(), *LOOK_ALIKES]:
        yield Typed(f"{len(text)} letters: {text[:40]!r}", text)


def clipboard() -> Iterator[Typed]:
    """Texts on the clipboard, when layers are to be pasted."""
    experiment = good_experiment()
    fragment = copy_layers(experiment, {"hidden1", "hidden2"})
    weights = Weights("hidden1", "hidden2", ("1", "2", "3"), ("1", "2"), ((0.5,) * 3,) * 2)
    fragment = type(fragment)(fragment.layers, fragment.connections, (weights,))
    whole: Any = {
        "format": FRAGMENT_FORMAT,
        "version": FRAGMENT_VERSION,
        "fragment": to_plain(fragment),
    }
    for name, change in changes(whole):
        yield Typed(name, json.dumps(change()), not name.endswith(("NaN", "Infinity")))
    text = json.dumps(whole)
    for name, content in json_texts(text).items():
        if content != text.encode():
            is_of_bytes = name == "a mark at its start"  # Qt's clipboard takes it off
            yield Typed(name, content.decode("utf-8", "replace"), may_open=is_of_bytes)
    for tenth in range(10):
        yield Typed(f"cut at {tenth}/10", text[: len(text) * tenth // 10], False)
    rng = random.Random(1)
    for number in range(100):
        letters = list(text)
        for _ in range(rng.choice((1, 1, 4))):
            letters[rng.randrange(len(letters))] = rng.choice('{}[]",:0123456789-eE.\\u \0ￜ')
        yield Typed(f"letters changed {number}", "".join(letters))
    for line in [*CODE.strip().splitlines(), IMAGES, "", "\0", "x" * 3_000_000]:
        yield Typed(f"no layers: {line[:40]!r}", line, False)
