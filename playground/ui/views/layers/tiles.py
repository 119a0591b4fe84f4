"""Where weights are drawn as pictures: one small picture a neuron, one cell a pixel of the input."""

from dataclasses import dataclass

from PyQt6.QtCore import QPoint, QRect

from playground.ui.look.text_size import px

LARGEST_PIXEL, LEAST_PIXEL = 14, 4
GAP, CAPTION = 8, 15  # between two pictures, and below each for the name of its neuron
LEAST_PICTURE = 34  # across: narrower ones would lie closer than their names


@dataclass(frozen=True)
class Tiles:
    """Pictures of `shape` pixels, (rows, columns), in lines of `across`; `pixels` says which pixel each column of a matrix is.

    `width` and `height` are those of a pixel; a neuron is a row of the matrix, as in `Place`.
    """

    left: int
    top: int
    width: int
    height: int
    rows: int
    across: int
    shape: tuple[int, int]
    pixels: tuple[int, ...]

    @property
    def step(self) -> tuple[int, int]:
        """From one picture to the next, and from one line of pictures to the next."""
        return self.shape[1] * self.width + px(GAP), self.shape[0] * self.height + px(CAPTION)

    def row_rect(self, row: int) -> QRect:
        """The picture of one neuron."""
        line, place = divmod(row, self.across)
        right, down = self.step
        corner = self.left + place * right, self.top + line * down
        return QRect(*corner, self.shape[1] * self.width, self.shape[0] * self.height)

    def caption_rect(self, row: int) -> QRect:
        """Below it."""
        rect = self.row_rect(row)
        return QRect(
            rect.left() - px(GAP) // 2, rect.bottom() + 1, rect.width() + px(GAP), px(CAPTION)
        )

    def cell(self, row: int, column: int) -> QRect:
        """Where a parameter is drawn."""
        rect = self.row_rect(row)
        down, right = divmod(self.pixels[column], self.shape[1])
        return QRect(
            rect.left() + right * self.width,
            rect.top() + down * self.height,
            self.width,
            self.height,
        )

    def cell_at(self, position: QPoint) -> tuple[int, int] | None:
        """Which one is drawn there; a pixel that is no input has none."""
        row = next((row for row in range(self.rows) if self.row_rect(row).contains(position)), None)
        if row is None:
            return None
        offset = position - self.row_rect(row).topLeft()
        pixel = offset.y() // self.height * self.shape[1] + offset.x() // self.width
        return (row, self.pixels.index(pixel)) if pixel in self.pixels else None

    @property
    def area(self) -> QRect:
        """All pictures."""
        return (
            self.row_rect(0)
            .united(self.row_rect(min(self.across, self.rows) - 1))
            .united(self.row_rect(self.rows - 1))
        )


def tile(
    shape: tuple[int, int], pixels: tuple[int, ...], count: int, left: int, top: int, height: int
) -> Tiles:
    """`count` pictures in a strip of so many pixels: in as few lines as leave the pixels large, for it is scrolled sideways."""
    room = max(1, height - top)
    for lines in range(1, count + 1):
        size = min(px(LARGEST_PIXEL), (room // lines - px(CAPTION)) // shape[0])
        if (
            lines * lines * LINES_SHAPE >= count
            or (room // (lines + 1) - px(CAPTION)) // shape[0] < LEAST_PIXEL
        ):
            break
    size = max(size, LEAST_PIXEL)
    return Tiles(left, top, size, size, count, -(-count // lines), shape, pixels)


LINES_SHAPE = 8  # pictures side by side for each line of them
