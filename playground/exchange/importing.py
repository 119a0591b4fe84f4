"""From a text to own data: what is guessed, what can be corrected, and the reading itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from playground.core.catalog.datasets.own import OwnData
from playground.exchange.dialect import Dialect
from playground.exchange.guessing import guess
from playground.exchange.own_tables import own_from_table
from playground.exchange.preview import preview
from playground.exchange.reading import read
from playground.exchange.roles import Role, guess_roles
from playground.exchange.sample import first_rows
from playground.exchange.table import Kind

LEAST_ROWS, LEAST_COLUMNS = 2, 2  # of a text that is taken for a table
LEAVING = {  # what a target becomes when another column takes its place
    Kind.NUMBER: Role.INPUT,
    Kind.TEXT: Role.LEFT_OUT,
    Kind.LEFT_OUT: Role.LEFT_OUT,
}
CODE = ("{", "[", "<")  # how JSON and HTML begin


@dataclass(frozen=True)
class Choices:
    """How a text becomes own data.

    Attributes
    ----------
    dialect : how the text is written
    roles : what each column is for the network
    is_scaled : whether the inputs are standardised
    is_picture : whether the inputs are the pixels of a picture, if they may be; None is a guess
    has_scales : whether values are standardised; None is a guess
    """

    dialect: Dialect
    roles: tuple[Role, ...]
    is_scaled: bool = True
    is_picture: bool | None = None
    has_scales: bool | None = None

    def with_dialect(self, text: str, dialect: Dialect) -> "Choices":
        """Return the choices for another dialect; other columns have other roles."""
        guessed = guess_roles(text, dialect)
        is_same = preview(text, dialect).kinds == preview(text, self.dialect).kinds
        return replace(self, dialect=dialect, roles=self.roles if is_same else guessed)

    def with_role(self, text: str, columns: set[int], role: Role) -> "Choices":
        """Return the choices with `role` for some columns of `text`.

        A number joins the numbers that are targets already, and a probability the probabilities;
        any other target takes their place, and they are inputs then; texts, which cannot be inputs,
        are left out.
        """
        leaves = {one for one in Role if one.is_target} if role.is_target else set()
        if role in (Role.VALUE, Role.PROBABILITY):
            leaves -= {role}
        kinds = preview(text, self.dialect).kinds
        roles = [
            role if index in columns else LEAVING[kind] if one in leaves else one
            for index, (one, kind) in enumerate(zip(self.roles, kinds, strict=True))
        ]
        return replace(self, roles=tuple(roles))


def guess_choices(text: str) -> Choices:
    """Guess how `text` becomes own data, from its beginning."""
    dialect = guess(text)
    return Choices(dialect, guess_roles(text, dialect))


def read_own(
    text: str,
    choices: Choices,
    source: str = "",
    progress: Callable[[float], object] = lambda share: None,
) -> tuple[OwnData, int]:
    """Read own data, and return them with the number of rows left out for a missing value.

    `progress` gets the share that is done; what it raises ends the work. Raises `CsvError` with
    line and column for what cannot be read.
    """
    kinds = [role.kind for role in choices.roles]
    table = read(text, choices.dialect, kinds, progress)
    roles = [role for role in choices.roles if role != Role.LEFT_OUT]
    guessed = choices.is_picture, choices.has_scales
    return own_from_table(table, roles, source, choices.is_scaled, *guessed), table.dropped


def looks_like_table(text: str) -> bool:
    """Return whether `text`, from the clipboard, is rows of equal width with numbers in them."""
    if text.lstrip().startswith(CODE):
        return False
    dialect = guess(text)
    rows = [cells for _, cells in first_rows(text, dialect, LEAST_ROWS + 1)]
    widths = {len(cells) for cells in rows}
    has_numbers = Kind.NUMBER in preview(text, dialect).kinds
    return (
        len(rows) >= LEAST_ROWS
        and len(widths) == 1
        and min(widths) >= LEAST_COLUMNS
        and has_numbers
    )
