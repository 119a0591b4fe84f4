"""The output map in a sentence."""

from playground.core.experiment.edits import settings as edits


def test_the_map_says_its_range(desk):
    said = desk.map_view.plot.sentence()
    assert said.startswith("probability of class 1 over x₁ and x₂, from 0.")


def test_of_several_classes_the_map_says_how_much_each_has(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "iris"), "data")
    desk.settle()
    said = desk.map_view.plot.sentence()
    assert said.startswith("most likely class over ")
    assert " %" in said
