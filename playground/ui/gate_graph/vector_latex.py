"""The formulas of vector gates as LaTeX."""

import re

DERIVATIVE = re.compile(r"∂(\([^()]*\)|[^\s/∂()·⊙]+)/∂(\([^()]*\)|[^\s/∂()·⊙]+)")
NAMES = re.compile(r"[A-Za-z]{2,}")
SIGNS = {
    "·": r" \cdot ",
    "⊙": r" \odot ",
    "⊗": r" \otimes ",
    "×": r" \times ",
    "Σ": r"\sum ",
    "−": "-",
    "ᵀ": r"^{\top}",
    "²": "^{2}",
    "′": "'",
    "ℓ": r"\ell ",
    "σ": r"\sigma ",
    "√": r"\sqrt ",
    "ŷ": r"\hat{y}",
}


def vector_latex(text: str) -> str:
    """Write a formula of `core/vectors/formulas` as LaTeX."""
    words = NAMES.sub(lambda match: rf"\mathrm{{{match[0]}}}", text)
    fractions = DERIVATIVE.sub(r"\\frac{\\partial \1}{\\partial \2}", words)
    for sign, latex in SIGNS.items():
        fractions = fractions.replace(sign, latex)
    return re.sub(r" +", " ", fractions).strip()
