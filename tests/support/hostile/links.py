"""Hostile texts in place of a TensorFlow Playground link."""

from collections.abc import Iterator

from playground.exchange.tfp_link.settings import KNOWN
from tests.support.hostile.typed import Typed

PAGE = "https://playground.tensorflow.org/#"
VALUES = {
    "nothing": "",
    "a blank": "%20",
    "minus one": "-1",
    "an infinity": "1e999",
    "no number": "NaN",
    "a number of 5,000 digits": "9" * 5000,
    "a small number": "1e-320",
    "a hexadecimal number": "0x10",
    "digits of another script": "٣",
    "a raised digit": "4,²",
    "a list of 9,000": ",".join("1" * 9000),
    "a broad list": ",".join(["512"] * 60),
    "commas": "," * 9000,
    "a control character": "%00%1b",
    "bytes that are no text": "%ff%fe",
    "half a percent sign": "%",
    "half a letter": "\ud800",
    "HTML": "%3Cb%3E%3Cimg%20src=x%3E",
    "braces": "%7Bname%7D%7B0%7D",
    "a path": "../../etc/passwd",
}
TEXTS = {
    "signs": "#" * 20_000,
    "signs after the host": "playground.tensorflow.org" + "#" * 19_000,
    "hosts": "playground.tensorflow.org " * 700,
    "hosts and signs": "playground.tensorflow.org#" * 700,
    "ampersands": PAGE + "&" * 19_000,
    "equals": PAGE + "=" * 19_000,
    "unknown keys": PAGE + "&".join(f"k{n}=1" for n in range(2500)),
    "one long key": PAGE + "k" * 19_000 + "=1",
    "one key many times": PAGE + "noise=50&" * 2000,
    "letters": "a" * 20_000,
    "too many letters": "a" * 20_001,
    "a megabyte": PAGE + "x" * 2**20,
    "registered signs": PAGE + "®" * 5000,
    "brackets": "[(" * 9000 + PAGE + ")]" * 500,
    "lines": "\n" * 19_000 + PAGE,
    "the largest network": PAGE + "networkShape=96,96,96&seed=1",
    "the largest batch": PAGE + "batchSize=20000&problem=regression&percTrainData=100",
}


def links() -> Iterator[Typed]:
    """List texts that are no link, broken links, and links that ask for too much."""
    for name, text in TEXTS.items():
        yield Typed(name, text)
    for key in sorted(KNOWN):
        for name, value in VALUES.items():
            yield Typed(f"{name} for {key}", f"{PAGE}seed=1&{key}={value}")
