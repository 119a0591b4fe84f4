"""Shared by all tests; Qt-free."""

import os

import pytest
from hypothesis import settings

from playground import Experiment
from tests.support.experiments import make
from tests.support.no_warnings import no_number_warnings

for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"  # the tests are in English wherever they run
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # plain `pytest` works without a display
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=25)
settings.register_profile(  # make slow; the same examples each time, so that CI can be repeated
    "thorough", deadline=None, derandomize=True, max_examples=200
)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def numbers_warn_of_nothing():
    """No test makes NumPy warn, in whatever thread or slot."""
    with no_number_warnings():
        yield


@pytest.fixture(scope="session", autouse=True)
def language_of_nobody(tmp_path_factory):
    """The language that the user of this machine has chosen is left alone, and not spoken."""
    with pytest.MonkeyPatch.context() as patch:
        nothing = tmp_path_factory.mktemp("language") / "settings.json"
        patch.setattr("playground.languages.choice.settings_file", lambda: nothing)
        yield


@pytest.fixture
def tiny_experiment() -> Experiment:
    """24 points, 2-3-1, mini-batches of 5.

    The smallest thing that still has an odd last batch and a test set.
    """
    return make(samples=24)
