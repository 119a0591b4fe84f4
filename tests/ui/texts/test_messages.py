"""Errors of the core in the words of the window."""

from playground.core.basics.messages import NameList, PlaygroundError
from playground.core.experiment.spec import Experiment
from playground.ui.texts.messages import error_text


def test_layers_of_a_long_list_have_their_titles_and_the_others_are_counted(qapp):
    names = NameList(["hidden1", *(f"{number:02d}{'A' * 38}" for number in range(60))])
    error = PlaygroundError("“{names}” is a circle.", names=names)
    assert str(error) == f"“hidden1, {names[1]} … and 59 more” is a circle."
    assert error_text(error, Experiment()) == f"“Hidden 1, {names[1]} … and 59 more” is a circle."
