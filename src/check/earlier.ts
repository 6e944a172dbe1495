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

/** So many steps or up to twice as many are followed back, and only in a network whose steps can be worked by hand. */
const STEPS = 8
const LARGEST = 3000

/** The steps before `step`, with what is marked of them already. */
export function earlierThan(
  course: Course,
  step: number,
  marked: ReadonlyMap<number, Marked>,
): Earlier | null {
  // Up to the same step for several in a row, so that what is worked out for one serves the next.
  return back(course, step, marked, STEPS + ((step - 1) % STEPS))
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

const known = new WeakMap<World | readonly Mark[], Map<string, StepBefore>>()

/** What the numbers of the step before may be in that writing, and which of those given are not right. */
export function stepBefore(earlier: Earlier | null, hand: Handwriting): StepBefore | null {
  if (earlier === null) return null
  const of = earlier.marks.length > 0 ? earlier.marks : isUnmarked(earlier) ? earlier.world : null
  if (!hand.program || of === null) return workedOut(earlier, hand)
  let own = known.get(of)
  if (own === undefined) known.set(of, (own = new Map()))
  const key = `${stepsOf(earlier)} ${hand.slack.sum} ${hand.slack.call}`
  let found = own.get(key)
  if (found === undefined) own.set(key, (found = workedOut(earlier, hand)))
  return found
}

const isUnmarked = ({ marks, before }: Earlier): boolean =>
  marks.length === 0 && (before === null || isUnmarked(before))
const stepsOf = ({ before }: Earlier): number => (before === null ? 1 : 1 + stepsOf(before))

function workedOut({ world, marks, before }: Earlier, hand: Handwriting): StepBefore {
  const givens = givenIntervals(marks, hand)
  const off = marks.filter(({ status }) => isOff(status))
  return {
    intervals: new Intervals(world, givens, hand.carrying, hand.slack, stepBefore(before, hand)),
    off: new Map(off.map(({ cell, given }) => [cell, { name: cell.name, step: given.step }])),
  }
}
