"""The translations: complete, compiled, and right in all that can be checked without reading."""

import argparse
import ast
import inspect
import re
import string
from collections import Counter, defaultdict

import pytest

from playground.languages.argparse_words import WORDS
from playground.languages.current import checksum_of
from playground.languages.registry import LANGUAGES
from tests.support.languages import FOLDER, extracted, read, updated
from tests.support.paths import SOURCES

CODES = [code for code, language in LANGUAGES.items() if language.has_file]
TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>")
MNEMONIC = re.compile(r"&(?=[^\s&;])(?![a-z]+;|#\d+;)")
PERCENT = re.compile(r"%(?:\(\w+\))?[srd]|%[1-9n]\b")
# written differently after a vowel and after a consonant, which is not known of a value
PARTICLE = re.compile(r"\}[”’\"'\]]?(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])")
# words that mean different things in different places
OWN_MEANINGS = {
    "ko": {
        "Digits",  # the data set; how many a number has
        "Fields",  # of a form; of a table
        "Input",  # of a program; the layer
        "Neurons",  # their number; the neurons
        "Output",
        "Point",  # with the mouse; of the data
        "Samples",
        "Space",  # the key; the sign
        "Step",  # of a table; one more; the data set
        "Train",  # the set; the menu
    },
}


@pytest.fixture(scope="module")
def sources():
    return extracted()


@pytest.fixture(scope="module", params=CODES)
def texts(request):
    return read(FOLDER / f"{request.param}.ts")


@pytest.mark.parametrize("code", CODES)
def test_the_files_are_those_that_the_tool_makes_now(code, sources):
    ts, qm, missing = updated(code, sources)
    assert missing == [], "translate them in the .ts file, then: python -m tests.support.languages"
    assert (FOLDER / f"{code}.ts").read_bytes() == ts, "run: python -m tests.support.languages"
    assert (FOLDER / f"{code}.qm").read_bytes() == qm, "run: python -m tests.support.languages"
    assert (FOLDER / f"{code}.crc").read_text().strip() == checksum_of(qm)


def wrong(texts, is_right):
    return [(*key, text) for key, text in texts.items() if text and not is_right(key[1], text)]


def fields(text):
    """The placeholders with their formats; text that only looks like some has none."""
    try:
        return Counter((name, form) for _, name, form, _ in string.Formatter().parse(text) if name)
    except ValueError:
        return Counter()


def test_placeholders_agree(texts):
    assert wrong(texts, lambda source, text: fields(source) == fields(text)) == []
    percent = wrong(texts, lambda s, t: Counter(PERCENT.findall(s)) == Counter(PERCENT.findall(t)))
    assert percent == []


def test_tags_agree(texts):
    assert wrong(texts, lambda s, t: Counter(TAG.findall(s)) == Counter(TAG.findall(t))) == []


def test_a_mnemonic_is_where_there_is_one(texts):
    def is_right(source, text):
        return len(MNEMONIC.findall(source)) == len(MNEMONIC.findall(text)) <= 1

    menus = {key: text for key, text in texts.items() if re.search(r"&[A-Z]", key[1])}
    assert wrong(menus, is_right) == []


def test_mnemonics_of_the_menu_bar_differ(texts):
    bar = [text for (context, source), text in texts.items() if re.fullmatch(r"&\w+", source)]
    letters = [re.search(r"&(\w)", text)[1] for text in bar]
    assert len(set(letters)) == len(letters), bar


def test_no_particle_follows_a_value():
    assert wrong(read(FOLDER / "ko.ts"), lambda _, text: not PARTICLE.search(text)) == []


def test_spaces_and_lines_at_the_ends_stay(texts):
    def ends(text):
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert wrong(texts, lambda source, text: ends(source) == ends(text)) == []


def test_what_goes_on_after_a_text_is_said_in_both(texts):
    for end in ("…", ":"):
        said = {key: text for key, text in texts.items() if key[1].rstrip().endswith(end)}
        assert wrong(said, lambda _, text, end=end: text.rstrip().endswith(end)) == []


@pytest.mark.parametrize("code", CODES)
def test_a_word_is_translated_alike_everywhere(code):
    found = defaultdict(set)
    for (_, source), text in read(FOLDER / f"{code}.ts").items():
        if text and len(source.split()) <= 3:
            found[source].add(text)
    several = {source: sorted(texts) for source, texts in found.items() if len(texts) > 1}
    assert {s: t for s, t in several.items() if s not in OWN_MEANINGS[code]} == {}


def test_texts_are_found_from_subclasses_too():
    """`self.tr` looks in the context of the object's own class, not of the one it is written in."""
    subclassed, asking = set(), {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names = (getattr(base, "value", base) for base in node.bases)
                subclassed |= {getattr(name, "id", getattr(name, "attr", "")) for name in names}
                if any(getattr(n, "attr", "") == "tr" for n in ast.walk(node)):
                    asking[node.name] = path.name
    assert {name: path for name, path in asking.items() if name in subclassed} == {}


def test_the_words_of_argparse_are_those_that_it_says():
    """Those that a version of Python says differently stay English in it, and are added here."""
    source = inspect.getsource(argparse)
    spellings = {word: (repr(word), repr(word).replace("'", '"')) for word in WORDS}
    said = {word for word, ways in spellings.items() if any(way in source for way in ways)}
    assert set(WORDS) - said <= {"expected %s argument", "expected %s arguments"}


def test_no_text_is_put_together_from_translated_pieces():
    """Adding up texts fixes the order of words, which is another one in every language."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                calls = [side for side in (node.left, node.right) if _is_translated(side)]
                assert len(calls) < 2, f"{path.name}:{node.lineno}"


def _is_translated(node):
    name = getattr(node, "func", None)
    return getattr(name, "attr", getattr(name, "id", "")) in ("tr", "translate", "core_text")
