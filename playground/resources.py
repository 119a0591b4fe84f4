"""Finds the resources: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a resource, such as ``resource("examples", "xor.nnplay")``."""
    package = Path(__file__).parent
    root = package / "resources"
    if not root.is_dir():
        root = package.parent / "resources"
    return root.joinpath(*parts)


def guide_folder() -> Path:
    """Return the folder of the guide: `docs/guide` of a checkout, or among the resources."""
    packed = resource("guide")
    return packed if packed.is_dir() else packed.parent.parent / "docs" / "guide"
