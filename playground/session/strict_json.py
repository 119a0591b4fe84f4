"""Reads JSON from anywhere strictly and within bounds."""

import json
from typing import Any

MAX_JSON_DEPTH = 40
MAX_JSON_LISTS, MAX_JSON_PARTS = 300_000, 1_000_000  # lists and objects; what is in them
MAX_JSON_KEYS = 100_000


def parse_json(text: str) -> Any:
    """Parse JSON strictly: no NaN, no duplicate keys, no deep nesting, not too many parts.

    Raises `ValueError` or `RecursionError`.
    """
    if has_too_many_parts(text):
        raise ValueError("too many parts")
    value = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_unique_keys)
    _check_depth(value, MAX_JSON_DEPTH)
    return value


def has_too_many_parts(text: str) -> bool:
    """Return whether `parse_json` refuses a text for what is in it; texts in it count, too."""
    lists = text.count("[") + text.count("{")
    parts, keys = lists + text.count(","), text.count(":")
    return lists > MAX_JSON_LISTS or parts > MAX_JSON_PARTS or keys > MAX_JSON_KEYS


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError("a key occurs twice")
    return result


def _check_depth(value: object, allowed: int) -> None:
    if allowed == 0:
        raise ValueError("nested too deep")
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        if isinstance(part, dict | list):
            _check_depth(part, allowed - 1)
