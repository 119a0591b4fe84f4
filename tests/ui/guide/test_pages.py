"""The pages of the guide: all are in the contents, links and pictures are there, both languages."""

import re

import pytest

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.resources import guide_folder
from playground.ui.guide.pages import CONTENTS, HEADING, LINK, anchor_of, plain_text, read_guide
from tests.support.guide import GUIDE, PICTURE, filled_pages

LANGUAGES = sorted(path.name for path in GUIDE.iterdir() if list(path.glob("*.md")))
REGISTRIES = {
    "activations": ACTIVATIONS,
    "losses": LOSSES,
    "optimisers": OPTIMIZERS,
    "schedules": SCHEDULES,
    "penalties": PENALTIES,
    "start-weights": INITIALIZERS,
}


@pytest.fixture(scope="module")
def guide():
    return read_guide()


def names():
    return sorted(path.stem for path in GUIDE.glob("*.md"))


def test_the_contents_lead_to_every_page_once(guide):
    listed = [name for group in guide.groups for name in group.pages]
    assert sorted(listed) == sorted(set(names()) - {CONTENTS})


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_link_of_a_page_leads_to_a_heading_or_to_a_public_page(name, language):
    guide = read_guide(language)
    for _, link in LINK.findall(PICTURE.sub("", guide.pages[name].text)):
        if not link.startswith(("http://", "https://")):
            guide.find(link, name)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_picture_of_a_page_is_there(name, language):
    guide = read_guide(language)
    for link in PICTURE.findall(guide.pages[name].text):
        assert guide.picture(name, link) is not None, link


def test_a_picture_outside_the_guide_is_not_shown(guide):
    assert (guide_folder() / "../architecture.md").exists()
    assert guide.picture("values", "../architecture.md") is None


def test_a_link_with_no_such_heading_is_an_error(guide):
    with pytest.raises(KeyError):
        guide.find("values.md#nowhere")
    with pytest.raises(KeyError):
        guide.find("nowhere.md")


@pytest.mark.parametrize("name", names())
def test_no_two_headings_of_a_page_have_one_anchor(guide, name):
    anchors = [section.anchor for section in guide.pages[name].sections]
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize("name", names())
def test_a_page_begins_with_its_title(guide, name):
    assert guide.pages[name].text.startswith(f"# {guide.pages[name].title}\n")


def shape(page):
    """What a translation keeps: levels of headings, pictures, rows of tables, targets of links."""
    text = page.text
    return {
        "headings": [len(level) for level, _ in HEADING.findall(text)],
        "pictures": PICTURE.findall(text),
        "rows": len(re.findall(r"^\|", text, re.MULTILINE)),
        "pages": [link.partition("#")[0] for _, link in LINK.findall(PICTURE.sub("", text))],
        "tables": re.findall(r"<!-- .*? -->", text),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_all_pages(language):
    assert sorted(path.stem for path in (GUIDE / language).glob("*.md")) == names()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_a_translated_page_has_the_headings_links_and_tables_of_the_english_one(name, language):
    guide = read_guide(language)
    assert shape(guide.pages[name]) == shape(guide.english[name])


def test_a_place_is_found_in_another_language_by_its_english_heading(tmp_path, monkeypatch):
    (tmp_path / "ko").mkdir()
    (tmp_path / "index.md").write_text("# Guide\n\n## Begin\n\n- [One](one.md)\n", "utf-8")
    (tmp_path / "one.md").write_text("# One\n\n## First part\n\na\n\n## More\n\nb\n", "utf-8")
    (tmp_path / "ko" / "one.md").write_text("# 하나\n\n## 첫째\n\n가\n\n## 둘째\n\n나\n", "utf-8")
    monkeypatch.setattr("playground.ui.guide.pages.guide_folder", lambda: tmp_path)
    guide = read_guide("ko")
    assert guide.pages["one"].title == "하나"
    assert guide.find("one.md#more") == guide.find("#둘째", "one") == ("one", 2)
    assert guide.pages["index"].title == "Guide", "English where there is no translation"


def test_the_tables_are_those_of_registries_and_actions(qapp):
    for path, text in filled_pages().items():
        assert path.read_text(encoding="utf-8") == text, "python -m tests.support.guide"


@pytest.mark.parametrize("heading", REGISTRIES)
def test_every_entry_of_a_registry_is_explained_with_its_formula(guide, heading):
    name, position = guide.find(f"functions.md#{heading}")
    section = guide.pages[name].sections[position].text.replace(r"\|", "|")
    for entry in REGISTRIES[heading].values():
        for text in (entry.label, entry.meaning, *entry.formula().split("\n")):
            assert text in section, entry.label


def test_an_anchor_is_that_of_public_hosts():
    assert anchor_of("Training, test and validation set") == "training-test-and-validation-set"


def test_the_plain_text_has_no_markup():
    markdown = "A **word**, [a link](one.md#x) and `code`.\n\n| a | \\|z\\| |\n|---|---|\n"
    assert plain_text(markdown) == "A word, a link and code. a |z|"
