// Which units, weights and errors a number runs through, so that a picture can light its way: a slope runs along
// every path between its two numbers, any other number from what it is made of.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { Sheet } from '../trace/sheet.ts'
import { sheetWorking } from './slice.ts'

export type Path = {
  readonly units: readonly string[]
  /** Weights and biases by name. */
  readonly parameters: readonly string[]
  /** Outputs whose error lies on the way. */
  readonly errors: readonly string[]
  /** Does the whole error lie on the way? */
  readonly total: boolean
}

/** The way of a number of the sheet. */
export function pathOf(of: Sheet, address: string): Path {
  const sheet = sheetWorking(of, address)
  const cell = sheet.cell(address)
  const { name } = cell
  if ('d' in name) return marks(between(sheet, name))
  if (name.of === 'update' || name.of === 'previous') {
    return { units: [], parameters: [name.parameter], errors: [], total: false }
  }
  return marks([cell, ...(cell.formula === null ? [] : cellsOf(cell.formula))])
}

/** The cells on the paths from `by` forward to `d`, with the weights that lie between them. */
function between(sheet: Sheet, { d, by, via }: { d: Name; by: Name; via?: string }): Cell[] {
  const from = sheet.cell(by)
  const to = sheet.cell(d)
  const leads = new Map<Cell, boolean>([[to, true]])
  const reaches = (cell: Cell): boolean => {
    const known = leads.get(cell)
    if (known !== undefined) return known
    leads.set(cell, false)
    const through = via === undefined || cell !== from ? cell.users : cell.users.filter(isOf(via))
    const does = through.map(reaches).includes(true)
    leads.set(cell, does)
    return does
  }
  reaches(from)
  const on = new Set([from, ...[...leads].filter(([, does]) => does).map(([cell]) => cell)])
  const crossed = [...on].flatMap(({ formula }) => (formula === null ? [] : factorsBeside(formula, on)))
  return [...on, ...crossed]
}

const isOf =
  (unit: string) =>
  ({ name }: Cell) =>
    'unit' in name && name.unit === unit

/** The other factors of every product that has one of the cells in it: the weights the path runs over. */
function factorsBeside(formula: Formula, on: ReadonlySet<Cell>): Cell[] {
  if (!('args' in formula)) return []
  if (formula.op !== 'mul') return formula.args.flatMap((arg) => factorsBeside(arg, on))
  const cells = formula.args.filter((arg) => arg.op === 'cell')
  return cells.some((cell) => on.has(cell)) ? cells : []
}

function marks(cells: readonly Cell[]): Path {
  const units = new Set<string>()
  const parameters = new Set<string>()
  const errors = new Set<string>()
  let total = false
  for (const { name } of cells) {
    if ('d' in name) continue
    if (name.of === 'parameter') parameters.add(name.parameter)
    else if (name.of === 'error') {
      if (name.unit === undefined) total = true
      else errors.add(name.unit)
    } else if (name.of === 'net' || name.of === 'out' || name.of === 'input') units.add(name.unit)
  }
  return { units: [...units], parameters: [...parameters], errors: [...errors], total }
}
