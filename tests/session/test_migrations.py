"""Older versions of the file become the newest one, step by step; newer programs are known."""

import pytest

from playground.session.migrations import VERSION, VERSIONS, FileVersion, is_newer, upgraded


def renamed(documents):
    experiment = dict(documents["experiment"])
    experiment["middle"] = experiment.pop("old")
    return documents | {"experiment": experiment}


def split(documents):
    value = documents["experiment"]["middle"]
    return documents | {"experiment": {"left": value, "right": value}}


THREE = {
    1: FileVersion("1.0", renamed),
    2: FileVersion("1.5", split),
    3: FileVersion("2.0"),
}


@pytest.mark.parametrize(
    ("version", "experiment"), [(1, {"old": 7}), (2, {"middle": 7}), (3, {"left": 7, "right": 7})]
)
def test_every_older_version_goes_through_each_step_to_the_newest(version, experiment):
    given = {"experiment": experiment, "state": {"epoch": 3}}
    assert upgraded(given, version, THREE) == {
        "experiment": {"left": 7, "right": 7},
        "state": {"epoch": 3},
    }
    assert given["experiment"] == experiment, "what is given stays as it is"


def test_the_versions_count_up_and_each_but_the_newest_has_a_step_to_the_next():
    assert [*VERSIONS] == list(range(1, VERSION + 1))
    assert [version.upgrade is None for version in VERSIONS.values()] == [False] * (VERSION - 1) + [
        True
    ]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("0.1.0", False),
        ("0.1", False),
        ("0.1.0.0", False),
        ("0.0.9", False),
        ("0.1.1", True),
        ("0.10", True),
        ("1", True),
        ("2.0rc1", True),
        ("9" * 300, False),
        ("9 <b>bold</b>", False),
        ("٩.٩", False),
        ("", False),
        ("newest", False),
        (None, False),
        (["9.9"], False),
    ],
)
def test_a_newer_version_of_the_program_is_known(version, expected):
    assert is_newer(version, own="0.1.0") == expected
