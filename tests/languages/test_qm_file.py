"""Compiled translations: read as Qt reads them, and refused if they are damaged."""

import pytest

from playground.languages.qm_file import Catalogue
from tests.support.languages import read, written
from tests.support.paths import ROOT
from tests.support.qm_writer import compiled

GOLDEN = ROOT / "tests" / "languages" / "golden"
CONTENT = (GOLDEN / "sample.qm").read_bytes()  # made from sample.ts by lrelease of Qt 6.12


def texts():
    return {key: text for key, text in read(GOLDEN / "sample.ts").items() if text}


def test_the_file_that_lrelease_wrote_has_all_texts():
    catalogue = Catalogue(CONTENT)
    for (context, source), translation in texts().items():
        assert catalogue.translate(context, source) == translation


def test_what_is_not_translated_is_the_text_itself():
    catalogue = Catalogue(CONTENT)
    assert catalogue.translate("A", "not yet") == "not yet"
    assert catalogue.translate("C", "Open") == "Open"
    assert catalogue.translate("A", "") == ""


def test_the_own_compiler_writes_the_bytes_of_lrelease():
    assert compiled("ko", texts().items()) == CONTENT


def test_a_translation_without_texts_is_none():
    assert Catalogue(compiled("ko", [])).translate("A", "Open") == "Open"


def test_the_written_source_is_the_one_that_was_read():
    source = (GOLDEN / "sample.ts").read_text("utf-8")
    assert written("ko", read(GOLDEN / "sample.ts")) == source


@pytest.mark.parametrize("length", range(0, len(CONTENT), 7))
def test_a_file_that_is_cut_off_is_refused_or_has_fewer_texts(length):
    try:
        catalogue = Catalogue(CONTENT[:length])
    except ValueError:
        return
    assert catalogue.translate("A", "Open") == "Open"


def test_a_file_that_is_no_translation_is_refused():
    for content in (b"", b"\0" * 100, b"PK\3\4" + CONTENT):
        with pytest.raises(ValueError, match="translation"):
            Catalogue(content)


def test_damaged_bytes_do_no_more_than_refuse_or_change_texts():
    for at in range(16, len(CONTENT)):
        damaged = CONTENT[:at] + bytes([CONTENT[at] ^ 0xFF]) + CONTENT[at + 1 :]
        try:
            catalogue = Catalogue(damaged)
        except ValueError:
            continue
        assert all(isinstance(catalogue.translate(*key), str) for key in texts())
