"""Paths that are no plain file: folders, links, pipes, devices; and names that mean something."""

import os
import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.support.hostile.cases import Case, good_bytes

DEVICES = ["/dev/zero", "/dev/null", "/dev/random", "/dev/full", "/dev/tty", "/dev/stdin"]
FILES = ["/proc/self/mem", "/proc/self/maps", "/proc/self/environ", "/proc/kmsg", "/proc", "/"]
NAMES = ["<img src='x'>", "<b>bold", "a&amp;b", "{path}", "{0}", "%s%n", "한글 이름", "\u202egnp"]
NAMES += ["a\nb", "a\tb", "\x1b[2J", "x" * 240, " ", "..", "&File", "'; DROP", "\udcff", "é́́́"]


def nodes() -> Iterator[Case]:
    """What a path may lead to."""
    for target in DEVICES + FILES:
        if Path(target).exists():
            yield Case(f"a link to {target}", partial(_link, target))
    makers: dict[str, Callable[[Path], object]] = {
        "a folder": Path.mkdir,
        "a full folder": _full_folder,
        "a pipe": os.mkfifo,
        "a link to a pipe": _link_to_pipe,
        "a socket": _socket,
        "nothing": lambda path: None,
        "a link to nothing": partial(_link, "nowhere.nnplay"),
        "a link to itself": lambda path: path.symlink_to(path.name),
        "a circle of links": _circle,
        "a long chain of links": _chain,
        "a file below a file": _below,
        "a name that is too long": lambda path: path.with_name("x" * 300 + ".nnplay"),
        "a path that is too long": lambda path: path.joinpath(*["x" * 200] * 30, "a.nnplay"),
        "a zero byte in the path": lambda path: path.with_name("a\0b.nnplay"),
        "an empty path": lambda path: Path(""),
        "an empty file": Path.touch,
    }
    for name, make in makers.items():
        yield Case(name, make)
    yield Case("nobody may read it", _closed, may_open=True)  # the superuser may
    yield Case("a link to a session", _link_to_good, may_open=True)
    for name in NAMES:
        damaged = partial(_named, f"{name}.nnplay", b"PK\5\6 damaged")
        yield Case(f"a damaged file called {name!r}", damaged)
        whole = partial(_named, f"{name}.nnplay", good_bytes())
        yield Case(f"a whole file called {name!r}", whole, may_open=True)


def _link(target: str, path: Path) -> None:
    path.symlink_to(target)


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "mimetype").write_text("application/x-backprop-playground", encoding="utf-8")


def _link_to_pipe(path: Path) -> None:
    pipe = path.with_suffix(".pipe")
    os.mkfifo(pipe)
    path.symlink_to(pipe)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


def _circle(path: Path) -> None:
    path.symlink_to(path.with_suffix(".other"))
    path.with_suffix(".other").symlink_to(path)


def _chain(path: Path) -> Path:
    last = path
    last.write_bytes(good_bytes())
    for number in range(60):
        link = path.with_suffix(f".{number}.nnplay")
        link.symlink_to(last)
        last = link
    return last


def _below(path: Path) -> Path:
    path.write_bytes(good_bytes())
    return path / "a.nnplay"


def _closed(path: Path) -> None:
    path.write_bytes(good_bytes())
    path.chmod(0)


def _link_to_good(path: Path) -> None:
    real = path.with_suffix(".real.nnplay")
    real.write_bytes(good_bytes())
    path.symlink_to(real)


def _named(name: str, content: bytes, path: Path) -> Path | None:
    """Write a file of another name, in a folder of its own; where it cannot be, nothing."""
    path.mkdir()
    other = path / name
    try:
        other.write_bytes(content)
    except OSError:  # the file system has no such names
        return path.with_suffix(".none")
    return other
