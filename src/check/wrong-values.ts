// The numbers that known mistakes give in the place of the right ones, so that a test of somebody's code can say
// which mistake was made.

import { addressOf } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { Course, rightCourse } from './course.ts'
import { factsOf, hypothesesFor } from './hypotheses.ts'

export type WrongValue = { readonly value: number; readonly sentence: string }

/** So many numbers are worked out at most, over all mistakes. */
const MOST = 300_000
/** Beside one number. */
const MOST_EACH = 8

type Courses = {
  readonly right: Course
  readonly wrong: readonly { course: Course; sentence: string }[]
  /** Of all hypotheses, those about one part of the network included. */
  readonly count: number
}
const known = new WeakMap<Network, Courses>()

/** The runs of a network, the right one and each mistake's, so that a later step goes on from an earlier one. */
function coursesOf(given: Network): Courses {
  let courses = known.get(given)
  if (courses === undefined) {
    const network: Network = { ...given, numbers: { ...given.numbers, byHand: null } }
    const hypotheses = hypothesesFor(factsOf(network, 0)).filter(({ mistake }) => mistake.kind !== 'computes')
    const wrong = hypotheses
      .filter(({ scope }) => scope === 'everywhere')
      .map(({ theory, form }) => ({ course: new Course(network, theory), sentence: form.sentence }))
    known.set(given, (courses = { right: rightCourse(network), wrong, count: hypotheses.length }))
  }
  return courses
}

/** By address, what each mistake gives in step `step`, the simplest mistakes first; right values are left out. */
export function wrongValues(network: Network, step = 1): ReadonlyMap<string, readonly WrongValue[]> {
  const found = new Map<string, WrongValue[]>()
  const { right, wrong, count } = coursesOf(network)
  const own = right.at(step)
  const cells = own.plan.worked
  if (cells.length * count > MOST) return found
  const addresses = cells.map(({ name }) => addressOf(name))
  for (const { course, sentence } of wrong) {
    const world = course.at(step)
    for (const [i, cell] of cells.entries()) {
      const other = world.plan === own.plan ? cell : world.find(cell.name)
      if (other === undefined) continue
      const value = world.value(other)
      if (!Number.isFinite(value) || isNear(value, own.value(cell))) continue
      const values = found.get(addresses[i]!) ?? []
      if (values.length < MOST_EACH && values.every((one) => !isNear(one.value, value))) {
        values.push({ value, sentence })
        found.set(addresses[i]!, values)
      }
    }
  }
  return found
}

/** The same to nine digits, which is what a message can tell apart. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
