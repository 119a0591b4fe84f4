"""The error of data that cannot be read, and how large a table may be."""

from playground.core.basics.messages import PlaygroundError

MAX_BYTES = 32 * 2**20  # of a file
MAX_ROWS = 100_000
MAX_COLUMNS = 1_000
MAX_LINES = 1_000_000  # with those that are no rows
LONGEST_LINE = 2**20  # characters
MAX_CELLS = 10_000_000  # of rows × columns: 80 MB of numbers
LONGEST_NAME = 200  # characters
LARGEST_NUMBER = 1e100  # its square is a number, too, so that mean and deviation can be computed


class CsvError(PlaygroundError):
    """Data that cannot be read; the sentence names line and column where there are any."""
