// Python with pytest. The first two lines hold no text of others: Python reads an encoding from them.

import { toHex } from '../../numeric/decimal.ts'
import type { Expected, Golden } from './golden.ts'
import { decimal, lines, nested, quoted } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

const list = (value: Parameters<typeof nested>[0]) => nested(value, '[', ']')
const whole = (value: readonly number[]) => (value.length === 1 ? `(${value[0]},)` : `(${value.join(', ')})`)

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const telling = wrong.map((one) => `(${decimal(one.value)}, ${one.mistake})`)
  const parts = [
    whole(place),
    quoted(name),
    decimal(value),
    `float.fromhex("${toHex(value)}")`,
    decimal(tolerance),
    `[${telling.join(', ')}]`,
  ]
  return `(${parts.join(', ')})`
}

function write(golden: Golden): string {
  const { weights, biases, samples, batches, groups, mistakes, near } = golden
  const data = samples.map(({ inputs, targets }) => `(${list(inputs)}, ${list(targets)})`)
  const tests = groups.map(
    ({ title, step, kind, numbers }) =>
      `    ("${title}", ${step - 1}, "${kind}", [\n${lines(numbers.map(row), '        ')}    ]),\n`,
  )
  return `# Golden values for a neural network, made by handgrad: they test your own code, number by number.
# Run it with: python -m pytest test_golden.py
${headOf(golden, quoted)
  .map((line) => `# ${line}`.trimEnd())
  .join('\n')}

import copy
import functools

import pytest

# ---- Your code goes in here ---------------------------------------------------------------------------------
# train(weights, biases, batches) gets weights[layer][unit][input], biases[layer][unit] and one pair
# (inputs[sample][input], targets[sample][output]) per update, and gives one dict per update:
# {"samples": [{"nets": …, "outs": …, "errors": …, "deltas": …}], "E": …, "dW": …, "db": …, "weights": …, "biases": …}
from my_network import train
# -------------------------------------------------------------------------------------------------------------

WEIGHTS = [
${lines(weights.map(list), '    ')}]
BIASES = ${list(biases)}
# Inputs and targets of each sample, and the samples of each update.
SAMPLES = [
${lines(data, '    ')}]
BATCHES = ${nested(batches, '[', ']', String)}
# What was done wrong where a number has one of its tell-tale values.
MISTAKES = [
${lines(mistakes.map(quoted), '    ')}]

# Place, name, expected value, the same as a hexadecimal float, tolerance, [(tell-tale wrong value, mistake) …]
GROUPS = [
${tests.join('')}]

${RUNTIME.replace('@near', decimal(near))}`
}

const RUNTIME = `PER_SAMPLE = ("nets", "outs", "errors", "deltas")
REQUIRED = ("E", "weights", "biases")


@functools.cache
def results():
    """Your code is run once, when the first test asks for its numbers."""
    batches = [
        ([list(SAMPLES[k][0]) for k in batch], [list(SAMPLES[k][1]) for k in batch]) for batch in BATCHES
    ]
    return train(copy.deepcopy(WEIGHTS), copy.deepcopy(BIASES), batches)


def at(array, place):
    for i in place:
        array = array[i]
    return float(array)


def complaint(row, holder, index, kind):
    place, name, expected, _, tolerance, tell_tale = row
    inner = place[1:] if kind in PER_SAMPLE else place
    path = (f"samples[{place[0]}]." if kind in PER_SAMPLE else "") + kind + "".join(f"[{i}]" for i in inner)
    try:
        got = at(holder(place)[kind], inner)
    except (IndexError, KeyError, TypeError):
        return f"{name} (step {index + 1}, {path})\\n  there is no such entry; expected {expected!r}"
    if abs(got - expected) <= tolerance:
        return None
    told = [
        f"{name} (step {index + 1}, {path})",
        f"  expected   {expected!r} ({expected.hex()})",
        f"  got        {got!r}",
        f"  difference {abs(got - expected)!r}",
        f"  tolerance  {tolerance!r}",
    ]
    told += [f"  {wrong!r}: {MISTAKES[mistake]}" for wrong, mistake in tell_tale if abs(got - wrong) <= @near * abs(wrong)]
    return "\\n".join(told)


@pytest.mark.parametrize("title, index, kind, rows", GROUPS, ids=[group[0] for group in GROUPS])
def test_golden(title, index, kind, rows):
    steps = results()
    assert index < len(steps), f"train gave {len(steps)} steps, {len(BATCHES)} are needed"
    step = steps[index]
    holder = (lambda place: step["samples"][place[0]]) if kind in PER_SAMPLE else (lambda place: step)
    first = (step.get("samples") or [{}])[0] if kind in PER_SAMPLE else step
    if kind not in first and kind not in REQUIRED:
        pytest.skip(f"{kind} is not given")
    wrong = [text for text in (complaint(row, holder, index, kind) for row in rows) if text]
    if wrong:
        more = f"\\n… and {len(wrong) - 10} more" if len(wrong) > 10 else ""
        pytest.fail(f"{len(wrong)} of {len(rows)} numbers are wrong\\n" + "\\n".join(wrong[:10]) + more, pytrace=False)


def test_every_decimal_is_its_hexadecimal_float():
    for _, _, _, rows in GROUPS:
        for _, name, expected, exact, _, _ in rows:
            assert expected == exact, name
`

export const pytest: Target = {
  id: 'pytest',
  title: 'Python, pytest',
  file: 'test_golden.py',
  write,
}
