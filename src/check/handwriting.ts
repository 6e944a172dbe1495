// How somebody writes their numbers: from a program with all digits, or by hand with so many digits carried,
// rounded or cut off. It decides which values each of their numbers stands for.

import type { Cell } from '../formula/formula.ts'
import { EXACT, type Interval, point, type Slack } from '../numeric/interval.ts'
import { fromProgram, type Given, matches, unitOf } from './given.ts'
import { type Carrying, DOUBLE, SINGLE, valuesOf } from './intervals.ts'
import type { World } from './world.ts'

/** A given number with its cell in the world it is held against. */
export type Tied = { readonly given: Given; readonly cell: Cell; readonly world: World }

export type Handwriting = {
  /** `null` for a program. */
  readonly carrying: Carrying | null
  readonly slack: Slack
  readonly program: boolean
  values(given: Given): Interval
}

/** The writing of all numbers of one step together. */
export function handwritingOf(numbers: readonly Tied[], truncates: boolean): Handwriting {
  const slack = programSlack(numbers)
  return {
    program: slack !== null,
    slack: slack ?? EXACT,
    carrying: slack === null ? carryingOf(numbers, truncates) : null,
    values: (given) => valuesOf(given.value, unitOf(given), truncates),
  }
}

/** What the given numbers stand for, by cell. Given weights and inputs are exact where they are right. */
export function givenIntervals(numbers: readonly Tied[], hand: Handwriting): Map<Cell, Interval> {
  return new Map(numbers.map((tied) => [tied.cell, intervalOf(tied, hand)]))
}

function intervalOf({ given, cell, world }: Tied, hand: Handwriting): Interval {
  const value = world.value(cell)
  if (cell.formula === null && matches(given, value) !== null) return point(value)
  if (hand.program && given.value === value) return point(value)
  return hand.values(given)
}

/** The most digits that somebody writes are those they carry. */
function carryingOf(numbers: readonly Tied[], truncates: boolean): Carrying {
  let decimals = 0
  let digits = 0
  for (const { given, cell } of numbers) {
    if (cell.formula === null) continue
    decimals = Math.max(decimals, given.decimals)
    digits = Math.max(digits, given.digits)
  }
  return { decimals, digits, truncates }
}

/** What the arithmetic of a program may cause, where most numbers come from one; `null` for a person's. */
function programSlack(numbers: readonly Tied[]): Slack | null {
  const worked = numbers.filter(({ cell }) => cell.formula !== null)
  const long = worked.filter(({ given }) => fromProgram(given))
  if (long.length === 0 || long.length * 2 < worked.length) return null
  return long.every(({ given }) => Math.fround(given.value) === given.value) ? SINGLE : DOUBLE
}
