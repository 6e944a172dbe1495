// Marks somebody's numbers as an examiner does: right, right to the digits given, consistent with having
// rounded earlier numbers, following from an earlier wrong number of theirs, or wrong.

import type { Cell } from '../formula/formula.ts'
import { meets } from '../numeric/interval.ts'
import { carriedFewer } from './carried-fewer.ts'
import { type Earlier, stepBefore, unmarked } from './earlier.ts'
import { matches } from './given.ts'
import { givenIntervals, type Handwriting, handwritingsOf, type Tied } from './handwriting.ts'
import { Intervals, newNameOf, type Source, type Way } from './intervals.ts'
import { isLeftOver } from './left-over.ts'
import type { World } from './world.ts'

export type Status = 'right' | 'rounded' | 'consistent' | 'follows' | 'wrong'

export type Mark = Tied & {
  readonly status: Status
  readonly expected: number
  /** For `follows`: the wrong numbers it comes from, given by them or (a hidden one) worked out. */
  readonly after: readonly Source[]
  /** Wrong, and what the step before has in its place. */
  readonly leftOver?: boolean
}

export type Marked = { readonly marks: readonly Mark[]; readonly hand: Handwriting }

/** The marks of the numbers of one step, in the order they are worked out. */
export function marksOfStep(world: World, numbers: readonly Tied[], earlier: Earlier | null = null): Marked {
  const { marks, hand } = inBestWriting(world, numbers, earlier)
  const leftOver = (mark: Mark) => mark.status === 'wrong' && isLeftOver(mark, earlier)
  return { marks: marks.map((mark) => (leftOver(mark) ? { ...mark, leftOver: true } : mark)), hand }
}

function inBestWriting(world: World, unordered: readonly Tied[], earlier: Earlier | null): Marked {
  const numbers = [...unordered].sort((a, b) => a.cell.index - b.cell.index)
  const { list, loosest } = handwritingsOf(numbers)
  const [strictest, ...looser] = list
  const attempt = (hand: Handwriting) => attemptIn(hand, world, numbers, earlier)
  const strict = attempt(strictest)
  const wrong = wrongIn(strict)
  if (wrong === 0 || looser.length === 0) return strict
  // Whoever cuts digits off, or rounds every product, is further away from the right values. The strictest of
  // the writings holds under which the fewest numbers are wrong.
  if (wrongIn(attempt(loosest)) === wrong) return unlessCarriedFewer(world, strict)
  const best = looser
    .map((hand) => attempt(hand))
    .reduce((best, next) => (wrongIn(next) < wrongIn(best) ? next : best), strict)
  if (best.hand.carrying?.mixes === true) {
    // Sooner than that somebody rounds now so, now so, a number was left over from the step before.
    const unexplained = ({ marks }: Marked) =>
      marks.filter((mark) => mark.status === 'wrong' && !isLeftOver(mark, earlier)).length
    const even = list.filter(({ carrying }) => carrying?.mixes !== true).map((hand) => attempt(hand))
    const left = even.find((one) => unexplained(one) <= wrongIn(best))
    if (left !== undefined) return left
  }
  return wrongIn(best) === 0 ? best : unlessCarriedFewer(world, best)
}

/** Where everything comes out exactly under fewer digits carried, that is what was done. */
function unlessCarriedFewer(world: World, marked: Marked): Marked {
  if (!carriedFewer(world, marked.marks)) return marked
  const marks = marked.marks.map(
    (mark): Mark => (isOff(mark.status) ? { ...mark, status: 'consistent', after: [] } : mark),
  )
  return { ...marked, marks }
}

const wrongIn = ({ marks }: Marked) => marks.filter(({ status }) => status === 'wrong').length

function attemptIn(
  hand: Handwriting,
  world: World,
  numbers: readonly Tied[],
  earlier: Earlier | null,
): Marked {
  const givens = givenIntervals(numbers, hand)
  const before = stepBefore(earlier, hand)
  const theirs = new Intervals(world, givens, hand.carrying, hand.slack, before)
  const own = hand.program
    ? new Intervals(world, new Map(), null, hand.slack, stepBefore(unmarked(earlier), hand))
    : null
  const statuses = new Map<Cell, Status>()
  const marks = numbers.map((tied): Mark => {
    const { given, cell } = tied
    const expected = world.value(cell)
    const mark = (status: Status, after: readonly Source[] = []): Mark => {
      statuses.set(cell, status)
      return { ...tied, status, expected, after }
    }
    const match = matches(given, expected)
    if (match !== null) return mark(match)
    if (cell.formula === null && (earlier === null || newNameOf(cell.name) === null)) return mark('wrong')
    const values = hand.values(given)
    const isGone = ({ interval }: Way) => meets(values, interval)
    if (own?.reach(cell).ways.some(isGone)) return mark('right')
    const gone = theirs.reach(cell).ways.filter(isGone)
    if (gone.length === 0) return mark('wrong')
    const sources = gone.map(({ from, inherited }) => [
      ...[...from].filter((one) => isOff(statuses.get(one))).map(({ name }) => ({ name, step: given.step })),
      ...inherited,
    ])
    const after = sources.reduce((a, b) => (b.length < a.length ? b : a))
    return after.length > 0 ? mark('follows', after) : mark('consistent')
  })
  return { marks, hand }
}

/** Wrong, or following from what is wrong. */
export const isOff = (status: Status | undefined) => status === 'wrong' || status === 'follows'
