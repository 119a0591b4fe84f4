"""What the status line says of the last step of the undo stack."""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Choice, Experiment, Trainer
from playground.core.experiment.edits.own_points import (
    add_class,
    add_points,
    import_own,
    own_data,
    with_own,
)
from playground.core.experiment.edits.settings import (
    add_formula,
    replace_formula,
    set_activation,
    set_dataset,
    set_optimizer,
    toggle_feature,
)
from playground.core.experiment.edits.units import cut_edge, set_layer, set_units
from playground.core.experiment.fields import replace_field
from playground.live.answer import Answer
from playground.ui.commands.edit_summary import EditLog
from playground.ui.state.document import Document
from tests.support.own import own_flowers


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


FLOWERS, BEFORE = own_flowers(), import_own(Experiment(), own_flowers((0, 1, 2)))
TWO = replace(
    FLOWERS, labels=np.repeat([0.0, 1.0], 75).tobytes(), classes=2, class_names=("a", "b")
)
VALUES = replace(
    own_flowers((0, 1)), labels=np.zeros(150).tobytes(), classes=0, class_names=(), outputs=("v",)
)
POINTS = own_data(Experiment())


@pytest.mark.parametrize(
    ("before", "change", "said"),
    [
        pytest.param(
            Experiment(),
            lambda e: import_own(e, FLOWERS, keeps=True),
            "22 kept, 17 new, 3 removed   ·   now: output 3 × softmax, loss",
            id="import",
        ),
        pytest.param(
            BEFORE, lambda e: import_own(e, FLOWERS, True), "35 kept, 4 new", id="one column more"
        ),
        pytest.param(
            BEFORE,
            lambda e: import_own(e, own_flowers((0, 1)), keeps=True),
            "31 kept, 4 removed",
            id="one column left out",
        ),
        pytest.param(
            BEFORE,
            lambda e: import_own(e, own_flowers((1, 2, 3)), keeps=True),
            "all weights and biases keep their values",
            id="other columns",
        ),
        pytest.param(
            import_own(Experiment(), FLOWERS),
            lambda e: import_own(e, replace(FLOWERS, source="next week.csv"), keeps=True),
            "all weights and biases keep their values",
            id="another file with the same columns",
        ),
        pytest.param(
            BEFORE,
            lambda e: import_own(e, TWO, keeps=True),
            "26 kept, 7 new, 9 removed   ·   now: output 1 × sigmoid, loss",
            id="another target",
        ),
        pytest.param(
            BEFORE,
            lambda e: import_own(e, VALUES, keeps=True),
            "22 kept, 3 new, 13 removed   ·   now: output 1 × identity, loss squared error",
            id="a number as the target",
        ),
        pytest.param(
            Experiment(),
            add_class,
            "kept, 6 new   ·   now: output 3 × softmax, loss",
            id="a painted class",
        ),
        pytest.param(
            add_class(Experiment()), add_class, "kept, 3 new", id="one painted class more"
        ),
        pytest.param(
            Experiment(),
            lambda e: add_points(e, np.ones((2, 1)), 1),
            "all weights and biases keep their values",
            id="a painted point",
        ),
        pytest.param(
            Experiment(), lambda e: toggle_feature(e, "x1^2"), "25 kept, 4 new", id="an input more"
        ),
        pytest.param(
            add_formula(Experiment(), "x1/2"),
            lambda e: replace_formula(e, "=x1/2", "x1/3"),
            "kept, 4 new, 4 removed",
            id="another formula",
        ),
    ],
)
def test_other_inputs_and_classes_keep_what_fits_and_the_rest_is_told(qapp, before, change, said):
    document = Document(before)
    log = EditLog(document)
    assert document.edit(change, "Edit")
    assert said in log.describe(trained=True)


def test_more_points_of_the_same_kind_need_no_words(qapp):
    document = Document(with_own(Experiment(), POINTS))
    log = EditLog(document)
    document.edit(lambda e: add_points(e, np.ones((2, 1)), 1), "Paint points")
    assert log.describe(trained=True) == "Paint points"


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
