// Several wrong numbers that share a number which was not given: finds the value of that hidden number that
// explains them all, so that one slip is marked once.

import { type Cell, type Formula, number } from '../formula/formula.ts'
import { around, type Interval, meets } from '../numeric/interval.ts'
import { Above } from './above.ts'
import { throughDelta } from './carried-fewer.ts'
import { isLarge } from './course.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import { denseOf } from './role.ts'
import { solutionsOf } from './solutions.ts'
import { World } from './world.ts'

export type Hidden = {
  readonly cell: Cell
  /** The value it must have had. */
  readonly value: number
  readonly expected: number
  readonly explains: readonly Mark[]
}

/** So many hidden numbers are tried at most. */
const MOST = 60

/** The latest hidden number on which two or more wrong numbers of a step hang, one for each branch. */
export function hiddenCells(world: World, marks: readonly Mark[], hand: Handwriting): Hidden[] {
  // Every value that is tried would be a pass over all the weights of a large network.
  if (isLarge(world.plan.network)) return []
  const found: Hidden[] = []
  let left = marks.filter(({ status, cell }) => status === 'wrong' && cell.formula !== null)
  const above = new Above(world.plan, new Set(marks.map(({ cell }) => cell)))
  const step: Step = { world, hand, marks, above }
  while (left.length > 1) {
    const hidden = hiddenFor(step, left)
    if (hidden !== null) found.push(hidden)
    const done = new Set(hidden?.explains ?? left.slice(0, 1))
    left = left.filter((mark) => !done.has(mark))
  }
  return found
}

type Step = {
  readonly world: World
  readonly hand: Handwriting
  readonly marks: readonly Mark[]
  readonly above: Above
}

/** The hidden number that explains the first of the wrong numbers and the most others. */
function hiddenFor(step: Step, wrong: readonly Mark[]): Hidden | null {
  const [first, ...others] = wrong as [Mark, ...Mark[]]
  const above = [...step.above.of(first.cell)].sort((a, b) => b.index - a.index)
  let best: Hidden | null = null
  for (const cell of above.slice(0, MOST)) {
    const sharing = others.filter((mark) => step.above.of(mark.cell).has(cell))
    if (sharing.length < (best?.explains.length ?? 1)) continue
    for (const { value, by } of valuesFor(step, cell, first)) {
      if (!isPossible(step, cell, value)) continue
      const intervals = knowing(step, cell, around(value, by))
      const explained = explainedBy(step, intervals, cell, sharing)
      if (explained.length < (best?.explains.length ?? 1) || contradicts(step, intervals, cell)) continue
      best = { cell, value, expected: step.world.value(cell), explains: [first, ...explained] }
    }
  }
  return best
}

/** The values of the hidden number that give the wrong one, each with how exactly that tells it. */
function valuesFor(step: Step, hidden: Cell, { given, cell }: Mark): { value: number; by: number }[] {
  const typed = new Map(step.marks.map((mark) => [mark.cell, mark.given.value]))
  typed.delete(cell)
  const at = (t: number) => valueWith(step, typed, hidden, t, cell)
  const right = step.world.value(hidden)
  const values = step.hand.values(given)
  return solutionsOf(at, given.value, right).flatMap((value) => {
    const little = Math.max(Math.abs(value), 1e-6) * 1e-5
    const slope = Math.abs(at(value + little) - at(value - little)) / (2 * little)
    // Rounding moves the number on its way from the hidden one.
    const { interval, from } = knowing(step, hidden, around(value, 0)).reach(cell)
    if (!from.has(hidden)) return []
    const by = (interval.hi - interval.lo + values.hi - values.lo) / 2 / slope
    // What rounding explains as well is no slip.
    return Number.isFinite(by) && Math.abs(value - right) > 2 * by ? [{ value, by }] : []
  })
}

/** Everything with the hidden number known as well. */
function knowing({ world, hand, marks }: Step, hidden: Cell, value: Interval): Intervals {
  const givens = new Map([...givenIntervals(marks, hand), [hidden, value]])
  const intervals = new Intervals(world, givens, hand.carrying, hand.slack)
  intervals.through = hidden
  return intervals
}

/** The value of a cell over the numbers they gave, where the hidden one is `t`. */
function valueWith({ world }: Step, typed: ReadonlyMap<Cell, number>, hidden: Cell, t: number, cell: Cell) {
  const rewritten = (one: Cell): Formula | undefined => {
    if (one === hidden) return number(t)
    const value = typed.get(one)
    return value === undefined ? (throughDelta(world, one) ?? undefined) : number(value)
  }
  return new World(world.plan, world.state, rewritten, null).value(cell)
}

/** Nobody takes an output for right that its activation never gives. */
function isPossible({ world: { plan } }: Step, { name }: Cell, value: number): boolean {
  if (!('of' in name) || name.of !== 'out') return true
  const [layer] = denseOf(plan, name.unit)
  const [least, most] = layer?.activation?.part.range ?? [0, 1]
  return least <= value && value <= most
}

/** The wrong numbers that follow once the hidden one has that value. */
function explainedBy(step: Step, intervals: Intervals, hidden: Cell, sharing: readonly Mark[]): Mark[] {
  return sharing.filter(({ given, cell }) => {
    const values = step.hand.values(given)
    return intervals
      .reach(cell)
      .ways.some(({ interval, from }) => from.has(hidden) && meets(values, interval))
  })
}

/** Are there right numbers made of the hidden one that it would not give, on any way? */
function contradicts(step: Step, intervals: Intervals, hidden: Cell): boolean {
  return step.marks.some(({ given, cell, status }) => {
    if (status !== 'right' && status !== 'rounded') return false
    if (cell.index <= hidden.index || !step.above.of(cell).has(hidden)) return false
    const values = step.hand.values(given)
    return !intervals.reach(cell).ways.some(({ interval }) => meets(values, interval))
  })
}
