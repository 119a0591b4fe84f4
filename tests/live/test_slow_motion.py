"""At the slowest speeds an update is seen phase by phase."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.basics.vocabulary import PHASES
from playground.core.training.rehearsal import rehearse
from playground.live.run import TrainingRun
from playground.live.slow_motion import SlowMotion
from tests.support.experiments import change
from tests.support.training import assert_same_state

CASES = {
    "sgd": Experiment(),
    "adam with dropout and clipping": change(
        Experiment(), optimizer="adam", dropout=0.3, clip=0.1, penalty="l2", penalty_rate=0.01
    ),
    "full batch": change(Experiment(), optimizer="gd"),
}


@pytest.mark.parametrize("updates", [0, 1, 19, 20])
@pytest.mark.parametrize("name", CASES)
def test_a_rehearsal_knows_the_gradient_of_the_next_update_and_leaves_no_trace(name, updates):
    trainer = Trainer(CASES[name])
    trainer.run_updates(updates)
    before, gradient, step = trainer.state(), trainer.gradient.copy(), trainer.step.copy()
    rehearsal = rehearse(trainer)
    assert_same_state(trainer.state(), before)
    assert np.array_equal(trainer.gradient, gradient)
    assert np.array_equal(trainer.step, step)
    trainer.run_updates(1)
    assert np.array_equal(trainer.gradient, rehearsal.gradient)
    assert rehearsal.loss == float(trainer.last.passed.sample_losses().mean())


def test_training_phase_by_phase_is_the_same_training():
    plain, slow, phases = Trainer(Experiment()), Trainer(Experiment()), SlowMotion()
    plain.run_updates(25)
    clock = 0.0
    for _ in range(25 * len(PHASES)):
        assert phases.go_on(slow, clock, 1.0)
        assert not phases.go_on(
            slow, clock + 0.2, 1.0
        )  # a phase takes a quarter of a second at one update a second
        clock += 0.25
    assert_same_state(plain.state(), slow.state())


@pytest.fixture
def snapshot():
    return TrainingRun(Trainer(Experiment())).snapshot(0.0, 0)


def test_what_has_not_been_computed_yet_is_blank(snapshot):
    trainer, phases = Trainer(Experiment()), SlowMotion()
    trainer.run_updates(1)
    known = replace(snapshot, gradient=trainer.gradient, step=trainer.step)
    seen = {}
    for number, phase in enumerate(PHASES):
        phases.go_on(trainer, float(number), 1.0)
        assert phases.now == phase
        seen[phase] = phases.seen(known)
    assert [seen[phase].gradient is None for phase in PHASES] == [True, True, False, False]
    assert [seen[phase].step is None for phase in PHASES] == [True, True, True, False]
    assert [np.isnan(seen[phase].batch_loss) for phase in PHASES] == [True, False, False, True]
    assert np.array_equal(
        seen["backward"].gradient, trainer.gradient
    )  # the update that followed used it
