"""Makes the map of the folders in README.md from their docstrings and the import contracts.

``python -m tests.support.house`` writes it anew.
"""

import ast
import re
import tomllib

from tests.support.paths import ROOT

PACKAGE, README = ROOT / "playground", ROOT / "README.md"
MAP = re.compile(r"(?<=\n\n)(?: *- `[\w/]+/` – .*\n)+")  # one line for each folder


def map_lines():
    """One line for each folder: lower layers first, a folder before what is in it."""
    layers = layers_by_container()
    names = (path.parent.relative_to(PACKAGE) for path in PACKAGE.rglob("*/__init__.py"))
    folders = sorted((name.as_posix() for name in names), key=lambda name: rank(name, layers))
    return [f"{'  ' * name.count('/')}- `{name}/` – {sentences(name)}" for name in folders]


def sentences(folder):
    """The first two paragraphs of a folder's docstring, joined."""
    tree = ast.parse((PACKAGE / folder / "__init__.py").read_text(encoding="utf-8"))
    paragraphs = re.split(r"\n\s*\n", ast.get_docstring(tree) or "")
    return " ".join(" ".join(paragraphs[:2]).split())


def layers_by_container():
    """Read from the contracts, by container ("" is the package): each folder's layer from below."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = {}
    for contract in project["tool"]["importlinter"]["contracts"]:
        if contract["type"] != "layers":
            continue
        for container in contract.get("containers", ["playground"]):
            found[container.removeprefix("playground").strip(".").replace(".", "/")] = {
                name.removeprefix("playground."): index
                for index, layer in enumerate(reversed(contract["layers"]))
                for name in re.split(r"\s*[|:]\s*", layer)
            }
    return found


def rank(folder, layers):
    """Sort folders by layer, then by name, below their parents."""
    names = folder.split("/")
    containers = ["/".join(names[:depth]) for depth in range(len(names))]
    return [
        (layers.get(container, {}).get(name, 0), name)
        for container, name in zip(containers, names, strict=True)
    ]


def with_map(text):
    """Put the map as it should be into the text of a README."""
    return MAP.sub(lambda _: "\n".join(map_lines()) + "\n", text, count=1)


if __name__ == "__main__":
    README.write_text(with_map(README.read_text(encoding="utf-8")), encoding="utf-8")
