"""Twenty updates of random networks are those of PyTorch, in float64."""

import itertools

import numpy as np
import pytest

from playground import (
    INPUT,
    OUTPUT,
    Choice,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Trainer,
)
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.class_weights import class_weights
from tests.support.experiments import NETWORKS, change, dense, make, with_soft_labels

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.oracle
F = torch.nn.functional

FUNCTIONS = {
    "identity": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": lambda z: F.leaky_relu(z, 0.01),
    "elu": F.elu,
    "gelu": lambda z: F.gelu(z, approximate="tanh"),
    "silu": F.silu,
    "softplus": F.softplus,
    "sine": torch.sin,
    "softmax": lambda z: torch.softmax(z, dim=1),
}
LOSSES = {
    "mse": lambda z, a, t: F.mse_loss(a, t),
    "half_mse": lambda z, a, t: F.mse_loss(a, t) / 2,
    "half_sse": lambda z, a, t: F.mse_loss(a, t, reduction="sum") / 2 / len(a),
    "mae": lambda z, a, t: F.l1_loss(a, t),
    "huber": lambda z, a, t: F.huber_loss(a, t),
    "bce": lambda z, a, t: F.binary_cross_entropy_with_logits(z, t),
    "cce": lambda z, a, t: F.cross_entropy(z, t),
    "hinge": lambda z, a, t: torch.clamp(1 - t * a, min=0).mean(),
}
OPTIMIZERS = {
    "gd": lambda p, lr: torch.optim.SGD(p, lr=lr),
    "sgd": lambda p, lr: torch.optim.SGD(p, lr=lr),
    "momentum": lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.9),
    "nesterov": lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.9, nesterov=True),
    "adagrad": lambda p, lr: torch.optim.Adagrad(p, lr=lr, eps=1e-8),
    "rmsprop": lambda p, lr: torch.optim.RMSprop(p, lr=lr, alpha=0.9, eps=1e-8),
    "adam": lambda p, lr: torch.optim.Adam(p, lr=lr),
    "adamw": lambda p, lr: torch.optim.AdamW(p, lr=lr, weight_decay=0.01),
}


class Twin(torch.nn.Module):
    """The same network in PyTorch: one weight tensor a connection, one bias tensor a layer."""

    def __init__(self, trainer: Trainer) -> None:
        super().__init__()
        self.experiment, self.order, self.n_in = (
            trainer.experiment,
            trainer.layout.order,
            len(trainer.layout.inputs),
        )
        self.tensors = torch.nn.ParameterDict()
        for layer_id in self.order:
            for connection in self.experiment.network.into(layer_id):
                weights = trainer.weights(connection.source, layer_id).copy()
                self.tensors[f"{connection.source}>{layer_id}"] = torch.nn.Parameter(
                    torch.from_numpy(weights)
                )
            if self.experiment.network.layer(layer_id).bias:
                self.tensors[f"bias>{layer_id}"] = torch.nn.Parameter(
                    torch.from_numpy(trainer.biases(layer_id).copy())
                )

    def groups(self) -> list[dict[str, object]]:
        """Parameter groups; weight decay never concerns a bias."""
        weights = [p for name, p in self.tensors.items() if not name.startswith("bias>")]
        biases = [p for name, p in self.tensors.items() if name.startswith("bias>")]
        return [{"params": weights}, *([{"params": biases, "weight_decay": 0.0}] if biases else [])]

    def loss(self, columns: np.ndarray) -> object:
        x, t = (
            torch.from_numpy(columns[: self.n_in].T.copy()),
            torch.from_numpy(columns[self.n_in + 1 :].T.copy()),
        )
        z = self.sums(x)
        a = FUNCTIONS[self.experiment.network.output.activation](z)
        return LOSSES[self.experiment.training.loss](z, a, t)

    def sums(self, x: object) -> object:
        """The weighted sums of the output layer."""
        a = {INPUT: x}
        for layer_id in self.order:
            z = sum(
                a[c.source] @ self.tensors[f"{c.source}>{layer_id}"].T
                for c in self.experiment.network.into(layer_id)
            )
            z = z + self.tensors[f"bias>{layer_id}"] if f"bias>{layer_id}" in self.tensors else z
            a[layer_id] = FUNCTIONS[self.experiment.network.layer(layer_id).activation](z)
        return z

    def assert_equals(self, trainer: Trainer) -> None:
        for name, tensor in self.tensors.items():
            source, target = name.split(">")
            ours = trainer.biases(target) if source == "bias" else trainer.weights(source, target)
            np.testing.assert_allclose(
                ours, tensor.detach().numpy(), rtol=0, atol=1e-9, err_msg=name
            )


