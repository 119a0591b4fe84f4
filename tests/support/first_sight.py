"""The terms of the course, and where a Korean text says one before it has its English."""

import re

TERMS = {  # Korean to English, as a learner finds it in books; several where it has two meanings
    "순전파": ("forward pass",),
    "역전파": ("backpropagation", "backward pass"),
    "기울기": ("gradient",),
    "연쇄 법칙": ("chain rule",),
    "국소 기울기": ("local gradient",),
    "상류": ("upstream",),
    "하류": ("downstream",),
    "야코비 행렬": ("Jacobian",),
    "게이트": ("gate",),
    "뉴런": ("neuron",),
    "은닉층": ("hidden layer",),
    "가중치": ("weight",),
    "편향": ("bias",),
    "매개변수": ("parameter",),
    "활성화 함수": ("activation function",),
    "손실": ("loss",),
    "목적 함수": ("objective",),
    "에포크": ("epoch",),
    "미니배치": ("mini-batch",),
    "학습률": ("learning rate",),
    "옵티마이저": ("optimizer",),
    "규제": ("regularization",),
    "드롭아웃": ("dropout",),
    "과대적합": ("overfitting",),
}
# longer names that a term is in, and that say something else: a workspace, a page, a diagnosis
OTHERS = {
    "역전파": r"(?!\s(?:작업\s공간|탭))",
    "기울기": r"(?!\s(?:소실|폭주|확인|노름|클리핑))",
}
BEFORE = {"기울기": r"(?<!국소\s)", "가중치": r"(?<!클래스\s)"}
NOT_RUNNING = re.compile(
    r"```.*?```|<!--.*?-->|!?\[[^\]]*\]\([^)]*\)|`[^`]*`|\*\*[^*]+\*\*|\*[^*]+\*"
    r"|“[^”]*”|^#[^\n]*|^\|[^\n]*",
    re.DOTALL | re.MULTILINE,
)
# such as 손실(loss), 손실 함수(loss function), 상류 기울기(upstream gradient), (상류, upstream)
SAID = r"{}(?:\s[가-힣]+)?(?:\(|,\s)(?:\w+\s)?(?:{})"


def without_english(text: str) -> list[tuple[str, int]]:
    """The terms that running text says before it has said their English, each with its line.

    Headings, tables, pictures, links, code, names of controls and what is quoted are not running
    text. They need no English, but may bring it.
    """
    running = NOT_RUNNING.sub(lambda found: re.sub(r"[^\n]", "·", found[0]), text)
    missing = []
    for term, english in TERMS.items():
        word = BEFORE.get(term, "") + term.replace(" ", r"\s") + OTHERS.get(term, "")
        first = re.search(word, running)
        said = re.search(SAID.format(word, "|".join(english).replace(" ", r"\s")), text)
        if first is not None and (said is None or said.start() > first.start()):
            missing.append((term, text.count("\n", 0, first.start()) + 1))
    return missing
