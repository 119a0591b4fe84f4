"""Copied layers as text, for the clipboard or a mail: JSON, read as strictly as a file."""

import json
from dataclasses import dataclass, replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.experiment.edits.fragments import Fragment
from playground.core.experiment.limits import MAX_LAYERS
from playground.session.archive import SessionError
from playground.session.codec import from_plain, to_plain
from playground.session.strict_json import parse_json

FRAGMENT_FORMAT = "backprop-playground-layers"
FRAGMENT_VERSION = 1
MAX_TEXT = 2_000_000  # characters
LONGEST_NUMBER, LONGEST_ROW = len("-1.2345678901234567e-308, "), len("[], ")
TOO_LONG = QT_TRANSLATE_NOOP("Errors", "The text on the clipboard is too long to be copied layers.")
NOT_LAYERS = QT_TRANSLATE_NOOP(
    "Errors", "The clipboard does not contain a layer; copy one with Ctrl+C first."
)
NEWER = QT_TRANSLATE_NOOP(
    "Errors", "The copied layers are of a newer version; please update to paste them."
)
NOT_POSSIBLE = QT_TRANSLATE_NOOP("Errors", "The text on the clipboard cannot be pasted: {reason}")


@dataclass(frozen=True)
class _Text:
    format: str
    version: int
    fragment: Fragment


def fits_with_weights(fragment: Fragment) -> bool:
    """Whether `fragment` is short enough as text, however many digits its numbers have."""
    bare = tuple(replace(weights, rows=()) for weights in fragment.weights)
    sizes = [len(row) for weights in fragment.weights for row in weights.rows]
    numbers = LONGEST_NUMBER * sum(sizes) + LONGEST_ROW * len(sizes)
    return numbers + len(_written(replace(fragment, weights=bare))) <= MAX_TEXT


def fragment_to_text(fragment: Fragment) -> str:
    """Write `fragment` as text; without its weights unless `fits_with_weights`."""
    return _written(fragment if fits_with_weights(fragment) else replace(fragment, weights=()))


def _written(fragment: Fragment) -> str:
    plain = to_plain(_Text(FRAGMENT_FORMAT, FRAGMENT_VERSION, fragment))
    return json.dumps(plain, ensure_ascii=False)


def fragment_from_text(text: str) -> Fragment:
    """Read what `fragment_to_text` gave; raises `SessionError` for any other text.

    What it holds still has to pass `validate` in the network that it is put into.
    """
    if len(text) > MAX_TEXT:
        raise SessionError(TOO_LONG)
    try:
        value = parse_json(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise SessionError(NOT_LAYERS) from error
    version = value.get("version") if isinstance(value, dict) else None
    if type(version) is not int or version < 1 or value.get("format") != FRAGMENT_FORMAT:
        raise SessionError(NOT_LAYERS)
    if version > FRAGMENT_VERSION:
        raise SessionError(NEWER)
    try:
        return _checked(from_plain(value, _Text).fragment)
    except PlaygroundError as error:
        raise SessionError(NOT_POSSIBLE, reason=error) from error


def _checked(fragment: Fragment) -> Fragment:
    """Raise `SessionError` unless ids differ, connections go forward and numbers are possible."""
    ids = fragment.ids
    if not 1 <= len(ids) <= MAX_LAYERS:
        raise SessionError(
            QT_TRANSLATE_NOOP("Errors", "It has {count} layers; 1 to {limit} fit."),
            count=len(ids),
            limit=MAX_LAYERS,
        )
    for layer_id in ids:
        if ids.count(layer_id) > 1:
            raise SessionError(
                QT_TRANSLATE_NOOP("Errors", "Layer “{name}” occurs twice."), name=layer_id
            )
    _check_connections(fragment)
    for weights in fragment.weights:
        if not weights.can_be_set:
            raise SessionError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Its weights from “{source}” to “{target}” do not fit."
                ),
                source=weights.source,
                target=weights.target,
            )
    return fragment


def _check_connections(fragment: Fragment) -> None:
    ids, seen = fragment.ids, set()
    for connection in fragment.connections:
        ends = connection.source, connection.target
        forward = set(ends) <= set(ids) and ids.index(ends[0]) < ids.index(ends[1])
        if not forward or ends in seen:
            raise SessionError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Its connection from “{source}” to “{target}” is not possible."
                ),
                source=ends[0],
                target=ends[1],
            )
        seen.add(ends)
