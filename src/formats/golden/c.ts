// C99 and C++17 with a plain main: arrays as wide as the widest layer, in one struct that the user's function
// fills for each update.

import { toHex } from '../../numeric/decimal.ts'
import { checks, TYPES } from './c-checks.ts'
import type { Expected, Golden } from './golden.ts'
import { decimal, groupName, lines, nested, quoted } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

/** `??/` is a backslash in old C, in comments too; a line must not end with one. */
const text = (name: string) => quoted(name).replaceAll('?', '\\?')
const list = (value: Parameters<typeof nested>[0], one = decimal) => nested(value, '{', '}', one)
const three = (place: readonly number[]) => `{${[0, 1, 2].map((i) => place[i] ?? 0).join(', ')}}`

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const telling = wrong.map((one) => `{${decimal(one.value)}, ${one.mistake}}`)
  const known = `${wrong.length}, {${telling.join(', ') || '{0.0, 0}'}}`
  return `{${three(place)}, ${text(name)}, ${decimal(value)}, ${toHex(value)}, ${decimal(tolerance)}, ${known}}`
}

/** An array of C may not be empty. */
const some = (values: readonly string[]) => (values.length === 0 ? '0' : values.join(', '))

function write(golden: Golden): string {
  const { network, layout, weights, biases, samples, batches, groups, mistakes, near } = golden
  const widest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 1)
  const mostWrong = widest(groups.flatMap(({ numbers }) => widest(numbers.map(({ wrong }) => wrong.length))))
  const tables = groups.map(
    (group) =>
      `static const struct golden_row golden_${groupName(group)}[] = {\n${lines(group.numbers.map(row), '    ')}};\n`,
  )
  const calls = groups.map(
    (group) =>
      `{"${group.title}", ${group.step - 1}, "${group.kind}", golden_${groupName(group)}, ${group.numbers.length}}`,
  )
  const numbersOf = (side: 'inputs' | 'targets') => samples.map((sample) => list(sample[side]))
  const flat = weights.map((layer) => layer.flat().map(decimal).join(', '))
  return `// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// Compile and run it with: cc -std=c99 golden.c -lm -o golden && ./golden
${headOf(golden, text)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}

#include <math.h>
#include <stdio.h>
#include <string.h>

#define GOLDEN_LAYERS ${layout.length}
#define GOLDEN_UNITS ${widest(layout.map(({ units }) => units.length))}   /* of the widest layer */
#define GOLDEN_WIDTH ${widest(layout.map(({ inputs }) => inputs.length))}   /* inputs of a unit, where there are most */
#define GOLDEN_INPUTS ${network.inputs.length}
#define GOLDEN_OUTPUTS ${network.outputs.length}
#define GOLDEN_SAMPLES ${widest(batches.map((batch) => batch.length))}   /* of the greatest batch */
#define GOLDEN_STEPS ${batches.length}

${TYPES}
static const int golden_units[GOLDEN_LAYERS] = {${layout.map(({ units }) => units.length).join(', ')}};
static const int golden_width[GOLDEN_LAYERS] = {${layout.map(({ inputs }) => inputs.length).join(', ')}};
static const int golden_bias_count[GOLDEN_LAYERS] = {${layout.map(({ dense }) => dense.biasCount).join(', ')}};
/* Layer by layer, unit by unit. */
static const double golden_weights[] = {
${lines(flat, '    ')}};
static const double golden_biases[] = {${some(biases.flat().map(decimal))}};
static const double golden_inputs[][GOLDEN_INPUTS] = {
${lines(numbersOf('inputs'), '    ')}};
static const double golden_targets[][GOLDEN_OUTPUTS] = {
${lines(numbersOf('targets'), '    ')}};
/* The samples of each update, one after the other, and how many they are. */
static const int golden_batch_sizes[GOLDEN_STEPS] = {${batches.map((batch) => batch.length).join(', ')}};
static const int golden_batches[] = {${batches.flat().join(', ')}};

/* What was done wrong where a number has one of its tell-tale values. */
static const char *const golden_mistakes[] = {
${lines(mistakes.length === 0 ? ['""'] : mistakes.map(text), '    ')}};

/* Place, name, expected value, the same as a hexadecimal float, tolerance, tell-tale wrong values. */
struct golden_row {
    int place[3];
    const char *name;
    double value, exact, tolerance;
    int wrong_count;
    struct { double value; int mistake; } wrong[${mostWrong}];
};

${tables.join('\n')}
struct golden_group { const char *title; int step; const char *kind; const struct golden_row *rows; int count; };
static const struct golden_group golden_groups[] = {
${lines(calls, '    ')}};

${checks(decimal(near), groups.length)}`
}

export const c: Target = { id: 'c', title: 'C99 or C++17', file: 'golden.c', write }
