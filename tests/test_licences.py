"""What the program brings: every distribution that it needs, with licence and text."""

import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from playground import licences
from playground.licences import components, distributions
from tests.support.paths import ROOT

ALLOWED = ("MIT", "BSD", "GPL", "PSF", "MPL", "Apache", "Zlib", "CC BY 4.0")  # fit for GPL-3
WITHOUT_TEXT = {"latex2mathml"}  # nothing came with it; About says so


def needed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}


@pytest.fixture(scope="module")
def all_of_it():
    return components()


def test_the_program_comes_first_with_its_whole_licence(all_of_it):
    assert all_of_it[0].name == "Backprop Playground"
    assert "GNU GENERAL PUBLIC LICENSE" in all_of_it[0].text
    assert "END OF TERMS AND CONDITIONS" in all_of_it[0].text


def test_everything_that_is_needed_is_listed(all_of_it, monkeypatch):
    """By the metadata of this checkout, not of an older install of it."""
    lines = [f"{name}>=0" for name in needed()]
    usual = metadata.Distribution.requires.fget

    def requires(self):
        return lines if self.name == licences.DISTRIBUTION else usual(self)

    monkeypatch.setattr(metadata.Distribution, "requires", property(requires))
    names = {canonicalize_name(one.name) for one in components()}
    assert needed() <= names
    assert {"ziafont", "latex2mathml", "python"} <= names  # what those need; and Python
    assert "pytest" not in names


def test_each_has_a_version_and_a_licence_that_fits_the_gpl(all_of_it):
    for one in all_of_it:
        assert one.version or "Data" in one.name
        assert any(word in one.licence for word in ALLOWED), (one.name, one.licence)


def test_each_has_the_text_of_its_licence(all_of_it):
    assert {one.name for one in all_of_it if not one.text} <= WITHOUT_TEXT
    assert all(len(one.text) > 500 for one in all_of_it if one.text)


def test_what_is_not_installed_is_left_out(monkeypatch):
    def distribution(name, find=metadata.distribution):
        if name == "numpy":
            raise metadata.PackageNotFoundError(name)
        return find(name)

    monkeypatch.setattr(licences.metadata, "distribution", distribution)
    assert "numpy" not in distributions()
    assert "pyqt6" in distributions()


def test_a_copy_that_was_never_installed_still_lists_itself(monkeypatch):
    def distribution(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(licences.metadata, "distribution", distribution)
    assert [one.name for one in components()] == [
        "Backprop Playground",
        "Data sets Iris and Digits",
        "Python",
    ]


def test_the_portable_program_lists_the_libraries_of_the_system(monkeypatch, tmp_path):
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "libxcb-cursor0.txt").write_text("a licence")
    monkeypatch.setattr(licences.sys, "frozen", True, raising=False)
    monkeypatch.setattr(licences.sys, "_MEIPASS", str(tmp_path), raising=False)
    found = next(one for one in components() if one.name == "libxcb-cursor0")
    assert found.text == "a licence"
