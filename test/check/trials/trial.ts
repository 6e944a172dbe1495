// One trial: the numbers of a plain network with slips in it, checked against the right network, and whether
// the diagnosis says what was done.

import { type Candidate, cellIn, gives } from '../../../src/check/candidate.ts'
import { rightCourse } from '../../../src/check/course.ts'
import { type Diagnosis, diagnose } from '../../../src/check/diagnose.ts'
import { earlierThan } from '../../../src/check/earlier.ts'
import type { Given } from '../../../src/check/given.ts'
import { type Mark, type Marked, marksOfStep } from '../../../src/check/marks.ts'
import type { Network } from '../../../src/network/network.ts'
import { network } from '../../../src/network/validate.ts'
import { described } from './described.ts'
import { type Kind, kinds, slipOf } from './kinds.ts'
import { forwardOf, gradientsAndNew, type Rounding, stateOf, type Written, written } from './numbers.ts'
import type { Plain, Slip } from './plain/network.ts'
import { run, type Step } from './plain/run.ts'
import { isSaturated, randomPlain, type Wish } from './random-plain.ts'

export type Trial = {
  readonly network: Network
  readonly plain: Plain
  readonly slips: readonly Slip[]
  readonly givens: readonly Given[]
}

export const NINE: Rounding = { decimals: 9 }

const usable = (numbers: readonly Written[]) =>
  numbers.every(({ value }) => Number.isFinite(value) && Math.abs(value) < 1e6)

/** What is written down of the steps, rounded; with the forward pass and the optimizer's state where only they differ. */
function givensOf(
  plain: Plain,
  slips: readonly Slip[],
  steps: readonly number[],
  since: number,
  to: Rounding,
) {
  const most = Math.max(...steps)
  const wrong = run(plain, slips, most, since)
  const rightly = run(plain, [], most)
  const pages = [
    gradientsAndNew,
    (...at: [Plain, Step, number]) => [...forwardOf(...at), ...stateOf(...at)],
  ] as const
  let all: Given[] = []
  for (const page of pages) {
    const numbers = steps.flatMap((n) => page(plain, wrong[n - 1]!, n))
    const others = steps.flatMap((n) => page(plain, rightly[n - 1]!, n))
    if (!usable(numbers)) return null
    const givens = numbers.map((one) => written(one, to))
    all = [...all, ...givens]
    if (givens.some((given, i) => isOther(given, written(others[i]!, to)))) return all
  }
  return null
}

/** Off by more than rounding an earlier number may cause: such numbers are reported as rounded early. */
const isOther = (a: Given, b: Given) => Math.abs(a.value - b.value) > 2.5 * Number(`1e${-a.decimals}`)

/** What all the wishes allow; `null` where they exclude each other. */
function together(wishes: readonly Wish[]): Wish | null {
  const all: Record<string, unknown> = {}
  for (const wish of wishes) {
    for (const [key, value] of Object.entries(wish)) {
      const before = all[key]
      if (Array.isArray(value) && Array.isArray(before)) {
        all[key] = value.filter((one) => before.includes(one))
        if ((all[key] as unknown[]).length === 0) return null
      } else if (key === 'biases' && before !== undefined && before !== 'any') {
        if (value !== 'any' && value !== before) return null
      } else all[key] = value
    }
  }
  return all as Wish
}

/** The trial of a seed; `null` where the slips change no given number, or the numbers cannot be written. */
export function trialOf(kind: readonly Kind[], seed: number, to: Rounding = NINE): Trial | null {
  const wish = together(kind.map((one) => one.wish ?? {}))
  if (wish === null) return null
  const plain = randomPlain(seed, wish)
  if (isSaturated(plain)) return null
  const slips = kind.map((one, i) => slipOf(one, Math.floor(seed / (i === 0 ? 1 : 7))))
  const lists = kind.find(({ steps }) => steps)?.steps ?? [[1]]
  const steps = lists[seed % lists.length]!
  const since = kind.some(({ sinceGiven }) => sinceGiven) || seed % 2 === 0 ? Math.min(...steps) : 1
  const givens = givensOf(plain, slips, steps, since, to)
  if (givens === null) return null
  if (slips.length > 1 && slips.some((_, i) => isIdle(plain, slips, i, steps, since, to, givens))) return null
  return { network: network(described(plain)), plain, slips, givens }
}

