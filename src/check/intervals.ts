// What somebody's number may be, given the digits of their earlier ones: a cell's formula over intervals, where
// each of their numbers stands for all values it can be rounded from and a number they did not give is worked
// out and rounded as they round.

import type { Arithmetic } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import { toScientific } from '../numeric/decimal.ts'
import {
  around,
  EXACT,
  hull,
  type Interval,
  intervalOperations,
  isBounded,
  point,
  type Slack,
  wider,
} from '../numeric/interval.ts'
import { powerOfTen } from './given.ts'
import { rolesOf } from './roles.ts'
import type { World } from './world.ts'

/** How somebody rounds: decimals and significant digits they carry, and whether they cut off. */
export type Carrying = {
  readonly decimals: number
  readonly digits: number
  readonly truncates: boolean
}

/** A program: no rounding but that of its arithmetic, in any order of sums. */
export const DOUBLE: Slack = { sum: 2 ** -51, call: 2 ** -50 }
export const SINGLE: Slack = { sum: 2 ** -22, call: 2 ** -21 }

export type Reach = {
  readonly interval: Interval
  /** The given cells it was worked out from. */
  readonly from: ReadonlySet<Cell>
}

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
    this.arithmetic = intervalOperations(slack)
  }

  /** All values the cell's formula can give, whether or not somebody gave a number for it. */
  reach(cell: Cell): Reach {
    let reach = this.reaches.get(cell)
    if (reach === undefined) {
      this.reaches.set(cell, { interval: point(Number.NaN), from: NONE })
      this.reaches.set(cell, (reach = this.compute(cell)))
    }
    return reach
  }

  private compute(cell: Cell): Reach {
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
    const formulas = this.formulas(cell)
    if (formulas.length === 0) return { interval: point(this.world.value(cell)), from: NONE }
    let interval: Interval | null = null
    for (const formula of formulas) {
      const one = evaluate(formula, this.arithmetic, look)
      if (isBounded(one)) interval = interval === null ? one : hull(interval, one)
    }
    return { interval: interval ?? point(this.world.value(cell)), from }
  }

  /** The ways to work a number out: as the sheet does, from the textbook, or through δ. */
  private formulas(cell: Cell): readonly Formula[] {
    const own = this.world.formula(cell)
    if (own === null) return []
    if (this.world.changes(cell) || cell.index < 0) return [own]
    const found: Formula[] = [own]
    if (cell.formula !== null && cell.formula !== own) found.push(cell.formula)
    for (const { role, base } of rolesOf(this.world.plan, cell)) {
      if (role === 'gradient' && base !== undefined && base.op === 'mul') found.push(base)
    }
    return found
  }

  /** The number as it is written down before it is used again. */
  private carried(cell: Cell, interval: Interval): Interval {
    if (this.carrying === null || cell.phase === 'given' || isCopy(cell.formula)) return interval
    const { decimals, digits, truncates } = this.carrying
    const size = Math.max(Math.abs(interval.lo), Math.abs(interval.hi))
    const relative = size === 0 ? 0 : powerOfTen(toScientific(size, 1).exponent + 1 - digits)
    const unit = Math.max(powerOfTen(-decimals), relative)
    return wider(interval, truncates ? unit : unit / 2)
  }
}

const isCopy = (formula: Formula | null): boolean =>
  formula === null || formula.op === 'cell' || formula.op === 'number'

/** The values a typed number stands for. */
export function valuesOf(value: number, unit: number, truncates: boolean): Interval {
  return around(value, truncates ? unit : unit / 2)
}
