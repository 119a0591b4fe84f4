"""The list of recent files as a value: what is in it, in which order, and how it is stored."""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from playground.session.strict_json import parse_json

MOST = 10  # files that are not pinned, and as many that are
LONGEST = 4096  # characters of a path


@dataclass(frozen=True)
class RecentFile:
    """A file that was opened or saved; a pinned one stays in the list."""

    path: str
    is_pinned: bool = False

    @property
    def name(self) -> str:
        """Its name without the folder."""
        return PurePath(self.path).name


RecentList = tuple[RecentFile, ...]  # the pinned ones first, then newest first


def read_list(text: str) -> RecentList:
    """Return the list that `text` stores; what is damaged is left out."""
    try:
        found = parse_json(text) if text else []
    except (ValueError, RecursionError):
        return ()
    parts = found if isinstance(found, list) else []
    return _in_order(one for part in parts if (one := _read(part)) is not None)


def _read(part: Any) -> RecentFile | None:
    path = part.get("path") if isinstance(part, dict) else None
    if not isinstance(path, str) or not os.path.isabs(path) or len(path) > LONGEST:
        return None
    return RecentFile(path, part.get("pinned") is True)


def list_text(files: RecentList) -> str:
    """Return the text that stores the list."""
    return json.dumps([{"path": one.path, "pinned": one.is_pinned} for one in files])


def with_newest(files: RecentList, path: str) -> RecentList:
    """Put a file first that has just been opened or saved; the oldest one may go."""
    old = next((one for one in files if _same(one.path, path)), RecentFile(path))
    return _in_order((replace(old, path=path), *without(files, path)))


def with_pin(files: RecentList, path: str, is_pinned: bool) -> RecentList:
    """Pin a file, or take the pin out."""
    return _in_order(
        replace(one, is_pinned=is_pinned) if _same(one.path, path) else one for one in files
    )


def without(files: RecentList, path: str) -> RecentList:
    """Take a file out of the list."""
    return tuple(one for one in files if not _same(one.path, path))


def only_pinned(files: RecentList) -> RecentList:
    """Keep the pinned files only."""
    return tuple(one for one in files if one.is_pinned)


def telling_folders(paths: Sequence[str]) -> list[str]:
    """Return for each path as much of its folder as tells it from those of the same name.

    "" for a name that is there once. The last folders are enough: `week 1`, or `ann/week 1`.
    """
    parts = [PurePath(path).parts for path in paths]
    return [os.path.join("", *_telling(own, parts)) for own in parts]


def _telling(own: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    namesakes = [one for one in others if one[-1:] == own[-1:] and one != own]
    if not namesakes:
        return ()
    for count in range(2, len(own)):
        if all(one[-count:] != own[-count:] for one in namesakes):
            return own[-count:-1]
    return own[:-1]


def _in_order(files: Iterable[RecentFile]) -> RecentList:
    once: dict[str, RecentFile] = {}
    for one in files:
        once.setdefault(os.path.normcase(one.path), one)
    pinned = [one for one in once.values() if one.is_pinned]
    others = [one for one in once.values() if not one.is_pinned]
    return (*pinned[:MOST], *others[:MOST])


def _same(path: str, other: str) -> bool:
    """Return whether two paths are one file, as far as their letters say; Windows knows no case."""
    return os.path.normcase(path) == os.path.normcase(other)
