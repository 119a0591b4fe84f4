"""The NumPy script: a session as a program with the whole algorithm written out."""

from collections.abc import Sequence

from playground.core.training.trainer import Trainer
from playground.exchange.exports.code import numpy_network, numpy_training
from playground.exchange.exports.code.describe import origin
from playground.exchange.exports.code.program import Program
from playground.exchange.exports.code.rows import function
from playground.exchange.exports.code.script import RUN, imports
from playground.exchange.exports.code.section import Section, joined

UNPACK = function(
    "unpack(text, shape)",
    "Return the numbers that are packed in a text.",
    'numbers = np.frombuffer(zlib.decompress(base64.b64decode(text)), "<f8")\n'
    "return numbers.reshape(shape).astype(DTYPE)",
)


def numpy_sections(program: Program) -> Sequence[Section]:
    """List the parts of the program in the order in which they run; raises `ExportError`."""
    return (
        numpy_network.parameters(program),
        numpy_network.activations(program),
        numpy_network.forward(program),
        numpy_network.loss(program),
        numpy_network.backward(program),
        numpy_training.update(program),
        numpy_training.samples(program),
        numpy_training.training(program),
    )


def beginning(program: Program, code: str) -> str:
    """Write the imports that `code` needs, and what all of it uses."""
    lines = [
        *imports(code, {"import numpy as np": ("",)}),
        "",
        'np.seterr(all="ignore")  # e^-z may be infinite: then 1 / (1 + e^-z) is the right 0',
        f"DTYPE = np.{program.experiment.training.precision}",
    ]
    return "\n".join(lines) + (f"\n\n\n{UNPACK}" if "unpack(" in code else "")


def numpy_script(trainer: Trainer) -> bytes:
    """Write a session as a NumPy script; raises `ExportError`."""
    program = Program(trainer)
    sections = numpy_sections(program)
    code = "".join(section.code for section in sections) + RUN
    head = f'"""{_header(program)}"""\n\n{beginning(program, code)}'
    return (joined(sections, head) + "\n\n" + RUN).encode()


def _header(program: Program) -> str:
    return (
        f"A {program.name} network in NumPy: forward pass, backward pass and updates.\n\n"
        f"{origin(program)}\n\n"
        "Run it, and it prints the losses that the session has. With a number, as in\n"
        "`python FILE 10`, it then trains for so many epochs, with the mini-batches\n"
        "that the session would have.\n\n"
        "A column of an array is a sample. Of a layer, z = W x + b, a = f(z), δ = ∂L/∂z.\n"
    )
