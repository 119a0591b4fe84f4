"""The described format is the one that is written and read."""

import copy
import json
import re
import zipfile
from pathlib import Path

import jsonschema
import pytest

from playground import Choice, Experiment, StopSpec, Trainer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import Key
from playground.core.observe.slices import Slice
from playground.core.training.history import LAYER_MEASURES, RUN_COLUMNS
from playground.session import archive, state_codec, strict_json
from playground.session.format import DOCUMENTS, Session, load_session, save_session
from playground.session.view import PartName, View
from tests.support.experiments import make
from tests.support.paths import EXAMPLES
from tests.support.schema import DOCUMENT, SCHEMA, schema, with_tables, written

TEXT = DOCUMENT.read_text(encoding="utf-8")
STORED = json.loads(SCHEMA.read_text(encoding="utf-8"))
GOLDEN = Path(__file__).parent / "golden"
FILES = [*sorted(EXAMPLES.glob("*.nnplay")), *sorted(GOLDEN.glob("*.nnplay"))]
KEY = Key("h1", "1", "input", "x1")
PARTS = LayerPart("h1"), UnitPart("h1", "1"), ConnectionPart("input", "h1"), ParameterPart(KEY)


@pytest.fixture
def full(tmp_path):
    """A file that has every member."""
    stop = StopSpec(patience=50, keep="best")
    trainer = Trainer(make(optimizer=Choice("adam"), stop=stop, validation_share=0.2))
    trainer.run_epochs(3)
    view = View("backprop", tuple(map(PartName.of, PARTS)), 3, "sample", "delta", Slice("xor"))
    path = tmp_path / "full.nnplay"
    save_session(Session(trainer.experiment, trainer.state(), view), path)
    return path


def documents_of(path):
    with zipfile.ZipFile(path) as archive:
        return {
            name.removesuffix(".json"): json.loads(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".json")
        }


def test_the_schema_and_the_tables_are_those_of_the_types():
    jsonschema.Draft202012Validator.check_schema(STORED)
    assert SCHEMA.read_text(encoding="utf-8") == written(schema()), "python -m tests.support.schema"
    assert with_tables(TEXT) == TEXT, "python -m tests.support.schema writes the tables anew"
    assert "| `learning_rate` | number | `0.03` |" in TEXT


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_that_comes_with_the_program_is_as_described(path):
    jsonschema.validate(documents_of(path), STORED)


def test_a_file_with_everything_is_as_described(full, tmp_path):
    documents = documents_of(full)
    assert documents.keys() == DOCUMENTS.keys()
    jsonschema.validate(documents, STORED)
    save_session(Session(Experiment()), tmp_path / "new.nnplay")
    jsonschema.validate(documents_of(tmp_path / "new.nnplay"), STORED)


@pytest.mark.parametrize(
    ("document", "change"),
    [
        ("experiment", {"surprise": 1}),
        ("experiment", {"training": {"learning_rate": "fast"}}),
        ("experiment", {"network": {"layers": []}}),
        ("state", {"epoch": 1.5}),
        ("state", {"engine": "quantum"}),
        ("manifest", {"format": "another"}),
        ("view", {"source": "all"}),
    ],
)
def test_what_is_not_as_described_is_seen(full, document, change):
    documents = copy.deepcopy(documents_of(full))
    documents[document] |= change
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(documents, STORED)


def test_a_file_that_is_written_by_the_page_can_be_read(tmp_path):
    mimetype = re.search(r"the text `(.+?)`", TEXT)[1]
    manifest = {"format": re.search(r'`FORMAT` is `"(.+?)"`', TEXT)[1], "app_version": "mine"}
    output = {"id": "output", "units": ["1"], "activation": "sigmoid"}
    network = {
        "layers": [{"id": "h", "units": ["1", "2"]}, output],
        "connections": [{"source": "input", "target": "h"}, {"source": "h", "target": "output"}],
    }
    path = tmp_path / "by_hand.nnplay"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", mimetype)
        file.writestr("manifest.json", json.dumps(manifest | {"format_version": 1}))
        file.writestr("experiment.json", json.dumps({"data": {}, "network": network}))
    assert load_session(path).experiment.network.hidden_ids == ("h",)


def test_every_member_is_named_in_the_order_in_which_it_is_written(full):
    with zipfile.ZipFile(full) as file:
        names = file.namelist()
    places = [TEXT.find(f"| `{name}`") for name in names if name != "slot_1.npy"]
    assert all(place >= 0 for place in places), names
    assert places == sorted(places)
    arrays = TEXT.split("## Arrays")[1].split("\n## ")[0]
    assert all(f"`{name[:-4]}`" in arrays for name in names if re.search(r"[a-z]\.npy", name))


def test_every_column_of_the_history_is_named_in_its_order():
    text = TEXT.split("**History.**")[1].split("\n\n")[0]
    named = [name for name in re.findall(r"`(\w+)`", text) if name != "history_layers"]
    assert named == [*RUN_COLUMNS, *LAYER_MEASURES]


def test_the_limits_are_those_of_the_reader():
    table = TEXT.split("## What a reader refuses")[1].split("\nIn JSON")[0]
    for number in (
        archive.MAX_FILE,
        archive.MAX_MEMBERS,
        archive.MAX_DIRECTORY,
        archive.MAX_JSON,
        strict_json.MAX_JSON_LISTS,
        strict_json.MAX_JSON_PARTS,
        strict_json.MAX_JSON_KEYS,
        strict_json.MAX_JSON_DEPTH,
        state_codec.MAX_HISTORY - 1,
    ):
        assert re.search(rf"\b{number:,}\b", table), number
    assert archive.MEMBER_NAME.pattern.replace("|", "\\|") in table
    assert state_codec.LARGEST_COUNT == 2**53
