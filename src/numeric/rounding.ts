// The last step of every function: rounding what is known to be within a small error. If both ends of the
// error round to the same number, that is the correctly rounded one (Ziv's test); otherwise the question goes
// to arithmetic of growing precision, which ends because no value but those sorted out before is a tie.
import { type Big, bitLength, toNumber } from './big-arithmetic.ts'
import { pair } from './double-double.ts'
import { exponentOf, powerOfTwo, scale } from './number-bits.ts'

/**
 * The number nearest to (high + low)·2^n, when high + low is known to within ±error; NaN when that does not decide
 * it. Results may be subnormal, zero or infinite.
 */
export function settled(high: number, low: number, error: number, n: number): number {
  // What is added to an approximation may have moved it into another binade.
  const { hi, lo } = pair(high, low)
  const exponent = exponentOf(hi) + n
  if (exponent >= -1022) {
    const up = hi + (lo + error)
    return up === hi + (lo - error) ? scale(up, n) : NaN
  }
  if (exponent < -1080) return hi * 0
  // Adding 2^52 of the smallest subnormal number, seen at this scale, rounds at its last place.
  const unit = powerOfTwo(-1074 - n)
  const shift = hi < 0 ? -unit * 4503599627370496 : unit * 4503599627370496
  const sum = shift + hi
  const rest = shift - sum + hi + lo
  const up = sum + (rest + error)
  if (up !== sum + (rest - error)) return NaN
  return ((up - shift) / unit) * Number.MIN_VALUE
}

/** The number nearest to a value that can be computed to any number of bits, and that is no tie. */
export function settle(value: (bits: number) => Big): number {
  for (let bits = 118; ; bits *= 2) {
    const { m, e } = value(bits)
    const shift = Math.max(0, bits + 2 - bitLength(m))
    const widened = m << BigInt(shift)
    const error = 1n << BigInt(Math.max(0, bitLength(widened) - bits + 8))
    const low = toNumber({ m: widened - error, e: e - shift })
    if (low === toNumber({ m: widened + error, e: e - shift })) return low
  }
}
