"""What is true of every registry, and of every entry as soon as it is added."""

import numpy as np
import pytest

from playground import Choice, LayerSpec, NetworkSpec, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import FEATURES, default_features
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from tests.support.experiments import dense, make, output_for

REGISTRIES = {
    "activations": ACTIVATIONS,
    "data sets": DATASETS,
    "initializers": INITIALIZERS,
    "losses": LOSSES,
    "penalties": PENALTIES,
    "optimizers": OPTIMIZERS,
    "schedules": SCHEDULES,
}


def layer(**values: object) -> NetworkSpec:
    return NetworkSpec.stack(LayerSpec.dense("h1", 3, **values), LayerSpec.dense("output", 1))


def for_loss(name: str):
    output, n_out, dataset = output_for(name)
    return make(dense(output=output, n_out=n_out), dataset=dataset, loss=name)


def on_data(name: str):
    entry = DATASETS[name]
    return make(
        dense(n_out=entry.classes if entry.classes > 2 else 1),
        dataset=name,
        features=default_features(entry),
    )


ONE_OF_EACH = {
    **{
        f"activation {name}": make(layer(activation=name))
        for name, entry in ACTIVATIONS.items()
        if not entry.couples
    },
    **{f"initializer {name}": make(layer(initializer=Choice(name))) for name in INITIALIZERS},
    **{f"data set {name}": on_data(name) for name in DATASETS},
    **{f"feature {name}": make(features=(name,)) for name in FEATURES},
    **{f"loss {name}": for_loss(name) for name in LOSSES},
    **{f"penalty {name}": make(penalty=name) for name in PENALTIES},
    **{f"schedule {name}": make(schedule=name) for name in SCHEDULES},
    **{
        f"optimizer {n}": make(dense(hidden=() if e.error_correction else (3,)), optimizer=n)
        for n, e in OPTIMIZERS.items()
    },
}


@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize("case", ONE_OF_EACH)
def test_every_entry_trains_and_stays_finite(case, precision):
    experiment = ONE_OF_EACH[case]
    trainer = Trainer(
        make(
            **{
                **vars(experiment.training),
                **vars(experiment.data),
                "network": experiment.network,
                "precision": precision,
            }
        )
    )
    start = trainer.state().parameters
    trainer.run_epochs(5)
    assert np.isfinite(trainer.parameters).all()
    assert trainer.parameters.dtype == precision
    assert (trainer.parameters != start).any()


@pytest.mark.parametrize("registry", REGISTRIES)
def test_labels_are_told_apart_and_defaults_lie_within_their_bounds(registry):
    entries = REGISTRIES[registry].values()
    assert len({entry.label for entry in entries}) == len(entries)
    for entry in entries:
        names = [option.name for option in entry.options]
        assert len(set(names)) == len(names)
        assert all(option.minimum <= option.default <= option.maximum for option in entry.options)


def test_a_choice_overrides_the_defaults_of_its_entry():
    choice = Choice("adam").with_option("beta2", 0.5).with_option("beta2", 0.6)
    assert choice.numbers(OPTIMIZERS) == {"beta1": 0.9, "beta2": 0.6, "epsilon": 1e-8}
    assert Choice("adam").numbers(OPTIMIZERS)["beta2"] == 0.999


def test_a_choice_is_the_same_whatever_the_order_in_which_its_numbers_were_set():
    one = Choice("adam").with_option("beta1", 0.1).with_option("beta2", 0.2)
    other = Choice("adam").with_option("beta2", 0.2).with_option("beta1", 0.1)
    assert one == other
