"""Golden values from PyTorch. To run: pip install torch mpmath && python scripts/goldens/make.py

Writes test/goldens/activations.json, losses.json, networks.json, optimizers.json. Same numbers every run
(with the same PyTorch). A number in `expected`, `out`, `slope`, ... is a C99 hexadecimal string.

Compare with |mine − golden| ≤ 1e-12 · max(1, |golden|): PyTorch sums in another order and its exp is not
correctly rounded. The networks are drawn so that this is fair: away from kinks, nothing amplifies rounding.
Only exactOut and exactSlope in activations.json are correctly rounded (from 60 digits).
"""

import json
import math
import pathlib
import random
import sys

import mpmath
import torch

sys.dont_write_bytecode = True

from oracle import ACTIVATIONS, KINKS, LOSSES, MADE_BY, CosineClosedForm, Network, hexes, typed  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "test" / "goldens"


def write(name, key, rows):
    """One row per line, so that a change is a readable diff."""
    text = [json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False) for row in rows]
    head = f'{{\n"madeBy": {json.dumps(MADE_BY)},\n"{key}": [\n'
    path = FOLDER / name
    path.write_text(head + ",\n".join(text) + "\n]\n}\n", encoding="utf-8")
    print(f"{name}: {len(rows)} {key}, {path.stat().st_size} bytes")


# ---------------------------------------------------------------- activations

mpmath.mp.dps = 60
mp = mpmath.mpf
SELU_ALPHA, SELU_SCALE = mp("1.6732632423543772848170429916717"), mp("1.0507009873554804934193349852946")


def logistic(x):
    return 1 / (1 + mpmath.exp(-x))


# (out, slope) in 60 digits, where PyTorch's own formula loses digits (1 − tanh² and the like).
EXACT = {
    "identity": lambda x: (x, mp(1)),
    "sigmoid": lambda x: (logistic(x), logistic(x) * (1 - logistic(x))),
    "bipolar-sigmoid": lambda x: (mpmath.tanh(x / 2), (1 - mpmath.tanh(x / 2) ** 2) / 2),
    "tanh": lambda x: (mpmath.tanh(x), 1 - mpmath.tanh(x) ** 2),
    "relu": lambda x: (max(x, mp(0)), mp(1 if x > 0 else 0)),
    "leaky-relu": lambda x: (x, mp(1)) if x > 0 else (mp(0.01) * x, mp(0.01)),
    "elu": lambda x: (x, mp(1)) if x > 0 else (mpmath.expm1(x), mpmath.exp(x)),
    "selu": lambda x: (SELU_SCALE * x, SELU_SCALE) if x > 0 else
        (SELU_SCALE * SELU_ALPHA * mpmath.expm1(x), SELU_SCALE * SELU_ALPHA * mpmath.exp(x)),
    "softplus": lambda x: (mpmath.log1p(mpmath.exp(x)), logistic(x)),
    "softsign": lambda x: (x / (1 + abs(x)), 1 / (1 + abs(x)) ** 2),
    "silu": lambda x: (x * logistic(x), logistic(x) * (1 + x * (1 - logistic(x)))),
    "gelu": lambda x: (x * mpmath.ncdf(x), mpmath.ncdf(x) + x * mpmath.npdf(x)),
    "hard-sigmoid": lambda x: (min(max(x / 6 + mp(0.5), mp(0)), mp(1)), 1 / mp(6) if abs(x) < 3 else mp(0)),
    "step": lambda x: (mp(1 if x >= 0 else 0), mp(0)),
}

AT_ZERO = ("relu", "leaky-relu", "elu", "softsign", "identity", "sigmoid", "bipolar-sigmoid", "tanh", "softplus",
           "silu", "gelu")


