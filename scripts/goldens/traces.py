"""Right numbers of programs, as they print them. To run: pip install numpy torch && python scripts/goldens/traces.py

Writes test/goldens/traces.json: one training step of random networks in PyTorch (autograd) and NumPy (matrix
products and the textbook's formulas), both in double and single precision, printed in the ways people print.
The checker must call none of them wrong. The file is the same on every run with the same versions and machine.
"""

import json
import pathlib
import random

import numpy as np
import torch

FILE = pathlib.Path(__file__).resolve().parents[2] / "test" / "goldens" / "traces.json"

TORCH = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky-relu": lambda z: torch.nn.functional.leaky_relu(z, 0.01),
    "elu": torch.nn.functional.elu,
    "selu": torch.nn.functional.selu,
    "softplus": torch.nn.functional.softplus,
    "softsign": torch.nn.functional.softsign,
    "silu": torch.nn.functional.silu,
    "gelu": torch.nn.functional.gelu,
    "identity": lambda z: z,
}
NUMPY = {
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z, a: a * (1 - a)),
    "tanh": (np.tanh, lambda z, a: 1 - a**2),
    "relu": (lambda z: np.maximum(0, z), lambda z, a: (z > 0).astype(z.dtype)),
    "softplus": (lambda z: np.log1p(np.exp(z)), lambda z, a: 1 / (1 + np.exp(-z))),
    "identity": (lambda z: z, lambda z, a: np.ones_like(z)),
}
PRINTS = {
    "shortest": lambda x: np.format_float_positional(x, trim="-") if x != 0 else "0",
    "item": lambda x: repr(float(x)),
    "17 digits": lambda x: f"{x:.17g}",
    "9 digits": lambda x: f"{x:.9g}",
    "8 decimals": lambda x: f"{x:.8f}",
    "4 decimals": lambda x: f"{x:.4f}",
}


def draw(rng, engine):
    """A description, as a network file has it."""
    sizes = [rng.randint(1, 4) for _ in range(rng.randint(2, 4))] + [rng.randint(1, 3)]
    known = list(TORCH if engine == "torch" else NUMPY)
    loss = rng.choice(["half-squared-error", "mean-squared-error", "binary-cross-entropy"])
    if engine == "torch" and rng.random() < 0.3:
        loss, sizes[-1] = "categorical-cross-entropy-with-logits", rng.randint(2, 3)
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers.append({
            "units": m,
            "activation": rng.choice(known),
            "weights": [[round(rng.uniform(-1.5, 1.5), 3) for _ in range(n)] for _ in range(m)],
            "bias": [round(rng.uniform(-1, 1), 3) for _ in range(m)],
        })
    fixed = {"binary-cross-entropy": "sigmoid", "categorical-cross-entropy-with-logits": "identity"}
    layers[-1]["activation"] = fixed.get(loss, layers[-1]["activation"])

    def target():
        if loss.startswith("categorical"):
            right = rng.randrange(sizes[-1])
            return [int(o == right) for o in range(sizes[-1])]
        if loss.startswith("binary"):
            return [rng.choice([0, 1]) for _ in range(sizes[-1])]
        return [round(rng.uniform(-1, 1), 2) for _ in range(sizes[-1])]

    samples = [
        {"inputs": [round(rng.uniform(-2, 2), 3) for _ in range(sizes[0])], "targets": target()}
        for _ in range(rng.randint(1, 4))
    ]
    return {
        "inputs": sizes[0],
        "layers": layers,
        "loss": loss,
        "optimizer": {"type": "gradient-descent", "rate": 0.1},
        "samples": samples,
    }


def units(network):
    """Names of the units by layer, the inputs first."""
    hidden = 0
    names = [[f"i{i + 1}" for i in range(network["inputs"])]]
    for layer in network["layers"][:-1]:
        names.append([f"h{hidden + j + 1}" for j in range(layer["units"])])
        hidden += layer["units"]
    return names + [[f"o{o + 1}" for o in range(network["layers"][-1]["units"])]]


