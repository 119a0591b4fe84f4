"""Duplicated and pasted layers keep what was learned; undo and redo too."""

import json

import numpy as np
import pytest
from PyQt6.QtWidgets import QApplication

from playground import Experiment, Key
from playground.core.experiment.parts import LayerPart
from playground.ui.commands.edit_summary import EditLog
from tests.support.experiments import dense, make

BIAS, OUT = Key.bias("hidden3", "2"), Key("hidden2", "1", "hidden3", "4")


@pytest.fixture
def desk(desk):
    desk.do("step_epoch")
    desk.settle()
    desk.selection.set([LayerPart("hidden1")])
    return desk


def test_a_duplicate_of_a_trained_layer_is_trained_and_is_one_undo_step(desk):
    log = EditLog(desk.document)
    bias, out = (
        desk.parameter(key)
        for key in (Key.bias("hidden1", "2"), Key("hidden2", "1", "hidden1", "4"))
    )
    before = desk.snapshot
    desk.do("duplicate")
    after = desk.settle()
    assert (desk.parameter(BIAS), desk.parameter(OUT)) == (bias, out)
    assert "weights and biases: 17 kept, 12 copied, 16 new" in log.describe(trained=True)
    assert desk.selection.parts == (LayerPart("hidden3"),)
    assert after.epoch == 1
    desk.do("undo")
    assert np.array_equal(desk.settle().parameters, before.parameters)
    desk.do("redo")
    assert np.array_equal(desk.settle().parameters, after.parameters)


def test_a_layer_that_was_cut_out_comes_back_trained(desk):
    before = dict(zip(desk.snapshot.layout.keys, desk.snapshot.parameters.tolist(), strict=True))
    desk.do("cut")
    desk.settle()
    desk.selection.set([LayerPart("input")])
    desk.do("paste")
    after = desk.settle()
    assert desk.experiment.network.layers == Experiment().network.layers
    same = {k for k, v in zip(after.layout.keys, after.parameters, strict=True) if v == before[k]}
    assert same == set(before)


def test_pasted_into_another_document_what_fits_is_kept(desk):
    learned = [
        desk.parameter(Key("hidden1", "3", "input", "x1")),
        desk.parameter(Key.bias("hidden1", "3")),
    ]
    desk.do("copy")
    desk.open(Experiment())
    desk.selection.set([LayerPart("input")])
    desk.do("paste")
    desk.settle()
    keys = Key("hidden3", "3", "input", "x1"), Key.bias("hidden3", "3")
    assert [desk.parameter(key) for key in keys] == learned


def test_copies_of_an_untrained_network_are_drawn_like_any_other_start(desk):
    desk.open(Experiment())
    desk.selection.set([LayerPart("hidden1")])
    desk.do("copy")
    fragment = json.loads(QApplication.clipboard().text())["fragment"]
    assert fragment["weights"] == []
    desk.do("duplicate")
    desk.settle()
    assert desk.worker.call(lambda t: t.state().is_fresh)


def test_weights_that_are_too_many_stay_behind_and_a_notice_says_so(desk):
    said = []
    desk.selection_actions.said.connect(said.append)
    desk.selection_actions.said_of_edit.connect(said.append)
    desk.do("copy")
    assert said == []
    desk.open(make(dense("tanh", "sigmoid", hidden=(300, 300))), epochs=1)
    desk.selection.set([LayerPart("h2")])
    expected = "Hidden 2 copied without weights: they are too many for the clipboard."
    desk.do("copy")
    assert said == [expected]
    assert json.loads(QApplication.clipboard().text())["fragment"]["weights"] == []
    desk.do("cut")
    assert said == [expected] * 2


def test_hostile_weights_on_the_clipboard_are_refused_in_one_sentence(desk):
    desk.do("copy")
    text = QApplication.clipboard().text()
    before = desk.experiment
    changes = {
        "too large": lambda w: w["rows"].__setitem__(0, [1e300] * len(w["rows"][0])),
        "another shape": lambda w: w["rows"].pop(),
        "no numbers": lambda w: w["rows"].__setitem__(0, ["x"]),
    }
    for change in changes.values():
        bad = json.loads(text)
        change(bad["fragment"]["weights"][0])
        QApplication.clipboard().setText(json.dumps(bad))
        desk.do("paste")
        assert "cannot be pasted" in desk.said[-1]
        assert desk.experiment is before


def test_a_paste_that_needs_too_much_memory_is_refused_in_one_sentence(desk):
    wide = make(dense(hidden=(512,)), samples=8000, test_share=0.0, batch=7000)
    desk.open(wide)
    desk.selection.set([LayerPart("h1")])
    for way in ("copy", "paste"):
        desk.do(way)
    assert desk.said == [
        "One mini-batch of 7,000 samples would take 230 MB of memory; "
        "make the mini-batch or the layers smaller (at most 128 MB)."
    ]
    assert desk.experiment == wide
    assert desk.document.undo_stack.count() == 0
