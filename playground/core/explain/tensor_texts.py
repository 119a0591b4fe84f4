"""What the arrays of a network are called, and why each is kept."""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase

INPUTS = Phrase(QT_TRANSLATE_NOOP("core", "inputs of the samples"))
TARGETS = Phrase(QT_TRANSLATE_NOOP("core", "targets of the samples"))
WEIGHTS = QT_TRANSLATE_NOOP("core", "weights, {source} → {target}")
BIASES = Phrase(QT_TRANSLATE_NOOP("core", "biases"))
SUMS = Phrase(QT_TRANSLATE_NOOP("core", "weighted sums"))
MASK = Phrase(QT_TRANSLATE_NOOP("core", "dropout mask: which neurons are left out"))
OUTCOMES = Phrase(QT_TRANSLATE_NOOP("core", "activations"))
ANSWERS = Phrase(QT_TRANSLATE_NOOP("core", "answers of the network"))
DELTAS = Phrase(QT_TRANSLATE_NOOP("core", "gradient of the weighted sums"))
OF_WEIGHTS = QT_TRANSLATE_NOOP("core", "gradient of the weights, {source} → {target}")
OF_BIASES = Phrase(QT_TRANSLATE_NOOP("core", "gradient of the biases"))
ERRORS = Phrase(QT_TRANSLATE_NOOP("core", "errors of the answers: the perceptron rule has no δ"))
RULE = Phrase(QT_TRANSLATE_NOOP("core", "direction of the perceptron rule, not a gradient"))
STEP = Phrase(QT_TRANSLATE_NOOP("core", "step of the weights and biases"))
SLOT = Phrase(QT_TRANSLATE_NOOP("core", "what the optimiser remembers of each weight and bias"))

LEARNT = Phrase(QT_TRANSLATE_NOOP("core", "Each pass uses them, each update changes them."))
FROZEN = Phrase(QT_TRANSLATE_NOOP("core", "Frozen: each pass uses them, no update changes them."))
FOR_SLOPE = Phrase(QT_TRANSLATE_NOOP("core", "Needed backward: δ is made with the slope f′(Z)."))
FOR_DROPPED = Phrase(
    QT_TRANSLATE_NOOP(
        "core", "Needed backward: δ is made with the slope f′(Z); dropout has changed A."
    )
)
FOR_LOSS = Phrase(QT_TRANSLATE_NOOP("core", "The loss is computed from it; δ needs Ŷ and Y only."))
FOR_BOTH = Phrase(QT_TRANSLATE_NOOP("core", "The loss and δ are computed from it."))
RULE_SEEN = Phrase(
    QT_TRANSLATE_NOOP("core", "Only so that you can see it: the perceptron rule needs Ŷ and Y.")
)
TO_BE_SEEN = QT_TRANSLATE_NOOP(
    "core", "Only so that you can see it: the slope f′(Z) = {slope} needs no Z."
)
FOR_MASK = Phrase(QT_TRANSLATE_NOOP("core", "Needed backward: the same neurons are left out."))
FOR_WEIGHTS = QT_TRANSLATE_NOOP(
    "core", "Needed backward: the gradient of the weights into {layers} is made with it."
)
FOR_ERROR = Phrase(QT_TRANSLATE_NOOP("core", "Needed backward: δ of the output compares Ŷ with Y."))
FOR_BEFORE = QT_TRANSLATE_NOOP(
    "core", "Computed once, used for all gradients of this layer and for δ of {layers}."
)
FOR_OWN = Phrase(QT_TRANSLATE_NOOP("core", "Computed once, used for all gradients of this layer."))
FOR_STEP = Phrase(QT_TRANSLATE_NOOP("core", "The optimiser makes the step from it."))
LIKE_VALUE = QT_TRANSLATE_NOOP(
    "core", "The optimiser makes the step from it; it has the shape of {value}."
)
STEP_SEEN = Phrase(
    QT_TRANSLATE_NOOP("core", "Only so that you can see it: it is added to W and b at once.")
)
FOR_NEXT = Phrase(QT_TRANSLATE_NOOP("core", "The next update needs it."))
