"""The registry of the commands that need no Qt, by the name that is typed."""

from collections.abc import Mapping

from playground.cli import train
from playground.cli.command import Command

COMMANDS: Mapping[str, Command] = {
    "train": Command(
        "Train a session without a window.",
        (
            "train xor.nnplay --epochs 100",
            "train xor.nnplay --epochs 100 --out trained.nnplay --json",
            "train 'https://playground.tensorflow.org/#dataset=xor&seed=1' --epochs 100",
        ),
        train.add_options,
        train.run,
    ),
}