def activations():
    r = random.Random(1)
    rows = []
    for kind, exact in EXACT.items():
        xs = [0.0] if kind in AT_ZERO else []
        while len(xs) < 200:
            draw = r.random()
            if draw < 0.5:
                x = r.uniform(-4, 4)
            elif draw < 0.75:
                x = round(r.uniform(-10, 10), 3)
            elif draw < 0.9:
                x = r.choice((-1, 1)) * 10 ** r.uniform(-8, 0)
            else:
                x = r.uniform(-35, 35)
            if all(abs(x - k) > 1e-9 for k in (*KINKS.get(kind, ()), 0.0)):
                xs.append(x)
        xs.sort()
        x = torch.tensor(xs, requires_grad=True)
        out = ACTIVATIONS[kind](x)
        (slope,) = torch.autograd.grad(out.sum(), x)
        true = [exact(mp(v)) for v in xs]
        row = {"activation": kind, "input": hexes(x), "out": hexes(out), "slope": hexes(slope),
               "exactOut": hexes([float(o) for o, _ in true]), "exactSlope": hexes([float(s) for _, s in true])}
        worst = [max(abs(float(t[i]) - v) / max(abs(float(t[i])), 1e-300) if v != float(t[i]) else 0
                     for t, v in zip(true, values.tolist())) for i, values in enumerate((out, slope))]
        absolute = max(abs(float(t[1]) - v) for t, v in zip(true, slope.tolist()))
        print(f"  {kind:16} PyTorch against exact: out {worst[0]:.1e} slope {worst[1]:.1e} (relative), slope {absolute:.1e} (absolute)")
        assert absolute < 1e-13
        rows.append(row)
    write("activations.json", "activations", rows)


# ---------------------------------------------------------------- losses

def parts_to_one(r, n):
    """n numbers that add up to 1: one-hot, or in hundredths."""
    if n == 1 or r.random() < 0.6:
        hot = r.randrange(n)
        return [1.0 if i == hot else 0.0 for i in range(n)]
    cuts = sorted(r.randrange(101) for _ in range(n - 1))
    return [(b - a) / 100 for a, b in zip([0, *cuts], [*cuts, 100])]


def probabilities(r, n, spread=3):
    z = torch.tensor([r.uniform(-spread, spread) for _ in range(n)])
    return torch.softmax(z, -1).tolist()


def losses():
    r = random.Random(2)
    rows = []

    def case(kind, options, outs, targets, kink=False):
        o = torch.tensor(outs, requires_grad=True)
        e = LOSSES[kind](o, torch.tensor(targets), **options)
        (g,) = torch.autograd.grad(e, o)
        row = {"loss": {"type": kind, **options} if options else kind, "outs": hexes(outs), "targets": hexes(targets),
               "value": hexes(e.item()), "gradient": hexes(g)}
        if kink:
            row["kink"] = True
        rows.append(row)

    for kind in LOSSES:
        for i in range(60):
            n = 1 + i % 5
            options = {}
            if kind == "binary-cross-entropy":
                outs = [1 / (1 + math.exp(-r.uniform(-7, 7))) for _ in range(n)]
                targets = [r.choice((0.0, 1.0, round(r.random(), 2))) for _ in range(n)]
            elif kind == "categorical-cross-entropy":
                outs, targets = probabilities(r, n, 5), parts_to_one(r, n)
            elif kind == "categorical-cross-entropy-with-logits":
                spread = 3 if i < 50 else 800
                outs, targets = [r.uniform(-spread, spread) for _ in range(n)], parts_to_one(r, n)
            elif kind == "hinge":
                targets = [r.choice((-1.0, 1.0)) for _ in range(n)]
                outs = [r.uniform(-2.5, 2.5) for _ in range(n)]
            else:
                size = 3 if i % 10 else 300
                outs, targets = [r.uniform(-size, size) for _ in range(n)], [round(r.uniform(-2, 2), 2) for _ in range(n)]
                if kind == "huber":
                    options = {"delta": (1, 1, 0.5, 2)[i % 4]}
            case(kind, options, outs, targets)
    case("absolute-error", {}, [0.5, -1.25], [0.5, 2.0], kink=True)
    case("huber", {"delta": 1}, [1.5, -0.25], [0.5, -0.25], kink=True)
    write("losses.json", "losses", rows)


# ---------------------------------------------------------------- networks

HIDDEN = ("identity", "sigmoid", "bipolar-sigmoid", "tanh", "relu", "leaky-relu", "elu", "selu", "softplus", "softsign",
          "silu", "gelu", "hard-sigmoid", "step")
SMOOTH_LOSSES = ("half-squared-error", "sum-of-squares", "mean-squared-error", "absolute-error", "huber")
BIASES = ("number", "list", "none", "shared", "shared-frozen", "shared-named", "values-frozen", "default")
ADAPTIVE = ("adagrad", "rmsprop", "adam", "adamw")

