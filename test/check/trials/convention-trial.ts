// One trial of a convention: right numbers of a network worked in another way, checked against the file's, and
// whether they are reported as right under that convention.

import { Course } from '../../../src/check/course.ts'
import type { Given } from '../../../src/check/given.ts'
import { right } from '../../../src/check/theory.ts'
import type { Network } from '../../../src/network/network.ts'
import { network } from '../../../src/network/validate.ts'
import { resolve } from '../../../src/trace/resolve.ts'
import { step as sheetOf } from '../../../src/trace/step.ts'
import { described } from './described.ts'
import {
  deltasOf,
  forwardOf,
  gradientsAndNew,
  type Rounding,
  sampleGradientsOf,
  stateOf,
  type Written,
  written,
} from './numbers.ts'
import type { Way } from './plain/conventions.ts'
import type { Plain } from './plain/network.ts'
import { run, type Step } from './plain/run.ts'
import { isSaturated, randomPlain } from './random-plain.ts'
import { diagnosisOf, NINE } from './trial.ts'

export type ConventionTrial = { network: Network; givens: readonly Given[] }

const pages = (...at: [Plain, Step, number]): Written[] => [
  ...gradientsAndNew(...at),
  ...stateOf(...at),
  ...forwardOf(...at).filter(({ name }) => !('d' in name) && name.of === 'error'),
]

/** The trial of a seed, with the ways one on top of the other; `null` where the numbers are the file's own. */
export function conventionTrial(
  ways: readonly Way[],
  seed: number,
  to: Rounding = NINE,
): ConventionTrial | null {
  const keras = ways.some((way) => way.keras)
  const plain = randomPlain(
    seed,
    keras ? { optimizer: ['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] } : {},
  )
  const other = ways.reduce<Plain | null>((at, way) => at && way.other(at, seed), plain)
  if (other === null || isSaturated(plain) || isSaturated(other)) return null
  const signs = ways.flatMap(({ negated }) => negated ?? [])
  const negated = signs.length === 0 ? null : signs[seed % signs.length]!
  const n = keras ? 1 + (seed % 2) : 1
  const theirs = run(other, [], n, 1, keras).at(-1)!
  const shares = ways.some((way) => way.overSamples)
  const page = (...at: [Plain, Step, number]) => [
    ...pages(...at),
    ...(negated === null && !shares ? [] : deltasOf(...at)),
    ...(shares ? sampleGradientsOf(...at) : []),
  ]
  const file = network(described(plain))
  const world = new Course(file, right).at(n)
  const numbers = page(other, theirs, n)
    .filter(({ name }) => world.find(name) !== undefined)
    .map((one) => signed(shares ? shared(one, theirs.passes.length) : one, negated))
  if (numbers.some(({ value }) => !(Math.abs(value) < 1e6))) return null
  const givens = numbers.map((one) => written(one, to))
  const off = givens.filter((given) => !isNear(given, world.value(world.find(given.name)!)))
  return off.length === 0 ? null : { network: file, givens }
}

/** Off by no more than rounding an earlier number may cause. */
const isNear = (given: Given, value: number) =>
  Math.abs(given.value - value) <= 2.5 * Number(`1e${-given.decimals}`)

function signed(one: Written, negated: string | null): Written {
  if (negated === null || !('d' in one.name) || !('of' in one.name.by)) return one
  const kind = one.name.by.of === 'parameter' ? 'gradient' : 'delta'
  return negated.includes(kind) ? { ...one, value: -one.value } : one
}

/** ∂E/∂ of a single sample, divided by the number of samples. */
export const shared = (one: Written, samples: number): Written =>
  'd' in one.name && 'sample' in one.name.d && one.name.d.sample !== undefined
    ? { ...one, value: one.value / samples }
    : one

/** The trial of a seed with the numbers of single precision, which are the library's own. */
export function singlePrecisionTrial(seed: number): ConventionTrial | null {
  const plain = randomPlain(seed)
  if (isSaturated(plain)) return null
  const description = described(plain)
  const file = network(description)
  const single = sheetOf(network({ ...description, numbers: { precision: 'float32' } }))
  const steps = run(plain, [], 1)
  const givens = pages(plain, steps[0]!, 1).map(({ name, step }) =>
    written({ name, step, value: single.look(resolve(single.plan, name)) }, NINE),
  )
  const world = new Course(file, right).at(1)
  const off = givens.filter((given) => !isNear(given, world.value(world.find(given.name)!)))
  return off.length === 0 ? null : { network: file, givens }
}

/** `convention`: reported as that one (or those); `other`: as another of the same digits; `right`: as right. */
export type Verdict = 'convention' | 'other' | 'right' | 'mistake' | 'nothing'

export function verdictOf({ network: file, givens }: ConventionTrial, ids: readonly string[]): Verdict {
  const found = diagnosisOf(file, givens)
  if (found.conventions.length > 0) {
    const wanted = [...ids].sort().join()
    return found.conventions.some(
      ({ customs }) =>
        customs
          .map(({ convention }) => convention.id)
          .sort()
          .join() === wanted,
    )
      ? 'convention'
      : 'other'
  }
  if (found.fitting.length > 0 || found.local.length > 0) return 'mistake'
  return found.isRight ? 'right' : 'nothing'
}
