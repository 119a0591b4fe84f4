"""Positions of weights that are drawn as pictures: a picture a neuron, a cell an input pixel."""

from dataclasses import dataclass

from PyQt6.QtCore import QPoint, QRect

from playground.ui.look.text_size import px

LARGEST_PIXEL, SMALLEST_PIXEL = 14, 4  # screen pixels
PICTURE_GAP, CAPTION = 8, 15  # screen pixels: between two pictures, and below each for its name
PICTURES_PER_LINE = 8  # n lines have at most 8 n pictures each, if their pixels are not too small


@dataclass(frozen=True)
class Tiles:
    """The positions of the pictures of a matrix, whose rows are neurons.

    Attributes
    ----------
    width, height : the size of a pixel of a picture
    rows : the number of pictures, one a neuron
    across : the number of pictures in a line
    shape : (rows, columns) of a picture
    pixels : the pixel of each column of the matrix
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
        """The distance to the next picture to the right, and to the next line of pictures."""
        return self.shape[1] * self.width + px(PICTURE_GAP), self.shape[0] * self.height + px(
            CAPTION
        )

    def row_rect(self, row: int) -> QRect:
        """Return the rectangle of the picture of one neuron."""
        line, column = divmod(row, self.across)
        right, down = self.step
        corner = self.left + column * right, self.top + line * down
        return QRect(*corner, self.shape[1] * self.width, self.shape[0] * self.height)

    def caption_rect(self, row: int) -> QRect:
        """Return the rectangle of its caption."""
        rect = self.row_rect(row)
        return QRect(
            rect.left() - px(PICTURE_GAP) // 2,
            rect.bottom() + 1,
            rect.width() + px(PICTURE_GAP),
            px(CAPTION),
        )

    def cell(self, row: int, column: int) -> QRect:
        """Return the rectangle of a parameter."""
        rect = self.row_rect(row)
        down, right = divmod(self.pixels[column], self.shape[1])
        return QRect(
            rect.left() + right * self.width,
            rect.top() + down * self.height,
            self.width,
            self.height,
        )

    def cell_at(self, position: QPoint) -> tuple[int, int] | None:
        """Return the row and the column at `position`; None for a pixel that is not an input."""
        row = next((row for row in range(self.rows) if self.row_rect(row).contains(position)), None)
        if row is None:
            return None
        offset = position - self.row_rect(row).topLeft()
        pixel = offset.y() // self.height * self.shape[1] + offset.x() // self.width
        return (row, self.pixels.index(pixel)) if pixel in self.pixels else None

    @property
    def area(self) -> QRect:
        """The rectangle of all pictures."""
        return (
            self.row_rect(0)
            .united(self.row_rect(min(self.across, self.rows) - 1))
            .united(self.row_rect(self.rows - 1))
        )


def tile(
    shape: tuple[int, int], pixels: tuple[int, ...], count: int, left: int, top: int, height: int
) -> Tiles:
    """Arrange `count` pictures from (`left`, `top`) in a strip of `height` pixels.

    More lines make smaller pixels, fewer lines a wider strip, which is scrolled sideways.
    """
    room = max(1, height - top)
    for lines in range(1, count + 1):
        size = min(px(LARGEST_PIXEL), (room // lines - px(CAPTION)) // shape[0])
        if (
            lines * lines * PICTURES_PER_LINE >= count
            or (room // (lines + 1) - px(CAPTION)) // shape[0] < SMALLEST_PIXEL
        ):
            break
    size = max(size, SMALLEST_PIXEL)
    return Tiles(left, top, size, size, count, -(-count // lines), shape, pixels)
