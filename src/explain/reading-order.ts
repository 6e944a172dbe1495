// The numbers of a step one after the other, as a person works them out, and after which of them a number that
// is not in that row is known too. A player steps through this order.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell, Phase } from '../formula/formula.ts'
import { addressOf } from '../formula/name.ts'
import type { Plan } from '../trace/plan.ts'
import type { Sheet } from '../trace/sheet.ts'

/** One number of the row. */
export type Tick = { readonly address: string; readonly phase: Exclude<Phase, 'given'> }

export function readingOrder(sheet: Sheet): Tick[] {
  return sheet.worked.map((cell) => ({
    address: addressOf(cell.name),
    phase: cell.phase as Tick['phase'],
  }))
}

const known = new WeakMap<Plan, Map<Cell, number>>()

/** The place in the reading order after which a number is known; −1 for what is given. */
export function dueAt(sheet: Sheet, address: string): number {
  const { plan } = sheet
  let places = known.get(plan)
  if (places === undefined) {
    places = new Map(sheet.worked.map((cell, i) => [cell, i]))
    known.set(plan, places)
  }
  return due(sheet.cell(address), places)
}

function due(cell: Cell, places: Map<Cell, number>): number {
  const place = places.get(cell)
  if (place !== undefined) return place
  let last = -1
  if (cell.formula !== null) for (const one of cellsOf(cell.formula)) last = Math.max(last, due(one, places))
  places.set(cell, last)
  return last
}
