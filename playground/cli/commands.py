"""The registry of the commands that need no Qt, by the name that is typed."""

from collections.abc import Mapping

from playground.cli import desktop, train
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
    "desktop": Command(
        "Put the program into the menus of a Linux desktop, for this user, or take it out.",
        ("desktop install", "desktop remove"),
        desktop.add_options,
        desktop.run,
    ),
}
