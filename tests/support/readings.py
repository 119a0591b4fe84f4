"""Reads the sentences about gradients: what moves, what follows, and by how much."""

import math
import re
from dataclasses import dataclass

MOVES = re.compile(
    r"(?:(?P<wants>\S+) wants to (?P<wish>grow|fall): )?"
    r"(?P<of>\S+) (?P<result>grows|falls) by (?P<amount>\S+) for each 1 that "
    r"(?P<name>\S.*) (?P<cause>grows|falls), near here\."
)
STAYS = re.compile(r"(?P<of>\S+) stays almost the same when (?P<name>\S.*) moves a little\.")
POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@dataclass(frozen=True)
class Said:
    """What a sentence says: ∂of/∂name, and which way the value wants to go, "" for none."""

    of: str
    name: str
    slope: float
    wish: str = ""


def said_in(text: str) -> Said | None:
    """What the sentence in a text says, None without one."""
    if still := STAYS.search(text):
        return Said(still["of"], still["name"], 0.0)
    match = MOVES.search(text)
    if match is None:
        return None
    amount = float(match["amount"].replace(",", "").replace("−", "-"))
    assert amount >= 0
    opposite = match["result"] != match["cause"]
    slope = -amount if opposite else amount
    if match["wants"]:
        assert match["wants"] == match["name"]
        assert match["wish"] == ("fall" if slope > 0 else "grow")  # so that the loss falls
    return Said(match["of"], match["name"], slope, match["wish"] or "")


def agrees(said: Said, slope: float, digits: int) -> bool:
    """Whether a sentence with this many digits says this slope, which is a finite difference."""
    if said.slope == 0:
        return abs(slope) < 1e-4
    unit = 10.0 ** (math.floor(math.log10(abs(said.slope))) - digits + 1)
    return abs(said.slope - slope) <= 0.51 * unit + 1e-5 * abs(slope) + 1e-7
