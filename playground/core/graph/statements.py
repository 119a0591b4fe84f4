"""From the words of a typed circuit to its steps in the spelling of Python.

``num = x + y; 2num`` has two steps. A product without a sign, as in 2x or (x + y)z, gets its sign
here, and ``√x`` and ``sin x`` their brackets. Where a text can be read in two ways, the error says
how to write either.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.comments import check_comment, is_named
from playground.core.graph.spelling import DEEPEST, TOO_DEEP, ExpressionError, Token, tokens_of

PRODUCT = QT_TRANSLATE_NOOP(
    "Errors", "Something is missing or misplaced here: for a product, write {product}."
)
TWO_WAYS = QT_TRANSLATE_NOOP("Errors", "This can be read in two ways: write {first} or {second}.")
COMMA = QT_TRANSLATE_NOOP(
    "Errors",
    "A comma is between two inputs: write {number} for one number, or {inputs} for two inputs.",
)
BEFORE_EQUALS = QT_TRANSLATE_NOOP(
    "Errors",
    "Something is missing or misplaced here: write one name before =, as in q = x + y.",
)
BRACKETS = QT_TRANSLATE_NOOP("Errors", "{name} needs its input in brackets.")
BINARY = ("+", "-", "*", "/", "**", "//", "=", ",", ":=", "==")
WORDS = ("number", "name", "keyword")
LONGEST_QUOTE = 24  # characters of the text that a message repeats


@dataclass(frozen=True)
class Statement:
    """One step: ``name = expression``, or the expression alone.

    Attributes
    ----------
    name : the token of the name, None without one
    plain : the expression in the spelling of Python
    starts, stops : for each of its characters, the first and one past the last character of the
        text that it stands for
    end : one past the last character of the step
    """

    name: Token | None
    plain: str
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    end: int

    def start_of(self, index: int) -> int:
        """Return the character of the text that a character of `plain` comes from."""
        return self.starts[index] if index < len(self.starts) else self.end


def read_statements(
    text: str, functions: Collection[str], numbers: Collection[str]
) -> list[Statement]:
    """The steps of `text`; raises `ExpressionError`.

    Parameters
    ----------
    functions : names that may stand before their input without brackets: sin x
    numbers : names of constants, which are never called: π(x + y) is a product
    """
    tokens = tokens_of(text)
    _check_commas(tokens, text)
    found = []
    for part in _split(tokens):
        words = [token for token in part if token.kind != "space"]
        if not words:
            continue
        named = is_named(words)
        _check_equals(words[2 if named else 0 :])
        speller = _Speller(text, words[2 if named else 0 :], functions, numbers)
        speller.write(0, len(speller.words))
        found.append(
            Statement(
                words[0] if named else None,
                speller.plain,
                tuple(speller.starts),
                tuple(speller.stops),
                words[-1].stop,
            )
        )
    return found


def _check_commas(tokens: Sequence[Token], text: str) -> None:
    """Refuse a comma within a number: 0,5 may be one number or two inputs; not in [0,5]."""
    depth = 0  # of square brackets
    for before, comma, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        depth += (before.text == "[") - (before.text == "]")
        if not depth and comma.text == "," and (before.kind, after.kind) == ("number", "number"):
            left, right = text[before.start : before.stop], text[after.start : after.stop]
            is_grouped = len(right) == 3 and left.strip("0") and len(left) <= 3
            number = left + right if is_grouped else f"{left}.{right}"
            raise ExpressionError(COMMA, comma.start, number=number, inputs=f"{left}, {right}")


def _check_equals(words: Sequence[Token]) -> None:
    """Refuse f(x) = x² and x + y = 3."""
    depth = 0
    for word in words:
        depth += (word.kind == "open") - (word.kind == "close")
        if word.text == "=" and not depth:
            raise ExpressionError(BEFORE_EQUALS, word.start)


def _split(tokens: Sequence[Token]) -> list[list[Token]]:
    """The words of each step: steps end at ``;``, or at the end of a line that is complete."""
    parts: list[list[Token]] = [[]]
    depth, before = 0, ""
    for index, token in enumerate(tokens):
        depth += (token.kind == "open") - (token.kind == "close")
        if token.kind == "space":
            check_comment(token, parts, is_inside=depth > 0 or before in BINARY)
        after = tokens[index + 1].text if index + 1 < len(tokens) else ""
        ends_line = token.kind == "space" and "\n" in token.text
        is_complete = not {before, after} & {*BINARY}
        if not depth and (token.text == ";" or (ends_line and is_complete)):
            parts.append([])
        else:
            parts[-1].append(token)
        before = before if token.kind == "space" else token.text
    return parts


@dataclass
class _Speller:
    """Writes the words of one step; grows `plain` and what its characters stand for."""

    text: str
    words: Sequence[Token]
    functions: Collection[str]
    numbers: Collection[str]
    plain: str = ""
    starts: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)

    def write(self, first: int, last: int, depth: int = 0) -> None:
        """Write the words from `first` up to, not including, `last`, inside `depth` operands."""
        index, operand = first, -1  # where the operand before began, −1 for none
        while index < last:
            word = self.words[index]
            if self._starts(index):
                if operand >= 0:
                    self._check_product(operand, index)
                    self._put("*", word.start, word.start)
                operand, index = index, self._write_operand(index, depth)
                continue
            self._check_tower(operand, index)
            operand = operand if word.kind == "power" else -1
            self._put_word(word)
            index += 1

    def _write_operand(self, index: int, depth: int) -> int:
        """Write a number, a name, a call or a term in brackets; returns the index after it."""
        word = self.words[index]
        if depth > 2 * DEEPEST:
            raise ExpressionError(TOO_DEEP, word.start)
        self._put_word(word)
        if word.kind == "open":
            inside = self._partner(index)
            self.write(index + 1, inside, depth + 1)
            self._put_word(self.words[inside])
            return inside + 1
        if self._is_call(index):
            return self._write_operand(index + 1, depth)
        if not self._is_prefix(index):
            return index + 1
        self._put("(", word.stop - 1, word.stop)
        after = self._write_operand(index + 1, depth + 1)
        self._check_prefix(index, after)
        stop = self.words[after - 1].stop
        self._put(")", stop - 1, stop)
        return after

    def _put(self, text: str, start: int, stop: int) -> None:
        self.plain += text
        self.starts += [start] * len(text)
        self.stops += [stop] * len(text)

    def _put_word(self, word: Token) -> None:
        if (self.plain[-1:].isalnum() or self.plain[-1:] == "_") and word.kind in WORDS:
            self._put(" ", word.start, word.start)
        if len(word.text) == word.stop - word.start:
            for offset, letter in enumerate(word.text, word.start):
                self._put(letter, offset, offset + 1)
        else:
            self._put(word.text, word.start, word.stop)

    # --- what the words are -----------------------------------------------------------------------

    def _starts(self, index: int) -> bool:
        """Whether an operand begins here."""
        return index < len(self.words) and self.words[index].starts_operand

    def _is_call(self, index: int) -> bool:
        """Whether a name has its inputs in brackets."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        word = self.words[index]
        is_open = after is not None and after.kind == "open" and not after.is_bar
        return is_open and word.kind in ("name", "root") and word.text not in self.numbers

    def _is_prefix(self, index: int) -> bool:
        """Whether a function has its input without brackets: √x, sin x."""
        word = self.words[index]
        is_function = word.kind == "root" or (word.kind == "name" and word.text in self.functions)
        return is_function and self._starts(index + 1) and not self._is_call(index)

    def _partner(self, index: int) -> int:
        """The index of the bracket that closes the one at `index`."""
        depth = 0
        for other in range(index, len(self.words)):
            kind = self.words[other].kind
            depth += (kind == "open") - (kind == "close")
            if not depth:
                return other
        return len(self.words) - 1

    def _end_of(self, index: int) -> int:
        """The index after the operand that begins at `index`."""
        while index + 1 < len(self.words) and (self._is_call(index) or self._is_prefix(index)):
            index += 1
        return self._partner(index) + 1 if self._starts(index) else index + 1

    def _start_of(self, index: int) -> int:
        """The index at which the operand begins that ends at `index`."""
        while index > 0 and self.words[index].kind == "power":
            index -= 1
        if self.words[index].kind == "close":
            index = next(i for i in range(index - 1, -1, -1) if self._partner(i) == index)
        return index - 1 if index > 0 and self._is_call(index - 1) else index

    # --- what can be read in two ways -------------------------------------------------------------

    def _quote(self, first: int, last: int) -> str:
        """The text of the words from `first` up to, not including, `last`."""
        words = self.words[first:last]
        text = self.text[words[0].start : words[-1].stop] if words else ""
        return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"

    def _check_product(self, left: int, right: int) -> None:
        """Refuse a product without a sign where it is not clear, or may be a slip."""
        before, word = self.words[right - 1], self.words[right]
        self._check_function(left)
        factors = self._quote(left, right), self._quote(right, self._end_of(right))
        if word.kind == "number" or (before.kind == "name" and word.kind == "name"):
            raise ExpressionError(PRODUCT, word.start, product="*".join(factors))
        sign = left - 1
        while sign > 0 and self.words[sign].text in ("+", "-"):
            sign -= 1
        if sign > 0 and self.words[sign].text in ("/", "//", "**"):
            self._check_function(sign - 1)
            above = self._quote(self._start_of(sign - 1), sign + 1)
            signs = self._quote(sign + 1, left)
            first, second = f"{above}({signs}{'*'.join(factors)})", f"{above}{signs}{factors[0]}"
            raise self._two_ways(word, first, f"({second})*{factors[1]}")

    def _check_function(self, index: int) -> None:
        """Refuse sin²x and sin^2 x."""
        word = self.words[index]
        if word.kind == "name" and word.text in self.functions and not self._is_call(index):
            raise ExpressionError(BRACKETS, word.start, name=word.text)

    def _check_prefix(self, index: int, after: int) -> None:
        """Refuse √x² and sin 2x: what comes after the input may belong to it or not."""
        word = self.words[after] if after < len(self.words) else None
        if word is None or not (word.text == "**" or word.kind == "power" or self._starts(after)):
            return
        name, operand = self._quote(index, index + 1), self._quote(index + 1, after)
        if self._starts(after):
            rest = f"*{self._quote(after, self._end_of(after))}"
        else:
            rest = self._quote(after, after + 1 if word.kind == "power" else after + 2)
        raise self._two_ways(word, f"{name}({operand}{rest})", f"{name}({operand}){rest}")

    def _check_tower(self, operand: int, index: int) -> None:
        """Refuse x²^3: a tower of exponents that are not all raised."""
        word, before = self.words[index], self.words[index - 1]
        if operand < 0 or before.kind != "power" or not (word.kind == "power" or word.text == "**"):
            return
        rest = self._quote(index, index + 1 if word.kind == "power" else index + 2)
        first = f"({self._quote(operand, index)}){rest}"
        second = f"{self._quote(operand, index - 1)}^({before.text[3:-1]}{rest})"
        raise self._two_ways(word, first, second)

    def _two_ways(self, word: Token, first: str, second: str) -> ExpressionError:
        return ExpressionError(TWO_WAYS, word.start, first=first, second=second)
