// What somebody's number may be, given the digits of their earlier ones: a cell's formula over intervals, where
// each of their numbers stands for all values it can be rounded from and a number they did not give is worked
// out and rounded as they round.

import type { Arithmetic } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import {
  around,
  EXACT,
  hull,
  type Interval,
  intervalOperations,
  isBounded,
  point,
  roundedOperations,
  type Slack,
  wider,
} from '../numeric/interval.ts'
import { powerOfTen } from './given.ts'
import { waysTo } from './ways.ts'
import type { World } from './world.ts'

/** How somebody rounds: decimals and significant digits they carry, and whether they cut off. */
export type Carrying = {
  readonly decimals: number
  readonly digits: number
  readonly truncates: boolean
  /** Do they round every product inside a formula too, not only what they write down? */
  readonly inside?: boolean
}

/** A program: no rounding but that of its arithmetic, in any order of sums. */
export const DOUBLE: Slack = { sum: 2 ** -51, call: 2 ** -50 }
export const SINGLE: Slack = { sum: 2 ** -23, call: 2 ** -21 }

/** The values one way to work a number out can give, and the given cells it starts from. */
export type Way = { readonly interval: Interval; readonly from: ReadonlySet<Cell> }
export type Reach = Way & { readonly ways: readonly Way[] }

const NONE: ReadonlySet<Cell> = new Set()

export class Intervals {
  private readonly world: World
  private readonly givens: ReadonlyMap<Cell, Interval>
  private readonly carrying: Carrying | null
  private readonly arithmetic: Arithmetic<Interval>
  private readonly reaches = new Map<Cell, Reach>()

  constructor(
    world: World,
    givens: ReadonlyMap<Cell, Interval>,
    carrying: Carrying | null,
    slack: Slack = EXACT,
  ) {
    this.world = world
    this.givens = givens
    this.carrying = carrying
    const exact = intervalOperations(slack)
    this.arithmetic =
      carrying?.inside === true ? roundedOperations(exact, (one) => roundingOf(one, carrying)) : exact
  }

  /** All values the cell's formulas can give, whether or not somebody gave a number for it. */
  reach(cell: Cell): Reach {
    let reach = this.reaches.get(cell)
    if (reach === undefined) {
      this.reaches.set(cell, only(point(Number.NaN)))
      this.reaches.set(cell, (reach = this.compute(cell)))
    }
    return reach
  }

  private compute(cell: Cell): Reach {
    const formulas = this.formulas(cell)
    if (formulas.length === 0) return only(this.arithmetic.of(this.world.value(cell)))
    const ways = formulas.map((formula) => this.way(formula))
    // A way that leads nowhere, such as a division by what may be 0, is not the one that was gone.
    const bounded = ways.filter(({ interval }) => isBounded(interval))
    const from = new Set<Cell>()
    for (const way of ways) for (const one of way.from) from.add(one)
    const all = (bounded.length > 0 ? bounded : ways).map(({ interval }) => interval)
    return { interval: all.reduce(hull), from, ways }
  }

  private way(formula: Formula): Way {
    const from = new Set<Cell>()
    const look = (operand: Cell): Interval => {
      const given = this.givens.get(operand)
      if (given !== undefined) {
        from.add(operand)
        return given
      }
      const { interval, from: earlier } = this.reach(operand)
      for (const one of earlier) from.add(one)
      return this.carried(operand, interval)
    }
    return { interval: evaluate(formula, this.arithmetic, look), from }
  }

  /** The ways to work a number out; where a theory has another formula, only that. */
  private formulas(cell: Cell): readonly Formula[] {
    const own = this.world.formula(cell)
    if (own === null) return []
    if (this.world.changes(cell) || cell.index < 0) return [own]
    const ways = waysTo(this.world.plan, cell)
    return own === cell.formula ? ways : [own, ...ways]
  }

  /** The number as it is written down before it is used again. */
  private carried(cell: Cell, interval: Interval): Interval {
    if (this.carrying === null || cell.phase === 'given' || isCopy(cell.formula)) return interval
    return wider(interval, roundingOf(interval, this.carrying))
  }
}

const only = (interval: Interval): Reach => ({ interval, from: NONE, ways: [{ interval, from: NONE }] })

/** By how much rounding a number of that size may change it. */
function roundingOf({ lo, hi }: Interval, { decimals, digits, truncates }: Carrying): number {
  const size = Math.max(Math.abs(lo), Math.abs(hi))
  const relative = size === 0 || !Number.isFinite(size) ? 0 : powerOfTen(exponentOf(size) + 1 - digits)
  const unit = Math.max(powerOfTen(-decimals), relative)
  return truncates ? unit : unit / 2
}

/** Of the first digit: 0 for 1 to 9.99…, −1 for 0.1 to 0.99…. */
function exponentOf(size: number): number {
  let exponent = 0
  while (size >= powerOfTen(exponent + 1)) exponent++
  while (size < powerOfTen(exponent)) exponent--
  return exponent
}

const isCopy = (formula: Formula | null): boolean =>
  formula === null || formula.op === 'cell' || formula.op === 'number'

/** The values a typed number stands for. */
export function valuesOf(value: number, unit: number, truncates: boolean): Interval {
  return around(value, truncates ? unit : unit / 2)
}
