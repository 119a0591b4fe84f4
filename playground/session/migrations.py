"""The versions of the session file, and how the documents of an older one become those of today.

A new version is one entry of `VERSIONS`, the step from the version before it, and a golden file in
the tests. A field with a default needs no new version: files from before have the default, and a
program from before refuses a file with such a field by naming the newer program that made it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.about import __version__

Documents = dict[str, Any]  # plain values of JSON, by the name of their member without “.json”
Step = Callable[[Documents], Documents]
NUMBERS = re.compile(r"\d{1,9}(\.\d{1,9}){0,3}")  # that a version of the program begins with


@dataclass(frozen=True)
class FileVersion:
    """One version of the file.

    Attributes
    ----------
    readable_from : the first version of the program that reads it
    upgrade : makes its documents those of the next version, without changing what it is given;
        None for the newest
    """

    readable_from: str
    upgrade: Step | None = None


VERSIONS: Mapping[int, FileVersion] = {1: FileVersion("0.1.0")}
VERSION = max(VERSIONS)


def upgraded(
    documents: Documents, version: int, versions: Mapping[int, FileVersion] = VERSIONS
) -> Documents:
    """Return the documents of a file of `version` as those of the newest one, step by step."""
    for number in range(version, max(versions)):
        upgrade = versions[number].upgrade
        assert upgrade is not None, f"version {number} has no step to the next one"
        documents = upgrade(documents)
    return documents


def is_newer(version: object, own: str = __version__) -> bool:
    """Return whether `version` names a newer version of the program than `own`."""
    if not isinstance(version, str) or (found := NUMBERS.match(version)) is None:
        return False
    ours = NUMBERS.match(own)
    assert ours is not None
    return _parts(found.group()) > _parts(ours.group())


def _parts(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, without zeros at its end: 1.2 is 1.2.0."""
    return tuple(map(int, re.sub(r"(\.0+)+$", "", version).split(".")))