def by_torch(network, dtype):
    """nets, outs, errors of every output, their slopes by nets and outs per sample; the batch's gradients."""
    weights = [torch.tensor(layer["weights"], dtype=dtype, requires_grad=True) for layer in network["layers"]]
    biases = [torch.tensor(layer["bias"], dtype=dtype, requires_grad=True) for layer in network["layers"]]
    x = torch.tensor([s["inputs"] for s in network["samples"]], dtype=dtype)
    t = torch.tensor([s["targets"] for s in network["samples"]], dtype=dtype)
    nets, outs = [], []
    for layer, w, b in zip(network["layers"], weights, biases):
        nets.append(torch.nn.functional.linear(x, w, b))
        x = TORCH[layer["activation"]](nets[-1])
        outs.append(x)
    for kept in nets + outs:
        kept.retain_grad()
    loss = network["loss"]
    if loss == "half-squared-error":
        errors = 0.5 * (t - x) ** 2
    elif loss == "mean-squared-error":
        errors = torch.nn.functional.mse_loss(x, t, reduction="none")
    elif loss == "binary-cross-entropy":
        errors = torch.nn.functional.binary_cross_entropy(x, t, reduction="none")
    else:
        errors = -t * torch.log_softmax(x, dim=1)
    each = errors.mean(dim=1) if loss == "mean-squared-error" else errors.sum(dim=1)
    each.mean().backward()
    n = len(network["samples"])
    return {
        "nets": [z.detach().numpy() for z in nets],
        "outs": [a.detach().numpy() for a in outs],
        "deltas": [(z.grad * n).numpy() for z in nets],
        "each": each.detach().numpy(),
        "error": each.mean().detach().numpy(),
        "weights": [(w.grad.numpy(), (w - 0.1 * w.grad).detach().numpy()) for w in weights],
        "biases": [(b.grad.numpy(), (b - 0.1 * b.grad).detach().numpy()) for b in biases],
    }


def by_numpy(network, dtype):
    weights = [np.array(layer["weights"], dtype) for layer in network["layers"]]
    biases = [np.array(layer["bias"], dtype) for layer in network["layers"]]
    xs = [np.array([s["inputs"] for s in network["samples"]], dtype)]
    t = np.array([s["targets"] for s in network["samples"]], dtype)
    nets = []
    for layer, w, b in zip(network["layers"], weights, biases):
        nets.append(xs[-1] @ w.T + b)
        xs.append(NUMPY[layer["activation"]][0](nets[-1]))
    a, n, loss = xs[-1], len(t), network["loss"]
    rate = dtype(0.1)
    if loss == "half-squared-error":
        errors, back = dtype(0.5) * (t - a) ** 2, a - t
    elif loss == "mean-squared-error":
        errors, back = (t - a) ** 2, dtype(2 / t.shape[1]) * (a - t)
    else:
        errors, back = -(t * np.log(a) + (1 - t) * np.log(1 - a)), None
    deltas = []
    for l in reversed(range(len(weights))):
        slope = NUMPY[network["layers"][l]["activation"]][1](nets[l], xs[l + 1])
        deltas.insert(0, a - t if back is None else back * slope)
        back = deltas[0] @ weights[l]
    each = errors.mean(axis=1) if loss == "mean-squared-error" else errors.sum(axis=1)
    steps = [d.T @ x / dtype(n) for d, x in zip(deltas, xs)]
    shifts = [d.mean(axis=0) for d in deltas]
    return {
        "nets": nets,
        "outs": xs[1:],
        "deltas": deltas,
        "each": each,
        "error": each.mean(),
        "weights": [(g, w - rate * g) for g, w in zip(steps, weights)],
        "biases": [(g, b - rate * g) for g, b in zip(shifts, biases)],
    }


def numbers(network, found):
    names = units(network)
    n = len(network["samples"])
    for k in range(n):
        at = f"@{k + 1}" if n > 1 else ""
        for l, own in enumerate(names[1:]):
            for j, unit in enumerate(own):
                yield f"net({unit}){at}", found["nets"][l][k, j]
                yield f"out({unit}){at}", found["outs"][l][k, j]
                yield f"delta({unit}){at}", found["deltas"][l][k, j]
        if n > 1:
            yield f"E{at}", found["each"][k]
    yield "E", found["error"][()]
    for l, (before, own) in enumerate(zip(names, names[1:])):
        for j, unit in enumerate(own):
            for i, source in enumerate(before):
                yield f"dE/dw({source}->{unit})", found["weights"][l][0][j, i]
                yield f"new(w({source}->{unit}))", found["weights"][l][1][j, i]
            yield f"dE/db({unit})", found["biases"][l][0][j]
            yield f"new(b({unit}))", found["biases"][l][1][j]


def main():
    rng = random.Random(20261125)
    rows = []
    kinds = [(e, p) for e in ("torch", "numpy") for p in ("float64", "float32")]
    while len(rows) < 64:
        engine, precision = kinds[len(rows) % 4]
        network = draw(rng, engine)
        dtype = getattr(torch if engine == "torch" else np, precision)
        found = (by_torch if engine == "torch" else by_numpy)(network, dtype)
        pairs = list(numbers(network, found))
        if not all(np.isfinite(value) for _, value in pairs):
            continue
        kind = rng.choice(list(PRINTS))
        pairs = [(name, PRINTS[kind](value)) for name, value in pairs]
        rows.append({"by": engine, "precision": precision, "print": kind, "network": network, "numbers": pairs})
    text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    made = f"PyTorch {torch.__version__.split('+')[0]}, NumPy {np.__version__}"
    FILE.write_text(f'{{\n"madeBy": "{made}",\n"traces": [\n{text}\n]\n}}\n', encoding="utf-8")
    print(f"{FILE.name}: {len(rows)} traces, {FILE.stat().st_size} bytes")


main()
