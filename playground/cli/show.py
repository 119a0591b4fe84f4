"""The command `show`: tells what is in a session."""

import argparse
import json
import math
import os
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playground.cli.attempt import attempt
from playground.cli.command import CONTEXT
from playground.cli.options import add_session
from playground.cli.sessions import file_of, open_session
from playground.console import Interruption, padded, print_results
from playground.core.basics.messages import LONGEST_REASON, QT_TRANSLATE_NOOP, quotable
from playground.languages.current import translate

if TYPE_CHECKING:
    from playground.core.experiment.spec import Experiment
    from playground.core.training.trainer import Trainer

SUMMARY = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Tell what is in a session: network, data, training, how far it is, its losses.",
)
EXAMPLES = ("show xor.nnplay", "show xor.nnplay --json", "show - < xor.nnplay")
COUNTS = {
    "train": QT_TRANSLATE_NOOP("CommandLine", "{count:,} train"),
    "test": QT_TRANSLATE_NOOP("CommandLine", "{count:,} test"),
    "validation": QT_TRANSLATE_NOOP("CommandLine", "{count:,} validation"),
}
LOSSES = {
    "train": QT_TRANSLATE_NOOP("CommandLine", "train loss"),
    "test": QT_TRANSLATE_NOOP("CommandLine", "test loss"),
    "validation": QT_TRANSLATE_NOOP("CommandLine", "validation loss"),
}
WIDTH = 12  # characters of the first column


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_session(parser)
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print it as one JSON object")
    )


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
    network, training, data = found["network"], found["training"], found["data"]
    counts = [network["inputs"], *(one["units"] for one in network["layers"])]
    size = translate("CommandLine", "{sizes}, {count:,} parameters")
    trained = translate("CommandLine", "epoch {epochs:,}, update {updates:,}")
    of_set = {name: _result_text(one) for name, one in found["results"].items()}
    rows = [
        (translate("CommandLine", "file"), _file_text(found)),
        (translate("CommandLine", "data"), _data_text(data)),
        (translate("CommandLine", "inputs"), ", ".join(data["features"])),
        (
            translate("CommandLine", "network"),
            size.format(sizes="-".join(map(str, counts)), count=network["parameters"]),
        ),
        *((f"  {one['id']}", _layer_text(one)) for one in network["layers"]),
        (translate("CommandLine", "training"), _training_text(training)),
        (
            translate("CommandLine", "trained"),
            trained.format(epochs=found["epochs"], updates=found["updates"]),
        ),
        (translate("CommandLine", "engine"), found["engine"]),
        *((translate(CONTEXT, LOSSES[name]), text) for name, text in of_set.items()),
    ]
    # the words of a file, such as formulas, must do nothing to a terminal
    return "\n".join(
        f"{padded(name, WIDTH)} {quotable(text, LONGEST_REASON)}" for name, text in rows
    )


def _file_text(found: dict[str, Any]) -> str:
    if found["format_version"] is None:
        return str(found["file"])
    text = translate("CommandLine", "{path}, format {version}, made by {program}")
    about = {"version": found["format_version"], "program": found["made_by"]}
    return text.format(path=found["file"], **about)


def _data_text(data: dict[str, Any]) -> str:
    texts = {name: translate(CONTEXT, text) for name, text in COUNTS.items()}
    sets = [texts[name].format(count=count) for name, count in data["samples"].items()]
    classes = translate("CommandLine", "{count} classes").format(count=data["classes"])
    kind = [classes if data["classes"] else translate("CommandLine", "regression")]
    if data["noise"]:
        kind.append(translate("CommandLine", "noise {noise:g}").format(noise=data["noise"]))
    if data["sealed"]:
        kind.append(translate("CommandLine", "test set sealed"))
    text = translate("CommandLine", "{title}: {sets}; {kind}")
    title = translate("core", data["title"])
    return text.format(title=title, sets=", ".join(sets), kind=", ".join(kind))


def _layer_text(layer: dict[str, Any]) -> str:
    text = translate("CommandLine", "{units} {activation}, from {sources}, {initializer}")
    names = {name: layer[name] for name in ("units", "activation", "initializer")}
    parts = [text.format(sources=", ".join(layer["from"]), **names)]
    if layer["cut"]:
        parts.append(translate("CommandLine", "{count} edges cut").format(count=layer["cut"]))
    if not layer["bias"]:
        parts.append(translate("CommandLine", "no bias"))
    if layer["frozen"]:
        parts.append(translate("CommandLine", "frozen"))
    return ", ".join(parts)


def _training_text(training: dict[str, Any]) -> str:
    optimizer, schedule = training["optimizer"]["name"], training["schedule"]["name"]
    rate = translate("CommandLine", "learning rate {rate:g}")
    batch = translate("CommandLine", "batch {size}")
    parts = [training["loss"], optimizer, rate.format(rate=training["learning_rate"])]
    parts += [batch.format(size=training["batch"]), training["precision"]]
    if schedule != "constant":
        parts.append(translate("CommandLine", "schedule {name}").format(name=schedule))
    if training["penalty"] != "none":
        parts.append(f"{training['penalty']} {training['penalty_rate']:g}")
    dropout = translate("CommandLine", "dropout {share:g}"), training["dropout"]
    clip = translate("CommandLine", "clip {share:g}"), training["clip"]
    parts += [text.format(share=share) for text, share in (dropout, clip) if share]
    return ", ".join(parts)


def _result_text(result: dict[str, float | None]) -> str:
    loss, score = result["loss"], result["score"]
    text = translate("CommandLine", "{loss}, score {score}")
    shown = "–" if loss is None else f"{loss:.6g}", "–" if score is None else f"{score:.4g}"
    return text.format(loss=shown[0], score=shown[1])
