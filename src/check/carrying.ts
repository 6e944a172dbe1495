// How many digits somebody carries from number to number, and what rounding to them can do.

import type { Interval } from '../numeric/interval.ts'
import { powerOfTen } from './given.ts'

/** How somebody rounds: decimals and significant digits they carry, and whether they cut off. */
export type Carrying = {
  readonly decimals: number
  readonly digits: number
  readonly truncates: boolean
  /** Do they round every product inside a formula too, not only what they write down? */
  readonly inside?: boolean
}

/** By how much rounding a number of that size may change it. */
export function roundingOf({ lo, hi }: Interval, { decimals, digits, truncates }: Carrying): number {
  const size = Math.max(Math.abs(lo), Math.abs(hi))
  const relative = size === 0 || !Number.isFinite(size) ? 0 : powerOfTen(exponentOf(size) + 1 - digits)
  const unit = Math.max(powerOfTen(-decimals), relative)
  return truncates ? unit : unit / 2
}

/** Of the first digit: 0 for 1 to 9.99…, −1 for 0.1 to 0.99…. */
function exponentOf(size: number): number {
  let exponent = 0
  while (size >= powerOfTen(exponent + 1)) exponent++
  while (size < powerOfTen(exponent)) exponent--
  return exponent
}
