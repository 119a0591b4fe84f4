"""The pictures of formulas that are kept for later."""

from playground.ui.widgets.typesetter import Typesetter


def size_of(latex):
    return len(Typesetter()(latex, 16, "#000000"))


def test_the_latest_formulas_are_kept_up_to_a_number_of_bytes():
    """512 of them were kept whatever their size: up to 66 MB."""
    most = size_of("a") + size_of("b") + size_of("c") - 1
    typeset = Typesetter(most)
    first = [typeset(letter, 16, "#000000") for letter in "ab"]
    assert typeset("a", 16, "#000000") is first[0]
    typeset("c", 16, "#000000")
    assert typeset.kept_bytes == size_of("a") + size_of("c")
    assert typeset("a", 16, "#000000") is first[0]
    assert typeset("b", 16, "#000000") is not first[1]
    for number in range(20):
        typeset(f"{number}", 16, "#000000")
        assert typeset.kept_bytes <= most


def test_a_formula_larger_than_all_that_may_be_kept_is_made():
    typeset = Typesetter(1)
    assert typeset("a", 16, "#000000").startswith(b"<svg")
    typeset("b", 16, "#000000")
    assert typeset.kept_bytes == size_of("b")
