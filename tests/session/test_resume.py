"""Training goes on from a file to the bit, whatever the session is made of and trains it.

For every entry of every registry and both engines: save, load and train on gives what training
without the file gives, and saved again both are the same bytes.
"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import Choice, Experiment, StopSpec, Trainer, validate
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import FEATURES
from playground.core.catalog.initializers import GIVEN, INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.engine import why_no_kernel
from playground.core.experiment.data_spec import SPLITS
from playground.core.experiment.edits.settings import (
    set_activation,
    set_dataset,
    set_features,
    set_loss,
    set_optimizer,
)
from playground.core.experiment.templates import TEMPLATES
from playground.core.experiment.training_spec import CLASS_WEIGHTS, ORDERS
from playground.session.format import Session, load_session, save_session
from tests.support.engines import needs_kernel
from tests.support.experiments import dense, make, masked, skip, with_soft_labels, with_values
from tests.support.random_networks import experiments
from tests.support.training import assert_same_state

ENGINES = ["numpy", pytest.param("kernel", marks=needs_kernel)]
BEFORE, AFTER = 13, 60  # updates: in the middle of an epoch; over several ends of epochs
START = make(dense(output="sigmoid"), samples=60, batch=7, learning_rate=0.01)


def in_training(**values):
    return validate(replace(START, training=replace(START.training, **values)))


def with_initializer(name):
    layers = [
        replace(
            layer,
            initializer=Choice(name),
            start=((0.25,) * 3,) * 4 if name == GIVEN and layer.id == "h1" else (),
        )
        for layer in START.network.layers
    ]
    return validate(replace(START, network=replace(START.network, layers=tuple(layers))))


def hidden_activation(name):
    return set_activation(START, "h1", name)


def with_optimizer(name):
    one_layer = OPTIMIZERS[name].error_correction
    network = dense(output="step", hidden=()) if one_layer else START.network
    return set_optimizer(replace(START, network=network), name)


def with_optimizer_in_single_precision(name):
    experiment = with_optimizer(name)
    training = replace(experiment.training, precision="float32", dropout=0.2)
    return validate(replace(experiment, training=training))


def with_split(name):
    return validate(replace(START, data=replace(START.data, split=name)))


CASES = {
    **{f"activation {name}": (set_activation, START, "output", name) for name in ACTIVATIONS},
    **{
        f"hidden activation {name}": (hidden_activation, name)
        for name, entry in ACTIVATIONS.items()
        if not entry.couples
    },
    **{f"loss {name}": (set_loss, START, name) for name in LOSSES},
    **{f"optimiser {name}": (with_optimizer, name) for name in OPTIMIZERS},
    **{f"float32 {n}": (with_optimizer_in_single_precision, n) for n in OPTIMIZERS},
    **{f"schedule {name}": (lambda n: in_training(schedule=Choice(n)), name) for name in SCHEDULES},
    **{f"penalty {name}": (lambda n: in_training(penalty=n), name) for name in PENALTIES},
    **{f"initialiser {name}": (with_initializer, name) for name in INITIALIZERS},
    **{f"data {name}": (set_dataset, START, name) for name in DATASETS},
    **{f"feature {name}": (set_features, START, ["x1", name]) for name in FEATURES},
    **{f"template {name}": (entry.build,) for name, entry in TEMPLATES.items()},
    **{f"class weights {n}": (lambda n: in_training(class_weights=n), n) for n in CLASS_WEIGHTS},
    "dropout": (lambda: in_training(dropout=0.3),),
    "clipping": (lambda: in_training(clip=0.1),),
    **{f"order {name}": (lambda n: in_training(order=n), name) for name in ORDERS},
    **{f"split {name}": (with_split, name) for name in SPLITS},
    "the best weights": (lambda: in_training(stop=StopSpec(patience=100, keep="best")),),
    "cut edges": (lambda: validate(replace(START, network=masked(output="sigmoid"))),),
    "shortcuts": (lambda: validate(replace(START, network=skip(output="sigmoid"))),),
    "own values": (with_values,),
    "soft labels": (with_soft_labels,),
}


def goes_on_alike(experiment, path, engine, before=BEFORE, after=AFTER):
    """Train, save, load, train on: beside a trainer that never saw a file."""
    one = Trainer(experiment, engine=engine)
    one.run_updates(before)
    save_session(Session(experiment, one.state()), path)
    session = load_session(path)
    assert session.experiment == experiment
    assert_same_state(session.state, one.state())
    other = Trainer(session.experiment, session.state, engine)
    files = []
    for trainer in (one, other):
        trainer.run_updates(after)
        save_session(Session(trainer.experiment, trainer.state()), path)
        files.append(path.read_bytes())
    assert one.engine == other.engine == session.state.engine
    assert_same_state(one.state(), other.state())
    assert files[0] == files[1]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", CASES)
def test_training_goes_on_to_the_bit_for_every_entry_and_engine(name, engine, tmp_path):
    make_it, *arguments = CASES[name]
    experiment = make_it(*arguments)
    if engine == "kernel" and (why_not := why_no_kernel(experiment)):
        pytest.skip(str(why_not))
    goes_on_alike(experiment, tmp_path / "a.nnplay", engine)


@pytest.mark.parametrize("before", [12, 13])  # updates: after three epochs, in the fourth
def test_samples_left_over_go_on_to_wait_for_the_next_update(before, tmp_path):
    experiment = in_training(order="carried")
    trainer = Trainer(experiment)
    trainer.run_updates(before)
    assert (trainer.position, trainer.carries) == ((0, True) if before == 12 else (9, True))
    goes_on_alike(experiment, tmp_path / "a.nnplay", "automatic", before)


def test_weights_that_stay_0_do_so_from_a_file_too(tmp_path):
    experiment = in_training(penalty="l1_zeros", penalty_rate=0.5, learning_rate=0.1)
    trainer = Trainer(experiment)
    trainer.run_updates(BEFORE)
    assert trainer.state().slots["zeroed"].any()
    goes_on_alike(experiment, tmp_path / "a.nnplay", "automatic")


@given(experiment=experiments(), before=st.integers(0, 40), after=st.integers(1, 40))
def test_training_of_any_experiment_goes_on_to_the_bit(tmp_path_factory, experiment, before, after):
    path = tmp_path_factory.mktemp("any") / "a.nnplay"
    with np.errstate(all="ignore"):
        goes_on_alike(experiment, path, "automatic", before, after)


def test_the_curves_of_a_long_run_are_thinned_alike(tmp_path):
    one = Trainer(make(samples=8, batch=4))
    one.run_epochs(700)  # more than the history has rows
    path = tmp_path / "a.nnplay"
    save_session(Session(one.experiment, one.state()), path)
    session = load_session(path)
    other = Trainer(session.experiment, session.state)
    for trainer in (one, other):
        trainer.run_epochs(700)
    assert_same_state(one.state(), other.state())
    assert one.history.stride == other.history.stride > 1


def test_the_first_experiment_is_its_own_file(tmp_path):
    goes_on_alike(Experiment(), tmp_path / "a.nnplay", "automatic")
