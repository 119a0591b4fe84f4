"""Where a gradient is a convention: z = 0 of a ReLU for one of the samples."""

import numpy as np
import pytest

from playground import Trainer
from playground.core.engine import passes
from playground.core.explain.at_kink import is_at_kink
from tests.support.experiments import dense, make


def parts_of(experiment):
    trainer = Trainer(experiment)
    trainer.set_biases("h1", [5.0, 5.0])
    columns = trainer.data.train.columns
    return trainer.experiment, trainer.layout, trainer.parameters, columns


def test_a_neuron_of_which_dropout_leaves_out_all_inputs_is_at_its_kink():
    *parts, columns = parts_of(make(dense("relu", "sigmoid", hidden=(2, 2)), dropout=0.5))
    masks = {"h1": np.full((2, columns.shape[1]), 2.0), "h2": np.full((2, columns.shape[1]), 2.0)}
    assert not is_at_kink(*parts, columns, masks)
    masks["h1"][:, 3] = 0.0
    assert is_at_kink(*parts, columns, masks)
    assert not is_at_kink(*parts, columns)


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_no_gradient_is_computed(monkeypatch, activation):
    monkeypatch.setattr(passes.SetGradient, "__init__", None)
    assert not is_at_kink(*parts_of(make(dense(activation, "sigmoid", hidden=(2, 2)))))
