"""Files of 32 MB that nobody should give it are refused in little memory."""

import tracemalloc

import pytest

from playground.exchange.decoding import decode
from playground.exchange.errors import MAX_BYTES, CsvError
from playground.exchange.guessing import guess
from playground.exchange.reading import read

CASES = {
    "delimiters": b",",
    "line breaks": b"\n",
    "quotation marks": b'"',
    "one digit": b"1",
    "comments": b"#\n",
    "quotes that open": b'1,"a\n',
    "rows": b"1;2\n",
    "letters of Windows": "é\n".encode("cp1252"),
    "zero bytes": b"\0",
    "every byte": bytes(range(256)),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_in_little_memory(name):
    content = CASES[name] * (MAX_BYTES // len(CASES[name]))
    tracemalloc.start()
    try:
        with pytest.raises(CsvError):
            read_all(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * MAX_BYTES


def read_all(content):
    text, _ = decode(content)
    read(text, guess(text))
