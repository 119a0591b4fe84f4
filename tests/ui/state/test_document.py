"""What the document says, and to whom: edits, another document, another path, values by hand."""

import pytest

from playground import Experiment, Key, Trainer
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.edits.units import set_layer, set_units
from playground.core.experiment.spec import OUTPUT
from playground.live.answer import Answer
from playground.ui.state.document import Document

EDGES = (Key(OUTPUT, "1", "hidden2", "1"), Key(OUTPUT, "1", "hidden2", "2"))


@pytest.fixture
def document(qapp):
    return Document(Experiment())


@pytest.fixture
def heard(document):
    """The names of the signals that were emitted, with what they carried, in order."""
    said = []
    for name in ("replaced", "parameters_wanted", "refused"):
        getattr(document, name).connect(lambda value, name=name: said.append((name, value)))
    for name in ("changed", "state_wanted", "path_changed", "circuit_changed"):
        getattr(document, name).connect(lambda name=name: said.append((name, None)))
    return said


def names(heard):
    return [name for name, _ in heard]


def test_another_document_and_another_path_are_two_signals(document, heard, tmp_path):
    trainer = Trainer(set_units(Experiment(), "hidden1", 7))
    document.open(trainer, None)
    assert heard == [("replaced", trainer), ("path_changed", None)]
    heard.clear()
    document.saved(tmp_path / "a.nnplay")
    assert names(heard) == ["path_changed"]
    assert document.path == tmp_path / "a.nnplay"


def test_all_values_of_one_edit_go_in_one_message(document, heard):
    document.set_parameters(dict.fromkeys(EDGES, 0.25), 1.5, "set")
    document.undo_stack.undo()
    assert heard == [
        ("parameters_wanted", dict.fromkeys(EDGES, 1.5)),
        ("parameters_wanted", dict.fromkeys(EDGES, 0.25)),
    ]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2e9, -2e9])
def test_a_value_out_of_bounds_is_refused_whoever_sets_it(document, heard, value):
    revision = document.revision
    assert not document.set_parameters({EDGES[0]: 0.0}, value, "set")
    assert names(heard) == ["refused"]
    assert (document.revision, document.undo_stack.count()) == (revision, 0)


def test_a_state_that_training_cannot_give_is_lost_and_the_edit_can_still_be_undone(qapp):
    answer = Answer()
    answer.fail(MemoryError())
    document = Document(Experiment(), lambda last: answer)
    edits = []
    document.edited.connect(edits.append)
    assert document.edit(lambda e: set_units(e, "hidden1", 2), "fewer")
    document.undo_stack.undo()
    assert document.experiment == Experiment()
    assert document.undo_stack.command(0).has_lost_training
    assert [edit.experiment for edit in edits][1] == Experiment()


def test_values_that_cannot_be_brought_are_an_edit_that_is_refused(document, heard):
    def bring(experiment):
        raise PlaygroundError("There is no such parameter.")

    assert not document.edit(lambda e: set_units(e, "hidden1", 7), "more", bring=bring)
    assert names(heard) == ["refused"]
    assert document.experiment == Experiment()


def test_an_edit_may_start_anew_and_bring_values(document, heard):
    values = dict.fromkeys(EDGES, 0.5)
    document.edit(lambda e: set_units(e, "hidden1", 7), "more", anew=True, bring=lambda _: values)
    assert names(heard) == ["changed", "state_wanted", "parameters_wanted"]
    assert heard[-1] == ("parameters_wanted", values)


def test_only_a_frame_of_this_revision_is_current(window, settle):
    snapshot = settle(window)
    assert window.document.is_current(snapshot)
    assert not window.document.is_current(None)
    window.document.edit(lambda e: set_units(e, "hidden1", 7), "more")
    assert not window.document.is_current(snapshot)


def test_a_drag_asks_once_for_the_state_that_undo_comes_back_to(qapp):
    """For each move a large state was copied: training fell more and more behind the hand."""
    asked = []

    def ask(last):
        asked.append(Answer.of(len(asked)))
        return asked[-1]

    document = Document(Experiment(), ask)
    for value in (0.1, 0.2, 0.3):
        document.set_parameters({EDGES[0]: 0.0}, value, "set", merge="hand")
    assert (len(asked), document.undo_stack.count()) == (1, 1)
    document.set_parameters({EDGES[0]: 0.3}, 0.4, "set", merge="another")
    document.set_parameters({EDGES[0]: 0.4}, 0.5, "set")
    assert (len(asked), document.undo_stack.count()) == (3, 3)


def test_a_weight_that_is_gone_is_refused_and_training_never_hears_of_it(document, heard):
    """A field that has not heard of the edit yet set it, and training could not follow."""
    assert document.set_parameters({Key.bias("hidden1", "1"): 0.0}, 0.5, "set")
    document.edit(lambda e: set_layer(e, "hidden1", bias=False), "no bias")
    heard.clear()
    count = document.undo_stack.count()
    assert not document.set_parameters({Key.bias("hidden1", "1"): 0.0}, 0.75, "set")
    assert names(heard) == ["refused"]
    assert document.undo_stack.count() == count
