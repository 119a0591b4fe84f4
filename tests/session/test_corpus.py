"""The hostile corpus is large, and each file of it is a session or refused in one sentence."""

import os

import pytest

from playground import PlaygroundError
from playground.session.format import load_session
from tests.support.hostile.corpus import picked, write_corpus
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.record import is_plain_sentence

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no pipes and no sparse files there")


def test_there_are_hundreds_of_every_sort():
    assert len(list(picked())) >= 200
    assert {name.rpartition("-")[0] for name, _ in picked()} == {*KINDS}


def test_each_file_in_one_folder_is_a_session_or_refused_in_a_sentence(tmp_path):
    opened = []
    for path in write_corpus(tmp_path):
        try:
            opened.append(load_session(path))
        except PlaygroundError as error:
            assert is_plain_sentence(str(error)), path.name  # noqa: PT017 - some are harmless
    assert 0 < len(opened) < 100
