// The marks of all numbers, step by step; of a dump most at once, and those that are looked at closely on a sheet.

import type { Course } from './course.ts'
import { type Quick, sortDump } from './dump.ts'
import { earlierThan } from './earlier.ts'
import type { Given } from './given.ts'
import type { Tied } from './handwriting.ts'
import { isOff, type Marked, marksOfStep, type Status } from './marks.ts'
import type { World } from './world.ts'

type AllMarks<G extends Given> = {
  readonly quick: readonly Quick<G>[]
  readonly marked: readonly ({ readonly world: World } & Marked)[]
  readonly unknown: readonly G[]
}

/** The marks of all numbers; those of a dump at once, but for those that are looked at closely. */
export function marksOf<G extends Given>(course: Course, givens: readonly G[]): AllMarks<G> {
  if (!course.isFast) return { quick: [], ...marksOn(course, givens) }
  const { quick, left } = sortDump(course, givens)
  const found = marksOn(course, left)
  const isWrong = ({ status }: { readonly status: Status }) => isOff(status)
  if (found.marked.some(({ marks }) => marks.some(isWrong)) || !quick.some(isWrong))
    return { quick, ...found }
  // A closer look took nothing of what seemed to be wrong for wrong: then all of it is looked at.
  const all = sortDump(course, givens, Number.POSITIVE_INFINITY)
  return { quick: all.quick, ...marksOn(course, all.left) }
}

function marksOn<G extends Given>(course: Course, givens: readonly G[]): Omit<AllMarks<G>, 'quick'> {
  const tied: Tied[] = []
  const unknown: G[] = []
  for (const given of givens) {
    const world = course.at(given.step)
    const cell = world.find(given.name)
    if (cell === undefined) unknown.push(given)
    else tied.push({ given, cell, world })
  }
  const known = new Map<number, Marked>()
  const marked = byStep(tied).map(([step, own]) => {
    const world = course.at(step)
    const found = marksOfStep(world, own, earlierThan(course, step, known))
    known.set(step, found)
    return { world, ...found }
  })
  return { marked, unknown }
}

/** The numbers of each step, in the order of the steps. */
function byStep(tied: readonly Tied[]): (readonly [step: number, own: readonly Tied[]])[] {
  const groups = new Map<number, Tied[]>()
  for (const one of tied) {
    const own = groups.get(one.given.step)
    if (own === undefined) groups.set(one.given.step, [one])
    else own.push(one)
  }
  return [...groups].sort(([a], [b]) => a - b)
}
