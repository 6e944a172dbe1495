"""Writes test/numeric/functions.json: inputs and correctly rounded outputs of every function, by mpmath.

mpmath's own conversion to float rounds twice below the normal numbers, so that the last step here is Python's
division of whole numbers, which rounds once. Run: pip install mpmath; python scripts/oracle/functions.py
"""
import json
import math
import pathlib
import random

import mpmath
from mpmath import mp

RANDOM = random.Random(20240607)
COUNT = 1500
HARDEST = 300
SEARCHED = 20000


def nearest(value):
    """The binary64 number nearest to an mpf, ties to even, with overflow to infinity."""
    sign, man, exp, _ = value._mpf_
    man = int(man)
    if man == 0:
        return 0.0
    top = exp + man.bit_length()
    if top > 1025 or top < -1080:
        size = math.inf if top > 0 else 0.0
    else:
        try:
            size = man * 2**exp / 1 if exp >= 0 else man / 2**-exp
        except OverflowError:
            size = math.inf
    return -size if sign else size


def hardness(value):
    """How close a value is to the middle of two neighbouring numbers, as a share of their distance."""
    man = int(value.man)
    surplus = man.bit_length() - 53
    if surplus <= 0 or value == 0 or not 1e-300 < abs(value) < 1e300:
        return 1.0
    rest = man & ((1 << surplus) - 1)
    return abs(float(mpmath.mpf(rest) / (1 << surplus)) - 0.5)


def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x)) if x >= 0 else mpmath.exp(x) / (1 + mpmath.exp(x))


def softplus(x):
    return x + mpmath.log1p(mpmath.exp(-x)) if x > 0 else mpmath.log1p(mpmath.exp(x))


def erfc(x):
    # mpmath cannot square the greatest numbers.
    return mpmath.erfc(x) if abs(x) < 100 else mpmath.mpf(0 if x > 0 else 2)


def expm1(x):
    return mpmath.expm1(x) if abs(x) < 2000 else mpmath.mpf(-1) if x < 0 else mpmath.exp(x)


FUNCTIONS = {
    # name: function, typical range, greatest size worth asking for, only positive arguments
    'exp': (mpmath.exp, 30, 750, False),
    'log': (mpmath.log, 10, 1.7e308, True),
    'log1p': (mpmath.log1p, 4, 1.7e308, False),
    'tanh': (mpmath.tanh, 4, 25, False),
    'sigmoid': (sigmoid, 20, 750, False),
    'softplus': (softplus, 20, 750, False),
    'erf': (mpmath.erf, 3, 6.5, False),
    'sin': (mpmath.sin, 10, 1.7e308, False),
    'cos': (mpmath.cos, 10, 1.7e308, False),
    'sqrt': (mpmath.sqrt, 10, 1.7e308, True),
}

# Drawn after all others, so that those keep their vectors.
LATER = {
    'erfc': (erfc, 3, 28, False),
    'expm1': (expm1, 4, 750, False),
}

SPECIAL = [0.5, 1.0, 1.5, 2.0, 3.0, 10.0, 1 / 3, 0.1, 5e-324, 1e-320, 2.0**-1022, 2.0**-1021, 1e-300, 1e-100, 1e-20]
SPECIAL += [2.0**-k for k in (25, 26, 27, 28, 29, 52, 53, 54, 55)] + [1.7976931348623157e308, 1e300, 2.0**1023]
SPECIAL += [709.782712893384, 709.7827128933841, 708.3964185322641, 745.1332191019411, 745.1332191019412, 744.4400719213812]
SPECIAL += [6381956970095103 * 2.0**797, 1e22, 2.0**120, 19.06154746539849, 5.921587195794507, 36.7368005696771]
SPECIAL += [math.pi, math.pi / 2, math.pi / 4, 355.0, 103993.0, 22.0, 1 + 2.0**-52, 1 - 2.0**-53, 0.0078125, 0.00390625]


def argument(typical, greatest):
    kind = RANDOM.random()
    if kind < 0.4:
        x = RANDOM.uniform(0, typical)
    elif kind < 0.6:
        x = RANDOM.uniform(0, 1) if RANDOM.random() < 0.5 else 1 + RANDOM.uniform(-1, 1) * 2.0**-RANDOM.randint(1, 50)
    elif kind < 0.85:
        x = 2.0 ** RANDOM.uniform(-60, min(math.log2(greatest), 60))
    else:
        x = 2.0 ** RANDOM.uniform(-1074, math.log2(greatest))
    return x


