"""What a network description means, written with PyTorch float64 and autograd, sample by sample.

Nothing here is shared with src/: this is the second opinion. Losses, activations, optimizers and
schedules are PyTorch's own wherever PyTorch has them.
"""

import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

MADE_BY = f"PyTorch {torch.__version__.split('+')[0]} float64"

ACTIVATIONS = {
    "identity": lambda x: x * 1,
    "sigmoid": torch.sigmoid,
    "bipolar-sigmoid": lambda x: torch.tanh(x / 2),  # (1 − e^−x)/(1 + e^−x), without its cancellation
    "tanh": torch.tanh,
    "relu": F.relu,
    "leaky-relu": lambda x, slope=0.01: F.leaky_relu(x, slope),
    "elu": lambda x: F.elu(x, 1.0),
    "selu": F.selu,
    "softplus": lambda x: F.softplus(x, beta=1, threshold=700),  # PyTorch's default threshold 20 is a shortcut
    "softsign": F.softsign,
    "silu": F.silu,
    "gelu": lambda x: F.gelu(x, approximate="none"),
    "hard-sigmoid": lambda x: torch.clamp(x / 6 + 0.5, 0, 1),  # F.hardsigmoid's slope is a float32 1/6, off by 5e-9
    "step": lambda x: (x >= 0).to(x.dtype) + 0 * x,
    "softmax": lambda x: F.softmax(x, dim=-1),
}

# Where an activation is not smooth.
KINKS = {"relu": (0,), "leaky-relu": (0,), "elu": (0,), "selu": (0,), "step": (0,), "hard-sigmoid": (-3, 3)}

LOSSES = {
    "half-squared-error": lambda o, t: F.mse_loss(o, t, reduction="sum") / 2,
    "sum-of-squares": lambda o, t: F.mse_loss(o, t, reduction="sum"),
    "mean-squared-error": lambda o, t: F.mse_loss(o, t, reduction="mean"),
    "absolute-error": lambda o, t: F.l1_loss(o, t, reduction="sum"),
    "huber": lambda o, t, delta=1: F.huber_loss(o, t, reduction="sum", delta=delta),
    "binary-cross-entropy": lambda o, t: F.binary_cross_entropy(o, t, reduction="sum"),
    "categorical-cross-entropy": lambda o, t: -(t * torch.log(o)).sum(),
    "categorical-cross-entropy-with-logits": lambda o, t: F.cross_entropy(o, t, reduction="sum"),
    "hinge": lambda o, t: F.relu(1 - t * o).sum(),
}


def typed(part, default):
    """'tanh' or {'type': 'tanh', ...} -> ('tanh', {...})."""
    if part is None:
        part = default
    if isinstance(part, str):
        return part, {}
    return part["type"], {k: v for k, v in part.items() if k != "type"}


def optimizer_of(description, parameters):
    kind, o = typed(description.get("optimizer"), {"type": "gradient-descent"})
    rate = o.get("rate", 0.5)
    one = {"foreach": False}
    if kind == "gradient-descent":
        return torch.optim.SGD(parameters, lr=rate, **one)
    if kind in ("momentum", "nesterov"):
        return torch.optim.SGD(parameters, lr=rate, momentum=o["momentum"], nesterov=kind == "nesterov", **one)
    if kind == "adagrad":
        return torch.optim.Adagrad(parameters, lr=rate, eps=o["epsilon"], **one)
    if kind == "rmsprop":
        return torch.optim.RMSprop(parameters, lr=rate, alpha=o["decay"], eps=o["epsilon"], **one)
    betas = (o["beta1"], o["beta2"])
    if kind == "adam":
        return torch.optim.Adam(parameters, lr=rate, betas=betas, eps=o["epsilon"], **one)
    if kind == "adamw":
        return torch.optim.AdamW(parameters, lr=rate, betas=betas, eps=o["epsilon"], weight_decay=o["decay"], **one)
    raise ValueError(kind)


class CosineClosedForm:
    """CosineAnnealingLR without its recursion: minimum + (rate − minimum)·(1 + cos(π·epoch/epochs))/2."""

    def __init__(self, optimizer, epochs, minimum):
        self.group, self.epochs, self.minimum, self.epoch = optimizer.param_groups[0], epochs, minimum, 0
        self.first = self.group["lr"]

    def step(self):
        self.epoch += 1
        half = (1 + math.cos(math.pi * self.epoch / self.epochs)) / 2
        self.group["lr"] = self.minimum + (self.first - self.minimum) * half


def schedule_of(description, optimizer):
    if "schedule" not in description:
        return None
    s = description["schedule"]
    if s["type"] == "step":
        return torch.optim.lr_scheduler.StepLR(optimizer, step_size=s["every"], gamma=s["factor"])
    if s["type"] == "exponential":
        return torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=s["factor"])
    if s["type"] == "cosine":
        return CosineClosedForm(optimizer, s["epochs"], s["minimum"])
    raise ValueError(s["type"])


