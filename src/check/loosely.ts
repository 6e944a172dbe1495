// Candidates under which nothing is wrong once the rounding of somebody's earlier numbers is allowed for.

import { meets } from '../numeric/interval.ts'
import { type Candidate, cellIn } from './candidate.ts'
import { isLarge } from './course.ts'
import { ENOUGH, oddsOf, type Witness } from './evidence.ts'
import { type Given, matches, unitOf } from './given.ts'
import { givenIntervals, handwritingsOf, type Tied } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import { isOff, type Mark, marksOfStep } from './marks.ts'
import type { Search } from './search.ts'
import type { World } from './world.ts'

/** A candidate that fits, and the odds against a chance hit. */
export type Fit = Candidate & { readonly odds: number }

/** Those of the candidates under which no number is wrong, and for which the wrong ones speak. */
export function loosely(
  { network, givens }: Search,
  candidates: readonly Candidate[],
  marks: readonly Mark[],
): Fit[] {
  // A program does not round on the way, and every convention would be a sheet of all the weights.
  if (isLarge(network)) return []
  const steps = [...new Set(givens.map(({ step }) => step))]
  const wrong = new Map(marks.filter(({ status }) => status === 'wrong').map((mark) => [mark.given, mark]))
  return candidates.flatMap((one): Fit[] => {
    const { course, customs } = one
    if (customs.some(({ form }) => form.negated !== undefined || form.overSamples)) return []
    const witnesses: Witness[] = []
    const isPossible = steps.every((step) => {
      const world = course.at(step)
      const numbers: Tied[] = []
      for (const given of givens) {
        if (given.step !== step) continue
        const cell = cellIn(world, given)
        if (cell === undefined || !isNear(given, world.value(cell))) return false
        numbers.push({ given, cell, world })
      }
      if (!mayFollow(world, numbers)) return false
      const { marks: own, hand } = marksOfStep(world, numbers)
      if (own.some(({ status }) => isOff(status))) return false
      const theirs = new Intervals(world, givenIntervals(numbers, hand), hand.carrying, hand.slack)
      for (const { given, cell } of own) {
        const mark = wrong.get(given)
        if (mark === undefined) continue
        witnesses.push({ given, expected: mark.expected, interval: theirs.reach(cell).interval })
      }
      return true
    })
    const odds = isPossible ? oddsOf(witnesses) : 0
    return odds >= ENOUGH ? [{ ...one, odds }] : []
  })
}

/** Further off than this no rounding takes a number: a tenth of it and a thousand units of its last place. */
const isNear = (given: Given, value: number) =>
  Math.abs(given.value - value) <= 0.1 * Math.abs(value) + 1000 * unitOf(given)

/** Could every number follow from those before it in the loosest writing? The first that cannot is enough. */
function mayFollow(world: World, numbers: readonly Tied[]): boolean {
  const { loosest: hand } = handwritingsOf(numbers)
  const own = new Intervals(world, givenIntervals(numbers, hand), hand.carrying, hand.slack)
  return numbers.every(({ given, cell }) => {
    if (matches(given, world.value(cell)) !== null) return true
    if (cell.formula === null) return false
    const values = hand.values(given)
    return hand.program || own.reach(cell).ways.some(({ interval }) => meets(values, interval))
  })
}
