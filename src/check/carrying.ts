// How many digits somebody carries from number to number, and what rounding to them can do.

import { around, type Interval, wider } from '../numeric/interval.ts'
import { powerOfTen } from './given.ts'

/** How somebody rounds: decimals and significant digits they carry, and whether they cut off. */
export type Carrying = {
  readonly decimals: number
  readonly digits: number
  readonly truncates: boolean
  /** Are some numbers rounded and others cut off? */
  readonly mixes?: boolean
  /** Do they round every product inside a formula too, not only what they write down? */
  readonly inside?: boolean
}

/** What a number may be once it is written down: cut off, it is only ever nearer to 0. */
export function writtenAs(interval: Interval, carrying: Carrying): Interval {
  const by = roundingOf(interval, carrying)
  if (!carrying.truncates || carrying.mixes === true) return wider(interval, by)
  const { lo, hi, size } = interval
  return { lo: lo > 0 ? Math.max(lo - by, 0) : lo, hi: hi < 0 ? Math.min(hi + by, 0) : hi, size }
}

/** The values that a number as typed stands for. */
export function standsFor(value: number, unit: number, { truncates, mixes }: Carrying): Interval {
  if (!truncates) return around(value, unit / 2)
  if (mixes === true || value === 0) return around(value, unit)
  const [lo, hi] = value > 0 ? [value, value + unit] : [value - unit, value]
  return { lo, hi, size: Math.abs(value) + unit }
}

/** By how much rounding a number of that size may change it. */
function roundingOf({ lo, hi }: Interval, { decimals, digits, truncates }: Carrying): number {
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
