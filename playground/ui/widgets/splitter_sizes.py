"""The sizes that a user has given the parts of splitters, to text and back."""

import json
from collections.abc import Mapping, Sequence

from playground.session.strict_json import parse_json

LARGEST = 10_000  # pixels of a part
Sizes = dict[str, tuple[list[int], ...]]  # of one or more splitters, by their arrangement


def sizes_text(sizes: Sizes) -> str:
    """Return the sizes as text; "" if the user has changed none."""
    return json.dumps(sizes) if sizes else ""


def read_sizes(text: str, counts: Mapping[str, Sequence[int]]) -> Sizes:
    """Return the sizes in `text`; those that make no sense are left out.

    `counts`: how many parts each splitter has, by the arrangement.
    """
    try:
        found = parse_json(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        name: tuple(found[name])
        for name, parts in counts.items()
        if _are_sizes(found.get(name), parts)
    }


def _are_sizes(value: object, counts: Sequence[int]) -> bool:
    if not isinstance(value, list) or len(value) != len(counts):
        return False
    return all(
        isinstance(sizes, list) and len(sizes) == count and all(map(_is_size, sizes))
        for sizes, count in zip(value, counts, strict=True)
    )


def _is_size(size: object) -> bool:
    return isinstance(size, int) and not isinstance(size, bool) and 0 < size < LARGEST
