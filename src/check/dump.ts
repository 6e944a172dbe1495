// A dump of a large network's numbers: what the engine has to the last digits is right at once, what is clearly
// off is wrong at once, and only a spread of the rest is worked out on a sheet.

import type { Name } from '../formula/name.ts'
import { type Network, placeOf } from '../network/network.ts'
import type { Course } from './course.ts'
import { fromProgram, type Given, matches, unitOf } from './given.ts'
import type { Status } from './marks.ts'
import { roomInSingle } from './single-spread.ts'

/** So many wrong numbers are marked and explained; the rest are only counted as wrong. */
const SPREAD = 300

/** So many of the right ones are marked with them. */
const SHOWN = 24

export type Quick<G extends Given> = {
  readonly given: G
  readonly name: Name
  readonly expected: number
  readonly status: Status
}

export type Sorted<G extends Given> = {
  /** Marked already. */
  readonly quick: readonly Quick<G>[]
  /** To be marked on a sheet. */
  readonly left: readonly G[]
}

/** Sorts the numbers of a dump; `course` is the right one. Of the wrong ones `most` are left to be explained. */
export function sortDump<G extends Given>(course: Course, givens: readonly G[], most = SPREAD): Sorted<G> {
  const quick: Quick<G>[] = []
  const left: G[] = []
  const off: { given: G; expected: number }[] = []
  for (const given of givens) {
    const expected = course.fast(given)
    if (expected === undefined) left.push(given)
    else {
      const match =
        matches(given, expected) ?? nearly(given, expected) ?? nearlyInSingle(course, given, expected)
      if (match !== null) quick.push({ given, name: given.name, expected, status: match })
      else if (isClearlyOff(given.value, expected)) off.push({ given, expected })
      else left.push(given)
    }
  }
  const chosen = new Set(spread(off, most))
  for (const one of off) {
    if (chosen.has(one)) left.push(one.given)
    else quick.push({ given: one.given, name: one.given.name, expected: one.expected, status: 'wrong' })
  }
  // Those that are right show how the numbers were written: a program's is not one rounded by hand.
  const shown = new Set(
    left.length === 0
      ? []
      : spread(
          quick.filter(({ status }) => status !== 'wrong'),
          SHOWN,
        ),
  )
  for (const { given } of shown) left.push(given)
  return { quick: quick.filter((one) => !shown.has(one)), left: asWorked(course.network, left) }
}

const KINDS = ['parameter', 'gradient', 'new', 'change']

/** In the order they are worked out, in which their cells are then made: gradients from the last layer back. */
function asWorked<G extends Given>(network: Network, left: readonly G[]): G[] {
  const ranked = left.map((given) => {
    const { place } = given
    if (place === undefined) return { given, kind: -1, layer: 0, parameter: 0 }
    const { layer } = placeOf(network, place.parameter)
    const kind = KINDS.indexOf(place.of)
    return { given, kind, layer: place.of === 'gradient' ? -layer : layer, parameter: place.parameter }
  })
  ranked.sort((a, b) => a.kind - b.kind || a.layer - b.layer || a.parameter - b.parameter)
  return ranked.map(({ given }) => given)
}

/** The last bits of a double. */
const nearly = (given: Given, expected: number): Status | null =>
  fromProgram(given) && Math.abs(given.value - expected) <= 1e-14 * Math.abs(expected) ? 'right' : null

/** What is off by a few times what single precision makes of it here. */
function nearlyInSingle(course: Course, given: Given, expected: number): Status | null {
  if (given.single !== true) return null
  const room = roomInSingle(expected, course.fastSingle(given)!) + unitOf(given) / 2
  return Math.abs(given.value - expected) <= room ? 'right' : null
}

/** More than any order of sums, in any precision, can cause. */
const isClearlyOff = (value: number, expected: number) =>
  !(Math.abs(value - expected) <= 1e-2 * Math.max(Math.abs(expected), 1e-4))

/** Evenly chosen ones, the first and the last among them. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!)
}
