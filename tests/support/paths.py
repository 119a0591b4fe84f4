"""Where the checkout and its files are."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "resources" / "examples"
SOURCES = sorted((ROOT / "playground").rglob("*.py"))
