"""The network in NumPy: parameters, activation functions, forward pass, loss, backward pass."""

from playground.core.catalog.activations import ACTIVATIONS
from playground.exchange.exports.code import lessons
from playground.exchange.exports.code import numpy_rows as rows
from playground.exchange.exports.code.describe import layer_comment
from playground.exchange.exports.code.numbers import assignment, constant
from playground.exchange.exports.code.program import Layer, Program
from playground.exchange.exports.code.rows import NO_ACTIVATION, NO_LOSS, Pair, function, row
from playground.exchange.exports.code.section import Section

LANGUAGE = "NumPy"


# --- parameters -----------------------------------------------------------------------------------


def parameters(program: Program) -> Section:
    """Write W and b of each layer."""
    lines, named = ["p = {}"], program.parameters
    for layer in program.layers:
        lines.append(f"# {layer_comment(program, layer)}")
        for name in (f"W{layer.number}", f"b{layer.number}"):
            if name in named:
                lines.append(assignment(f'p["{name}"]', named[name]))
    return Section("Parameters", "\n".join(lines), lessons.PARAMETERS)


# --- forward --------------------------------------------------------------------------------------


def _rows_in_use(program: Program) -> dict[str, Pair]:
    return {
        name: row(rows.ACTIVATIONS, name, NO_ACTIVATION, LANGUAGE, ACTIVATIONS[name].label)
        for name in dict.fromkeys(layer.activation for layer in program.layers)
    }


def activations(program: Program) -> Section:
    """Write each activation function in use, and its part of the backward pass."""
    parts = []
    for name, pair in _rows_in_use(program).items():
        doc = f"Return {ACTIVATIONS[name].formula()}."
        parts += [
            function(f"{name}(z)", doc, pair.value),
            function(f"{name}_back(z, a, da)", "Return ∂L/∂z from ∂L/∂a.", pair.back),
        ]
    return Section("Activation functions", "\n\n\n".join(parts), lessons.activations(program))


def feed(program: Program, layer: Layer) -> str:
    """Write what a layer multiplies its W with."""
    names = [_passed_on(program, number) for number, _ in layer.sources]
    return names[0] if len(names) == 1 else f"np.concatenate([{', '.join(names)}])"


def _passed_on(program: Program, number: int) -> str:
    return f"h[{number}]" if program.drops and number > 0 else f"a[{number}]"


def forward(program: Program) -> Section:
    """Write the forward pass: two lines for each layer, three with dropout."""
    head = "forward(x, mask=NO_MASK)" if program.drops else "forward(x)"
    lines = ["z, a, h = {}, {0: x}, {}" if program.drops else "z, a = {}, {0: x}"]
    for layer in program.layers:
        number = layer.number
        bias = f' + p["b{number}"]' if layer.has_bias else ""
        lines.append(f'z[{number}] = p["W{number}"] @ {feed(program, layer)}{bias}')
        lines.append(f"a[{number}] = {layer.activation}(z[{number}])")
        if program.drops and layer is not program.output:
            lines.append(f"h[{number}] = a[{number}] * mask[{number}]")
    lines.append("return z, a, h" if program.drops else "return z, a")
    doc = "Return z and a of each layer by its number; a column of x is a sample."
    code = function(head, doc, "\n".join(lines))
    if program.drops:
        code = f"{_masks(program)}\n\n\n{code}"
    return Section("Forward pass", code, lessons.FORWARD)


def _masks(program: Program) -> str:
    hidden = program.layers[:-1]
    units = ", ".join(f"{one.number}: {len(one.block.layer.units)}" for one in hidden)
    ones = ", ".join(f"{one.number}: 1" for one in hidden)
    body = (
        "return {\n"
        "    layer: ((dropout_rng.random((n, m)) < KEEP) / KEEP).astype(DTYPE)\n"
        "    for layer, n in HIDDEN.items()\n"
        "}"
    )
    doc = "Draw what dropout multiplies the activations with: 0, or 1 / KEEP."
    keep = constant("KEEP", 1.0 - program.experiment.training.dropout)
    return (
        f"{keep}  # the share of activations that dropout leaves\n"
        f"HIDDEN = {{{units}}}  # neurons of each hidden layer\n"
        f"NO_MASK = {{{ones}}}\n{_generator(program)}\n\n\n" + function("draw_masks(m)", doc, body)
    )


def _generator(program: Program) -> str:
    return generator("dropout_rng", program.state.dropout_random)


def generator(name: str, state: object) -> str:
    """Write a generator of random numbers in its present state."""
    numbers = vars(state)
    return (
        f"{name} = np.random.Generator(np.random.PCG64())\n"
        f"{name}.bit_generator.state = {{\n"
        '    "bit_generator": "PCG64",\n'
        f'    "state": {{\n        "state": {numbers["state"]},\n        "inc": {numbers["inc"]},\n'
        "    },\n"
        f'    "has_uint32": {numbers["has_uint32"]},\n    "uinteger": {numbers["uinteger"]},\n}}'
    )


# --- loss -----------------------------------------------------------------------------------------


