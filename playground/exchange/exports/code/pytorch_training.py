"""Training in PyTorch: an optimiser of ``torch.optim`` with its state, samples, epochs."""

from playground.exchange.exports.code import pytorch_rows as rows
from playground.exchange.exports.code.describe import samples_text, value_comments
from playground.exchange.exports.code.numpy_training import (
    after_step,
    constants,
    epoch_state,
    penalty_row,
    rate,
    report,
    train,
)
from playground.exchange.exports.code.program import Program
from playground.exchange.exports.code.pytorch_network import LANGUAGE, shaped, tensor, torch_name
from playground.exchange.exports.code.rows import NO_OPTIMIZER, PenaltyRow, function, row
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
        *_penalty_slots(program),
        *_fixed(program),
    ]
    penalty = penalty_row(program, rows.PENALTIES, LANGUAGE)
    head = "penalised(layer, w, old, rate)"
    parts = ["\n".join(lines), rate(program, LANGUAGE), *after_step(head, penalty)]
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


def _penalty_slots(program: Program) -> list[str]:
    lines = []
    for slot, named in program.penalty_slots.items():
        lines.append("# what the penalty keeps of earlier updates, of each weight")
        lines.append(f"{slot} = [torch.zeros_like(w) for w in weights]")
        for number, array in enumerate(named.values()):
            if array.any():
                lines.append(tensor(f"{slot}[{number}]", array))
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
    training, penalty = program.experiment.training, penalty_row(program, rows.PENALTIES, LANGUAGE)
    lines = [
        'rate = rate_of(done["epochs"])',
        "for group in optimizer.param_groups:",
        '    group["lr"] = rate',
        "optimizer.zero_grad()",
        "z = model.train().weighted_sums(x)",
        *_backward(program, penalty),
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
    lines += _step(penalty)
    if program.fixed:
        lines += [
            "with torch.no_grad():",
            "    for name, mask in moves.items():",
            "        value = model.get_parameter(name)",
            "        value.copy_(torch.where(mask > 0, value, start[name]))",
        ]
    return lines


def _step(penalty: PenaltyRow) -> list[str]:
    if not penalty.after_step:
        return ["optimizer.step()"]
    return [
        "before = [w.detach().clone() for w in weights]",
        "optimizer.step()",
        "with torch.no_grad():",
        "    for layer, (w, old) in enumerate(zip(weights, before)):",
        "        penalised(layer, w, old, rate)",
    ]


def _backward(program: Program, penalty: PenaltyRow) -> list[str]:
    term = f"PENALTY * sum({penalty.term} for w in weights)" if penalty.term else ""
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
    count = "len(x_train)"
    state = epoch_state(program, count)
    lines = ["for batch in torch.from_numpy(order).split(BATCH):"]
    if program.left_over:
        lines.append("    batch = [*left, *batch.tolist()]")
    lines.append("    update(x_train[batch], y_train[batch])")
    parts = [*([state] if state else []), train(program, count, lines), report()]
    return Section("Training", "\n\n\n".join(parts))
