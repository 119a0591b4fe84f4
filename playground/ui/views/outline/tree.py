"""The branches of the outline's tree: the rows that have been needed so far.

A branch holds the rows under one row and is made when that row is opened for the first time, so
that a closed layer of 512 neurons costs nothing.
"""

from collections.abc import Iterator

from playground.ui.views.outline.rows import OutlineRow


class Branch:
    """The rows under `row` in order; under None the layers.

    Attributes
    ----------
    number : the name of the branch in Qt's indexes
    rows, indices : the rows, and the index of each
    children : the branches under the rows that have been opened
    """

    def __init__(
        self, number: int, row: OutlineRow | None, parent: "Branch | None", rows: list[OutlineRow]
    ) -> None:
        self.number, self.row, self.parent = number, row, parent
        self.children: dict[OutlineRow, Branch] = {}
        self.set_rows(rows)

    def set_rows(self, rows: list[OutlineRow]) -> None:
        """Replace the rows."""
        self.rows = rows
        self.indices = {row: index for index, row in enumerate(rows)}

    def walk(self) -> Iterator["Branch"]:
        """Yield the branch itself and all branches under it."""
        yield self
        for child in self.children.values():
            yield from child.walk()


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Group ascending numbers into (first, last): [1, 2, 5] is [(1, 2), (5, 5)]."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found
