"""The pictures of formulas that are kept for later."""

import pytest

from playground.ui.widgets.typesetter import FromSkeletons, Typesetter, bytes_of

EM = 16


@pytest.fixture(scope="module")
def make():
    return FromSkeletons()


def size_of(make, latex):
    return bytes_of(make(latex, EM).outline)


def test_the_latest_formulas_are_kept_up_to_a_number_of_bytes(make):
    """512 of them were kept whatever their size: up to 66 MB."""
    most = sum(size_of(make, letter) for letter in "abc") - 1
    typeset = Typesetter(make, most)
    first = [typeset(letter, EM) for letter in "ab"]
    assert typeset("a", EM) is first[0]
    typeset("c", EM)
    assert typeset.kept_bytes == size_of(make, "a") + size_of(make, "c")
    assert typeset.known("a", EM) is first[0]
    assert typeset.known("b", EM) is None
    assert typeset("b", EM) is not first[1]
    for number in range(20):
        typeset(f"{number}", EM)
        assert typeset.kept_bytes <= most


def test_a_formula_larger_than_all_that_may_be_kept_is_made(make):
    typeset = Typesetter(make, 1)
    assert not typeset("a", EM).outline.isEmpty()
    typeset("b", EM)
    assert typeset.kept_bytes == size_of(make, "b")


PAIRS = (
    (r"= 0.2213\cdot ({-0.8934}) = {-0.1977}", r"= 0.1111\cdot ({-0.7777}) = {-0.4444}"),
    (
        r"\frac{\partial L_{17}}{\partial w^{(2)}_{31}}",
        r"\frac{\partial L_{94}}{\partial w^{(1)}_{13}}",
    ),
    (r"= 1.4\times 10^{-7}", r"= 8.3\times 10^{-5}"),
    (
        r"{\begin{bmatrix} \boxed{{-0.12}} & 3.4 \\ 0.5 & 6.7 \end{bmatrix}}",
        r"{\begin{bmatrix} \boxed{{-0.98}} & 7.6 \\ 0.5 & 4.3 \end{bmatrix}}",
    ),
)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_formula_with_other_digits_is_not_typeset_again(first, second):
    """Each new sample and each step typeset nearly all of its formulas anew: 10 to 60 ms each."""
    make = FromSkeletons()
    one, other = make(first, EM), make(second, EM)
    assert make.typeset == 1
    assert one.size == other.size
    assert one.outline != other.outline


def test_a_number_of_another_length_has_a_skeleton_of_its_own():
    make = FromSkeletons()
    narrow, wide = make("= 0.25", EM), make("= 0.12345", EM)
    assert make.typeset == 2
    assert wide.size.width() > narrow.size.width()
