"""The guide and the window: its menu entries and keys are right, every part has a page."""

import re

import pytest

from playground.ui.guide.pages import read_guide
from playground.ui.window.actions import action_table
from playground.ui.window.commands import without_mnemonic
from playground.ui.window.guide_places import (
    ELSEWHERE,
    OF_ACTIONS,
    OF_MENUS,
    OF_PARTS,
    OF_PARTS_WITHIN,
)
from tests.support.guide import GUIDE, TRANSLATED
from tests.support.languages import FOLDER, read

PHRASE = re.compile(r"\*((?:File|Edit|View|Network|Train|Help) → [^*]+)\*")
KEYED = re.compile(r"\*(?:\w+ → )*([^*→]+)\* \(((?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z]|\d))\)")


def entries_of(menu, above):
    """The paths of a menu's entries, as the guide writes them."""
    menu.aboutToShow.emit()
    found = set()
    for action in menu.actions():
        path = f"{above} → {without_mnemonic(action.text()).removesuffix(' …').rstrip('?')}"
        found.add(path)
        if (inner := action.menu()) is not None:
            found |= entries_of(inner, path)
    return found


@pytest.fixture
def paths(window):
    found = set()
    for action in window.menuBar().actions():
        found |= entries_of(action.menu(), without_mnemonic(action.text()))
    return found


def named():
    """Every menu entry that a page names, with the page."""
    for path in sorted(GUIDE.glob("*.md")):
        text = path.read_text(encoding="utf-8").replace("\n", " ")
        for phrase in PHRASE.findall(text):
            yield path.stem, " ".join(phrase.split()).rstrip("?")


def test_every_menu_entry_that_the_guide_names_is_there(paths):
    missing = [(page, entry) for page, entry in named() if entry not in paths]
    assert len(list(named())) > 40
    assert missing == []


def test_the_keys_that_the_guide_tells_of_an_entry_are_its_keys(window):
    keys = {}
    for spec in action_table():
        keys[spec.text.removesuffix(" …").rstrip("?")] = spec.shortcuts
    told = 0
    for path in sorted(GUIDE.glob("*.md")):
        text = path.read_text(encoding="utf-8").replace("\n", " ")
        for entry, key in KEYED.findall(text):
            if (name := entry.strip().rstrip("?")) in keys:
                assert key in keys[name], f"{path.stem}: {entry}"
                told += 1
    assert told > 10


@pytest.mark.parametrize(
    "place",
    sorted(
        {*OF_PARTS.values(), *OF_ACTIONS.values(), *OF_MENUS.values(), ELSEWHERE}.union(
            *(places.values() for places in OF_PARTS_WITHIN.values())
        )
    ),
)
def test_every_place_is_in_the_guide(place):
    read_guide().find(place)


PATH = re.compile(r"\*([^*|]+ → [^*|]+)\*")  # of a menu or of the tabs of a view


def bare(text):
    """A text of the window as the guide writes it."""
    return re.sub(r"\(&\w\)|&", "", text).removesuffix("…").strip().rstrip("?")


def paths_on(folder, name):
    """The paths of menus that a page writes, in their order."""
    text = (folder / f"{name}.md").read_text(encoding="utf-8").replace("\n", " ")
    return [bare(" ".join(path.split())) for path in PATH.findall(text)]


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", sorted(path.stem for path in GUIDE.glob("*.md")))
def test_a_translated_page_calls_menus_as_the_window_does(name, language):
    called = {}
    for (_, source), text in read(FOLDER / f"{language}.ts").items():
        called.setdefault(bare(source), set()).add(bare(text))
    own = paths_on(GUIDE / language, name)
    for path in paths_on(GUIDE, name):
        parts = [called.get(part, {""}) for part in path.split(" → ")]
        fitting = [one for one in own if fits(one.split(" → "), parts)]
        assert fitting, f"{path}: {parts}, none of {own}"
        own.remove(fitting[0])
    assert own == []


def fits(path, parts):
    """Whether each step of a path is one of the words for it; what has none yet fits."""
    return len(path) == len(parts) and all(
        step in words or words == {""} for step, words in zip(path, parts, strict=True)
    )
