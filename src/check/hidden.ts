// Several wrong numbers that share a number which was not given: finds the value of that hidden number that
// explains them all, so that one slip is marked once.

import { cellsOf } from '../formula/evaluate.ts'
import { type Cell, type Formula, number } from '../formula/formula.ts'
import { around, type Interval, meets } from '../numeric/interval.ts'
import { throughDelta } from './carried-fewer.ts'
import { isLarge } from './course.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import { denseOf } from './role.ts'
import { solutionsOf } from './solutions.ts'
import { waysTo } from './ways.ts'
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
  const step: Step = { world, hand, marks, given: new Set(marks.map(({ cell }) => cell)), above: new Map() }
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
  readonly given: ReadonlySet<Cell>
  /** The hidden numbers above a cell, once they were looked for. */
  readonly above: Map<Cell, ReadonlySet<Cell>>
}

/** The hidden number that explains the first of the wrong numbers and the most others. */
function hiddenFor(step: Step, wrong: readonly Mark[]): Hidden | null {
  const [first, ...others] = wrong as [Mark, ...Mark[]]
  const above = [...ancestors(step, first.cell)].sort((a, b) => b.index - a.index)
  let best: Hidden | null = null
  for (const cell of above.slice(0, MOST)) {
    const sharing = others.filter((mark) => ancestors(step, mark.cell).has(cell))
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

/** The hidden numbers a cell depends on in any way, as far as no given number stands between. */
function ancestors({ world, given, above }: Step, cell: Cell): ReadonlySet<Cell> {
  const known = above.get(cell)
  if (known !== undefined) return known
  const found = new Set<Cell>()
  above.set(cell, found)
  const walk = (at: Cell): void => {
    const operands = new Set<Cell>()
    for (const way of waysTo(world.plan, at)) cellsOf(way, operands)
    for (const operand of operands) {
      if (operand.formula === null || given.has(operand) || found.has(operand)) continue
      found.add(operand)
      walk(operand)
    }
  }
  walk(cell)
  return found
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
    const { interval } = knowing(step, hidden, around(value, 0)).reach(cell)
    const by = (interval.hi - interval.lo + values.hi - values.lo) / 2 / slope
    // What rounding explains as well is no slip.
    return Number.isFinite(by) && Math.abs(value - right) > 2 * by ? [{ value, by }] : []
  })
}

/** Everything with the hidden number known as well. */
const knowing = ({ world, hand, marks }: Step, hidden: Cell, value: Interval): Intervals =>
  new Intervals(world, new Map([...givenIntervals(marks, hand), [hidden, value]]), hand.carrying, hand.slack)

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
    if (cell.index <= hidden.index || !ancestors(step, cell).has(hidden)) return false
    const values = step.hand.values(given)
    return !intervals.reach(cell).ways.some(({ interval }) => meets(values, interval))
  })
}