def compare(experiment: Experiment, updates: int = 20, loss_of=Twin.loss) -> None:
    """Train both on the very same mini-batches and compare all parameters."""
    trainer = Trainer(experiment)
    twin, start = Twin(trainer), trainer.state().parameters
    training = experiment.training
    optimizer = OPTIMIZERS[training.optimizer.name](twin.groups(), training.learning_rate)
    for _ in range(updates):
        position = trainer.state().position
        trainer.run_updates(1)
        order = trainer.state().order
        columns = trainer.data.train.columns[:, order] if len(order) else trainer.data.train.columns
        optimizer.zero_grad()
        loss_of(twin, columns[:, position : position + trainer.batch_size]).backward()
        optimizer.step()
    assert trainer.update == updates
    assert np.abs(trainer.parameters - start).max() > 1e-4, "nothing was learned"
    twin.assert_equals(trainer)


@pytest.mark.parametrize(
    ("loss", "output", "units"),
    [("cce", "softmax", 4), ("bce", "sigmoid", 3), ("bce", "sigmoid", 1)],
)
def test_soft_labels_equal_pytorch(loss, output, units):
    network = dense(output=output, n_out=units)
    compare(with_soft_labels(make(network, loss=loss, optimizer="momentum", learning_rate=0.05)))


def random_network(rng: np.random.Generator, output: str, n_out: int) -> NetworkSpec:
    """One to four hidden layers of random size and activation, each fed by earlier layers."""
    hidden = [name for name in FUNCTIONS if not ACTIVATIONS[name].couples]
    layers, connections, unused = [], [], set()
    for number in range(rng.integers(1, 5)):
        layer_id, earlier = f"h{number}", [INPUT, *(layer.id for layer in layers)]
        sources = rng.choice(earlier, rng.integers(1, len(earlier) + 1), replace=False)
        connections += [ConnectionSpec(str(source), layer_id) for source in sources]
        layers.append(
            LayerSpec.dense(
                layer_id,
                int(rng.integers(1, 6)),
                str(rng.choice(hidden)),
                bias=bool(rng.random() < 0.8),
            )
        )
        unused = (unused | {layer_id}) - set(sources)
    connections += [ConnectionSpec(layer_id, OUTPUT) for layer_id in sorted(unused)]
    return NetworkSpec((*layers, LayerSpec.dense(OUTPUT, n_out, output)), tuple(connections))


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("network", ["dense", "skip", "branches"])
def test_full_batch_updates_equal_pytorch_for_every_optimizer(network, optimizer):
    compare(
        make(
            NETWORKS[network](),
            dataset="moons",
            optimizer=optimizer,
            batch=1000,
            learning_rate=0.01,
        )
    )


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_mini_batch_updates_over_several_epochs_equal_pytorch(optimizer):
    compare(make(NETWORKS["skip"](), optimizer=optimizer, batch=5, learning_rate=0.01))


@pytest.mark.parametrize(
    "activation", [name for name in FUNCTIONS if not ACTIVATIONS[name].couples]
)
def test_every_hidden_activation_equals_pytorch(activation):
    compare(make(dense(activation), dataset="moons", optimizer="momentum", learning_rate=0.01))