def value_of(function, x):
    # The Taylor series of 1 − erf and e^x − 1 cancel before mpmath looks closer.
    mp.prec = 320 if function not in (erfc, expm1) else 1600
    return function(mpmath.mpf(x))


def rows_of(name):
    function, typical, greatest, positive = {**FUNCTIONS, **LATER}[name]

    def signed(x):
        x = x if positive or RANDOM.random() < 0.5 else -x
        return x if name != 'log1p' or x > -1 else 1 / x

    chosen = []
    for x in SPECIAL:
        chosen += [x] if positive else [x, -x] if name != 'log1p' or x < 1 else [x]
    chosen += [signed(argument(typical, greatest)) for _ in range(COUNT)]
    mp.prec = 110
    searched = [signed(RANDOM.uniform(0, typical)) for _ in range(SEARCHED)]
    searched.sort(key=lambda x: hardness(function(mpmath.mpf(x))))
    chosen += searched[:HARDEST]
    return [[x.hex(), nearest(value_of(function, x)).hex()] for x in chosen]


def power_rows():
    rows = []
    # Exact and halfway cases, made from the root: (b^(2^k))^(n/2^k) = b^n.
    for b in (3, 5, 7, 9, 11, 13, 15, 33, 1025, 94906267, 134217729, 9007199254740991):
        for k in range(5):
            if (b ** (2**k)).bit_length() > 53:
                break
            for n in range(1, 36):
                for shift in (0, -2, 3):
                    x = float(b ** (2**k)) * 2.0 ** (shift * 2**k)
                    y = n / 2.0**k
                    exact = b**n
                    if exact.bit_length() > 110:
                        break
                    power = mpmath.ldexp(mpmath.mpf(exact), shift * n)
                    rows.append([x.hex(), y.hex(), nearest(power).hex()])
    for x, y in ((2.0, -1074.0), (2.0, -1075.0), (2.0, -1074.5), (0.5, 1074.0), (4.0, 0.5), (10.0, 308.0), (10.0, -323.0)):
        rows.append([x.hex(), y.hex(), power_of(x, y).hex()])
    pairs = [(RANDOM.uniform(0, 10), RANDOM.uniform(-6, 6)) for _ in range(COUNT)]
    pairs += [(2.0 ** RANDOM.uniform(-1074, 1024), 2.0 ** RANDOM.uniform(-12, 2)) for _ in range(COUNT // 3)]
    pairs += [(1 + RANDOM.uniform(-1, 1) * 2.0**-e, 2.0 ** RANDOM.uniform(e - 2, e + 9)) for e in range(2, 50) for _ in range(8)]
    pairs += [(RANDOM.uniform(0, 100), float(RANDOM.randint(-20, 20))) for _ in range(COUNT // 3)]
    searched = [(RANDOM.uniform(0, 10), RANDOM.uniform(-6, 6)) for _ in range(SEARCHED)]
    mp.prec = 110
    searched.sort(key=lambda p: hardness(mpmath.power(mpmath.mpf(p[0]), mpmath.mpf(p[1]))))
    return rows + [[x.hex(), y.hex(), power_of(x, y).hex()] for x, y in pairs + searched[:HARDEST]]


def power_of(x, y):
    mp.prec = 400
    return nearest(mpmath.power(mpmath.mpf(x), mpmath.mpf(y)))


if __name__ == '__main__':
    vectors = {name: rows_of(name) for name in FUNCTIONS}
    vectors['pow'] = power_rows()
    vectors.update({name: rows_of(name) for name in LATER})
    lines = []
    for name, rows in vectors.items():
        lines.append(f'  {json.dumps(name)}: [\n' + ',\n'.join(f'    {json.dumps(row)}' for row in rows) + '\n  ]')
    target = pathlib.Path(__file__).parents[2] / 'test' / 'numeric' / 'functions.json'
    target.write_text('{\n' + ',\n'.join(lines) + '\n}\n')
