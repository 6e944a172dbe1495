// How somebody writes their numbers: from a program with all digits, or by hand with so many digits carried,
// rounded or cut off. It decides which values each of their numbers stands for.

import type { Cell } from '../formula/formula.ts'
import { around, EXACT, type Interval, point, type Slack } from '../numeric/interval.ts'
import { printedIn } from './as-printed.ts'
import { type Carrying, standsFor } from './carrying.ts'
import { type Given, matches, unitOf } from './given.ts'
import { DOUBLE, SINGLE } from './intervals.ts'
import { LEAST as LEAST_OF_SINGLE } from './single-precision.ts'
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

/** The writings that all numbers of one step may have together, and one that allows what any of them does. */
export type Handwritings = {
  /** The strictest first. */
  readonly list: readonly [Handwriting, ...Handwriting[]]
  readonly loosest: Handwriting
}

export function handwritingsOf(numbers: readonly Tied[]): Handwritings {
  const worked = numbers.filter(({ cell }) => cell.formula !== null).map(({ given }) => given)
  const printed = printedIn(worked)
  if (printed === 'single') return one(program(SINGLE))
  if (printed === 'double') return one(program(DOUBLE))
  const carried = carriedIn(worked)
  // A program in single precision that prints few digits cannot be told from a hand.
  const own = worked.every(({ digits }) => digits < LEAST_OF_SINGLE) ? SINGLE : EXACT
  const by = (
    how: 'rounds' | 'truncates' | 'mixes',
    inside: boolean,
    { slack = own, digits = carried.digits } = {},
  ) => hand({ ...carried, digits, truncates: how !== 'rounds', mixes: how === 'mixes', inside }, slack)
  const slack = printed === 'perhaps single' ? SINGLE : own
  const digits = perhapsDigits(worked)
  const shorter = [false, true].flatMap((inside) => WAYS.map((how) => by(how, inside, { digits })))
  return {
    list: [
      by('rounds', false),
      by('rounds', false, { slack }),
      by('truncates', false),
      by('rounds', true),
      by('truncates', true),
      by('mixes', false),
      by('mixes', true),
      ...(digits < carried.digits ? shorter : []),
    ],
    loosest: by('mixes', true, { slack, digits: Math.min(digits, carried.digits) }),
  }
}

const WAYS = ['rounds', 'truncates', 'mixes'] as const

const one = (writing: Handwriting): Handwritings => ({ list: [writing], loosest: writing })

const program = (slack: Slack): Handwriting => ({
  program: true,
  slack,
  carrying: null,
  values: (given) => (given.exact === true ? point(given.value) : around(given.value, unitOf(given) / 2)),
})

const hand = (carrying: Carrying, slack: Slack): Handwriting => ({
  program: false,
  slack,
  carrying,
  values: (given) => standsFor(given.value, unitOf(given), carrying),
})

/** By so much the binary sum of decimals misses the decimal. */
const LAST_BITS = 2 ** -51

/** What the given numbers stand for, by cell. Given weights and inputs are exact where they are right. */
export function givenIntervals(numbers: readonly Tied[], hand: Handwriting): Map<Cell, Interval> {
  return new Map(numbers.map((tied) => [tied.cell, intervalOf(tied, hand)]))
}

function intervalOf({ given, cell, world }: Tied, hand: Handwriting): Interval {
  const value = world.value(cell)
  if (cell.formula === null && matches(given, value) !== null) return point(value)
  // What is typed to its last digit was not rounded: 0 of a dead unit, a net of 0.05.
  if (Math.abs(given.value - value) <= LAST_BITS * Math.abs(value)) return point(value)
  return hand.values(given)
}

/**
 * The most decimals that somebody writes are those they carry. They carry significant digits instead where
 * numbers of different sizes show it: half of them or more have as many digits, with different decimals.
 */
function carriedIn(worked: readonly Given[]): { decimals: number; digits: number } {
  const decimals = Math.max(LEAST, most(worked.map((given) => given.decimals)))
  const digits = sharedDigits(worked)
  const share = worked.filter((given) => given.digits === digits).length / worked.length
  return { decimals, digits: share >= 0.5 ? Math.max(LEAST, digits) : ALL_DIGITS }
}

/**
 * Digits may be carried, too, where few numbers show it, or where all have one size and it hardly differs from
 * decimals, as for 0.719; not for 0.000406, in which every mistake would pass.
 */
function perhapsDigits(worked: readonly Given[]): number {
  const shared = sharedDigits(worked)
  if (shared < ALL_DIGITS) return Math.max(LEAST, shared)
  const digits = most(worked.map((given) => given.digits))
  const room = worked.length < FEW ? 0 : 1
  const decimals = most(worked.map((given) => given.decimals))
  return decimals <= digits + room ? Math.max(LEAST, digits) : ALL_DIGITS
}

/** The most digits that numbers with different decimals have in common. */
function sharedDigits(worked: readonly Given[]): number {
  const places = new Map<number, number>()
  let shared = 0
  for (const { digits, decimals } of worked) {
    const known = places.get(digits)
    if (known === undefined) places.set(digits, decimals)
    else if (known !== decimals) shared = Math.max(shared, digits)
  }
  return shared === 0 ? ALL_DIGITS : shared
}

const most = (counts: readonly number[]) => counts.reduce((top, count) => Math.max(top, count), 0)

/** Whoever writes fewer digits in the end has carried more: with one digit everything would be right. */
const LEAST = 2

/** So many numbers of one size are no accident. */
const FEW = 3

/** A double has no more. */
const ALL_DIGITS = 17
