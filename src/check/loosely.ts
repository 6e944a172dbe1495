// Candidates under which nothing is wrong once the rounding of somebody's earlier numbers is allowed for.

import type { Cell } from '../formula/formula.ts'
import { meets } from '../numeric/interval.ts'
import { type Candidate, cellIn } from './candidate.ts'
import { type Given, matches, unitOf } from './given.ts'
import { givenIntervals, handwritingOf, type Tied } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { World } from './world.ts'

/** Those of the candidates under which no number is wrong; `givens` in the order in which they are asked. */
export function loosely(givens: readonly Given[], candidates: readonly Candidate[]): Candidate[] {
  const steps = [...new Set(givens.map(({ step }) => step))]
  return candidates.filter(({ course, customs }) => {
    if (customs.some(({ form }) => form.negated !== undefined)) return false
    return steps.every((step) => {
      const world = course.at(step)
      const numbers: Tied[] = []
      for (const given of givens) {
        if (given.step !== step) continue
        const cell = cellIn(world, given)
        if (cell === undefined || !isNear(given, world.value(cell))) return false
        numbers.push({ given, cell, world })
      }
      return isConsistent(world, numbers, false) || isConsistent(world, numbers, true)
    })
  })
}

/** Further off than this no rounding takes a number: a tenth of it and a thousand units of its last place. */
const isNear = (given: Given, value: number) =>
  Math.abs(given.value - value) <= 0.1 * Math.abs(value) + 1000 * unitOf(given)

/** Does every number follow from those before it, as somebody rounds or cuts off? */
function isConsistent(world: World, numbers: readonly Tied[], truncates: boolean): boolean {
  const hand = handwritingOf(numbers, truncates)
  const known: Map<Cell, ReturnType<typeof hand.values>> = givenIntervals(numbers, hand)
  const theirs = new Intervals(world, known, hand.carrying, hand.slack)
  const own = hand.program ? new Intervals(world, new Map(), null, hand.slack) : null
  return numbers.every(({ given, cell }) => {
    if (matches(given, world.value(cell)) !== null) return true
    if (cell.formula === null) return false
    const values = hand.values(given)
    if (own !== null && meets(values, own.reach(cell).interval)) return true
    return meets(values, theirs.reach(cell).interval)
  })
}
