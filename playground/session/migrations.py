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
# a version of the program, and what may follow its numbers: 0.2.0rc1
APP_VERSION = re.compile(r"(\d{1,9}(?:\.\d{1,9}){0,3})[\w.+-]{0,20}", re.ASCII)


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
STEP_ERRORS = (LookupError, TypeError, AttributeError, ValueError)  # for documents of another form


def upgraded(
    documents: Documents, version: int, versions: Mapping[int, FileVersion] = VERSIONS
) -> Documents:
    """Return the documents of a file of `version` as those of the newest one, step by step.

    Nothing is known of what is in them: a step may raise whatever Python does, see `STEP_ERRORS`.
    """
    for number in range(version, max(versions)):
        upgrade = versions[number].upgrade
        assert upgrade is not None, f"version {number} has no step to the next one"
        documents = upgrade(documents)
    return documents


def is_newer(version: object, own: str = __version__) -> bool:
    """Return whether `version` names a newer version of the program than `own`."""
    return isinstance(version, str) and _numbers(version) > _numbers(own)


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, without zeros at its end; none if it is no version."""
    found = APP_VERSION.fullmatch(version)
    text = re.sub(r"(\.0+)+$", "", found[1]) if found else ""
    return tuple(map(int, text.split("."))) if text else ()
