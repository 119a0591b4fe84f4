r"""The formulas of a batch of B samples, as LaTeX: matrices with one column for each sample.

L is the mean over the samples, so the gradients ∂L/∂Z have 1/B in them, and the products with them
sum over the samples: ∂L/∂W = ∂L/∂Z · Aᵀ, ∂L/∂b = ∂L/∂Z · 1.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import LATEX
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses_of_z import ERROR
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key
from playground.core.explain.formulas.latex import latex_number, matrix, times, total
from playground.core.explain.formulas.scene import Formula
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.network_graph import NetworkGraph
from playground.core.vectors.graph import VectorRun

SUMS = Phrase(QT_TRANSLATE_NOOP("core", "Forward: weighted sums, one column for each sample"))
ACTIVATIONS_OF = Phrase(QT_TRANSLATE_NOOP("core", "Forward: activations of the layer"))
DROPPED = Phrase(
    QT_TRANSLATE_NOOP("core", "Forward: activations, M is 0 where dropout leaves a neuron out")
)
LOSS = QT_TRANSLATE_NOOP("core", "Loss: the mean over the {count:,} samples")
ONE_LOSS = QT_TRANSLATE_NOOP("core", "Loss of the one sample of the batch")
OUTPUT_DELTA = Phrase(QT_TRANSLATE_NOOP("core", "Backward: from the loss, with its 1/B"))
ANSWERS_GRADIENT = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the answers"))
DELTA = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the weighted sums"))
WEIGHTS = QT_TRANSLATE_NOOP(
    "core", "Backward: gradient of the weights, {source} → {target}, summed over the samples"
)
BIASES = Phrase(
    QT_TRANSLATE_NOOP("core", "Backward: gradient of the biases, summed over the samples")
)
ONE_WEIGHT = Phrase(
    QT_TRANSLATE_NOOP("core", "Gradient of the weight: the mean over the samples n of δ × a")
)
ONE_BIAS = Phrase(QT_TRANSLATE_NOOP("core", "Gradient of the bias: the mean of δ over the samples"))
MOST_PRODUCTS = 3  # of a sum that is written out


def batch_formulas(
    experiment: Experiment,
    layout: Layout,
    network: NetworkGraph,
    run: VectorRun,
    part: Part | None,
    digits: int,
    samples: str = "",
) -> tuple[Formula, ...]:
    """Write what is computed for `part` over the batch, as `formulas_for` does for one sample."""
    page = _Page(Symbols(experiment, samples=samples), layout, network, run, digits)
    match part:
        case ParameterPart(key):
            return page.parameter(key)
        case ConnectionPart(source, target):
            return (page.weights(source, target),)
        case LayerPart(layer) | UnitPart(layer) if layer != INPUT:
            return tuple(page.layer(layer))
        case LayerPart() | UnitPart():
            return ()
    return (page.loss(),)


@dataclass(frozen=True)
class _Page:
    """Writes the formulas of one run."""

    names: Symbols
    layout: Layout
    network: NetworkGraph
    run: VectorRun
    digits: int

    @property
    def experiment(self) -> Experiment:
        return self.names.experiment

    @property
    def count(self) -> int:
        """B, the number of samples."""
        return self.network.batch

    def layer(self, layer: str) -> Iterator[Formula]:
        """Yield the formulas of a layer, in the order of computation."""
        block = self.layout.blocks[layer]
        yield self._sums(layer)
        yield self._activations(layer)
        if layer == OUTPUT:
            yield self.loss()
            yield from self._output_deltas()
        else:
            yield self._hidden_deltas(layer)
        yield from (self.weights(source, layer) for source in block.sources)
        if block.layer.bias:
            yield self._biases(layer)

    # --- symbols ----------------------------------------------------------------------------------

    def _a(self, layer: str, transposed: bool = False) -> str:
        if layer == INPUT:
            return r"X^{\top}" if transposed else "X"
        return self.names.activations(layer, transposed)

    def _z(self, layer: str) -> str:
        return self.names.column("Z", layer)

    def _by(self, symbol: str) -> str:
        return LATEX.derivative(self.names.loss, symbol)

    def _sized(self, symbol: str, layer: str, columns: int | None = None) -> str:
        """Write a symbol above its shape: units of the layer × samples, or × `columns`."""
        rows = len(self.experiment.units(layer))
        return of_shape(symbol, rows, self.count if columns is None else columns)

    def _formula(self, title: Phrase, symbols: str, value: Array | None) -> Formula:
        """Write a formula with its result, if it is known."""
        return Formula(title, symbols, "", "" if value is None else f"= {self._matrix(value)}")

    def _matrix(self, value: Array) -> str:
        return matrix([[self._number(number) for number in row] for row in value])

    # --- forward ----------------------------------------------------------------------------------

    def _sums(self, layer: str) -> Formula:
        """Write Z = W A + b, a product for each layer that feeds this one."""
        block = self.layout.blocks[layer]
        terms = []
        for source, units in block.sources.items():
            weights = self._sized(self.names.weights(source, layer), layer, len(units))
            terms.append(rf"{weights}\, {self._sized(self._a(source), source)}")
        if block.layer.bias:
            terms.append(self._sized(self.names.column("b", layer), layer, 1))
        symbols = f"{self._sized(self._z(layer), layer)} = {'+'.join(terms)}"
        return self._formula(SUMS, symbols, self.run.values[self.network.z[layer]])

    def _activations(self, layer: str) -> Formula:
        """Write A = f(Z), with dropout A = f(Z) ⊙ M."""
        activation = ACTIVATIONS[self.layout.blocks[layer].layer.activation]
        f = "f_{i}(z)" if activation.couples else "f(z)"
        written = LATEX.write(parse_maths(activation.maths))
        argument = rf"f\left({self._sized(self._z(layer), layer)}\right)"
        has_mask = layer in self.network.masks
        mask = self._sized(self.names.column("M", layer), layer)
        dropped = rf"\odot {mask}" if has_mask else ""
        left = self._sized(self._a(layer), layer)
        symbols = rf"{left} = {argument}{dropped},\quad {f} = {written}"
        value = self.run.values[self.network.a[layer]]
        return self._formula(DROPPED if has_mask else ACTIVATIONS_OF, symbols, value)

    def loss(self) -> Formula:
        """Write L as the mean over the samples of the loss of each."""
        losses, value = self.run.values[self.network.losses], self.run.values[-1]
        title = Phrase(LOSS, (("count", self.count),)) if self.count > 1 else Phrase(ONE_LOSS)
        symbols = f"{self.names.loss} = {self._mean('L_n')}"
        if losses is None or value is None:
            return Formula(title, symbols)
        numbers = [LATEX.bracketed(self._number(loss)) for loss in losses[0]]
        result = f"= {self._number(float(value[0, 0]))}"
        return Formula(title, symbols, f"= {self._mean_of(numbers)}" if numbers[1:] else "", result)

    @property
    def _share(self) -> str:
        """1/B, what each sample counts."""
        return "" if self.count == 1 else rf"\frac{{1}}{{{self.count}}}"

    def _mean(self, term: str) -> str:
        """Write the mean of a term over the samples."""
        return term if self.count == 1 else rf"{self._share}\sum_{{n}}{term}"

    def _mean_of(self, terms: list[str]) -> str:
        """Write the mean of numbers, one for each sample."""
        return total(terms) if self.count == 1 else rf"{self._share}\left({total(terms)}\right)"

    def _number(self, value: float) -> str:
        return latex_number(value, self.digits)

    # --- backward ---------------------------------------------------------------------------------

    def _output_deltas(self) -> Iterator[Formula]:
        """Yield ∂L/∂Ŷ and ∂L/∂Z; where the loss takes Z, only that."""
        network, experiment = self.network, self.experiment
        left = self._sized(self._by(self._z(OUTPUT)), OUTPUT)
        share = self._share
        of_z, delta = experiment.loss_of_z, self.run.gradients[network.z[OUTPUT]]
        targets, answers = self._sized("Y", OUTPUT), self._sized(r"\hat{Y}", OUTPUT)
        if of_z is not None:
            weight = experiment.loss.weight(len(experiment.units(OUTPUT)))
            outputs = "" if weight == 1 else rf"\cdot\frac{{1}}{{{len(experiment.units(OUTPUT))}}}"
            slope = rf"\left({answers}-{targets}\right)" if of_z.maths == ERROR else self._slopes()
            yield self._formula(OUTPUT_DELTA, f"{left} = {share}{outputs}{slope}", delta)
            return
        by_answers = self._sized(self._by(r"\hat{Y}"), OUTPUT)
        value = self.run.gradients[network.a[OUTPUT]]
        yield self._formula(ANSWERS_GRADIENT, f"{by_answers} = {share}{self._slopes()}", value)
        yield self._formula(DELTA, f"{left} = {self._pulled_back(OUTPUT, by_answers)}", delta)

    def _slopes(self) -> str:
        """Write the derivatives of the losses of the samples, each by its own answers."""
        by = "Z_n" if self.experiment.loss_of_z is not None else r"\hat{Y}_n"
        return rf"\left[{LATEX.derivative('L_n', by)}\right]"

    def _hidden_deltas(self, layer: str) -> Formula:
        """Write f′(Z) ⊙ (Wᵀ ∂L/∂Z + …), a product for each layer that this one feeds."""
        terms = []
        for target, block in self.layout.blocks.items():
            if layer in block.sources:
                columns = len(self.experiment.units(target))
                weights = self.names.weights(layer, target, transposed=True)
                delta = self._sized(self._by(self._z(target)), target)
                terms.append(rf"{self._sized(weights, layer, columns)}\, {delta}")
        arriving = rf"\left({'+'.join(terms)}\right)"
        if layer in self.network.masks:
            arriving += rf"\odot {self._sized(self.names.column('M', layer), layer)}"
        left = self._sized(self._by(self._z(layer)), layer)
        value = self.run.gradients[self.network.z[layer]]
        return self._formula(DELTA, f"{left} = {self._pulled_back(layer, arriving)}", value)

    def _pulled_back(self, layer: str, arriving: str) -> str:
        """Write what arrives times the slope; those of a softmax are a matrix for each sample."""
        if ACTIVATIONS[self.layout.blocks[layer].layer.activation].couples:
            return rf"\left[{LATEX.derivative('A_n', 'Z_n')}\right]\cdot {arriving}"
        slope = rf"f'\left({self._z(layer)}\right)"
        return rf"{self._sized(slope, layer)}\odot {arriving}"

    def weights(self, source: str, target: str) -> Formula:
        """Write ∂L/∂W = ∂L/∂Z Aᵀ of one connection: the product sums over the samples."""
        title = Phrase(WEIGHTS, (("source", source), ("target", target)))
        columns = len(self.experiment.units(source))
        left = self._sized(self._by(self.names.weights(source, target)), target, columns)
        delta = self._sized(self._by(self._z(target)), target)
        inputs = of_shape(self._a(source, transposed=True), self.count, columns)
        value = self.run.gradients[self.network.weights[source, target]]
        return self._formula(title, rf"{left} = {delta}\cdot {inputs}", value)

    def _biases(self, layer: str) -> Formula:
        """Write ∂L/∂b = ∂L/∂Z · 1: the sum of its columns."""
        left = self._sized(self._by(self.names.column("b", layer)), layer, 1)
        delta, ones = self._sized(self._by(self._z(layer)), layer), of_shape("1", self.count, 1)
        value = self.run.gradients[self.network.biases[layer]]
        return self._formula(BIASES, rf"{left} = {delta}\cdot {ones}", value)

    # --- one parameter ----------------------------------------------------------------------------

    def parameter(self, key: Key) -> tuple[Formula, ...]:
        """Write ∂L/∂w = (1/B) Σ δₙ aₙ, with the δ of each sample's own loss."""
        if not self.layout.exists[self.layout.offset(key)]:
            return ()
        by, row = self.names.parameter(key), self.experiment.unit_index(key.layer, key.unit)
        delta = LATEX.indexed("δ", "n")
        carried = "" if key.is_bias else rf"\cdot {self.names.a(key.source, key.source_unit)}"
        symbols = f"{self._by(by)} = {self._mean(delta + carried)}"
        title = ONE_BIAS if key.is_bias else ONE_WEIGHT
        deltas, gradient = self._factors_known(key)
        if deltas is None or gradient is None:
            return (Formula(title, symbols),)
        numbers = f"= {self._mean_of(_shortened(self._terms(key, deltas[row] * self.count)))}"
        return (Formula(title, symbols, numbers, f"= {self._number(gradient)}"),)

    def _factors_known(self, key: Key) -> tuple[Array | None, float | None]:
        """Return ∂L/∂Z of the layer and the gradient of the parameter, as far as known."""
        network, gradients = self.network, self.run.gradients
        node = network.biases[key.layer] if key.is_bias else network.weights[key.ends]
        if gradients[node] is None:
            return None, None
        flat = network.flat_gradient(self.layout, self.run)
        return gradients[network.z[key.layer]], float(flat[self.layout.offset(key)])

    def _terms(self, key: Key, deltas: Array) -> list[str]:
        """Write δ · a of every sample."""
        if key.is_bias:
            return [LATEX.bracketed(self._number(delta)) for delta in deltas]
        inputs = self.run.known(self.network.a[key.source])
        carried = inputs[self.experiment.unit_index(key.source, key.source_unit)]
        pairs = zip(deltas, carried, strict=True)
        return [times(*map(self._number, pair)) for pair in pairs]


def _shortened(terms: list[str]) -> list[str]:
    """Leave out the terms between the first and the last ones: products are long."""
    return terms if len(terms) <= MOST_PRODUCTS else [*terms[:2], r"\cdots", terms[-1]]


def of_shape(symbol: str, rows: int, columns: int) -> str:
    r"""Write a symbol above its shape."""
    return rf"\underset{{{rows}\times {columns}}}{{{symbol}}}"