ARTICLE = {
    "handgrad": 1,
    "inputs": ["i1", "i2"],
    "layers": [
        {"units": 2, "activation": "sigmoid", "weights": [[0.15, 0.2], [0.25, 0.3]],
         "bias": {"value": 0.35, "shared": True, "train": False, "name": "b1"}},
        {"units": 2, "activation": "sigmoid", "weights": [[0.4, 0.45], [0.5, 0.55]],
         "bias": {"value": 0.6, "shared": True, "train": False, "name": "b2"}},
    ],
    "loss": "half-squared-error",
    "optimizer": {"type": "gradient-descent", "rate": 0.5},
    "batch": {"size": "all", "reduce": "mean"},
    "samples": [{"inputs": [0.05, 0.1], "targets": [0.01, 0.99]}],
}


def random_optimizer(r, i):
    kind = ("gradient-descent",) * 6 + ("momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw")
    kind = kind[i % len(kind)]
    if kind == "gradient-descent":
        return {"type": kind, "rate": r.choice((0.5, 0.1, 0.05, 0.01))}
    if kind in ("momentum", "nesterov"):
        return {"type": kind, "rate": r.choice((0.1, 0.05, 0.01)), "momentum": r.choice((0.9, 0.5))}
    if kind == "adagrad":
        return {"type": kind, "rate": r.choice((0.1, 0.01)), "epsilon": 1e-10}
    if kind == "rmsprop":
        return {"type": kind, "rate": 0.01, "decay": r.choice((0.99, 0.9)), "epsilon": 1e-8}
    adam = {"type": kind, "rate": r.choice((0.01, 0.001)), "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
    return {**adam, "decay": 0.01} if kind == "adamw" else adam


def random_network(r, i, hidden):
    digits = r.choice((1, 2, 2, 4, None))

    def number(low, high):
        x = r.uniform(low, high)
        return x if digits is None else round(x, digits)

    def weight():
        while True:
            x = number(-1.6, 1.6)
            if abs(x) > 0.05:
                return x

    loss = tuple(LOSSES)[i % len(LOSSES)]
    inputs = r.randint(1, 4)
    outputs = r.randint(1, 5)
    if loss == "binary-cross-entropy":
        last = "sigmoid"
    elif loss == "categorical-cross-entropy":
        last, outputs = "softmax", max(2, outputs)
    elif loss == "categorical-cross-entropy-with-logits":
        last, outputs = "identity", max(2, outputs)
    elif loss == "hinge":
        last = r.choice(("identity", "tanh", "bipolar-sigmoid"))
    elif i % 29 == 0:
        last, outputs = "softmax", max(2, outputs)
    else:
        last = HIDDEN[(i // 9 + i) % (len(HIDDEN) - 1)]  # all but the step
    kinds = [HIDDEN[(i + i // len(HIDDEN)) % len(HIDDEN)] if k == 0 else r.choice(HIDDEN[:-1]) for k in range(hidden)]
    units = [r.randint(1, 5) for _ in range(hidden)]
    if hidden and i % 17 == 0:
        k = r.randrange(hidden)
        kinds[k], units[k] = "softmax", max(2, units[k])
    kinds.append(last)
    units.append(outputs)

    optimizer = random_optimizer(r, i // 2)
    layers, before = [], inputs
    for k, (kind, n) in enumerate(zip(kinds, units)):
        layer = {"units": n}
        if kind == "leaky-relu":
            kind = r.choice(({"type": kind, "slope": 0.01}, {"type": kind, "slope": 0.2}, kind))
        if kind != "identity" or r.random() < 0.7:
            layer["activation"] = kind
        layer["weights"] = [[weight() for _ in range(before)] for _ in range(n)]
        bias = BIASES[(i + 3 * k + r.randrange(2)) % len(BIASES)]
        if kind == "softmax" and bias.startswith("shared") and optimizer["type"] in ADAPTIVE:
            bias = "list"  # that gradient is 0 but for rounding, and these optimizers would blow the rounding up
        value = number(-1, 1)
        if bias == "number":
            layer["bias"] = value
        elif bias == "list":
            layer["bias"] = [number(-1, 1) for _ in range(n)]
        elif bias == "none":
            layer["bias"] = "none"
        elif bias == "shared":
            layer["bias"] = {"value": value, "shared": True}
        elif bias == "shared-frozen":
            layer["bias"] = {"value": value, "shared": True, "train": False}
        elif bias == "shared-named":
            layer["bias"] = {"value": value, "shared": True, "train": True, "name": f"b{k + 1}"}
        elif bias == "values-frozen":
            layer["bias"] = {"values": [number(-1, 1) for _ in range(n)], "train": False}
        layers.append(layer)
        before = n
    if i % 6 == 1 and len(layers) > 1:
        layers[r.randrange(len(layers))]["train"] = False

    d = {"handgrad": 1, "inputs": inputs if i % 2 else [f"i{k + 1}" for k in range(inputs)], "layers": layers}
    if loss == "huber":
        d["loss"] = r.choice(({"type": loss, "delta": 1}, {"type": loss, "delta": 0.5}, loss))
    elif loss != "half-squared-error" or r.random() < 0.7:
        d["loss"] = loss
    if optimizer != {"type": "gradient-descent", "rate": 0.5} or r.random() < 0.7:
        d["optimizer"] = optimizer
    if i % 4 == 1:
        d["regularization"] = r.choice(({"l2": 0.1}, {"l1": 0.01}, {"l1": 0.02, "l2": 0.05}, {"l1": 0, "l2": 0.01}))
    count = r.randint(1, 5)
    if i % 5 == 2:
        count = max(2, count)
        d["batch"] = {"size": r.choice((1, 2)), "reduce": r.choice(("mean", "sum"))}
    elif i % 5 != 4 or r.random() < 0.5:
        d["batch"] = {"size": "all", "reduce": r.choice(("mean", "sum"))}
    d["samples"] = []
    for _ in range(count):
        if loss == "binary-cross-entropy":
            targets = [r.choice((0, 1, 0.25)) for _ in range(outputs)]
        elif loss == "hinge":
            targets = [r.choice((-1, 1)) for _ in range(outputs)]
        elif loss.startswith("categorical") or last == "softmax":
            targets = parts_to_one(r, outputs)
        else:
            low = 0 if last in ("sigmoid", "hard-sigmoid", "softplus", "relu") else -1
            targets = [number(low, 1) for _ in range(outputs)]
        d["samples"].append({"inputs": [number(-2, 2) for _ in range(inputs)], "targets": targets})
    return d


STEPS = 5


def run(d, jitter=None):
    """Everything expected of a network, as tensors and floats."""
    n = Network(d, jitter)
    samples = n.each_sample()
    penalty = n.penalty().item()
    error, gradient = n.gradients()
    gradient = [(w.clone(), None if b is None else b.clone()) for w, b in gradient]
    errors, after, watch = {}, {}, [samples]
    errors["1"] = error
    for step in range(1, STEPS + 2):
        if step > 1:
            watch.append(n.each_sample())
            errors[str(step)] = n.error(n.batch()).item()
        if step == STEPS + 1:
            break
        n.step()
        if step in (1, STEPS):
            after[str(step)] = [(w.detach().clone(), None if b is None else b.detach().clone())
                                for w, b in n.parameters()]
    return n, {"samples": samples, "penalty": penalty, "E": errors, "gradient": gradient, "after": after}, watch


def flat(pairs):
    return torch.cat([t.reshape(-1) for pair in pairs for t in pair if t is not None])


def all_numbers(result):
    parts = [flat(result["gradient"]), *(flat(a) for a in result["after"].values()),
             torch.tensor([result["penalty"], *result["E"].values()])]
    for nets, outs, deltas, loss in result["samples"]:
        parts += [*nets, *outs, *deltas, torch.tensor([loss])]
    return torch.cat(parts)


def acceptable(d, r):
    """Far from kinks, not dead, not exploding, not amplifying rounding: a fair thing to compare digits on."""
    try:
        n, result, watch = run(d)
    except (RuntimeError, ValueError):
        return None
    numbers = all_numbers(result)
    if not torch.isfinite(numbers).all() or numbers.abs().max() > 1e3:
        return None
    kind, options = typed(d.get("loss"), "half-squared-error")
    for samples in watch:
        for (nets, outs, _, _), (_, target) in zip(samples, n.samples):
            for layer, net in zip(n.layers, nets):
                for kink in KINKS.get(layer["kind"], ()):
                    if (net - kink).abs().min() < 2e-3:
                        return None
            off = (outs[-1] - target).abs()
            if kind == "absolute-error" and off.min() < 2e-3:
                return None
            if kind == "huber" and (off - options.get("delta", 1)).abs().min() < 2e-3:
                return None
            if kind == "hinge" and (1 - target * outs[-1]).abs().min() < 2e-3:
                return None
            if "cross-entropy" in kind and "logits" not in kind:
                o = outs[-1]
                if o.min() < 1e-5 or (kind.startswith("binary") and o.max() > 1 - 1e-5):
                    return None
    if d.get("regularization", {}).get("l1"):
        for pairs in result["after"].values():
            if min(w.abs().min() for w, _ in pairs) < 1e-2:
                return None
    steps = any(l["kind"] == "step" for l in n.layers)
    first = result["gradient"][0][0].abs().max()
    if (flat(result["gradient"]).abs().max() if steps else first) < 1e-7:
        return None
    small = 1e-12
    for _ in range(3):
        moved = run(d, lambda x: x * (1 + small * r.choice((-1, 1))))[1]
        allowed = small * 300 * numbers.abs().clamp(min=1e-3)
        if ((all_numbers(moved) - numbers).abs() > allowed).any():
            return None
    return n, result


def network_row(d, n, result):
    return {
        "description": d,
        "expected": {
            "samples": [{"nets": hexes_of(nets), "outs": hexes_of(outs), "deltas": hexes_of(deltas), "loss": hexes(loss)}
                        for nets, outs, deltas, loss in result["samples"]],
            "penalty": hexes(result["penalty"]),
            "E": {k: hexes(v) for k, v in result["E"].items()},
            "gradient": n.shaped(result["gradient"]),
            "after": {k: n.shaped(v) for k, v in result["after"].items()},
        },
    }


def hexes_of(tensors):
    return [hexes(t) for t in tensors]


def networks():
    r = random.Random(3)
    n, result, _ = run(ARTICLE)
    # What a well-known worked example prints for this network.
    assert round(result["E"]["1"], 9) == 0.298371109
    assert round(result["gradient"][1][0][0, 0].item(), 9) == 0.082167041
    assert round(result["after"]["1"][0][0][0, 0].item(), 9) == 0.149780716
    rows = [network_row(ARTICLE, n, result)]
    drawn = 0
    for i in range(209):
        hidden = 1 + i % 6 if i < 200 else 0
        while True:
            drawn += 1
            d = random_network(r, i, hidden)
            accepted = acceptable(d, r)
            if accepted:
                break
        rows.append(network_row(d, *accepted))
    print(f"  {drawn} drawn")
    write("networks.json", "networks", rows)


# ---------------------------------------------------------------- optimizers

def xor_like(batch, optimizer, schedule=None, loss="half-squared-error", regularization=None):
    d = {
        "handgrad": 1,
        "inputs": 2,
        "layers": [
            {"units": 3, "activation": "tanh", "weights": [[0.7, -0.4], [-0.3, 0.9], [0.5, 0.6]], "bias": [0.1, -0.2, 0.3]},
            {"units": 1, "activation": "sigmoid", "weights": [[0.8, -0.5, 0.35]], "bias": [-0.15]},
        ],
        "loss": loss,
        "optimizer": optimizer,
        "batch": batch,
        "samples": [
            {"inputs": [0.1, 0.05], "targets": [0]},
            {"inputs": [0.15, 0.9], "targets": [1]},
            {"inputs": [0.95, 0.2], "targets": [1]},
            {"inputs": [0.9, 1.1], "targets": [0]},
        ],
    }
    if schedule:
        d["schedule"] = schedule
    if regularization:
        d["regularization"] = regularization
    return d


def optimizer_cases():
    def adam(kind, rate, beta1=0.9, beta2=0.999, epsilon=1e-8, **more):
        return {"type": kind, "rate": rate, "beta1": beta1, "beta2": beta2, "epsilon": epsilon, **more}

    plain = [{"type": "gradient-descent", "rate": x} for x in (0.5, 0.1, 1)]
    momentum = [{"type": k, "rate": a, "momentum": m} for k in ("momentum", "nesterov")
                for a, m in ((0.1, 0.9), (0.5, 0.5), (0.01, 0.99))]
    adagrad = [{"type": "adagrad", "rate": a, "epsilon": e} for a, e in ((0.1, 1e-10), (0.01, 1e-10), (0.5, 1e-6))]
    rmsprop = [{"type": "rmsprop", "rate": a, "decay": d, "epsilon": e}
               for a, d, e in ((0.01, 0.99, 1e-8), (0.001, 0.9, 1e-8), (0.005, 0.95, 1e-4))]
    adams = [adam("adam", 0.01), adam("adam", 0.1), adam("adam", 0.05, 0.8, 0.99), adam("adam", 0.01, epsilon=1e-3)]
    adamws = [adam("adamw", 0.01, decay=0.01), adam("adamw", 0.1, decay=0.01), adam("adamw", 0.05, 0.8, 0.99, decay=0.2)]
    whole = {"size": "all", "reduce": "mean"}
    batches = [whole, {"size": "all", "reduce": "sum"}, {"size": 1, "reduce": "mean"}, {"size": 2, "reduce": "mean"},
               {"size": 3, "reduce": "mean"}, {"size": 3, "reduce": "sum"}]
    first = [plain[0], momentum[0], momentum[3], adagrad[0], rmsprop[0], adams[0], adamws[0]]
    for o in plain + momentum + adagrad + rmsprop + adams + adamws:
        yield xor_like(whole, o)
    for o in first:
        for b in batches[1:]:
            yield xor_like(b, o)
        yield xor_like(whole, o, loss="binary-cross-entropy")
        yield xor_like(whole, o, regularization={"l1": 0, "l2": 0.01})
    schedules = [
        {"type": "step", "every": 10, "factor": 0.5},
        {"type": "step", "every": 7, "factor": 0.9},
        {"type": "exponential", "factor": 0.99},
        {"type": "exponential", "factor": 0.9},
        {"type": "cosine", "epochs": 50, "minimum": 0.001},
        {"type": "cosine", "epochs": 120, "minimum": 0},
    ]
    for s in schedules:
        for o in (plain[0], momentum[0], adams[1], adamws[1]):
            for b in (whole, {"size": 1, "reduce": "mean"}, {"size": 3, "reduce": "mean"}):
                if b is whole or o in (plain[0], adams[1]):
                    yield xor_like(b, o, s)


RECORDED = (1, 2, 3, 10, 50, 100)


def train(d, jitter=None):
    n = Network(d, jitter)
    errors, rates, after = {}, {}, {}
    for step in range(1, 101):
        rate = n.rate
        error = n.step()
        if step in RECORDED:
            after[str(step)] = [(w.detach().clone(), b.detach().clone()) for w, b in n.parameters()]
            rates[str(step)] = rate
            if step != 100:
                errors[str(step)] = error
    errors["101"] = n.error(n.batch()).item()
    rates["101"] = n.rate
    return n, errors, rates, after


def check_cosine():
    """The closed form is PyTorch's CosineAnnealingLR, also beyond its last epoch, where the rate rises again."""
    sgd = lambda: torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    mine, theirs = sgd(), sgd()
    a, b = CosineClosedForm(mine, 50, 0.001), torch.optim.lr_scheduler.CosineAnnealingLR(theirs, T_max=50, eta_min=0.001)
    for _ in range(120):
        assert abs(mine.param_groups[0]["lr"] - theirs.param_groups[0]["lr"]) < 1e-13
        for optimizer, schedule in ((mine, a), (theirs, b)):
            optimizer.step()
            schedule.step()


def optimizers():
    check_cosine()
    r = random.Random(4)
    rows, worst = [], 0
    for d in optimizer_cases():
        n, errors, rates, after = train(d)
        _, errors2, _, after2 = train(d, lambda x: x * (1 + 1e-12 * r.choice((-1, 1))))
        for k in after:
            a, b = flat(after[k]), flat(after2[k])
            worst = max(worst, ((a - b).abs() / 1e-12 / a.abs().clamp(min=1e-3)).max().item())
        rows.append({"description": d, "expected": {
            "E": {k: hexes(v) for k, v in errors.items()},
            "rate": {k: hexes(v) for k, v in rates.items()},
            "after": {k: n.shaped(v) for k, v in after.items()},
        }})
    assert worst < 1000, "choose calmer settings: digits cannot be compared on these"
    print(f"  a relative change of the starting weights grows at most {worst:.0f} times")
    write("optimizers.json", "cases", rows)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    activations()
    losses()
    optimizers()
    networks()
