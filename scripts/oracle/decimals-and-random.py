"""Writes test/numeric/decimals.json (by Python's decimal) and test/numeric/random.json (by NumPy's RandomState).

NumPy's normal numbers use the logarithm of the C library, which is wrong in the last place about once in a
thousand times. So the file holds them twice: as NumPy gives them, and from NumPy's draws with mpmath's logarithm.
Run: pip install numpy mpmath; python scripts/oracle/decimals-and-random.py
"""
import decimal
import json
import math
import pathlib
import random

import mpmath
import numpy

FOLDER = pathlib.Path(__file__).parents[2] / 'test' / 'numeric'
decimal.getcontext().prec = 2000
MODES = {'round': decimal.ROUND_HALF_UP, 'truncate': decimal.ROUND_DOWN}


def fixed(x, decimals, mode):
    value = decimal.Decimal(x).quantize(decimal.Decimal(1).scaleb(-decimals), rounding=MODES[mode])
    return format(abs(value) if value == 0 else value, 'f')


def scientific(x, digits, mode):
    exact = decimal.Decimal(x)
    exponent = exact.adjusted()
    mantissa = exact.scaleb(-exponent).quantize(decimal.Decimal(1).scaleb(1 - digits), rounding=MODES[mode])
    if abs(mantissa) == 10:
        mantissa, exponent = (mantissa / 10).quantize(decimal.Decimal(1).scaleb(1 - digits)), exponent + 1
    return [format(mantissa, 'f'), exponent]


def decimal_rows():
    draw = random.Random(7)
    numbers = [0.5, 1.5, 2.5, -0.5, -2.5, 0.125, 0.375, 1.005, 2.675, 1.45, -0.0004, 9.9999, 99.99999, 0.1, 1e21, 1e22]
    numbers += [1.7976931348623157e308, 5e-324, 2.0**-1022, 123456789.125, 4503599627370496.5, 9007199254740991.0]
    numbers += [draw.uniform(-2, 2) for _ in range(500)]
    numbers += [draw.choice((-1, 1)) * 2.0 ** draw.uniform(-40, 60) for _ in range(500)]
    numbers += [draw.randint(-(10**6), 10**6) / 2.0 ** draw.randint(0, 12) for _ in range(500)]
    # The nearest numbers to decimal ties such as 0.12345 lie on either side of them.
    numbers += [float(f'{draw.randint(-99, 99)}.{draw.randint(0, 9999):04d}5') for _ in range(500)]
    rows = []
    for x in numbers:
        decimals = draw.choice((0, 1, 2, 3, 4, 5, 6, 10, 17, 25))
        mode = draw.choice(('round', 'round', 'truncate'))
        digits = draw.choice((1, 2, 3, 5, 9, 17, 20))
        text = fixed(x, decimals, mode)
        row = [x.hex(), decimals, mode, text, float(text).hex(), digits, *scientific(x, digits, mode), repr(x)]
        rows.append(row)
    return rows


def normals(state, count, mean, std):
    mpmath.mp.prec = 200
    numbers = []
    while len(numbers) < count:
        x1, x2 = 2 * state.random_sample() - 1, 2 * state.random_sample() - 1
        r2 = x1 * x1 + x2 * x2
        if 0 < r2 < 1:
            f = math.sqrt(-2 * float(mpmath.log(mpmath.mpf(r2))) / r2)
            numbers += [mean + std * (f * x2), mean + std * (f * x1)]
    return [x.hex() for x in numbers[:count]]


def random_streams():
    streams = []
    for seed in (0, 1, 42, 123456789, 2**32 - 1):
        state = numpy.random.RandomState(seed)
        stream = {'seed': seed, 'random': [state.random_sample().hex() for _ in range(700)]}
        before = state.get_state()
        stream['normal with exact logarithm'] = normals(state, 301, 0.5, 2.0)
        state.set_state(before)
        stream['normal'] = [state.normal(0.5, 2.0).hex() for _ in range(301)]
        stream['uniform'] = [state.uniform(-3.0, 5.0).hex() for _ in range(50)]
        stream['permutation'] = [int(i) for i in state.permutation(100)]
        letters = list('abcdefghijklm')
        state.shuffle(letters)
        stream['shuffled'] = ''.join(letters)
        stream['after'] = [state.random_sample().hex() for _ in range(4)]
        streams.append(stream)
    return streams


def write(name, rows):
    (FOLDER / name).write_text('[\n' + ',\n'.join('  ' + json.dumps(row) for row in rows) + '\n]\n')


if __name__ == '__main__':
    write('decimals.json', decimal_rows())
    write('random.json', random_streams())
