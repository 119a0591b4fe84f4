"""What rich text says without its tags."""

import pytest

from playground.ui.widgets.rich_text import without_tags


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one <b>two</b></p><p>three &amp; four</p>", "one two\nthree & four"),
        ("θ<sub>old</sub>, ∂L<sub>12</sub>, L<sub>train</sub>", "θ_old, ∂L₁₂, L_train"),
        ("β<sup>2</sup>, β<sup>t</sup>", "β², β^t"),
        ("<table><tr><td>g&nbsp;</td><td>= 1</td></tr><tr><td>η</td><td>= 2</td></tr></table>",
         "g  = 1\nη = 2"),
    ],
)  # fmt: skip
def test_indices_powers_and_rows_stay(qapp, html, text):
    assert without_tags(html).strip() == text
