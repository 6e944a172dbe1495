// Marks somebody's numbers as an examiner does: right, right to the digits given, consistent with having
// rounded earlier numbers, following from an earlier wrong number of theirs, or wrong.

import type { Cell } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import { meets } from '../numeric/interval.ts'
import { matches } from './given.ts'
import { givenIntervals, type Handwriting, handwritingOf, type Tied } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { World } from './world.ts'

export type Status = 'right' | 'rounded' | 'consistent' | 'follows' | 'wrong'

export type Mark = Tied & {
  readonly status: Status
  readonly expected: number
  /** For `follows`: the wrong numbers it comes from, given by them or (a hidden one) worked out. */
  readonly after: readonly Name[]
}

export type Marked = { readonly marks: readonly Mark[]; readonly hand: Handwriting }

/** The marks of the numbers of one step, in the order they are worked out. */
export function marksOfStep(world: World, unordered: readonly Tied[]): Marked {
  const numbers = [...unordered].sort((a, b) => a.cell.index - b.cell.index)
  const rounded = attempt(world, numbers, handwritingOf(numbers, false))
  if (wrongIn(rounded) === 0) return rounded
  // Somebody who cuts digits off is further away from the right values than somebody who rounds.
  const cut = attempt(world, numbers, handwritingOf(numbers, true))
  return wrongIn(cut) < wrongIn(rounded) ? cut : rounded
}

const wrongIn = ({ marks }: Marked) => marks.filter(({ status }) => status === 'wrong').length

function attempt(world: World, numbers: readonly Tied[], hand: Handwriting): Marked {
  const givens = givenIntervals(numbers, hand)
  const theirs = new Intervals(world, givens, hand.carrying, hand.slack)
  const own = hand.program ? new Intervals(world, new Map(), null, hand.slack) : null
  const statuses = new Map<Cell, Status>()
  const marks = numbers.map((tied): Mark => {
    const { given, cell } = tied
    const expected = world.value(cell)
    const mark = (status: Status, after: readonly Name[] = []): Mark => {
      statuses.set(cell, status)
      return { ...tied, status, expected, after }
    }
    const match = matches(given, expected)
    if (match !== null) return mark(match)
    if (cell.formula === null) return mark('wrong')
    const values = hand.values(given)
    if (own !== null && meets(values, own.reach(cell).interval)) return mark('right')
    const { interval, from } = theirs.reach(cell)
    if (!meets(values, interval)) return mark('wrong')
    const after = [...from].filter((one) => isOff(statuses.get(one))).map(({ name }) => name)
    return after.length > 0 ? mark('follows', after) : mark('consistent')
  })
  return { marks, hand }
}

const isOff = (status: Status | undefined) => status === 'wrong' || status === 'follows'