@pytest.mark.parametrize(
    ("output", "loss"),
    [
        *itertools.product(("identity", "sigmoid", "softmax"), ("mse", "mae", "huber", "hinge")),
        ("sigmoid", "bce"),
        ("softmax", "cce"),
    ],
)
def test_every_loss_equals_pytorch_on_three_classes(output, loss):
    compare(
        make(
            dense(output=output, n_out=3),
            dataset="blobs",
            loss=loss,
            optimizer="momentum",
            learning_rate=0.01,
        )
    )


def weighted_loss(twin: Twin, columns: np.ndarray, weights: np.ndarray) -> object:
    """The loss with PyTorch's own class weights, as a mean over the n samples."""
    x, t = (
        torch.from_numpy(part.T.copy()) for part in (columns[: twin.n_in], columns[twin.n_in + 1 :])
    )
    z, factors = twin.sums(x), torch.from_numpy(weights)
    if t.shape[1] > 1:
        return F.cross_entropy(z, t.argmax(dim=1), weight=factors, reduction="sum") / len(t)
    of_samples = factors[t.long()]
    return F.binary_cross_entropy_with_logits(z, t, weight=of_samples, reduction="mean")


@pytest.mark.parametrize(
    "experiment",
    [
        make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce", imbalance=0.6),
        make(dense(output="sigmoid"), dataset="moons", loss="bce", imbalance=0.6),
    ],
    ids=["three classes", "two classes"],
)
def test_class_weights_are_those_of_pytorch(experiment):
    trainer = Trainer(change(experiment, class_weights="balanced", samples=60))
    weights = class_weights(trainer.experiment)
    assert weights is not None
    assert weights.std() > 0.1
    twin, columns = Twin(trainer), trainer.data.train.columns
    loss = weighted_loss(twin, columns, weights)
    assert trainer.evaluate().train_loss == pytest.approx(loss.item(), rel=1e-12)
    compare(trainer.experiment, loss_of=lambda twin, part: weighted_loss(twin, part, weights))


@pytest.mark.parametrize("seed", range(24))
def test_random_graphs_equal_pytorch(seed):
    rng = np.random.default_rng(seed)
    optimizer, batch = str(rng.choice(["sgd", "momentum", "adam"])), int(rng.integers(3, 20))
    output, loss, n_out, dataset = [
        ("sigmoid", "bce", 1, "circle"),
        ("softmax", "cce", 3, "blobs"),
        ("identity", "mse", 1, "multi_gaussian"),
        ("tanh", "huber", 2, "spiral"),
    ][seed % 4]
    network = random_network(rng, output, n_out)
    compare(
        make(
            network,
            dataset=dataset,
            loss=loss,
            optimizer=optimizer,
            batch=batch,
            learning_rate=0.01,
            seed_weights=seed,
        )
    )


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_the_l2_penalty_is_pytorch_weight_decay_on_weights(optimizer):
    experiment = make(optimizer=optimizer, penalty="l2", penalty_rate=0.1)
    plain = OPTIMIZERS[optimizer]

    def with_decay(groups, lr):
        result = plain(groups, lr)
        result.param_groups[0]["weight_decay"] = 0.1
        return result

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(OPTIMIZERS, optimizer, with_decay)
        compare(experiment)


def test_adam_with_other_numbers_equals_pytorch():
    numbers = Choice("adam", (("beta1", 0.5), ("beta2", 0.9), ("epsilon", 1e-3)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(
            OPTIMIZERS, "adam", lambda p, lr: torch.optim.Adam(p, lr=lr, betas=(0.5, 0.9), eps=1e-3)
        )
        compare(make(NETWORKS["skip"](), optimizer=numbers))


def test_every_activation_and_loss_has_a_pytorch_twin():
    from playground.core.catalog import losses, optimizers

    assert set(FUNCTIONS) == {name for name, entry in ACTIVATIONS.items() if entry.learns}
    assert set(LOSSES) == set(losses.LOSSES)
    assert set(OPTIMIZERS) == {
        name for name, entry in optimizers.OPTIMIZERS.items() if not entry.error_correction
    }
