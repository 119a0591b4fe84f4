"""The random numbers of the page: seedrandom's generator, ARC4 seeded with a text.

David Bau's seedrandom 2.4 (MIT licence) is the reference: the text is mixed to a key of at most 256
bytes, the first 256 bytes of ARC4 are dropped, and each number takes 52 bits or more.
"""

from collections.abc import Iterator

WIDTH = 256
BYTES_AT_LEAST = 6  # of each number
SIGNIFICANCE = 2**52
OVERFLOW = 2**53


class SeededRandom:
    """Draws the numbers that `Math.random` gives after `Math.seedrandom(seed)`."""

    def __init__(self, seed: str) -> None:
        self._i = self._j = 0
        self._state = _scheduled(_key_of(seed) or [0])
        self._take(WIDTH)

    def random(self) -> float:
        """Draw a number from 0 to less than 1."""
        number, scale, last = self._take(BYTES_AT_LEAST), WIDTH**BYTES_AT_LEAST, 0
        while number < SIGNIFICANCE:
            number, scale = (number + last) * WIDTH, scale * WIDTH
            last = self._take(1)
        while number >= OVERFLOW:
            number, scale, last = number >> 1, scale >> 1, last >> 1
        return (number + last) / scale

    def uniform(self, low: float, high: float) -> float:
        """Draw a number from `low` to less than `high`."""
        return self.random() * (high - low) + low

    def _take(self, count: int) -> int:
        """Return the next bytes as one number, the first byte being the most significant."""
        state, number = self._state, 0
        for _ in range(count):
            self._i = (self._i + 1) % WIDTH
            first = state[self._i]
            self._j = (self._j + first) % WIDTH
            second = state[self._i] = state[self._j]
            state[self._j] = first
            number = number * WIDTH + state[(first + second) % WIDTH]
        return number


def _key_of(seed: str) -> list[int]:
    """Mix the UTF-16 units of a text to a key."""
    key, smear = list[int](), 0
    for index, unit in enumerate(_units(seed)):
        if index < WIDTH:
            key.append(0)
        smear ^= key[index % WIDTH] * 19
        key[index % WIDTH] = (smear + unit) % WIDTH
    return key


def _units(text: str) -> Iterator[int]:
    """Yield the UTF-16 units of a text, which JavaScript counts as letters."""
    for code in map(ord, text):
        if code < 0x10000:
            yield code
        else:
            yield 0xD800 + ((code - 0x10000) >> 10)
            yield 0xDC00 + (code & 0x3FF)


def _scheduled(key: list[int]) -> list[int]:
    """Return the state of ARC4 after its key schedule."""
    state, j = list(range(WIDTH)), 0
    for i in range(WIDTH):
        j = (j + key[i % len(key)] + state[i]) % WIDTH
        state[i], state[j] = state[j], state[i]
    return state
