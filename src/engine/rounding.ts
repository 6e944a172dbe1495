// How numbers are rounded on the way: not beyond binary64, by hand, or to single precision.

import { type Arithmetic, binary32, binary64 } from '../formula/arithmetic.ts'
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

/** Whether numbers written down are rounded once more. */
export const rounds = (rounding: Rounding): boolean => rounding.cell !== same
