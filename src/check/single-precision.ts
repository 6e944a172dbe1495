// Tells single precision by its digits: where all numbers are the nearest float32 as printed, a program has
// printed them, and their last digits are not what exact arithmetic gives.

import { toDecimals } from '../numeric/decimal.ts'
import { type Given, unitOf } from './given.ts'

/** Fewer significant digits hide what single precision does to a number. */
export const LEAST = 7
/** How unlikely it must be that all numbers are float32 by chance. */
const SURE = 1e3

/** Did a program in single precision print these numbers? */
export function singlePrecision(worked: readonly Given[]): 'surely' | 'perhaps' | 'no' {
  const long = worked.filter(({ digits }) => digits >= LEAST)
  if (long.length === 0 || !long.every(isSingle)) return 'no'
  const odds = long.reduce((product, given) => product * Math.max(1, spacing(given.value) / unitOf(given)), 1)
  return odds >= SURE && long.length * 2 >= worked.length ? 'surely' : 'perhaps'
}

function isSingle({ value, decimals }: Given): boolean {
  const single = Math.fround(value)
  if (single === value) return true
  return Number(toDecimals(single, Math.min(Math.max(decimals, 0), 400))) === value
}

const bits = new Float32Array(1)

/** The distance of neighbouring float32 numbers. */
function spacing(value: number): number {
  const size = Math.abs(Math.fround(value))
  bits[0] = size
  const next = new Uint32Array(bits.buffer)
  next[0]! += 1
  return bits[0]! - size
}
