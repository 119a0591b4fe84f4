"""Keys that texts name, such as “Train (Space)”, as the user has set them."""

import re
from collections.abc import Mapping

_present: dict[str, str] = {}  # by the key in the program, what it is now


def use_keys(present: Mapping[str, str]) -> None:
    """Take over which keys have changed: by the key in the program, the one that does it now."""
    _present.clear()
    _present.update(present)


def with_keys(text: str) -> str:
    """Return `text` with the keys that do now what the keys in it do in the program."""
    return replaced(text, _present) if _present else text


def replaced(text: str, present: Mapping[str, str]) -> str:
    """Return `text` with each key of `present`, where it stands alone, replaced by its value."""
    longest_first = sorted(present, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    whole = rf"(?<![\w+])(?:{pattern})(?![A-Za-z0-9+])"
    return re.sub(whole, lambda found: present[found[0]], text) if pattern else text
