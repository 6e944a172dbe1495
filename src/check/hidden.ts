// Several wrong numbers that share a number which was not given: finds the value of that hidden number that
// explains them all, so that one slip is marked once.

import { cellsOf } from '../formula/evaluate.ts'
import { type Cell, number } from '../formula/formula.ts'
import type { Handwriting, Tied } from './handwriting.ts'
import type { Mark } from './marks.ts'
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
  const found: Hidden[] = []
  let left = marks.filter(({ status, cell }) => status === 'wrong' && cell.formula !== null)
  const given = new Set(marks.map(({ cell }) => cell))
  while (left.length > 1) {
    const first = left[0]!
    const hidden = hiddenFor(world, first, left, given, hand)
    if (hidden !== null) found.push(hidden)
    const done = new Set<Tied>(hidden?.explains ?? [first])
    left = left.filter((mark) => !done.has(mark))
  }
  return found
}

function hiddenFor(
  world: World,
  first: Mark,
  wrong: readonly Mark[],
  given: ReadonlySet<Cell>,
  hand: Handwriting,
): Hidden | null {
  const above = ancestors(world, first.cell, given)
  const others = wrong.filter((mark) => mark !== first)
  const known = new Map(others.map((mark) => [mark, ancestors(world, mark.cell, given)]))
  let best: Hidden | null = null
  for (const cell of [...above].sort((a, b) => b.index - a.index).slice(0, MOST)) {
    const sharing = others.filter((mark) => known.get(mark)!.has(cell))
    if (sharing.length === 0 || (best !== null && sharing.length + 1 <= best.explains.length)) continue
    const range = solve(world, cell, first, hand)
    if (range === null) continue
    const explained = sharing.filter((mark) => fits(world, cell, range, mark, hand))
    if (explained.length > 0 && explained.length + 1 > (best?.explains.length ?? 1)) {
      const value = (range[0] + range[1]) / 2
      best = { cell, value, expected: world.value(cell), explains: [first, ...explained] }
    }
  }
  return best
}

/** The hidden numbers a cell depends on, as far as no given number stands between. */
function ancestors(world: World, cell: Cell, given: ReadonlySet<Cell>): Set<Cell> {
  const found = new Set<Cell>()
  const walk = (at: Cell): void => {
    const formula = world.formula(at)
    if (formula === null) return
    for (const operand of cellsOf(formula)) {
      if (operand.formula === null || given.has(operand) || found.has(operand)) continue
      found.add(operand)
      walk(operand)
    }
  }
  walk(cell)
  return found
}

/** The value of `at` where the hidden cell has the value `t`. */
function valueWith(world: World, hidden: Cell, t: number, at: Cell): number {
  return new World(world.plan, world.state, (cell) => (cell === hidden ? number(t) : undefined), null).value(
    at,
  )
}

/** The values of the hidden cell that give the number, lowest and highest; `null` where none does. */
function solve(
  world: World,
  hidden: Cell,
  { given, cell }: Mark,
  hand: Handwriting,
): [number, number] | null {
  const { lo, hi } = hand.values(given)
  const ends = [lo, hi].map((target) => {
    let t0 = world.value(hidden)
    let f0 = valueWith(world, hidden, t0, cell) - target
    let t1 = t0 === 0 ? 0.01 : t0 * 1.01
    for (let i = 0; i < 30; i++) {
      const f1 = valueWith(world, hidden, t1, cell) - target
      if (f1 === 0 || f1 === f0) return f1 === 0 ? t1 : Number.NaN
      const next = t1 - (f1 * (t1 - t0)) / (f1 - f0)
      if (!Number.isFinite(next)) return Number.NaN
      if (Math.abs(next - t1) <= Math.abs(t1) * 1e-14) return next
      t0 = t1
      f0 = f1
      t1 = next
    }
    return Number.NaN
  })
  const [a, b] = ends as [number, number]
  return Number.isNaN(a) || Number.isNaN(b) ? null : [Math.min(a, b), Math.max(a, b)]
}

function fits(
  world: World,
  hidden: Cell,
  [low, high]: readonly [number, number],
  { given, cell }: Mark,
  hand: Handwriting,
): boolean {
  const a = valueWith(world, hidden, low, cell)
  const b = valueWith(world, hidden, high, cell)
  const { lo, hi } = hand.values(given)
  const slack = 1e-12 * Math.max(Math.abs(a), Math.abs(b))
  return Math.min(a, b) - slack <= hi && lo <= Math.max(a, b) + slack
}