def loss_row(program: Program) -> Pair:
    """Return the bodies of the loss and its slope; raises `ExportError`."""
    name = program.experiment.training.loss
    label = program.experiment.loss.label
    if program.loss_of_z:
        pair = name, program.output_activation
        known = {" ".join(key): value for key, value in rows.LOSSES_OF_Z.items()}
        return row(known, " ".join(pair), NO_LOSS, LANGUAGE, label)
    return row(rows.LOSSES, name, NO_LOSS, LANGUAGE, label)


def loss(program: Program) -> Section:
    """Write the loss of every output, and the mean of each sample."""
    entry, pair = program.experiment.loss, loss_row(program)
    of_sample = "sum" if entry.summed else "mean"
    weighted = " * weight_of(y)" if program.class_weights is not None else ""
    parts = [
        function("output_losses(z, a, y)", f"Return {entry.formula()} of each output.", pair.value),
        function(
            "losses(z, a, y)",
            "Return the loss of each sample.",
            f"return output_losses(z, a, y).{of_sample}(axis=0){weighted}",
        ),
    ]
    if program.class_weights is not None:
        parts.insert(0, _class_weights(program))
    return Section("Loss", "\n\n\n".join(parts), lessons.loss(program))


def _class_weights(program: Program) -> str:
    assert program.class_weights is not None
    middle = 0.0 if program.experiment.signed_targets else 0.5
    several = len(program.output.block.layer.units) > 1
    classes = "y.argmax(axis=0)" if several else f"(y[0] > {middle}).astype(int)"
    doc = "Return what the loss of each sample is multiplied with: the weight of its class."
    return (
        assignment("CLASS_WEIGHTS", program.class_weights)
        + "\n\n\n"
        + function("weight_of(y)", doc, f"return CLASS_WEIGHTS[{classes}]")
    )


# --- backward -------------------------------------------------------------------------------------


def backward(program: Program) -> Section:
    """Write the backward pass: δ of each layer, then the gradient of its W and b."""
    lines = ["d, da, g = {}, {}, {}"]
    for layer in reversed(program.layers):
        lines += [*_delta(program, layer), *_gradients(program, layer), *_shares(layer, lines)]
    lines.append("return g")
    head = "backward(z, a, h, mask, y)" if program.drops else "backward(z, a, y)"
    doc = "Return ∂L/∂W and ∂L/∂b of each layer; d is δ = ∂L/∂z, da is ∂L/∂a."
    code = f"{_output_delta(program)}\n\n\n{function(head, doc, chr(10).join(lines))}"
    return Section("Backward pass", code, lessons.BACKWARD.strip())


def _output_delta(program: Program) -> str:
    """Write ∂L/∂z of the output layer: the mean over the samples gives the division."""
    entry = program.experiment.loss
    is_rule = program.experiment.optimizer.error_correction
    count = "y.shape[1]" if entry.summed or is_rule else "y.size"
    weighted = " * weight_of(y)" if program.class_weights is not None else ""
    if is_rule:
        doc, body = "Return (ŷ - y) / n: the perceptron rule uses no slope.", ""
        share = f"(a - y) / {count}"
    else:
        doc, body = "Return ∂L/∂z of the output layer.", loss_row(program).back
        share = f"output_slopes(z, a, y){weighted} / {count}"
    if not (is_rule or program.loss_of_z):
        share = f"{program.output_activation}_back(z, a, {share})"
    code = function("output_delta(z, a, y)", doc, f"return {share}")
    if is_rule:
        return code
    by = "z" if program.loss_of_z else "a"
    slope_doc = f"Return the slope of the loss of each output, by its {by}."
    return function("output_slopes(z, a, y)", slope_doc, body) + "\n\n\n" + code


def _delta(program: Program, layer: Layer) -> list[str]:
    number = layer.number
    if layer is program.output:
        return [f"d[{number}] = output_delta(z[{number}], a[{number}], y)"]
    of_mask = f" * mask[{number}]" if program.drops else ""
    back = f"{layer.activation}_back(z[{number}], a[{number}], da[{number}]{of_mask})"
    return [f"d[{number}] = {back}"]


def _gradients(program: Program, layer: Layer) -> list[str]:
    number, x = layer.number, feed(program, layer)
    lines = [f'g["W{number}"] = d[{number}] @ {x}.T']
    if layer.shares_bias:
        lines.append(f'g["b{number}"] = d[{number}].sum(keepdims=True)  # one bias for all')
    elif layer.has_bias:
        lines.append(f'g["b{number}"] = d[{number}].sum(axis=1, keepdims=True)')
    return lines


def _shares(layer: Layer, before: list[str]) -> list[str]:
    """Write what goes on to the layers that feed this one; shares of several layers add up."""
    lines = []
    for source, columns in layer.sources:
        if source == 0:
            continue
        whole = len(layer.sources) == 1
        part = "" if whole else f"[:, {columns.start}:{columns.stop}]"
        is_first = not any(line.startswith(f"da[{source}]") for line in before)
        sign = "=" if is_first else "+="
        lines.append(f'da[{source}] {sign} p["W{layer.number}"]{part}.T @ d[{layer.number}]')
    return lines
