"""The command `show`: tells what is in a session."""

import argparse
import json
import math
import os
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.cli.attempt import attempt
from playground.cli.options import add_session
from playground.cli.sessions import file_of, open_session
from playground.console import Interruption, print_results
from playground.core.basics.messages import LONGEST_REASON, quotable

if TYPE_CHECKING:
    from playground.core.experiment.spec import Experiment
    from playground.core.training.trainer import Trainer

SUMMARY = "Tell what is in a session: network, data, training, how far it is, its losses."
EXAMPLES = ("show xor.nnplay", "show xor.nnplay --json", "show - < xor.nnplay")
WIDTH = 12  # characters of the first column


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_session(parser)
    parser.add_argument("--json", action="store_true", help="print it as one JSON object")


def run(options: argparse.Namespace) -> int:
    """Print what is in the session; returns the exit code."""
    return attempt(lambda interruption: _show(options, interruption))


def _show(options: argparse.Namespace, interruption: Interruption) -> int:
    from playground.core.training.trainer import Trainer

    with file_of(options.file) as file:
        session = open_session(file)
        made = _versions(file)
    interruption.check()
    found = {"file": options.file, **made, **contents(Trainer(session.experiment, session.state))}
    return print_results(json.dumps(found) if options.json else _text(found))


def _versions(file: str) -> dict[str, object]:
    """Return the version of the format, and of the program that wrote it; None of no file."""
    from playground.session.archive import Archive

    if not os.path.lexists(file):
        return {"format_version": None, "made_by": None}
    manifest: Any = Archive(Path(file)).document("manifest")
    made_by = quotable(str(manifest.get("app_version")))  # whoever made the file wrote it
    return {"format_version": manifest["format_version"], "made_by": made_by}


def contents(trainer: "Trainer") -> dict[str, Any]:
    """Return all that is told of a session, as values of JSON."""
    experiment = trainer.experiment
    return {
        "data": _data(trainer),
        "network": _network(experiment, trainer.layout.size),
        "training": _settings(experiment.training),
        "engine": trainer.engine,
        "epochs": trainer.epoch,
        "updates": trainer.update,
        "results": _results(trainer),
    }


def _data(trainer: "Trainer") -> dict[str, Any]:
    from playground.core.engine.samples import SET_NAMES

    data, dataset = trainer.experiment.data, trainer.experiment.dataset
    source = data.own.source if dataset.is_own and data.own is not None else ""
    sets = {name: len(one) for name, one in zip(SET_NAMES, trainer.data.sets, strict=True)}
    return {
        "dataset": data.dataset,
        "title": source or dataset.label,  # the label of a long source is cut
        "classes": dataset.classes,
        "samples": {name: count for name, count in sets.items() if count},
        "noise": data.noise,
        "sealed": data.hides_test,
        "features": list(data.features),
    }


def _network(experiment: "Experiment", parameters: int) -> dict[str, Any]:
    layers = [
        {
            "id": layer.id,
            "units": len(layer.units),
            "activation": layer.activation,
            "initializer": layer.initializer.name,
            "bias": layer.bias,
            "frozen": layer.frozen,
            "from": [one.source for one in experiment.network.into(layer.id)],
            "cut": sum(len(one.cut) for one in experiment.network.into(layer.id)),
        }
        for layer in experiment.network.layers
    ]
    return {"inputs": len(experiment.data.features), "layers": layers, "parameters": parameters}


def _settings(value: Any) -> Any:
    """Write the fields of a value by name."""
    if not is_dataclass(value):
        return dict(value) if isinstance(value, tuple) else value
    return {one.name: _settings(getattr(value, one.name)) for one in fields(value)}


def _results(trainer: "Trainer") -> dict[str, dict[str, float | None]]:
    """Return loss and score of each set that has samples; a sealed one has none."""
    from playground.core.engine.samples import SET_NAMES

    sets = zip(SET_NAMES, trainer.evaluate().sets, trainer.data.sets, strict=True)
    return {
        name: {"loss": _number(loss), "score": _number(score)}
        for name, (loss, score), samples in sets
        if len(samples)
    }


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None


# --- as text --------------------------------------------------------------------------------------


def _text(found: dict[str, Any]) -> str:
    """Write it in lines of two columns."""
    network, training = found["network"], found["training"]
    sizes = "-".join(
        str(n) for n in [network["inputs"], *(one["units"] for one in network["layers"])]
    )
    rows = [
        ("file", _file_text(found)),
        ("data", _data_text(found["data"])),
        ("inputs", ", ".join(found["data"]["features"])),
        ("network", f"{sizes}, {network['parameters']:,} parameters"),
        *((f"  {one['id']}", _layer_text(one)) for one in network["layers"]),
        ("training", _training_text(training)),
        ("trained", f"{found['epochs']:,} epochs, {found['updates']:,} updates"),
        ("engine", found["engine"]),
        *((f"{name} loss", _result_text(one)) for name, one in found["results"].items()),
    ]
    # the words of a file, such as formulas, must do nothing to a terminal
    return "\n".join(f"{name:{WIDTH}} {quotable(text, LONGEST_REASON)}" for name, text in rows)


def _file_text(found: dict[str, Any]) -> str:
    if found["format_version"] is None:
        return str(found["file"])
    return f"{found['file']}, format {found['format_version']}, made by {found['made_by']}"


def _data_text(data: dict[str, Any]) -> str:
    sets = ", ".join(f"{count:,} {name}" for name, count in data["samples"].items())
    kind = f"{data['classes']} classes" if data["classes"] else "regression"
    noise = f", noise {data['noise']:g}" if data["noise"] else ""
    sealed = ", test set sealed" if data["sealed"] else ""
    return f"{data['title']}: {sets}; {kind}{noise}{sealed}"


def _layer_text(layer: dict[str, Any]) -> str:
    extras = [f"{layer['cut']} edges cut"] if layer["cut"] else []
    extras += ["no bias"] if not layer["bias"] else []
    extras += ["frozen"] if layer["frozen"] else []
    what = f"{layer['units']} {layer['activation']}, from {', '.join(layer['from'])}"
    return ", ".join([what, layer["initializer"], *extras])


def _training_text(training: dict[str, Any]) -> str:
    optimizer, schedule = training["optimizer"]["name"], training["schedule"]["name"]
    parts = [training["loss"], optimizer, f"learning rate {training['learning_rate']:g}"]
    parts += [f"batch {training['batch']}", training["precision"]]
    parts += [f"schedule {schedule}"] if schedule != "constant" else []
    if training["penalty"] != "none":
        parts.append(f"{training['penalty']} {training['penalty_rate']:g}")
    parts += [f"{name} {training[name]:g}" for name in ("dropout", "clip") if training[name]]
    return ", ".join(parts)


def _result_text(result: dict[str, float | None]) -> str:
    loss, score = result["loss"], result["score"]
    shown = "–" if loss is None else f"{loss:.6g}"
    return f"{shown}, score {'–' if score is None else f'{score:.4g}'}"
