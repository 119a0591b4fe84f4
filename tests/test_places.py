"""Where the program keeps what it remembers: the user's folders, or one folder for everything."""

import sys
from pathlib import Path

import pytest
from PyQt6.QtCore import QStandardPaths

from playground import places
from playground.places import NAME, home_folder, settings_folder, state_folder

USERS = QStandardPaths.StandardLocation
KINDS = [
    (settings_folder, USERS.GenericConfigLocation),
    (state_folder, USERS.GenericStateLocation),
]
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="variables of Linux")


@pytest.fixture(autouse=True)
def nothing_asked_for(monkeypatch, tmp_path):
    """No variable is set, and there is no `portable.txt` beside the program."""
    for name in (places.HOME_VARIABLE, "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(places, "program_folder", lambda: tmp_path)


@pytest.mark.parametrize(("folder", "kind"), KINDS)
def test_the_folders_of_the_user_are_those_that_qt_names(folder, kind):
    assert folder() == Path(QStandardPaths.writableLocation(kind)) / NAME


@on_linux
@pytest.mark.parametrize(("folder", "kind"), KINDS)
def test_the_variables_of_the_desktop_are_followed(folder, kind, monkeypatch, tmp_path):
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    assert folder() == Path(QStandardPaths.writableLocation(kind)) / NAME
    assert folder().is_relative_to(tmp_path)


@on_linux
def test_a_relative_folder_of_the_desktop_is_left_out(monkeypatch):
    """The specification says so: it would mean another folder in each terminal."""
    usual = settings_folder()
    monkeypatch.setenv("XDG_CONFIG_HOME", "here")
    assert settings_folder() == usual


@pytest.mark.parametrize("name", ["plain", "김 선생님의 폴더"])
def test_one_folder_for_everything(monkeypatch, tmp_path, name):
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / name))
    assert settings_folder() == state_folder() == tmp_path / name


def test_it_does_not_move_with_the_folder_that_the_program_works_in(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(places.HOME_VARIABLE, "mine")
    assert settings_folder() == tmp_path / "mine"


def test_an_empty_variable_asks_for_nothing(monkeypatch):
    monkeypatch.setenv(places.HOME_VARIABLE, "")
    assert home_folder() is None


def test_a_portable_program_keeps_everything_beside_itself(monkeypatch, tmp_path):
    (tmp_path / "portable.txt").touch()
    assert settings_folder() == state_folder() == tmp_path / "portable"
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "other"))
    assert settings_folder() == tmp_path / "other"


def test_a_folder_of_that_name_does_not_make_it_portable(tmp_path):
    (tmp_path / "portable.txt").mkdir()
    assert home_folder() is None
