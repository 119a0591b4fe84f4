"""Networks at a sample, and their formulas read as a learner would.

Symbols looked up, numbers worked out.
"""

import re

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Trainer
from playground.core.engine.class_weights import class_weights
from playground.core.engine.layout import Layout
from playground.core.explain.formulas.latex import derivative
from playground.core.explain.formulas.of_part import formulas_for
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.unroll import unroll
from tests.support.latex_reader import read

DIGITS = 13


class Case:
    """A network with random weights at its first sample, all computed unless `steps` are given."""

    def __init__(self, experiment, seed=0, steps=None, theta=None):
        rng = np.random.default_rng(seed)
        self.experiment, self.layout = experiment, Layout(experiment)
        drawn = np.where(self.layout.exists, rng.normal(0, 0.8, self.layout.size), 0.0)
        self.theta = drawn if theta is None else np.array(theta, dtype=float)
        self.column = Trainer(experiment).data.train.columns[:, seed % 4]
        self.unrolled = unroll(experiment, self.layout, self.theta, self.column)
        self.run = self.unrolled.run()
        self.run.go_to(self.run.steps if steps is None else steps)

    def formulas(self, part, digits=DIGITS):
        return formulas_for(self.experiment, self.layout, self.unrolled, self.run, part, digits)

    def symbols(self):
        """What every symbol stands for."""
        names, run, unrolled = Symbols(self.experiment), self.run, self.unrolled
        found = {names.parameter(key): run.known(node) for key, node in unrolled.parameters.items()}
        found |= {
            derivative("L", names.parameter(key)): run.gradients[node]
            for key, node in unrolled.parameters.items()
        }
        for home, node in unrolled.a.items():
            found |= {
                names.a(*home): run.known(node),
                derivative("L", names.a(*home)): run.gradients[node],
            }
        for home, node in unrolled.z.items():
            found |= {names.z(*home): run.known(node), names.delta(*home): run.gradients[node]}
            found[derivative("L", names.z(*home))] = run.gradients[node]
            for source, slope in self._slopes_by(node):
                if source in unrolled.a.values():
                    of = next(other for other, node in unrolled.a.items() if node == source)
                    found[derivative(names.a(*of), names.z(*home))] = slope
                    found[rf"f'\left({names.z(*home)}\right)"] = slope
        targets = dict(
            zip(
                self.experiment.units(OUTPUT),
                run.graph.nodes[unrolled.loss[-1]].constants,
                strict=True,
            )
        )
        found |= {names.target(unit): value for unit, value in targets.items()}
        found |= self._by_answers(targets)
        if class_weights(self.experiment) is not None:
            found[names.class_weight] = unrolled.class_weight
        return found | {r"\sum_{k} y_{k}": sum(targets.values())}

    def _by_answers(self, targets):
        """∂L/∂ŷ, which no gate of a loss that takes z has."""
        experiment, names = self.experiment, Symbols(self.experiment)
        if experiment.loss_of_z is None:
            return {}
        answers = np.array([self.run.known(self.unrolled.a[OUTPUT, unit]) for unit in targets])
        slopes, loss = np.empty_like(answers), experiment.loss
        loss.slope(answers, np.array([*targets.values()]), slopes)
        slopes *= loss.factor * loss.weight(len(targets)) * self.unrolled.class_weight
        return {
            derivative("L", names.a(OUTPUT, unit)): slope
            for unit, slope in zip(targets, slopes, strict=True)
        }

    def _slopes_by(self, node):
        """∂consumer/∂node for every gate that it feeds."""
        graph = self.run.graph
        return [(gate, self.run.local(gate)[place]) for gate, place in graph.consumers[node]]

    def check(self, formula):
        """Symbols, numbers and result say the same."""
        assert formula.result
        (result,) = read(formula.result)
        assert read(formula.numbers) == pytest.approx(
            [result] * len(read(formula.numbers)), rel=1e-9, abs=1e-11
        ), formula
        values = self.symbols()
        pattern = "|".join(re.escape(symbol) for symbol in sorted(values, key=len, reverse=True))
        right = re.sub(
            rf"(?:{pattern})",
            lambda match: f"({values[match[0]]:.17f})",
            formula.symbols.partition("=")[2],
        )
        assert read(right) == pytest.approx([result] * len(read(right)), rel=1e-9, abs=1e-11), (
            formula
        )
        return result


def homes(experiment):
    return [
        (layer_id, unit)
        for layer_id in (INPUT, *(layer.id for layer in experiment.network.layers))
        for unit in experiment.units(layer_id)
    ]
