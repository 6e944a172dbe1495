// Fewer digits carried than written in the end: every number that is used again is rounded, and the last ones
// are written with all the digits they came out with.

import { binary64 } from '../formula/arithmetic.ts'
import { cellsOf, evaluate } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import type { Network } from '../network/network.ts'
import { type Given, matches } from './given.ts'
import type { Tied } from './handwriting.ts'
import { rolesOf } from './roles.ts'
import { World } from './world.ts'

export type ByHand = NonNullable<Network['numbers']['byHand']>

/**
 * The first step's numbers worked by hand, each rounded before it is used: the same cells, other numbers. Once
 * as the sheet has the gradients, a chain of three, and once as δ · input.
 */
export function byHandOf(first: World, hand: ByHand): readonly World[] {
  const { plan, state } = first
  const numbers = { ...plan.network.numbers, byHand: hand }
  const delta = (cell: Cell) => throughDelta(first, cell) ?? undefined
  return [() => undefined, delta].map((rewritten) => new World(plan, state, rewritten, null, null, numbers))
}

/** The formula of a cell; of a gradient δ · input. */
export function throughDelta(world: World, cell: Cell): Formula | null {
  const own = world.formula(cell)
  if (own === null || !('d' in cell.name)) return own
  return rolesOf(world.plan, cell).find(({ role }) => role === 'gradient')?.base ?? own
}

/** Is this what the number comes out as, rounded like all others or written with more digits? */
export function comesOutAs(given: Given, cell: Cell, byHand: World): boolean {
  if (matches(given, byHand.value(cell)) !== null) return true
  const formula = byHand.formula(cell)
  return formula !== null && matches(given, evaluate(formula, binary64, byHand.look)) !== null
}

/** Few numbers that come out so by chance tell nothing unless they have so many digits more. */
const TELLING = 2
const FEW = 2

/**
 * Do all numbers come out under fewer digits carried than the most that were written? Where all are rounded so,
 * the last ones too, it is the catalogue's mistake and is named there.
 */
export function carriedFewer(world: World, all: readonly Tied[]): boolean {
  if (world.state.step !== 1 || world.plan.network.numbers.byHand !== null) return false
  const most = all.reduce((decimals, { given }) => Math.max(decimals, given.decimals), 0)
  const used = usedIn(world, all)
  for (let digits = Math.min(most - 1, 10); digits >= 1; digits--) {
    if (all.length < FEW && most - digits < TELLING) continue
    for (const mode of ['round', 'truncate'] as const) {
      const worlds = byHandOf(world, { digits, mode })
      if (all.every(({ given, cell }) => matches(given, worlds[0]!.value(cell)) !== null)) return false
      const comesOut = (byHand: World) =>
        all.every(({ given, cell }) =>
          used.has(cell) ? matches(given, byHand.value(cell)) !== null : comesOutAs(given, cell, byHand),
        )
      if (worlds.some(comesOut)) return true
    }
  }
  return false
}

/** Those of the numbers that others of them are made of: they were used as they stand there. */
function usedIn(world: World, all: readonly Tied[]): ReadonlySet<Cell> {
  const used = new Set<Cell>()
  for (const { cell } of all) {
    const formulas = [world.formula(cell), throughDelta(world, cell)]
    for (const formula of formulas) if (formula !== null) cellsOf(formula, used)
  }
  return used
}
