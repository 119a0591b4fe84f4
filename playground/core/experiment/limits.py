"""The largest sizes and numbers that an experiment may have."""

MAX_LAYERS = 64
MAX_UNITS = 512  # of one layer
MAX_PARAMETERS = 2_000_000
MAX_SAMPLES = 20_000
MAX_FAULTS = 0.5  # the share of wrong labels, and of outliers
MAX_IMBALANCE = 0.9
MOST_HELD_BACK = 0.9  # the test share and the validation share together
MAX_SEED = 2**32 - 1
LARGEST_PARAMETER = 1e9  # that can be set by hand
MAX_MARKED = 100_000  # edges that are cut or frozen one by one
# of the forward and the backward pass of one mini-batch, in bytes; that also keeps an update of the
# largest network at about a second
MAX_BATCH_MEMORY = 128_000_000
# of the forward pass of all samples, so that the losses and the views of all samples come at once:
# a weight is one operation for each sample, a neuron with its activation as many as 50 weights
MAX_SWEEP = 4_000_000_000
OPERATIONS_OF_NEURON = 50
