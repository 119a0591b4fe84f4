"""Training in PyTorch: an optimiser of ``torch.optim`` with its state, samples, epochs."""

from playground.core.catalog.penalties import PENALTIES
from playground.exchange.exports.code import pytorch_rows as rows
from playground.exchange.exports.code.describe import samples_text, value_comments
from playground.exchange.exports.code.numpy_training import (
    constants,
    epoch_state,
    order,
    rate,
    report,
)
from playground.exchange.exports.code.program import Program
from playground.exchange.exports.code.pytorch_network import LANGUAGE, shaped, tensor, torch_name
from playground.exchange.exports.code.rows import NO_OPTIMIZER, NO_PENALTY, function, row
from playground.exchange.exports.code.section import Section


def optimizer(program: Program) -> Section:
    """Write the optimiser, and its vectors as far as there are some."""
    name = program.experiment.training.optimizer.name
    entry = row(rows.OPTIMIZERS, name, NO_OPTIMIZER, LANGUAGE, program.experiment.optimizer.label)
    lines = [
        constants(program),
        f'done = {{"epochs": {program.state.epoch}}}',
        *_kinds(program, entry),
        f"optimizer = torch.optim.{entry.name}(",
        *_groups(entry),
        "    lr=LEARNING_RATE,",
        *(f"    {argument}," for argument in entry.arguments),
        ")",
        *_slots(program, entry),
        *_fixed(program),
    ]
    parts = ["\n".join(lines), rate(program, LANGUAGE)]
    return Section("Optimiser", "\n\n\n".join(parts))


def _kinds(program: Program, entry: rows.TorchOptimizer) -> list[str]:
    """Write the lists of weights and of biases, as far as they are used."""
    has_groups, has_penalty = bool(entry.of_weights), program.experiment.training.has_penalty
    return [
        f'{kind} = [value for name, value in model.named_parameters() if "{part}" in name]'
        for kind, part, is_used in (
            ("weights", "weight", has_groups or has_penalty),
            ("biases", "bias", has_groups),
        )
        if is_used
    ]


def _groups(entry: rows.TorchOptimizer) -> list[str]:
    """Write the parameters; weights apart from biases where they have an argument of their own."""
    if not entry.of_weights:
        return ["    model.parameters(),"]
    option, value = entry.of_weights
    return [
        "    [",
        f'        {{"params": weights, "{option}": {value}}},',
        f'        {{"params": biases, "{option}": 0}},',
        "    ],",
    ]


def _slots(program: Program, entry: rows.TorchOptimizer) -> list[str]:
    slots = program.slots
    if not slots or program.state.update == 0:
        return []
    lines = ["# what the optimiser has kept of earlier updates", "kept = {}"]
    for name in program.parameters:
        key = torch_name(program, name)
        lines.append(f'kept["{key}"] = {{"step": torch.tensor({float(program.state.ticks)!r})}}')
        for slot, named in slots.items():
            target = f'kept["{key}"]["{entry.slots[slot]}"]'
            lines.append(tensor(target, shaped(name, named[name], program)))
    lines += [
        "for name, value in model.named_parameters():",
        "    optimizer.state[value] = kept[name]",
    ]
    return lines


def _fixed(program: Program) -> list[str]:
    """Write which parameters stay as they are."""
    if not program.fixed:
        return []
    lines = ["moves = {}  # 1 where training moves a parameter, 0 where it is cut or frozen"]
    for name, array in program.fixed.items():
        target = f'moves["{torch_name(program, name)}"]'
        if array.any():
            lines.append(tensor(target, shaped(name, array, program)))
        else:
            lines.append(f"{target} = torch.tensor(0.0)")
    lines.append("start = {name: model.get_parameter(name).detach().clone() for name in moves}")
    return lines


def update(program: Program) -> Section:
    """Write an update."""
    doc = "Make an update with a mini-batch."
    return Section("Update", function("update(x, y)", doc, "\n".join(_body(program))))


def _body(program: Program) -> list[str]:
    training = program.experiment.training
    lines = [
        "for group in optimizer.param_groups:",
        '    group["lr"] = rate_of(done["epochs"])',
        "optimizer.zero_grad()",
        "z = model.train().weighted_sums(x)",
        *_backward(program),
    ]
    if program.fixed:
        lines += ["for name, mask in moves.items():", "    model.get_parameter(name).grad *= mask"]
    if training.clip:
        lines += [
            "gradients = [value.grad for value in model.parameters()]",
            "length = torch.sqrt(sum((g * g).sum() for g in gradients))",
            "if length > LONGEST:",
            "    for g in gradients:",
            "        g *= LONGEST / length",
        ]
    lines.append("optimizer.step()")
    if program.fixed:
        lines += [
            "with torch.no_grad():",
            "    for name, mask in moves.items():",
            "        value = model.get_parameter(name)",
            "        value.copy_(torch.where(mask > 0, value, start[name]))",
        ]
    return lines


def _backward(program: Program) -> list[str]:
    training = program.experiment.training
    label = PENALTIES[training.penalty].label
    penalty = row(rows.PENALTIES, training.penalty, NO_PENALTY, LANGUAGE, label)
    term = f"PENALTY * sum({penalty} for w in weights)" if training.has_penalty else ""
    if not program.experiment.optimizer.error_correction:
        objective = ["objective = losses(z, y).mean()"]
        if term:
            objective.append(f"objective = objective + {term}")
        return [*objective, "objective.backward()"]
    lines = [
        f"error = ({program.output_activation}(z) - y).detach() / len(y)",
        "z.backward(error)  # the perceptron rule uses no slope",
    ]
    return [*lines, f"({term}).backward()"] if term else lines


def samples(program: Program) -> Section:
    """Write inputs and targets of each set, a sample in each row."""
    lines = [f"# samples: {samples_text(program)}", *value_comments(program), "sets = {}"]
    for name, (x, y) in program.sets().items():
        lines += [tensor(f"x_{name}", x.T), tensor(f"y_{name}", y.T)]
        lines.append(f'sets["{name}"] = x_{name}, y_{name}')
    return Section("Samples", "\n".join(lines))


def training(program: Program) -> Section:
    """Write how epochs go on, and what is printed."""
    state = epoch_state(program)
    body = (
        f"for _ in range(epochs):\n    order = {order(program, 'len(x_train)')}\n"
        "    for batch in torch.from_numpy(order).split(BATCH):\n"
        "        update(x_train[batch], y_train[batch])\n"
        '    done["epochs"] += 1'
    )
    doc = "Train to the end of so many epochs; one under way counts."
    parts = [*([state] if state else []), function("train(epochs)", doc, body), report()]
    return Section("Training", "\n\n\n".join(parts))
