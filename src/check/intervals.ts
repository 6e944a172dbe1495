// What somebody's number may be, given the digits of their earlier ones: a cell's formula over intervals, where
// each of their numbers stands for all values it can be rounded from and a number they did not give is worked
// out and rounded as they round.

import type { Arithmetic } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import {
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
import { type Carrying, writtenAs } from './carrying.ts'
import { isLarge } from './course.ts'
import { singleSpread } from './single-spread.ts'
import { waysTo } from './ways.ts'
import type { World } from './world.ts'

/** A program: no rounding but that of its arithmetic, in any order of sums. */
export const DOUBLE: Slack = { sum: 2 ** -51, call: 2 ** -50 }
export const SINGLE: Slack = { sum: 2 ** -23, call: 2 ** -21 }

/** The values one way to work a number out can give, and the given cells it starts from. */
export type Way = {
  readonly interval: Interval
  readonly from: ReadonlySet<Cell>
  /** Wrong numbers of earlier steps that it starts from. */
  readonly inherited: ReadonlySet<Source>
}
export type Reach = Way & { readonly ways: readonly Way[] }

/** A wrong number that others come from. */
export type Source = { readonly name: Name; readonly step: number }

/** The step before, whose new weights are this step's, and those of its given numbers that are not right. */
export type StepBefore = { readonly intervals: Intervals; readonly off: ReadonlyMap<Cell, Source> }

const NONE: ReadonlySet<never> = new Set()

export class Intervals {
  private readonly world: World
  private readonly givens: ReadonlyMap<Cell, Interval>
  private readonly carrying: Carrying | null
  private readonly slack: Slack
  private readonly before: StepBefore | null
  /** Those of the right world, where all numbers up to the outputs are its own. */
  private readonly forward: Intervals | null
  private readonly arithmetic: Arithmetic<Interval>
  private readonly reaches = new Map<Cell, Reach>()
  /** Where one given number is tried out: of the ways to a number those that start from it, if any does. */
  through: Cell | null = null
  /** In a large network: what single precision really does to a net or δ. */
  private readonly spread: ((cell: Cell) => Interval | null) | null

  constructor(
    world: World,
    givens: ReadonlyMap<Cell, Interval>,
    carrying: Carrying | null,
    slack: Slack = EXACT,
    before: StepBefore | null = null,
    forward: Intervals | null = null,
  ) {
    this.forward = forward
    this.world = world
    this.givens = givens
    this.carrying = carrying
    this.before = before
    this.slack = slack
    this.spread =
      slack === SINGLE && carrying === null && isLarge(world.plan.network) ? singleSpread(world) : null
    const exact = intervalOperations(slack)
    this.arithmetic =
      carrying?.inside === true ? roundedOperations(exact, (one) => writtenAs(one, carrying)) : exact
  }

  /** All values the cell's formulas can give, whether or not somebody gave a number for it. */
  reach(cell: Cell): Reach {
    if (this.forward !== null && cell.phase === 'forward') return this.forward.reach(cell)
    let reach = this.reaches.get(cell)
    if (reach === undefined) {
      this.reaches.set(cell, only(point(Number.NaN)))
      this.reaches.set(cell, (reach = this.compute(cell)))
    }
    return reach
  }

  /** The values the number has where it is used: as somebody gave it, or worked out and written down. */
  private written(cell: Cell): Way {
    const given = this.givens.get(cell)
    if (given !== undefined) return { interval: given, from: new Set([cell]), inherited: NONE }
    const reach = this.reach(cell)
    return { ...reach, interval: this.carried(cell, reach.interval) }
  }

  private compute(cell: Cell): Reach {
    const spread = this.spread !== null && this.givens.size === 0 ? this.spread(cell) : null
    if (spread !== null) return only(spread)
    const reach = this.computed(cell)
    if (this.spread === null || reach.from.size + reach.inherited.size > 0) return reach
    // Nothing of theirs went into it.
    const own = this.spread(cell)
    return own === null ? reach : only(own)
  }

  private computed(cell: Cell): Reach {
    const formulas = this.formulas(cell)
    if (formulas.length === 0) return this.start(cell)
    const every = formulas.map((formula) => this.way(formula))
    const through = every.filter(({ from }) => this.through !== null && from.has(this.through))
    const ways = through.length > 0 ? through : every
    // A way that leads nowhere, such as a division by what may be 0, is not the one that was gone, unless
    // nothing else explains the numbers.
    const strict = this.carrying?.inside !== true
    const bounded = strict ? ways.filter(({ interval }) => isBounded(interval)) : []
    const all = (bounded.length > 0 ? bounded : ways).map(({ interval }) => interval)
    return {
      interval: all.reduce(hull),
      from: union(ways.map(({ from }) => from)),
      inherited: union(ways.map(({ inherited }) => inherited)),
      ways,
    }
  }

  /** A number of the start: of the file, or what the step before has made of it. */
  private start(cell: Cell): Reach {
    const own = only(this.arithmetic.of(this.world.value(cell)))
    const name = newNameOf(cell.name)
    if (name === null) return own
    if (this.before === null) return only(this.drifted(own.interval))
    const { intervals, off } = this.before
    const made = intervals.world.find(name)
    if (made === undefined) return own
    const { interval, from, inherited } = intervals.written(made)
    const wrong = new Set([...inherited, ...[...from].flatMap((one) => off.get(one) ?? [])])
    const way = {
      interval: wrong.size === 0 ? hull(interval, own.interval) : interval,
      from: NONE,
      inherited: wrong,
    }
    return { ...way, ways: [way] }
  }

  /** A weight of a late step, when the steps before it are not followed back: a program's roundings add up. */
  private drifted(interval: Interval): Interval {
    const steps = this.world.state.step - 1
    if (this.carrying !== null || steps === 0) return interval
    return wider(interval, interval.size * this.slack.sum * steps)
  }

  /** Is it taken as it stands? A large network has a hundred thousand such numbers, and no reach is kept for them. */
  private isOfFile(cell: Cell): boolean {
    return cell.phase === 'given' && this.before === null && !this.givens.has(cell)
  }

  private way(formula: Formula): Way {
    const from = new Set<Cell>()
    const inherited = new Set<Source>()
    const look = (operand: Cell): Interval => {
      if (this.isOfFile(operand)) return this.drifted(this.arithmetic.of(this.world.value(operand)))
      const way = this.written(operand)
      for (const one of way.from) from.add(one)
      for (const one of way.inherited) inherited.add(one)
      return way.interval
    }
    return { interval: evaluate(formula, this.arithmetic, look), from, inherited }
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
    return writtenAs(interval, this.carrying)
  }
}

function only(interval: Interval): Reach {
  const way = { interval, from: NONE, inherited: NONE }
  return { ...way, ways: [way] }
}

function union<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  return new Set(sets.flatMap((set) => [...set]))
}

/** What the step before calls a number that this one starts from. */
export function newNameOf(name: Name): Name | null {
  if (!('of' in name)) return null
  if (name.of === 'parameter') return { of: 'update', quantity: 'new', parameter: name.parameter }
  return name.of === 'previous' ? { ...name, of: 'update' } : null
}

const isCopy = (formula: Formula | null): boolean =>
  formula === null || formula.op === 'cell' || formula.op === 'number'
