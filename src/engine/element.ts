// The element-wise formulas of the parts, made ready for plain arrays: a formula over a few registers
// instead of named cells, evaluated in the sheet's own arithmetic.

import { type Arithmetic, binary32, binary64 } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Cell, Formula, Safe } from '../formula/formula.ts'
import type { Numbers } from '../network/network.ts'
import { roundByHand } from '../numeric/by-hand.ts'

/** How numbers are rounded on the way: after every operation, and as they are written down. */
export type Rounding = {
  readonly arithmetic: Arithmetic<number>
  op(x: number): number
  /** A number worked out and written down. */
  cell(x: number): number
}

const same = (x: number) => x

/** The rounding of a network: none beyond binary64, by hand, or float32. */
export function roundingOf({ byHand, precision }: Numbers): Rounding {
  const op = precision === 'float32' ? Math.fround : same
  const arithmetic = precision === 'float32' ? binary32 : binary64
  if (byHand === null) return { arithmetic, op, cell: same }
  const { digits, mode } = byHand
  return { arithmetic, op, cell: (x) => (Number.isFinite(x) ? roundByHand(x, digits, mode) : x) }
}

/** A cell that stands for a register: its index is its place. */
export const register = (index: number): Cell => ({
  op: 'cell',
  index,
  name: { of: 'rate' },
  phase: 'given',
  formula: null,
  users: [],
})

/** A formula over registers as a function; numbers that are only copied are not rounded again. */
export function compile(
  formula: Formula,
  rounding: Rounding,
  safe?: Safe,
): (registers: ArrayLike<number>) => number {
  const { arithmetic } = rounding
  let registers: ArrayLike<number> = []
  const look = (cell: Cell) => registers[cell.index]!
  const isCopy = (f: Formula) => f.op === 'cell' || f.op === 'number'
  return (given) => {
    registers = given
    let inForce = formula
    if (safe !== undefined) {
      const [a, b] = safe.when
      if (evaluate(a, arithmetic, look) < evaluate(b, arithmetic, look)) inForce = safe.formula
    }
    const value = evaluate(inForce, arithmetic, look)
    return isCopy(inForce) ? value : rounding.cell(value)
  }
}
