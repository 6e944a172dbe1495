// Tells calculations apart: the given numbers and all of the worked solution of their steps, to the last digits.

import { addressOf } from '../formula/name.ts'
import type { Plan } from '../trace/plan.ts'
import { type Candidate, cellIn } from './candidate.ts'
import type { Given } from './given.ts'
import { factorOf } from './shown-as.ts'

/** So many numbers of a solution are compared at most. */
const MOST = 400

export type Signature = {
  /** What is made of the given numbers, as conventions write them, then of the worked solutions. */
  readonly numbers: readonly number[]
  /** Addresses of each worked solution. */
  readonly names: readonly (readonly string[])[]
}

/** The signature of a candidate; `null` where it has not all of the given numbers. */
export function signatureOf({ course, customs }: Candidate, givens: readonly Given[]): Signature | null {
  const factor = ({ name, step }: Given) => factorOf(customs, course.network, name, step)
  if (course.isFast) {
    const numbers = givens.map((given) => factor(given) * (course.fast(given) ?? Number.NaN))
    return { numbers, names: [] }
  }
  const numbers: number[] = []
  for (const given of givens) {
    const world = course.at(given.step)
    const cell = cellIn(world, given)
    if (cell === undefined) return null
    numbers.push(factor(given) * world.value(cell))
  }
  const names: (readonly string[])[] = []
  for (const step of new Set(givens.map((given) => given.step))) {
    const world = course.at(step)
    names.push(namesOf(world.plan))
    for (const cell of world.plan.worked.slice(0, MOST)) numbers.push(world.value(cell))
  }
  return { numbers, names }
}

const known = new WeakMap<Plan, readonly string[]>()

function namesOf(plan: Plan): readonly string[] {
  let names = known.get(plan)
  if (names === undefined) {
    known.set(plan, (names = plan.worked.slice(0, MOST).map(({ name }) => addressOf(name))))
  }
  return names
}

/** Are two calculations the same in all that is compared? */
export function sameSignature(a: Signature, b: Signature): boolean {
  return (
    a.numbers.length === b.numbers.length &&
    a.numbers.every((value, i) => isSame(value, b.numbers[i]!)) &&
    a.names.length === b.names.length &&
    a.names.every((names, s) => isSameList(names, b.names[s]!))
  )
}

const isSameList = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((name, i) => name === b[i]))

/** Ten significant digits: what two orders of the same operations agree in. */
const isSame = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-10 * Math.max(Math.abs(a), Math.abs(b)) + 1e-15
