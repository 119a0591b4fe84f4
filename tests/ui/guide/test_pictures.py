"""The pictures of the guide: each in every language, of the window as that language shows it."""

import numpy as np
import pytest
from PyQt6.QtGui import QImage

from playground.ui.guide.pages import read_guide
from tests.support.few_colours import palette_of
from tests.support.guide import PICTURE
from tests.support.guide_pictures import LANGUAGES, PICTURES, folder_of

TRANSLATED = [language for language in LANGUAGES if language != "en"]


def image_of(language, name):
    return QImage(str(folder_of(language) / f"{name}.png"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_draws_all_pictures_that_are_there_and_no_others(language):
    assert sorted(path.stem for path in folder_of(language).iterdir()) == sorted(PICTURES)


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_large_in_each_language_and_another_one(name, language):
    own, english = image_of(language, name), image_of("en", name)
    assert own.size() == english.size()
    assert own != english


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_show_the_pictures_of_their_language(language):
    guide = read_guide(language)
    shown = [
        guide.picture(name, link)
        for name, page in guide.pages.items()
        for link in PICTURE.findall(page.text)
    ]
    assert shown
    assert {path.parent for path in shown} == {folder_of(language)}


def test_a_picture_has_the_colours_that_matter_most():
    colours = np.array([[255, 255, 255], [250, 250, 250], [0, 90, 200]])
    chosen, nearest = palette_of(colours, np.array([5000, 3, 10]))
    assert [tuple(chosen[index]) for index in nearest] == [tuple(row) for row in colours]
