"""The source “next”: the samples, the dropout and the gradient of the update that comes next."""

import numpy as np
import pytest

from playground import Trainer
from playground.core.engine.passes import SetGradient
from playground.core.engine.updating import penalty_gradient
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.nudge import nudge
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from tests.support.experiments import dense, make

CASES = {
    "plain": make(batch=5),
    "dropout": make(dense(hidden=(4, 3)), dropout=0.5, batch=5),
    "penalty and clipping": make(penalty="l2", penalty_rate=0.1, clip=0.01, batch=5),
    "full batch with dropout": make(dropout=0.3, batch=1000, samples=1500),
}


@pytest.fixture(params=CASES)
def trainer(request):
    trainer = Trainer(CASES[request.param])
    trainer.run_checked(3)
    return trainer


def look(trainer, **watch):
    observer = Observer()
    observer.set_watch(Watch(source="next", **watch))
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)


def test_it_is_the_gradient_of_the_next_update_to_the_bit_and_leaves_no_trace(trainer):
    before, snapshot = trainer.state(), look(trainer)
    np.testing.assert_array_equal(trainer.state().parameters, before.parameters)
    assert trainer.state().dropout_random == before.dropout_random
    trainer.run_updates(1)
    np.testing.assert_array_equal(snapshot.gradient, trainer.last.passed.raw_gradient())
    np.testing.assert_array_equal(snapshot.batch.indices, trainer.last.indices)
    np.testing.assert_array_equal(snapshot.batch.columns, trainer.last.passed.columns)


def test_all_that_is_computed_of_its_samples_has_the_same_dropout(trainer):
    parts = trainer.experiment, trainer.layout, trainer.parameters
    for key in trainer.layout.keys[::4]:
        snapshot = look(trainer, parameter=key)
        batch, shown = snapshot.batch, snapshot.gradient[trainer.layout.offsets[key]]
        again = SetGradient(*parts, batch.columns, batch.masks).run()
        assert again[trainer.layout.offsets[key]] == pytest.approx(shown, rel=1e-9)
        assert snapshot.account.ledger.total == pytest.approx(shown, rel=1e-9)
        np.testing.assert_array_equal(snapshot.account.indices, batch.indices)
        found = nudge(*parts, batch.columns, key, 1e-3, batch.masks)
        penalty = penalty_gradient(*parts)[trainer.layout.offsets[key]]
        assert found.gradient == pytest.approx(shown + penalty, rel=1e-9)
        assert found.real == pytest.approx(found.predicted + found.bend, rel=1e-2, abs=1e-12)


def test_the_check_agrees_with_that_dropout(trainer):
    parts = trainer.experiment, trainer.layout, trainer.parameters
    batch = look(trainer).batch
    check = GradientCheck(*parts, batch.columns, masks=batch.masks)
    check.step(check.total)
    assert check.verdict == "agree"