class Network:
    def __init__(self, description, jitter=None):
        """jitter(x) -> x', slightly off: how sensitive are the results?"""
        jitter = jitter or (lambda x: x)
        self.d = description
        inputs = description["inputs"]
        before = inputs if isinstance(inputs, int) else len(inputs)
        self.layers = []
        for layer in description["layers"]:
            units, trained = layer["units"], layer.get("train", True)
            w = torch.tensor([[jitter(x) for x in row] for row in layer["weights"]])
            assert w.shape == (units, before)
            before = units
            bias = layer.get("bias", 0)
            shared, bias_trained = False, trained
            if isinstance(bias, dict):
                shared = bias.get("shared", False)
                bias_trained = bias.get("train", trained)
                bias = bias["value"] if "value" in bias else bias["values"]
                assert shared != isinstance(bias, list)
            if bias == "none":
                b = None
            elif isinstance(bias, list):
                assert len(bias) == units
                b = torch.tensor([jitter(float(x)) for x in bias])
            else:
                b = torch.tensor([jitter(float(bias))] * (1 if shared else units))
            w.requires_grad_()
            if b is not None:
                b.requires_grad_()
            kind, options = typed(layer.get("activation"), "identity")
            self.layers.append(
                {"w": w, "b": b, "shared": shared, "w_trained": trained, "b_trained": bias_trained,
                 "kind": kind, "options": options}
            )
        updated = [l["w"] for l in self.layers if l["w_trained"]]
        updated += [l["b"] for l in self.layers if l["b"] is not None and l["b_trained"]]
        self.updated = updated
        self.optimizer = optimizer_of(description, updated)
        self.schedule = schedule_of(description, self.optimizer)
        samples = [
            (torch.tensor([float(x) for x in s["inputs"]]), torch.tensor([float(x) for x in s["targets"]]))
            for s in description["samples"]
        ]
        batch = description.get("batch", {})
        size = batch.get("size", "all")
        size = len(samples) if size == "all" else size
        self.reduce = batch.get("reduce", "mean")
        self.samples = samples
        self.batches = [samples[i:i + size] for i in range(0, len(samples), size)]
        self.done = 0  # updates so far

    def forward(self, x):
        nets, outs = [], []
        for l in self.layers:
            net = l["w"] @ x
            if l["b"] is not None:
                net = net + l["b"]  # a shared bias has one element and broadcasts
            x = ACTIVATIONS[l["kind"]](net, **l["options"])
            nets.append(net)
            outs.append(x)
        return nets, outs

    def loss(self, out, target):
        kind, options = typed(self.d.get("loss"), "half-squared-error")
        return LOSSES[kind](out, target, **options)

    def penalty(self):
        r = self.d.get("regularization", {})
        l1, l2 = r.get("l1", 0), r.get("l2", 0)
        squares = sum((l["w"] ** 2).sum() for l in self.layers)
        sizes = sum(l["w"].abs().sum() for l in self.layers)
        return l2 / 2 * squares + l1 * sizes

    def error(self, batch):
        total = sum(self.loss(self.forward(x)[1][-1], t) for x, t in batch)
        if self.reduce == "mean":
            total = total / len(batch)
        return total + self.penalty()

    def batch(self):
        return self.batches[self.done % len(self.batches)]

    def parameters(self):
        return [(l["w"], l["b"]) for l in self.layers]

    def gradients(self):
        """E of the coming step's batch, its gradient by every parameter, frozen ones too."""
        for w, b in self.parameters():
            w.grad = None
            if b is not None:
                b.grad = None
        e = self.error(self.batch())
        e.backward()
        return e.item(), [(w.grad, None if b is None else b.grad) for w, b in self.parameters()]

    @property
    def rate(self):
        return float(self.optimizer.param_groups[0]["lr"])

    def step(self):
        e, _ = self.gradients()
        self.optimizer.step()
        self.done += 1
        if self.schedule and self.done % len(self.batches) == 0:
            self.schedule.step()
        return e

    def each_sample(self):
        """Per sample: net, out, delta (∂E@k/∂net, not divided by N, without penalty) per layer, and the loss."""
        result = []
        for x, t in self.samples:
            nets, outs = self.forward(x)
            loss = self.loss(outs[-1], t)
            deltas = torch.autograd.grad(loss, nets, allow_unused=True)
            result.append(([n.detach() for n in nets], [o.detach() for o in outs],
                           [torch.zeros_like(n) if d is None else d for n, d in zip(nets, deltas)], loss.item()))
        return result

    def shaped(self, pairs):
        """[(weights, bias)] -> JSON: weights as rows per unit; bias per unit, one if shared, null if none."""
        layers = []
        for l, (w, b) in zip(self.layers, pairs):
            bias = None if b is None else (hexes(b)[0] if l["shared"] else hexes(b))
            layers.append({"weights": hexes(w), "bias": bias})
        return layers


def hexes(x):
    """C99 hexadecimal, exact; zero without a sign."""
    if isinstance(x, torch.Tensor):
        x = x.detach().tolist()
    if isinstance(x, list):
        return [hexes(y) for y in x]
    if not math.isfinite(x):
        raise ValueError("not finite")
    return (x + 0.0).hex()
