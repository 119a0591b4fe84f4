"""Frozen dataclasses to and from plain JSON values; unknown keys and wrong types are refused."""

from typing import Any, TypeVar

import msgspec

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.session.archive import SessionError

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """Write dataclasses as dicts, lists, strings and numbers; sets become sorted lists."""
    return msgspec.to_builtins(value, order="deterministic", enc_hook=_number)


def _number(value: object) -> float:
    """Write a number of NumPy's, which users of the library have from arrays."""
    if isinstance(value, float):
        return float(value)
    raise NotImplementedError(f"no value of a session: {type(value).__name__}")


def from_plain(plain: object, kind: type[T]) -> T:
    """Read what `to_plain` gave; raises `SessionError`. Missing keys take their default."""
    try:
        value = msgspec.convert(plain, kind, strict=True)
    except (msgspec.ValidationError, RecursionError, UnicodeError) as error:
        raise SessionError(
            QT_TRANSLATE_NOOP("Errors", "It is not valid: {reason}."), reason=error
        ) from error
    unknown = _unknown_key(plain, to_plain(value), "$")
    if unknown:
        raise SessionError(
            QT_TRANSLATE_NOOP("Errors", "It is not valid: {key} is unknown."), key=unknown
        )
    return value


def _unknown_key(given: object, known: object, path: str) -> str:
    """Return the path of the first key in `given` that was ignored, or ""."""
    if isinstance(given, dict) and isinstance(known, dict):
        for key, part in given.items():
            if key not in known:
                return f"{path}.{key}"
            if found := _unknown_key(part, known[key], f"{path}.{key}"):
                return found
    if isinstance(given, list) and isinstance(known, list | tuple):
        for index, (part, known_part) in enumerate(zip(given, known, strict=False)):
            if found := _unknown_key(part, known_part, f"{path}[{index}]"):
                return found
    return ""
