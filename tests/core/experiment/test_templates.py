"""Every template is a valid experiment that learns."""

import numpy as np
import pytest

from playground import Trainer, validate
from playground.core.experiment.templates import TEMPLATES


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_valid_and_learns(name):
    trainer = Trainer(validate(TEMPLATES[name].build()))
    before = trainer.evaluate()
    trainer.run_epochs(150)
    after = trainer.evaluate()
    assert trainer.divergence is None
    assert np.isfinite(after.train_loss)
    assert after.train_loss < before.train_loss


def test_no_two_templates_have_the_same_name():
    assert len({template.label for template in TEMPLATES.values()}) == len(TEMPLATES)
