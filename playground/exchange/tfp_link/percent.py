"""Signs of an address that are written as %xx, the bytes of UTF-8."""

import re

WRITTEN = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
OTHERS = re.compile(r"[^!-~]+")  # all but the printable signs of ASCII


def decoded(text: str) -> str:
    """Return what a text means; bytes that are no letters become �."""
    return WRITTEN.sub(
        lambda found: bytes.fromhex(found[0].replace("%", "")).decode(errors="replace"), text
    )


def encoded(text: str) -> str:
    """Return a text as a browser writes it in an address; what is written as %xx stays so."""
    return OTHERS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)
