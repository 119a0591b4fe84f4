"""ONNX models answer as the session does; the library and its runtime are asked."""

import pytest

from playground import Trainer
from playground.exchange.exports.errors import ExportError
from playground.exchange.exports.formats import EXPORTS
from playground.exchange.exports.onnx import onnx
from playground.exchange.exports.protobuf import message, varint
from tests.support.experiments import dense, make
from tests.support.export_cases import cases, half_way
from tests.support.exported import assert_answers, random_trainers


def test_the_writer_follows_the_examples_of_the_encoding():
    """Those of https://protobuf.dev/programming-guides/encoding."""
    assert message((1, 150)) == bytes.fromhex("089601")
    assert message((2, "testing")) == bytes.fromhex("120774657374696e67")
    assert message((3, message((1, 150)))) == bytes.fromhex("1a03089601")
    assert message((6, [3, 270])) == bytes.fromhex("3003308e02")
    assert message((5, 1.0)) == bytes.fromhex("2d0000803f")
    assert varint(-2) == bytes.fromhex("feffffffffffffffff01")


def test_a_network_that_32_bits_change_is_refused():
    """The two neurons differ by x₂ only, which is small beside what both have."""
    trainer = Trainer(make(dense("identity", "identity", hidden=(2,))))
    trainer.set_weights("input", "h1", [[1e6, 0], [1e6, 1]])
    trainer.set_weights("h1", "output", [[-1, 1]])
    with pytest.raises(ExportError, match="32 bits"):
        onnx(trainer)


@pytest.mark.oracle
def test_the_checker_finds_nothing_and_the_runtime_has_the_same_answers():
    trainers = {name: half_way(experiment) for name, experiment in cases().items()}
    for name, trainer in trainers.items():
        assert_answers(trainer, name)


@pytest.mark.oracle
def test_random_networks_have_the_same_answers():
    refused = 0
    for name, trainer in random_trainers(100).items():
        try:
            assert_answers(trainer, name)
        except ExportError:
            refused += 1
    assert refused <= 3  # a step of a number that 32 bits move over 0


def test_the_format_is_in_the_registry():
    assert EXPORTS["onnx"].content is onnx


@pytest.mark.oracle
def test_it_says_what_its_inputs_are():
    library = pytest.importorskip("onnx")
    graph = library.load_from_string(onnx(half_way(cases()["measured inputs"]))).graph
    assert "input 0 is sepal length, as (number - " in graph.doc_string
    assert [one.name for one in (*graph.input, *graph.output)] == ["x", "y"]
