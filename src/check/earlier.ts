// The steps before the one that is checked, as somebody worked them: their new weights are rounded too, and a
// slip in one step goes on into the next.

import type { Course } from './course.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals, type StepBefore } from './intervals.ts'
import { isOff, type Mark, type Marked } from './marks.ts'
import type { World } from './world.ts'

export type Earlier = {
  readonly world: World
  /** The marks of the numbers given for that step; none where it was left out. */
  readonly marks: readonly Mark[]
  readonly before: Earlier | null
}

/** So many steps are followed back, and only in a network whose steps somebody can work by hand. */
const STEPS = 8
const LARGEST = 3000

/** The steps before `step`, with what is marked of them already. */
export function earlierThan(
  course: Course,
  step: number,
  marked: ReadonlyMap<number, Marked>,
): Earlier | null {
  return back(course, step, marked, STEPS)
}

function back(
  course: Course,
  step: number,
  marked: ReadonlyMap<number, Marked>,
  left: number,
): Earlier | null {
  if (step <= 1 || left === 0) return null
  const world = course.at(step - 1)
  if (world.plan.cells.length > LARGEST) return null
  return {
    world,
    marks: marked.get(step - 1)?.marks ?? [],
    before: back(course, step - 1, marked, left - 1),
  }
}

/** The same steps with none of their numbers given. */
export const unmarked = (earlier: Earlier | null): Earlier | null =>
  earlier === null ? null : { ...earlier, marks: [], before: unmarked(earlier.before) }

/** What the numbers of the step before may be in that writing, and which of those given are not right. */
export function stepBefore(earlier: Earlier | null, hand: Handwriting): StepBefore | null {
  if (earlier === null) return null
  const { world, marks, before } = earlier
  const givens = givenIntervals(marks, hand)
  const off = marks.filter(({ status }) => isOff(status))
  return {
    intervals: new Intervals(world, givens, hand.carrying, hand.slack, stepBefore(before, hand)),
    off: new Map(off.map(({ cell, given }) => [cell, { name: cell.name, step: given.step }])),
  }
}
