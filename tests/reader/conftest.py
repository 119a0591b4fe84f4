"""The whole program in a real window, with a screen reader that listens."""

import json

import pytest

from playground.ui.window.tour import SEEN
from tests.support.paths import ROOT
from tests.support.program_heard import running
from tests.support.screen_reader import desktop, missing, reading


@pytest.fixture(scope="module")
def desk_of_reader(tmp_path_factory):
    """The environment of a desktop with an accessibility bus."""
    if why := missing():
        pytest.skip(why)
    with desktop() as environment:
        yield environment


@pytest.fixture
def environment(desk_of_reader, tmp_path):
    """The same, with settings and work of its own."""
    (tmp_path / "settings.json").write_text(json.dumps({SEEN: "yes"}), "utf-8")  # no tour
    own = {"PLAYGROUND_HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "LANGUAGE": "en"}
    return desk_of_reader | own


@pytest.fixture
def program(environment):
    """The program, with a screen reader from the start; the canvas has the focus."""
    with reading(environment) as reader, running(environment, reader) as program:
        yield program
