"""The network in PyTorch: an `nn.Module`, its parameters, its loss."""

from playground.core.basics.arrays import Array
from playground.core.catalog.activations import ACTIVATIONS
from playground.exchange.exports.code import pytorch_rows as rows
from playground.exchange.exports.code.describe import layer_comment
from playground.exchange.exports.code.numbers import assignment, constant
from playground.exchange.exports.code.numpy_network import generator
from playground.exchange.exports.code.program import Layer, Program
from playground.exchange.exports.code.rows import NO_ACTIVATION, NO_LOSS, function, indented, row
from playground.exchange.exports.code.section import Section

LANGUAGE = "PyTorch"


def torch_name(program: Program, name: str) -> str:
    """Return what the module calls a parameter: layer1.weight for W1."""
    layer = program.layers[int(name[1:]) - 1]
    if name[0] == "W":
        return f"layer{layer.number}.weight"
    return f"bias{layer.number}" if layer.shares_bias else f"layer{layer.number}.bias"


def network(program: Program) -> Section:
    """Write the module."""
    parts = [
        *([_dropout(program)] if program.drops else []),
        *_activation_functions(program),
        f"class Network(nn.Module):\n{indented(_methods(program))}",
        "model = Network()",
    ]
    return Section("Network", "\n\n\n".join(parts))


def _dropout(program: Program) -> str:
    """Write the generator of dropout, which is NumPy's as in the session."""
    keep = constant("KEEP", 1.0 - program.experiment.training.dropout)
    rng = generator("dropout_rng", program.state.dropout_random)
    return f"{keep}  # the share of activations that dropout leaves\n{rng}"


def _activation_functions(program: Program) -> list[str]:
    parts = []
    for name in dict.fromkeys(layer.activation for layer in program.layers):
        entry = ACTIVATIONS[name]
        value = row(rows.ACTIVATIONS, name, NO_ACTIVATION, LANGUAGE, entry.label)
        parts.append(function(f"{name}(z)", f"Return {entry.formula()}.", f"return {value}"))
    return parts


def _methods(program: Program) -> str:
    last = program.output
    answer = f"return {last.activation}(self.weighted_sums(x))"
    return "\n\n".join(
        [
            f'"""A {program.name} network; a row of x is a sample."""',
            f"def __init__(self):\n{indented(_members(program))}",
            function(
                "weighted_sums(self, x)",
                "Return z of the output layer.",
                _sums(program),
            ),
            function("forward(self, x)", "Return the answers of the network.", answer),
            *([_dropping()] if program.drops else []),
        ]
    )


def _members(program: Program) -> str:
    lines = ["super().__init__()"]
    for layer in program.layers:
        units, fan_in = layer.block.shape[0], layer.block.fan_in
        bias = "" if layer.has_bias and not layer.shares_bias else ", bias=False"
        lines.append(f"# {layer_comment(program, layer)}")
        lines.append(f"self.layer{layer.number} = nn.Linear({fan_in}, {units}{bias})")
        if layer.shares_bias:
            lines.append(f"self.bias{layer.number} = nn.Parameter(torch.zeros(1, 1))")
    return "\n".join(lines)


def _sums(program: Program) -> str:
    lines: list[str] = []
    for layer in program.layers:
        names = ["x" if number == 0 else f"a{number}" for number, _ in layer.sources]
        feed = names[0] if len(names) == 1 else f"torch.cat([{', '.join(names)}], dim=1)"
        z = _linear(layer, feed)
        if layer is program.output:
            return "\n".join([*lines, f"return {z}"])
        value = f"{layer.activation}({z})"
        dropped = f"self.dropped({value})" if program.drops else value
        lines.append(f"a{layer.number} = {dropped}")
    raise AssertionError("the output layer is the last one")


def _linear(layer: Layer, feed: str) -> str:
    z = f"self.layer{layer.number}({feed})"
    return f"{z} + self.bias{layer.number}" if layer.shares_bias else z


def _dropping() -> str:
    body = (
        "if not self.training:\n    return a\n"
        "kept = dropout_rng.random((a.shape[1], a.shape[0])).T < KEEP\n"
        "return a * (torch.from_numpy(kept) / KEEP)"
    )
    return function("dropped(self, a)", "Drop activations while it is trained.", body)


def parameters(program: Program) -> Section:
    """Write the parameters into the module."""
    lines = ["state = {}"]
    for name, array in program.parameters.items():
        lines.append(tensor(f'state["{torch_name(program, name)}"]', shaped(name, array, program)))
    lines.append("model.load_state_dict(state)")
    return Section("Parameters", "\n".join(lines))


def shaped(name: str, array: Array, program: Program) -> Array:
    """Return the array of a parameter as the module has it: biases in one axis."""
    layer = program.layers[int(name[1:]) - 1]
    is_row = name[0] == "b" and not layer.shares_bias
    return array[:, 0] if is_row else array


def tensor(target: str, array: Array) -> str:
    """Write an assignment of a tensor."""
    return assignment(target, array, "torch.tensor", "")


# --- loss -----------------------------------------------------------------------------------------


def loss(program: Program) -> Section:
    """Write the loss of each sample, and the mean of a set."""
    entry = program.experiment.loss
    of_sample = "sum" if entry.summed else "mean"
    weighted = " * weight_of(y)" if program.class_weights is not None else ""
    doc = f"Return {entry.formula()} of each output."
    mean = (
        "with torch.no_grad():\n    z = model.eval().weighted_sums(x)\n"
        "    return losses(z, y).mean().item()"
    )
    parts = [
        function("output_losses(z, y)", doc, _loss_body(program)),
        function(
            "losses(z, y)",
            "Return the loss of each sample.",
            f"return output_losses(z, y).{of_sample}(dim=1){weighted}",
        ),
        function("loss_of(x, y)", "Return the mean loss of a set.", mean),
    ]
    if program.class_weights is not None:
        parts.insert(0, _class_weights(program))
    return Section("Loss", "\n\n\n".join(parts))


def _loss_body(program: Program) -> str:
    name, label = program.experiment.training.loss, program.experiment.loss.label
    if program.loss_of_z:
        known = {" ".join(key): value for key, value in rows.LOSSES_OF_Z.items()}
        return row(known, f"{name} {program.output_activation}", NO_LOSS, LANGUAGE, label)
    value = row(rows.LOSSES, name, NO_LOSS, LANGUAGE, label)
    return f"a = {program.output_activation}(z)\nreturn {value}"


def _class_weights(program: Program) -> str:
    assert program.class_weights is not None
    middle = 0.0 if program.experiment.signed_targets else 0.5
    several = len(program.output.block.layer.units) > 1
    classes = "y.argmax(dim=1)" if several else f"(y[:, 0] > {middle}).long()"
    doc = "Return what the loss of each sample is multiplied with: the weight of its class."
    weights = tensor("CLASS_WEIGHTS", program.class_weights)
    return f"{weights}\n\n\n{function('weight_of(y)', doc, f'return CLASS_WEIGHTS[{classes}]')}"
