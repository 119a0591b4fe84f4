"""What scripts of both languages begin and end with."""

from collections.abc import Mapping, Sequence

STANDARD = {
    "import base64": ("unpack(",),
    "import math": ("math.",),
    "import sys": ("sys.",),
    "import zlib": ("unpack(",),
}
RUN = """\
if __name__ == "__main__":
    report()
    if len(sys.argv) > 1:  # the number of epochs to train
        train(int(sys.argv[1]))
        report()
"""


def imports(code: str, uses: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the import lines that `code` needs; `uses` are those of other packages."""
    standard, other = (
        [line for line, parts in table.items() if any(part in code for part in parts)]
        for table in (STANDARD, uses)
    )
    return [*standard, *([""] if standard else []), *other]
