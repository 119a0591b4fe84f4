"""What the documents show must run, be there, and be true of the folders."""

import re

import pytest

from playground import library
from playground.core.experiment import limits
from playground.session.archive import MAX_FILE
from playground.ui.state.document import UNDO_BYTES
from tests.support.guide import PICTURE
from tests.support.house import MAP, map_lines
from tests.support.paths import ROOT

DOCUMENTS = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
] + sorted((ROOT / "docs").rglob("*.md"))
README = DOCUMENTS[0].read_text(encoding="utf-8")


def anchors(text):
    """The names that a link can end in, as a public host makes them from the headings."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def paths_in(text):
    """The files that a document names in backquotes, such as `core/engine/layout.py`."""
    return re.findall(r"`([\w./-]+/[\w.-]+\.(?:py|md|yml|toml|json))`", text)


def test_the_python_example_runs(capsys):
    for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        exec(compile(block, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Key(layer='hidden1', unit='1', source='input', source_unit='x1')" in printed
    assert "Metrics(train_loss=" in printed


def test_the_korean_readme_has_the_code_and_the_sizes_of_the_english_one():
    korean = (ROOT / "docs" / "ko" / "README.md").read_text(encoding="utf-8")
    for pattern in (r"```.*?```", r"\d+ MB"):
        assert re.findall(pattern, korean, re.DOTALL) == re.findall(pattern, README, re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_and_heading_that_a_document_links_to_is_there(document):
    for target, anchor in re.findall(
        r"\]\(([^)#:]*)(?:#([^)]*))?\)", document.read_text(encoding="utf-8")
    ):
        path = document.parent / target if target else document
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path.read_text(encoding="utf-8")), f"{target}#{anchor}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_is_there(document):
    for name in paths_in(document.read_text(encoding="utf-8")):
        assert any((root / name).exists() for root in (ROOT, ROOT / "playground")), name


@pytest.mark.parametrize(
    "picture", sorted((ROOT / "docs").rglob("*.png")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_every_picture_is_shown_and_small(picture):
    shown = {
        (document.parent / link).resolve()
        for document in DOCUMENTS
        for link in PICTURE.findall(document.read_text(encoding="utf-8"))
    }
    assert picture.resolve() in shown
    assert picture.stat().st_size <= 250_000


def test_the_map_is_the_docstrings_of_the_folders_in_the_order_of_the_contracts():
    listed = MAP.search(README).group().splitlines()
    assert listed == map_lines(), "python -m tests.support.house writes the map anew"


def test_the_guide_says_how_large_an_experiment_can_be():
    guide = ROOT / "docs" / "guide"
    table = (guide / "limits.md").read_text(encoding="utf-8")
    numbers = (
        f"| {limits.MAX_LAYERS}; {limits.MAX_UNITS} |",
        *(f"| {n:,} |" for n in (limits.MAX_PARAMETERS, limits.MAX_SAMPLES, limits.MAX_MARKED)),
        f"| {limits.MAX_BATCH_MEMORY // 10**6} MB |",
        f"| {limits.MAX_SWEEP // 10**6:,} million |",
        f"{limits.OPERATIONS_OF_NEURON} for each neuron",
        f"| {int(limits.LARGEST_PARAMETER):,} |",
        f"| {MAX_FILE // 2**20} MB |",
    )
    assert [number for number in numbers if number not in table] == []
    training = (guide / "training.md").read_text(encoding="utf-8")
    assert f"at most {UNDO_BYTES // 2**20} MB of training" in training


def test_every_public_name_of_the_library_is_in_its_docstring():
    named = set(re.findall(r"`(\w+)", library.__doc__))
    assert set(library.__all__) <= named
