// Rounding as a person on paper does it: the number is read as the decimal it stands for (15 digits), so that
// 0.3 cut to one digit stays 0.3 although the nearest double lies a little below it.

import { type RoundingMode, toScientific } from './decimal.ts'

const DIGITS = 15

/** The double nearest to x rounded half away from zero, or cut off, at so many decimals. */
export function roundByHand(x: number, decimals: number, mode: RoundingMode): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const { mantissa, exponent } = toScientific(Math.abs(x), DIGITS)
  const shift = DIGITS - 1 - exponent - decimals
  if (shift <= 0) return x
  const whole = BigInt(mantissa.replace('.', ''))
  if (shift > DIGITS) return 0
  const unit = 10n ** BigInt(shift)
  const kept = whole / unit + (mode === 'round' && 2n * (whole % unit) >= unit ? 1n : 0n)
  return Math.sign(x) * Number(`${kept}e-${decimals}`)
}
