"""Every text that a user sees can be translated."""

import ast
import math
import re
import xml.etree.ElementTree as ElementTree

import pytest
from PyQt6.lupdate.lupdate import lupdate

from playground.core.basics.evaluation import FUNCTIONS
from playground.core.basics.registry import PIECES
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.templates import TEMPLATES
from tests.support.paths import ROOT, SOURCES

NAMES = {
    "L1",
    "L2",
    "AdaGrad",
    "RMSProp",
    "Adam",
    "AdamW",
    "β",
    "β₁",
    "β₂",
    "ρ",
    "ε",
}  # the same in every language
SYMBOLS = {"epoch", *dir(math), *FUNCTIONS}  # words of formulas: functions, and the entry's options
SHOWING = {
    "setText",
    "setToolTip",
    "setStatusTip",
    "setAccessibleName",
    "setWindowTitle",
    "QLabel",
    "QAction",
    "addMenu",
    "say",
    "section",
}


@pytest.fixture(scope="module")
def messages(tmp_path_factory):
    target = tmp_path_factory.mktemp("ts") / "all.ts"
    lupdate([str(path) for path in SOURCES], [str(target)], verbose=False)
    found = {}
    for context in ElementTree.parse(target).getroot().iter("context"):
        found[context.findtext("name")] = {
            message.findtext("source") for message in context.iter("message")
        }
    return found


@pytest.mark.parametrize(
    "registry",
    [
        ACTIVATIONS,
        EXAMPLES,
        DATASETS,
        INITIALIZERS,
        LOSSES,
        PENALTIES,
        OPTIMIZERS,
        SCHEDULES,
        TEMPLATES,
    ],
)
def test_every_label_of_a_registry_is_marked_for_translation(messages, registry):
    for entry in registry.values():
        options = getattr(entry, "options", ())
        labels = {
            entry.label,
            *(option.label for option in options),
            *(o.tooltip for o in options if o.tooltip),
        }
        assert labels - NAMES <= messages["core"]
        tooltip = getattr(entry, "tooltip", "")
        assert not tooltip or tooltip in messages["core"]
        note = getattr(entry, "note", "")
        assert not note or note in messages["core"]


@pytest.mark.parametrize(
    "registry", [ACTIVATIONS, INITIALIZERS, LOSSES, PENALTIES, OPTIMIZERS, SCHEDULES]
)
def test_every_word_around_a_formula_is_marked_for_translation(messages, registry):
    assert PIECES in messages["core"]
    for entry in registry.values():
        words = re.findall(r"[a-z]{4,}", entry.hint.format(formula=""))
        assert not words or entry.hint in messages["core"], entry.hint
        assert entry.meaning in messages["core"]
        formula = entry.formula("{value} {condition} {other}")
        symbols = SYMBOLS | {option.name for option in entry.options}
        assert set(re.findall(r"[a-z]{4,}", formula)) <= symbols, formula


def test_the_extraction_finds_windows_errors_and_menus(messages):
    assert {"&File", "&Network", "Run / pause", "Open example"} <= messages["MainWindow"]
    assert {"Saved to “{path}”", "Untitled"} <= messages["Files"]
    assert "There can be no connection from “{source}” to “{target}”." in messages["Errors"]
    assert any("diverged" in text for text in messages["core"])


def test_texts_are_looked_up_where_they_are_extracted():
    """`tr` of another object would look in another context than the one of the extraction."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "tr"
            ):
                assert isinstance(node.func.value, ast.Name), f"{path.name}:{node.lineno}"
                assert node.func.value.id == "self", f"{path.name}:{node.lineno}"


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "playground" / "ui").rglob("*.py")),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_text_on_screen_bypasses_translation(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        if name in SHOWING:
            for argument in node.args:
                literal = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                assert not (literal and any(c.isalpha() for c in argument.value)), (
                    f"{path.name}:{node.lineno}: {argument.value}"
                )


def test_translated_sentences_are_never_f_strings():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(
                node.func, "attr", getattr(node.func, "id", "")
            ) in ("tr", "translate"):
                assert not any(isinstance(argument, ast.JoinedStr) for argument in node.args), (
                    f"{path.name}:{node.lineno}"
                )


def test_an_error_is_translated_in_all_its_parts(qapp):
    """A translator that marks what it translates: no text of the core may be left unmarked."""
    from dataclasses import replace

    from PyQt6.QtCore import QTranslator

    from playground import Experiment, SpecError, validate
    from playground.ui.texts.messages import error_text

    class Shouting(QTranslator):
        def translate(self, context, source, disambiguation=None, n=-1):
            return re.sub(r"[^{}]+(?![^{]*})", lambda found: found[0].upper(), source)

        def isEmpty(self):
            return False

    translator = Shouting()
    qapp.installTranslator(translator)
    try:
        experiment = Experiment()
        broken = replace(experiment, training=replace(experiment.training, learning_rate=-1.0))
        with pytest.raises(SpecError) as caught:
            validate(broken)
        assert (
            error_text(caught.value) == "LEARNING RATE: -1.0 IS NOT A NUMBER BETWEEN 0 AND 1e+09."
        )
    finally:
        qapp.removeTranslator(translator)
