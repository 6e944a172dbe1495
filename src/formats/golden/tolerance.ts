// How far a correct implementation may be from a number of a step: the formulas of the sheet are evaluated
// once more, in the arithmetic that carries the rounding errors along, from the first sum to the last update.

import { evaluate } from '../../formula/evaluate.ts'
import type { Cell, Formula } from '../../formula/formula.ts'
import type { Name } from '../../formula/name.ts'
import { toScientific } from '../../numeric/decimal.ts'
import type { Sheet } from '../../trace/sheet.ts'
import type { Shaken } from './shaken.ts'
import { errorOf, single, uncertainty } from './uncertain.ts'

/** Two computations may lie on both sides, and there is more than one right way to write a formula. */
export const SAFETY = 4
/** Shaken runs show what is usual, not what is the most. */
export const SHAKEN_SAFETY = 8
/** Largest ordinary tolerance in units of rounding, as a share of max(1, |x|): 1e-12 in double precision. */
const MOST = 1e-12 * 2 ** 53

export const unitOf = (precision: 'float64' | 'float32') => (precision === 'float32' ? 2 ** -24 : 2 ** -53)
export const mostOf = (precision: 'float64' | 'float32') => MOST * unitOf(precision)

export type Errors = { of(cell: Cell): number; tolerance(cell: Cell): number }

/** The errors of a step's numbers; those of the weights come from the step before. */
export function errorsOf(
  sheet: Sheet,
  before: { sheet: Sheet; errors: Errors } | null,
  shaken: Shaken,
): Errors {
  const u = unitOf(sheet.network.numbers.precision)
  const most = mostOf(sheet.network.numbers.precision)
  const arithmetic = uncertainty(u)
  const known = new Map<Cell, number>()
  const look = (cell: Cell) => single(sheet.look(cell), of(cell))
  shaken.add(sheet)

  const of = (cell: Cell): number => {
    let found = known.get(cell)
    if (found === undefined)
      known.set(cell, (found = cell.formula === null ? given(cell.name) : worked(cell)))
    return found
  }
  const given = (name: Name): number => {
    if (before === null || 'd' in name) return 0
    const quantity = name.of === 'previous' ? name.quantity : name.of === 'parameter' ? 'new' : null
    if (quantity === null) return 0
    const { parameter } = name as { parameter: string }
    return before.errors.of(before.sheet.cell({ of: 'update', quantity, parameter }))
  }
  const worked = (cell: Cell): number => {
    const inForce = sheet.formula(cell)!
    const own = errorOf(evaluate(inForce, arithmetic, look), u)
    return inForce === cell.formula ? own : Math.max(own, textbook(cell.formula!, sheet.look(cell)))
  }
  /** Whoever computes in the textbook's form where that loses digits is right too, as long as few are lost. */
  const textbook = (formula: Formula, value: number): number => {
    const other = evaluate(formula, arithmetic, look)
    const far = errorOf(other, u) + Math.abs(other.value - value)
    return SAFETY * far <= most * Math.max(1, Math.abs(value)) ? far : 0
  }
  return {
    of,
    tolerance(cell) {
      const ordinary = most * Math.max(1, Math.abs(sheet.look(cell)))
      const bound = SAFETY * of(cell)
      if (bound <= 0.9 * ordinary) return twoDigits(bound)
      const apart = SHAKEN_SAFETY * shaken.apart(cell)
      return twoDigits(apart > ordinary ? Math.min(apart, bound) : 0.9 * ordinary)
    },
  }
}

/** At least x, and hardly more, with two digits. */
function twoDigits(x: number): number {
  if (x === 0) return 0
  const { mantissa, exponent } = toScientific(x * 1.06, 2)
  return Number(`${mantissa}e${exponent}`)
}
