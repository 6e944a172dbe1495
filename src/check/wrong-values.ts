// The numbers that known mistakes give in the place of the right ones, so that a test of somebody's code can say
// which mistake was made.

import type { Cell } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { Course, rightCourse } from './course.ts'
import { factsOf, hypothesesFor } from './hypotheses.ts'
import type { World } from './world.ts'

export type WrongValue = { readonly value: number; readonly sentence: string }

/** So many numbers are worked out at most for a step, over all mistakes. */
const MOST = 1_000_000
/** A value that more mistakes give tells none of them: Adam's first new weight is w ± rate after most. */
const MOST_SAME = 5

type Wrong = {
  readonly course: Course
  readonly mistake: string
  readonly sentence: string
  /** The first step whose error or new parameters show the mistake, as far as steps were looked at. */
  shown: number
  /** Steps looked at for that. */
  seen: number
}
type Courses = {
  readonly right: Course
  readonly wrong: readonly Wrong[]
}
const known = new WeakMap<Network, Courses>()

/** The runs of a network, the right one and each mistake's, so that a later step goes on from an earlier one. */
function coursesOf(given: Network): Courses {
  let courses = known.get(given)
  if (courses === undefined) {
    const network: Network = { ...given, numbers: { ...given.numbers, byHand: null } }
    const wrong = hypothesesFor(factsOf(network, 0))
      .filter(({ mistake, scope }) => mistake.kind !== 'computes' && scope === 'everywhere')
      .map(({ mistake: { id }, theory, form: { sentence } }): Wrong => {
        return { course: new Course(network, theory), mistake: id, sentence, shown: Infinity, seen: 0 }
      })
    known.set(given, (courses = { right: rightCourse(network), wrong }))
  }
  return courses
}

/**
 * By address, what each mistake gives in step `step`; right values are left out. Mistakes made nearest to a number
 * come first: for a gradient those of the backward pass, for an error those of the loss. A mistake that the error
 * or the new parameters of an earlier step show already is left out. Two mistakes may give the same value.
 */
export function wrongValues(network: Network, step = 1): ReadonlyMap<string, readonly WrongValue[]> {
  const { right, wrong } = coursesOf(network)
  const own = right.at(step)
  const cells = own.plan.worked
  if (cells.length * wrong.length > MOST) return new Map()
  const departures = wrong
    .filter((one) => firstShown(one, right, step) >= step)
    .map(({ course, mistake, sentence }) => {
      return { mistake, sentence, values: departing(own, course.at(step), cells) }
    })
    .filter(({ values }) => values.length > 0)
    .toSorted((a, b) => b.values[0]!.at - a.values[0]!.at)
  const found = cells.map((): Told[] => [])
  for (const { mistake, sentence, values } of departures) {
    for (const { at, value } of values) {
      const told = found[at]!
      // Two forms of a mistake that give one value are one.
      if (!told.some((one) => one.mistake === mistake && isNear(one.value, value)))
        told.push({ mistake, sentence, value })
    }
  }
  return new Map(
    cells.flatMap(({ name }, at) => {
      const told = found[at]!.filter(isTelling)
      return told.length === 0
        ? []
        : [[addressOf(name), told.map(({ value, sentence }) => ({ value, sentence }))]]
    }),
  )
}

type Told = WrongValue & { readonly mistake: string }
const isTelling = ({ value }: Told, _: number, told: readonly Told[]) =>
  told.filter((one) => isNear(one.value, value)).length <= MOST_SAME

/** The wrong numbers of a step, in the order in which they are worked out. */
function departing(right: World, wrong: World, cells: readonly Cell[]): { at: number; value: number }[] {
  return cells.flatMap((cell, at) => {
    const other = wrong.plan === right.plan ? cell : wrong.find(cell.name)
    const value = other === undefined ? Number.NaN : wrong.value(other)
    return Number.isFinite(value) && !isNear(value, right.value(cell)) ? [{ at, value }] : []
  })
}

/** The first step up to `step` that everybody's numbers show to be wrong. */
function firstShown(one: Wrong, right: Course, step: number): number {
  while (one.seen < step && one.shown > one.seen) {
    const own = right.at(++one.seen)
    const compared = own.plan.worked.filter(({ name }) => isCompared(name))
    if (departing(own, one.course.at(one.seen), compared).length > 0) one.shown = one.seen
  }
  return one.shown
}

/** E of the whole batch and the new parameters are there in every test of somebody's code. */
const isCompared = (name: Name) =>
  'of' in name &&
  ((name.of === 'error' && name.unit === undefined && name.sample === undefined) ||
    (name.of === 'update' && name.quantity === 'new'))

/** The same to nine digits, which is what a message can tell apart. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
