"""The folders of the tests are those of the code, and every lane looks where its tests are."""

import re

import pytest

from tests.support.paths import ROOT

TESTS = ROOT / "tests"
# what a newcomer adds; the program in a real window; what nobody should give it; random deeds; what
# a screen reader says; the portable ZIP
OF_THE_WHOLE = {"additions", "window", "hostile", "monkey", "portable", "reader"}
FOLDERS = sorted(
    path.parent.relative_to(TESTS)
    for path in TESTS.rglob("__init__.py")
    if path.parent != TESTS and "support" not in path.parts
)


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_folder_of_tests_has_its_counterpart_in_the_code(folder):
    assert str(folder) in OF_THE_WHOLE or (ROOT / "playground" / folder).is_dir()


@pytest.mark.parametrize("lane", ["window", "oracle", "hostile", "monkey", "portable", "reader"])
def test_a_lane_looks_into_every_folder_that_has_tests_of_it(lane):
    command = next(
        line
        for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
        if f"pytest -m {lane} " in line
    )
    looked_at = [ROOT / path for path in re.findall(r"tests/\S+", command)]
    marked = [
        path
        for path in TESTS.rglob("test_*.py")
        if f"pytest.mark.{lane}" in path.read_text("utf-8")
    ]
    assert all(any(path.is_relative_to(folder) for folder in looked_at) for path in marked)


def test_no_test_module_imports_from_another():
    imports = [
        (path.name, line)
        for path in TESTS.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"\s*(from|import) tests\.(?!support\b|monkey\b)", line)
    ]
    assert not imports


def test_the_public_host_runs_every_lane_that_ours_runs():
    ours = re.findall(r"^make (\w+)", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    public = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    targets = {word for line in re.findall(r"make ([a-z ]+)", public) for word in line.split()}
    assert "monkey" in ours
    assert set(ours) - {"test", "pythons"} <= targets  # `test` by its parts, Pythons by its matrix
    assert {"lint", "types", "contracts", "window"} <= targets
