"""The session file, format version 1: an experiment, and how far its training has come (or not begun)."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from playground.about import __version__
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.engine.layout import Layout
from playground.core.engine.samples import load_data
from playground.core.experiment.spec import Experiment
from playground.core.experiment.validation import validate
from playground.core.training.history import COLUMNS, MAX_MARKS, MEASURES, History, Mark
from playground.core.training.state import RandomState, TrainerState
from playground.core.training.stopping import StopMemory
from playground.session.archive import Archive, SessionError, write_archive
from playground.session.codec import from_plain, to_plain

FORMAT = "backprop-playground-session"
VERSION = 1
SUFFIX = ".nnplay"
MAX_HISTORY = 100_000
LARGEST_COUNT = 2**53  # beyond it a float no longer counts by one


@dataclass(frozen=True)
class Session:
    """What a file holds; `state` is None for an experiment at its start."""

    experiment: Experiment
    state: TrainerState | None = None


@dataclass(frozen=True)
class _Manifest:
    format: str
    format_version: int
    app_version: str


@dataclass(frozen=True)
class _Counters:
    """The part of a `TrainerState` that is not arrays. 128-bit numbers are written as text, which every JSON reader keeps whole."""

    ticks: int
    epoch: int
    update: int
    position: int
    order_random: tuple[str, str, int, int]
    dropout_random: tuple[str, str, int, int]
    history_stride: int
    best_loss: float | None
    best_epoch: int
    reference_loss: float | None
    reference_epoch: int
    touched: bool
    history_layers: tuple[str, ...] = ()
    history_marks: tuple[tuple[int, int, tuple[str, ...]], ...] = ()


def save_session(session: Session, path: Path) -> None:
    """Write `session` to `path`, all or nothing; raises `SessionError`."""
    documents: dict[str, object] = {
        "manifest": to_plain(_Manifest(FORMAT, VERSION, __version__)),
        "experiment": to_plain(session.experiment),
    }
    arrays = {}
    if state := session.state:
        documents["state"] = to_plain(_counters(state))
        arrays = {
            "parameters": state.parameters,
            "history": state.history.table,
            "order": state.order,
        }
        for index, name in enumerate(session.experiment.optimizer.slots):
            arrays[f"slot_{index}"] = state.slots.get(name, np.zeros_like(state.parameters))
    write_archive(path, documents, arrays)


def load_session(path: Path) -> Session:
    """Read a session; raises `SessionError`, naming the file, and allocates only what the architecture calls for."""
    archive = Archive(path)
    try:
        _check_version(archive, archive.document("manifest"))
        experiment = validate(from_plain(archive.document("experiment"), Experiment))
        return Session(
            experiment, _load_state(archive, experiment) if "state.json" in archive else None
        )
    except PlaygroundError as error:
        if error.values.get("path") == path.name:
            raise
        raise archive.error(
            QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be used: {reason}"), reason=error
        ) from error


def _check_version(archive: Archive, manifest: Any) -> None:
    version = manifest.get("format_version") if isinstance(manifest, dict) else None
    if type(version) is not int or version < 1 or manifest.get("format") != FORMAT:
        raise archive.error(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is not a Backprop Playground session.")
        )
    if version > VERSION:
        raise archive.error(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{path}” was made by a newer version ({version}); please update to open it.",
            ),
            version=manifest.get("app_version"),
        )


def _load_state(archive: Archive, experiment: Experiment) -> TrainerState:
    counters = from_plain(archive.document("state"), _Counters)
    layout, n = Layout(experiment), len(load_data(experiment).train)
    dtype = "<f8" if experiment.training.precision == "float64" else "<f4"
    table = archive.array(
        "history", (None, len(COLUMNS) + len(MEASURES) * len(counters.history_layers)), "<f8"
    )
    order = archive.array("order", (None,), "<i8")
    numbers = (
        counters.ticks,
        counters.epoch,
        counters.update,
        counters.best_epoch,
        counters.reference_epoch,
    )
    parameters = archive.array("parameters", (layout.size,), dtype)
    sensible = (
        min(numbers) >= 0
        and max(numbers) < LARGEST_COUNT
        and counters.history_stride < LARGEST_COUNT
        and bool(np.isfinite(parameters).all())
        and 0 <= counters.position < n
        and counters.history_stride >= 1
        and len(table) <= MAX_HISTORY
        and _counts_up(table[:, :2])
        and len(counters.history_marks) <= MAX_MARKS
        and all(0 <= count < LARGEST_COUNT for mark in counters.history_marks for count in mark[:2])
        and (len(order) == 0 or np.array_equal(np.sort(order), np.arange(n)))
    )
    if not sensible:
        raise archive.damaged("state.json")
    parameters[~layout.exists] = 0.0
    table.flags.writeable = False
    return TrainerState(
        parameters=parameters,
        slots={
            name: archive.array(f"slot_{i}", (layout.size,), dtype)
            for i, name in enumerate(experiment.optimizer.slots)
        },
        ticks=counters.ticks,
        epoch=counters.epoch,
        update=counters.update,
        position=counters.position,
        order=order,
        order_random=_random_state(archive, counters.order_random),
        dropout_random=_random_state(archive, counters.dropout_random),
        history=History(
            table,
            counters.history_stride,
            counters.history_layers,
            tuple(Mark(*m) for m in counters.history_marks),
        ),
        stop_memory=StopMemory(
            math.inf if counters.best_loss is None else counters.best_loss,
            counters.best_epoch,
            math.inf if counters.reference_loss is None else counters.reference_loss,
            counters.reference_epoch,
        ),
        touched=counters.touched,
    )


def _counts_up(columns: np.ndarray) -> bool:
    """Whether epochs and updates are whole numbers that never go down."""
    whole = np.isfinite(columns).all() and (columns >= 0).all() and (columns < LARGEST_COUNT).all()
    return bool(
        whole and (columns == np.rint(columns)).all() and (np.diff(columns, axis=0) >= 0).all()
    )


def _counters(state: TrainerState) -> _Counters:
    memory = state.stop_memory
    return _Counters(
        ticks=state.ticks,
        epoch=state.epoch,
        update=state.update,
        position=state.position,
        order_random=_random_text(state.order_random),
        dropout_random=_random_text(state.dropout_random),
        history_stride=state.history.stride,
        best_loss=_finite(memory.best),
        best_epoch=memory.best_epoch,
        reference_loss=_finite(memory.reference),
        reference_epoch=memory.reference_epoch,
        touched=state.touched,
        history_layers=state.history.layers,
        history_marks=state.history.marks,
    )


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _random_text(state: RandomState) -> tuple[str, str, int, int]:
    return str(state.state), str(state.inc), state.has_uint32, state.uinteger


def _random_state(archive: Archive, text: tuple[str, str, int, int]) -> RandomState:
    state, inc, has_uint32, uinteger = text
    if not (state.isdecimal() and inc.isdecimal() and len(state) < 40 and len(inc) < 40):
        raise archive.damaged("state.json")
    result = RandomState(int(state), int(inc), has_uint32, uinteger)
    if (
        max(result.state, result.inc) >= 2**128
        or has_uint32 not in (0, 1)
        or not 0 <= uinteger < 2**32
    ):
        raise archive.damaged("state.json")
    return result


__all__ = ["SUFFIX", "Session", "SessionError", "load_session", "save_session"]
