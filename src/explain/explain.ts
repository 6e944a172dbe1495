// Explains one number of a sheet: its formula, what it comes from, what uses it, and why.

import type { Cell, Formula } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import type { Plan } from '../trace/plan.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { Explanation } from './explanation.ts'
import { wordsOf } from './words.ts'

/** The explanation of one cell of a sheet, named by its address, name or cell. */
export function explainCell(sheet: Sheet, wanted: string | Name | Cell): Explanation {
  const cell =
    typeof wanted === 'object' && wanted !== null && 'index' in wanted ? wanted : sheet.cell(wanted)
  const formula = sheet.formula(cell)
  return {
    name: cell.name,
    ...wordsOf(sheet, cell),
    formula,
    look: sheet.look,
    value: sheet.look(cell),
    from: formula === null ? [] : partsOf(formula),
    usedBy: usersOf(sheet.plan, cell),
    safe: sheet.safeReason(cell),
    derivation: sheet.plan.derivations.get(cell),
    step: sheet.step,
    numbers: sheet.network.numbers,
    notation: sheet.network.notation,
  }
}

/** The names of the numbers a formula is made of, each once, in order; a slope counts as itself. */
export function partsOf(formula: Formula): Name[] {
  const found = new Map<string, Name>()
  const walk = (f: Formula): void => {
    if (f.op === 'cell') found.set(addressOf(f.name), f.name)
    else if (f.op === 'slope') {
      const name = { d: f.of.name, by: f.by.name }
      found.set(addressOf(name), name)
    } else if ('args' in f) for (const arg of f.args) walk(arg)
  }
  walk(formula)
  return [...found.values()]
}

/** Who uses a cell in the backward pass and the update; the forward users a cell knows itself. */
type Index = { upTo: number; users: Map<Cell, Cell[]> }
const indexes = new WeakMap<Plan, Index>()

/** The names of all numbers whose formula has the cell in it, in the order they were written. */
function usersOf(plan: Plan, cell: Cell): Name[] {
  let index = indexes.get(plan)
  if (index === undefined) indexes.set(plan, (index = { upTo: 0, users: new Map() }))
  for (; index.upTo < plan.cells.length; index.upTo++) note(plan.cells[index.upTo]!, index.users)
  return [...cell.users, ...(index.users.get(cell) ?? [])].map((user) => user.name)
}

function note(user: Cell, users: Map<Cell, Cell[]>): void {
  if (user.formula === null || user.phase === 'forward' || user.phase === 'error') return
  const read = new Set<Cell>()
  const walk = (f: Formula): void => {
    if (f.op === 'cell') read.add(f)
    else if (f.op === 'slope') walk(f.is)
    else if ('args' in f) for (const arg of f.args) walk(arg)
  }
  walk(user.formula)
  for (const cell of read) {
    const known = users.get(cell)
    if (known) known.push(user)
    else users.set(cell, [user])
  }
}
