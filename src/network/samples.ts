// Reads the samples, and checks that the loss is defined for their targets and for what the outputs can be.

import { losses } from '../parts/losses/index.ts'
import type { Activation, Chosen, Loss } from '../parts/part.ts'
import { closest } from './closest.ts'
import { keysOf } from './keys.ts'
import { readNumbers } from './matrix.ts'
import type { Layer, Sample } from './network.ts'
import type { Path, Reading } from './reading.ts'
import { grouped, isList, listed, shown } from './shown.ts'

const MOST_NUMBERS = 10_000_000

/** What the samples must fit: names of inputs and outputs, and the loss. */
export type Ends = { inputs: readonly string[]; outputs: readonly string[] }

export function readSamples(reading: Reading, value: unknown, ends: Ends): Sample[] {
  const fix = 'Write samples: [{ inputs: [0.05, 0.10], targets: [0.01, 0.99] }]'
  if (!isList(value)) {
    reading.report('E-TYPE', ['samples'], `samples is ${shown(value)}, expected a list.`, { fix })
    return []
  }
  if (value.length === 0) {
    reading.report('E-SAMPLES', ['samples'], 'there are no samples; at least one is needed.', { fix })
    return []
  }
  const all = value.length * (ends.inputs.length + ends.outputs.length)
  if (all > MOST_NUMBERS) {
    reading.report(
      'E-LIMIT-SAMPLES',
      ['samples'],
      `the samples hold ${grouped(all)} numbers, limit ${grouped(MOST_NUMBERS)}.`,
    )
    return []
  }
  return Array.from(value, (sample, i) => readSample(reading, sample, i, ends))
}

function readSample(reading: Reading, value: unknown, i: number, ends: Ends): Sample {
  const path = ['samples', i]
  const numbers = (side: 'inputs' | 'targets', names: readonly string[], of: string): number[] => {
    const found = fields?.[side]
    const into = new Float64Array(names.length)
    if (found === undefined) {
      if (fields)
        reading.report('E-SAMPLE-KEYS', path, `sample ${i + 1} has no ${side}.`, {
          fix: `Add ${side}: ${names.length > 4 ? '[…]' : `[${names.map(() => 0).join(', ')}]`}`,
        })
      return [...into]
    }
    const what = `${side} of sample ${i + 1}`
    if (typeof found === 'object' && !isList(found))
      named(reading, found as object, [...path, side], what, names, into)
    else {
      const given = typeof found === 'number' && names.length === 1 ? [found] : found
      const known = `${listed(names.slice(0, 8))}${names.length > 8 ? ', …' : ''}`
      const one = side === 'inputs' ? `an input of sample ${i + 1}` : `a target of sample ${i + 1}`
      const list = { whole: `the list of ${what}`, one, count: names.length, of: `${of}${known}` }
      readNumbers(reading, given, [...path, side], list, into)
    }
    return Array.from(into)
  }
  const fields = reading.fields(value, path, keysOf('sample'), `sample ${i + 1}`)
  return {
    inputs: numbers('inputs', ends.inputs, 'one per input '),
    targets: numbers('targets', ends.outputs, 'one per output '),
  }
}

/** A map from names to numbers instead of a list. */
function named(
  reading: Reading,
  value: object,
  path: Path,
  what: string,
  names: readonly string[],
  into: Float64Array,
): void {
  for (const [i, name] of names.entries()) {
    if (!Object.hasOwn(value, name)) {
      reading.report('E-SAMPLE-KEYS', path, `${what} lack ${shown(name)}.`)
    } else into[i] = reading.number((value as Record<string, unknown>)[name], [...path, name], name) ?? 0
  }
  for (const key of Object.keys(value)) {
    if (names.includes(key)) continue
    const near = closest(key, names)
    reading.report(
      'E-SAMPLE-KEYS',
      [...path, key],
      `${what} name ${shown(key)}, which is none of ${listed(names.slice(0, 8))}.`,
      {
        fix: near === undefined ? '' : `Did you mean ${shown(near)}?`,
        key: true,
      },
    )
  }
}

/** Targets that the loss is not defined for. */
export function checkTargets(
  reading: Reading,
  samples: readonly Sample[],
  { part }: Chosen<Loss>,
  placeOf: (sample: number) => Path,
  called: (sample: number) => string,
): void {
  // A loss over probabilities takes one yes, but not two.
  const adds = part.targets.fits([1, 0]) && !part.targets.fits([1, 1])
  for (const [i, { targets }] of samples.entries()) {
    if (part.targets.fits(targets)) continue
    const where = placeOf(i)
    const wrong = targets.find((target) => !part.targets.fits([target]))
    const sum = targets.reduce((a, b) => a + b, 0)
    if (adds && targets.every((target) => target >= 0 && target <= 1)) {
      reading.report('E-ONEHOT', where, `the targets of ${called(i)} sum to ${sum}, expected 1.`, {
        why: `${part.id} reads targets as ${part.targets.what}.`,
      })
    } else {
      const outside = adds ? targets.find((target) => target < 0 || target > 1) : wrong
      reading.report(
        'E-TARGET-RANGE',
        where,
        `${called(i)} has the target ${shown(outside ?? targets[0])}; ${part.id} needs ${part.targets.what}.`,
        { fix: `Recode the targets, or use a loss that takes them: ${others(samples)}` },
      )
    }
  }
}

/** The losses that all these targets go with. */
function others(samples: readonly Sample[]): string {
  const fitting = losses.filter((loss) => samples.every(({ targets }) => loss.targets.fits(targets)))
  return listed(fitting.map((loss) => loss.id))
}

/** The activation of the outputs, `null` for a softmax. */
export function outputActivation(layers: readonly Layer[]): Chosen<Activation> | null {
  const last = layers.at(-1)
  return last?.type === 'dense' ? last.activation : null
}

/** A loss that the outputs do not go with: refused where it is undefined, else explained. */
export function checkPair(reading: Reading, layers: readonly Layer[], { part }: Chosen<Loss>): void {
  const activation = outputActivation(layers)?.part
  const id = activation?.id ?? 'softmax'
  const [low, high] = activation?.range ?? [0, 1]
  const paired = Object.keys(part.over ?? {})
  if (part.outputs && (low < part.outputs[0] || high > part.outputs[1])) {
    reading.report(
      'E-PAIR',
      ['loss'],
      `${part.id} needs outputs from ${part.outputs[0]} to ${part.outputs[1]}, but ${id} gives ${rangeText(low, high)}.`,
      {
        why: 'Outside of that the logarithm in the loss is not defined.',
        fix: `Give the last layer activation: ${paired[0]}, or choose another loss.`,
      },
    )
  } else if (id === 'softmax' && !paired.includes('softmax')) {
    reading.report(
      'W-PAIR',
      ['loss'],
      `${part.id} over a softmax: the gradient almost vanishes where the network is surely wrong.`,
      {
        fix: 'With a softmax use loss: categorical-cross-entropy',
      },
    )
  } else if (paired.includes('softmax') && id !== 'softmax') {
    reading.report(
      'W-PAIR',
      ['loss'],
      `${part.id} over ${id}: the outputs do not add up to 1, so only the output of the right class is trained.`,
      {
        fix: 'Use activation: softmax on the last layer, or binary-cross-entropy for outputs of their own.',
      },
    )
  }
}

function rangeText(low: number, high: number): string {
  if (low === -Infinity && high === Infinity) return 'any number'
  if (high === Infinity) return `numbers from ${low} up`
  return `numbers from ${low} to ${high}`
}
