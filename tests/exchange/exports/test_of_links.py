"""An experiment of a TensorFlow Playground link in every format for other programs."""

import pytest

from playground import Trainer
from playground.exchange.exports.formats import EXPORTS
from playground.exchange.tfp_link.reading import read_link
from tests.support.exported import SHOWN, assert_answers, cells, losses_of, run

PAGE = "https://playground.tensorflow.org/#"
REST = (
    "&noise=0&networkShape=4,2&seed=0.25&showTestData=false&discretize=false&percTrainData=50"
    "&x=true&y=true&initZero=false&hideText=false"
)
CIRCLE = "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03"
LINKS = {
    "the first one": f"{PAGE}{CIRCLE}&regularizationRate=0&problem=classification{REST}",
    "L1, and samples left over": f"{PAGE}{CIRCLE.replace('=10', '=7')}&regularization=L1"
    f"&regularizationRate=0.1&problem=classification{REST}",
    "L2 of a plane": f"{PAGE}{CIRCLE.replace('=10', '=30')}&regularization=L2"
    f"&regularizationRate=0.01&problem=regression{REST}",
}
UPDATES = 117  # in the middle of an epoch
LINK = pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)


def trained(link):
    trainer = Trainer(read_link(link).experiment)
    trainer.run_updates(UPDATES)
    assert trainer.position
    return trainer


def assert_prints_losses(trainer, code, folder):
    """A program prints the losses of the session, and those after three more epochs."""
    (folder / "network.py").write_bytes(code)
    for line, epochs in zip(run(["network.py", "3"], folder).splitlines(), (0, 3), strict=True):
        trainer.run_epochs(epochs)
        shown = {name: float(loss) for name, loss in SHOWN.findall(line)}
        assert shown == pytest.approx(losses_of(trainer), rel=1e-10)


@LINK
def test_the_numpy_script_prints_the_losses_now_and_later(link, tmp_path):
    trainer = trained(link)
    assert_prints_losses(trainer, EXPORTS["numpy"].content(trainer), tmp_path)


@pytest.mark.oracle
@LINK
def test_the_pytorch_script_prints_the_losses_now_and_later(link, tmp_path):
    trainer = trained(link)
    assert_prints_losses(trainer, EXPORTS["pytorch"].content(trainer), tmp_path)


@LINK
def test_the_notebook_prints_the_losses_now_and_later(link, tmp_path):
    trainer = trained(link)
    code = "\n".join(cells(EXPORTS["notebook"].content(trainer), "code"))
    assert_prints_losses(trainer, code.encode(), tmp_path)


@pytest.mark.oracle
@LINK
def test_the_onnx_model_answers_as_the_session_does(link):
    assert_answers(trained(link), link)


def test_the_link_with_l1_has_weights_that_are_0_for_good():
    """Else the tests above would not see whether programs keep them."""
    state = trained(LINKS["L1, and samples left over"]).state()
    assert state.slots["zeroed"].any()
    assert state.carries
