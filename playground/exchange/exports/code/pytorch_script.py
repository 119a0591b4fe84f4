"""The PyTorch script: a session as an `nn.Module` that goes on training with the same state."""

from collections.abc import Sequence

from playground.core.training.trainer import Trainer
from playground.exchange.exports.code import pytorch_network, pytorch_training
from playground.exchange.exports.code.describe import origin
from playground.exchange.exports.code.program import Program
from playground.exchange.exports.code.rows import function
from playground.exchange.exports.code.script import RUN, imports
from playground.exchange.exports.code.section import Section, joined

UNPACK = function(
    "unpack(text, shape)",
    "Return the numbers that are packed in a text.",
    'numbers = np.frombuffer(zlib.decompress(base64.b64decode(text)), "<f8")\n'
    "return torch.tensor(numbers.reshape(shape), dtype=torch.get_default_dtype())",
)


def pytorch_sections(program: Program) -> Sequence[Section]:
    """List the parts of the program in the order in which they run; raises `ExportError`."""
    return (
        pytorch_network.network(program),
        pytorch_network.parameters(program),
        pytorch_network.loss(program),
        pytorch_training.optimizer(program),
        pytorch_training.update(program),
        pytorch_training.samples(program),
        pytorch_training.training(program),
    )


def pytorch_script(trainer: Trainer) -> bytes:
    """Write a session as a PyTorch script; raises `ExportError`."""
    program = Program(trainer)
    sections = pytorch_sections(program)
    head = f'"""{_header(program)}"""\n\n{_beginning(program, sections)}'
    return (joined(sections, head) + "\n\n" + RUN).encode()


def _beginning(program: Program, sections: Sequence[Section]) -> str:
    code = "".join(section.code for section in sections) + RUN
    uses = {
        "import numpy as np": ("np.", "unpack("),
        "import torch": ("",),
        "import torch.nn.functional as F": ("F.",),
        "from torch import nn": ("",),
    }
    precision = program.experiment.training.precision
    lines = [*imports(code, uses), "", f"torch.set_default_dtype(torch.{precision})"]
    return "\n".join(lines) + (f"\n\n\n{UNPACK}" if "unpack(" in code else "")


def _header(program: Program) -> str:
    drawn = " NumPy draws the order of the samples." if program.random is not None else ""
    return (
        f"A {program.name} network in PyTorch.\n\n"
        f"{origin(program)}\n\n"
        "Run it, and it prints the losses that the session has. With a number, as in\n"
        "`python FILE 10`, it then trains for so many epochs, with the optimiser and the\n"
        f"mini-batches that the session would have.{drawn}\n\n"
        "A row of a tensor is a sample.\n"
    )
