"""Finds the resources: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a resource, such as ``resource("examples", "xor.nnplay")``."""
    package = Path(__file__).parent
    root = package / "resources"
    if not root.is_dir():
        root = package.parent / "resources"
    return root.joinpath(*parts)
