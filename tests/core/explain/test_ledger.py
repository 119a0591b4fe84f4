"""The ledger: the shares of the samples are the gradient, of any parameter of any network."""

from dataclasses import replace

import numpy as np
import pytest

from playground import OUTPUT, Choice, Key, SpecError, Trainer
from playground.core.engine.passes import SetGradient
from playground.core.experiment.spec import BIAS
from playground.core.explain.ledger import Ledger, ledger
from playground.core.observe.account import account
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from tests.support.experiments import NETWORKS, change, dense, make, masked

CASES = {
    **{name: make(network()) for name, network in NETWORKS.items()},
    "L1": make(penalty="l1", penalty_rate=0.1),
    "L2": make(penalty="l2", penalty_rate=0.1),
    "softmax": make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce"),
    "perceptron": make(dense(output="step", hidden=()), optimizer="perceptron"),
    "dropout": make(dropout=0.5),
    "several passes": make(samples=3000),
}


def trained(experiment):
    trainer = Trainer(experiment)
    trainer.run_updates(3)
    return trainer


def of(trainer, key, columns=None):
    columns = trainer.data.train.columns if columns is None else columns
    return ledger(trainer.experiment, trainer.layout, trainer.parameters, columns, key)


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("name", CASES)
def test_the_mean_of_the_shares_is_the_gradient_of_every_parameter(name, whole):
    trainer = trained(CASES[name])
    columns = trainer.data.train.columns[:, : None if whole else 5]
    expected = SetGradient(trainer.experiment, trainer.layout, trainer.parameters, columns).run()
    keys = [
        key
        for key, exists in zip(trainer.layout.keys, trainer.layout.exists, strict=True)
        if exists
    ]
    for key in keys:
        found = of(trainer, key, columns)
        assert found.shares.shape == (columns.shape[1],)
        assert found.total == pytest.approx(
            expected[trainer.layout.offsets[key]], rel=1e-12, abs=1e-14
        )


def test_a_share_is_the_gradient_of_that_sample_alone():
    trainer = trained(make(NETWORKS["skip"]()))
    columns, key = trainer.data.train.columns, Key(OUTPUT, "1", "h1", "2")
    shares = of(trainer, key).shares
    for n in range(columns.shape[1]):
        alone = SetGradient(
            trainer.experiment, trainer.layout, trainer.parameters, columns[:, n : n + 1]
        ).run()
        assert shares[n] == pytest.approx(alone[trainer.layout.offsets[key]], rel=1e-12)


def test_a_weight_is_multiplied_with_its_source_and_a_bias_with_one():
    trainer = trained(make())
    weight, bias = (
        of(trainer, Key("h1", "2", "input", "x2")),
        of(trainer, Key("h1", "2", "bias", "bias")),
    )
    assert np.array_equal(weight.inputs, trainer.data.train.columns[1])
    assert np.array_equal(bias.inputs, np.ones(len(trainer.data.train)))
    assert np.array_equal(weight.delta, bias.delta)


@pytest.mark.parametrize("penalty", ["L1", "L2"])
def test_a_penalty_changes_no_share(penalty):
    trainer = trained(CASES[penalty])
    free = Trainer(change(trainer.experiment, penalty="none"), trainer.state())
    for key in (Key("h1", "1", "input", "x1"), Key("h1", "1", "bias", "bias")):
        assert np.array_equal(of(trainer, key).shares, of(free, key).shares)


@pytest.mark.parametrize(
    ("shares", "cancelled"),
    [
        ([1, 2, 3], 0),
        ([-1, -2], 0),
        ([1, -1], 1),
        ([3, -1], 0.5),
        ([0, 0], 0),
        ([], 0),
        ([1e308, 1e308, -1e308], 2 / 3),
    ],
)
def test_how_much_cancels(shares, cancelled):
    shares = np.array(shares, dtype=float)
    assert Ledger(shares, np.ones(len(shares))).cancelled == pytest.approx(cancelled)


def test_an_overflow_is_no_number_and_no_warning():
    trainer = trained(make(dense("relu", "identity")))
    trainer.parameters.fill(1e300)
    found = of(trainer, Key("h1", "1", "input", "x1"))
    assert not np.isfinite(found.total)
    assert np.isnan(found.cancelled)


def test_single_precision_is_followed_as_it_is():
    trainer = trained(change(make(), precision="float32"))
    key = Key("h1", "1", "input", "x1")
    expected = SetGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train.columns
    ).run()
    assert of(trainer, key).total == pytest.approx(expected[trainer.layout.offsets[key]], rel=1e-5)


def test_cut_edges_and_unknown_names_are_refused_in_words():
    trainer = Trainer(make(NETWORKS["masked"]()))
    with pytest.raises(SpecError, match="from input x1 to h1 1, or it is cut"):
        of(trainer, Key("h1", "1", "input", "x1"))
    with pytest.raises(SpecError, match="Nothing leads from input x9 to h1 1"):
        of(trainer, Key("h1", "1", "input", "x9"))


def test_the_parameters_are_only_read():
    trainer = trained(replace(make(), training=replace(make().training, optimizer=Choice("adam"))))
    before, gradient = trainer.parameters.copy(), trainer.gradient.copy()
    of(trainer, Key("h1", "1", "input", "x1"))
    assert np.array_equal(trainer.parameters, before)
    assert np.array_equal(trainer.gradient, gradient)


@pytest.mark.parametrize("source", ["batch", "train", "sample"])
def test_the_account_adds_up_to_the_gradient_that_is_shown_for_that_source(source):
    experiment = make(masked(), penalty="l2", penalty_rate=0.01, batch=5)
    trainer = Trainer(experiment)
    trainer.run_updates(8)  # the second mini-batch of the third epoch
    key = next(
        k
        for k, exists in zip(trainer.layout.keys, trainer.layout.exists, strict=True)
        if exists and k[2] != BIAS
    )
    watch = Watch(source=source, sample=3, parameter=key)
    observer = Observer()
    observer.set_watch(watch)
    before = trainer.state()
    found = account(trainer, watch)
    snapshot = observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)
    shown = snapshot.gradient[trainer.layout.offsets[key]]
    assert found.ledger.total == pytest.approx(shown, rel=1e-12)
    if source == "batch":
        again = Trainer(experiment)
        again.run_updates(7)
        columns = trainer.data.train.columns[:, found.indices]
        expected = ledger(experiment, trainer.layout, again.parameters, columns, key)
        np.testing.assert_allclose(found.ledger.shares, expected.shares, rtol=1e-12)
        assert len(found.indices) == trainer.last.passed.samples
    else:
        assert found.ledger.total == pytest.approx(shown, rel=1e-12)
        assert len(found.indices) == (1 if source == "sample" else len(trainer.data.train))
    assert before.update == trainer.update


def test_there_is_no_account_without_a_gradient_or_of_an_edge_that_is_not_there():
    trainer = Trainer(make(masked()))
    key = trainer.layout.keys[0]
    assert account(trainer, Watch(parameter=key)) is None
    cut = trainer.layout.keys[int(np.flatnonzero(~trainer.layout.exists)[0])]
    assert account(trainer, Watch(source="train", parameter=cut)) is None
    assert account(trainer, Watch(source="train", parameter=Key("h9", "1", "h8", "1"))) is None
    assert account(trainer, Watch(source="train")) is None
