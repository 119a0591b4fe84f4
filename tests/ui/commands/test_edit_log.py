"""What the status line says of the last step of the undo stack."""

from dataclasses import replace

import pytest

from playground import INPUT, OUTPUT, Choice, Experiment, Trainer
from playground.core.experiment.edits.settings import set_activation, set_dataset, set_optimizer
from playground.core.experiment.edits.units import cut_edge, set_layer, set_units
from playground.core.experiment.fields import replace_field
from playground.live.answer import Answer
from playground.ui.commands.edit_summary import EditLog
from playground.ui.state.document import Document


@pytest.fixture
def document(qapp):
    return Document(Experiment())


def more(document, units, merge=""):
    document.edit(lambda e: set_units(e, "hidden1", units), "Set neurons", merge)


def test_an_edit_an_undo_and_a_redo(document):
    log = EditLog(document)
    more(document, 5)
    assert log.describe(trained=False) == "Set neurons"
    document.undo_stack.undo()
    assert log.describe(trained=False) == "Undone: Set neurons"
    document.undo_stack.redo()
    assert log.describe(trained=False) == "Redone: Set neurons"
    more(document, 6)
    assert log.describe(trained=False) == "Set neurons"


def test_what_training_keeps_is_told(document):
    log = EditLog(document)
    more(document, 5)
    assert "weights and biases: 25 kept, 5 new" in log.describe(trained=True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda e: cut_edge(e, INPUT, "hidden1", ("1", "x1")), "kept, 1 removed"),
        (lambda e: set_layer(e, OUTPUT, bias=False), "kept, 1 removed"),
        (
            lambda e: set_activation(e, "hidden1", "relu"),
            "all weights and biases keep their values",
        ),
    ],
)
def test_one_value_is_told_as_one(document, change, said):
    log = EditLog(document)
    document.edit(change, "Edit")
    assert log.describe(trained=True).endswith(said)


def test_what_a_data_set_does_to_the_hidden_layers_is_told(document):
    log = EditLog(document)
    document.edit(lambda e: set_dataset(e, "digits"), "Data set: Digits", anew=True)
    assert "neurons in the hidden layers: 32, 32   ·   now: output 10" in log.describe(trained=True)
    document.edit(lambda e: set_dataset(e, "iris"), "Data set: Iris", anew=True)
    assert "hidden layers" not in log.describe(trained=True)


def test_only_another_kind_of_optimiser_loses_what_it_has_gathered(document):
    document.edit(lambda e: set_optimizer(e, "adam"), "Change optimiser")
    log = EditLog(document)
    numbers = Choice("adam").with_option("epsilon", 1e-6)
    document.edit(lambda e: replace_field(e, "training.optimizer", numbers), "Change ε")
    assert log.describe(trained=True) == "Change ε"
    document.edit(lambda e: set_optimizer(e, "sgd"), "Change optimiser")
    assert log.describe(trained=True) == "Change optimiser   ·   the memory of Adam is lost"


def test_every_move_of_a_drag_is_told(document):
    log = EditLog(document)
    for units in (5, 6):
        more(document, units, merge="drag")
        assert log.describe(trained=False) == "Set neurons"


def test_saving_does_not_make_an_undo_look_like_an_edit(document, tmp_path):
    log = EditLog(document)
    more(document, 5)
    log.describe(trained=False)
    document.saved(tmp_path / "a.nnplay")
    document.undo_stack.undo()
    assert log.describe(trained=False) == "Undone: Set neurons"


class Training:
    """Stands for training: has trained `updates` updates."""

    def __init__(self):
        self.updates = 0

    def state(self, last):
        return Answer.of(replace(Trainer(Experiment()).state(), update=self.updates))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda e: set_units(e, "hidden1", 5), "training was at update 90, now at 40"),
        (lambda e: replace_field(e, "training.learning_rate", 1.0), "training stays at update 90"),
    ],
)
def test_an_undo_after_further_training_says_where_training_is(qapp, edit, said):
    training = Training()
    document = Document(Experiment(), training.state)
    log = EditLog(document)
    training.updates = 40
    document.edit(edit, "Edit")
    log.describe(trained=True)
    training.updates = 90
    document.undo_stack.undo()
    assert log.describe(trained=True) == f"Undone: Edit   ·   {said}"


def test_another_document_has_no_steps(document):
    log = EditLog(document)
    document.replaced.connect(log.start_over)
    more(document, 5)
    log.describe(trained=False)
    document.open(Trainer(Experiment()), None)
    assert log.describe(trained=False) == ""