/** Does a slip change nothing beside the other? */
function isIdle(
  plain: Plain,
  slips: readonly Slip[],
  i: number,
  steps: readonly number[],
  since: number,
  to: Rounding,
  givens: readonly Given[],
): boolean {
  const without = givensOf(
    plain,
    slips.filter((_, j) => j !== i),
    steps,
    since,
    to,
  )
  return (
    without === null || givens.every(({ value }, j) => without[j] === undefined || without[j].value === value)
  )
}

/**
 * `first`: the slip is the first finding by its name; `named`: a later one; `convention`, `equal`: others of the
 * same digits alone; `wrong`: something that gives other digits; `nothing`.
 */
export type Outcome = 'first' | 'named' | 'convention' | 'equal' | 'wrong' | 'nothing'

const idOf = (catalogue: string) => kinds.find((one) => one.catalogue === catalogue)!.id

const idsOf = (ids: readonly string[]) => [...ids].sort().join()
const mistakesOf = ({ mistakes }: Candidate) => idsOf(mistakes.map(({ mistake }) => mistake.id))

/** What the check says; the same as `checkNumbers` without the search for hidden numbers. */
export function diagnosisOf(own: Network, givens: readonly Given[]): Diagnosis & { isRight: boolean } {
  const course = rightCourse(own)
  const steps = [...new Set(givens.map(({ step }) => step))].sort((a, b) => a - b)
  const known = new Map<number, Marked>()
  const marked = steps.map((step) => {
    const world = course.at(step)
    const numbers = givens.filter((given) => given.step === step)
    const found = marksOfStep(
      world,
      numbers.map((given) => ({ given, world, cell: cellIn(world, given)! })),
      earlierThan(course, step, known),
    )
    known.set(step, found)
    return found
  })
  const isOff = ({ status }: Mark) => status === 'wrong' || status === 'follows'
  const hand = (marked.find(({ marks }) => marks.some(isOff)) ?? marked[0]!).hand
  const marks = marked.flatMap((one) => one.marks)
  return { ...diagnose(own, marks, hand), isRight: !marks.some(isOff) }
}

/** What the check makes of a trial; `null` where every number is right but for an early rounding. */
export function outcomeOf({ network: own, slips, givens }: Trial): Outcome | null {
  const { conventions, fitting, local, isRight } = diagnosisOf(own, givens)
  const same = (one: Candidate) => givensAgree(one, givens)
  if (conventions.length > 0) return conventions.every(same) ? 'convention' : 'wrong'
  const ids = idsOf(slips.map(({ catalogue }) => idOf(catalogue)))
  const found = [...fitting, ...local.map(({ candidate }) => candidate)]
  const at = found.findIndex((one) => mistakesOf(one) === ids)
  if (at >= 0) return at === 0 ? 'first' : 'named'
  if (found.length === 0) return isRight ? null : 'nothing'
  return fitting.length > 0 && fitting.every(same) ? 'equal' : 'wrong'
}

const givensAgree = (one: Candidate, givens: readonly Given[]) => givens.every((given) => gives(one, given))

/**
 * With few digits: `right`, all numbers right or rounded early; `true`, the slip is named; `several`, more than one
 * calculation fits; `same`, one that gives every digit; `alone`, one that does not; `nothing`.
 */
export type Naming = 'right' | 'true' | 'several' | 'same' | 'alone' | 'nothing'

export function namingOf(trial: Trial): Naming {
  const { conventions, fitting, local, isRight } = diagnosisOf(trial.network, trial.givens)
  if (isRight) return 'right'
  const found = [...conventions, ...fitting, ...local.map(({ candidate }) => candidate)]
  if (found.length === 0) return 'nothing'
  const wanted = idsOf(trial.slips.map(({ catalogue }) => idOf(catalogue)))
  if (found.some((one) => mistakesOf(one) === wanted)) return 'true'
  if (new Set(found.map((one) => mistakesOf(one))).size > 1) return 'several'
  return found.every((one) => givensAgree(one, trial.givens)) ? 'same' : 'alone'
}
