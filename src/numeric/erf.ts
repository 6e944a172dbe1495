// The error function, correctly rounded: Taylor series around every sixteenth, to 106 bits.
import { div, fromNumber, mul, sqrt } from './big-arithmetic.ts'
import { exp, pi } from './big-elementary.ts'
import { erf as bigErf } from './big-special.ts'
import { exactSum, type Pair, plus, single, times } from './double-double.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'
import { pairOf, pairOfFixed } from './tables.ts'

const ERROR = powerOfTwo(-80)
const DEGREE = 20
const P = 200

const series: (Pair[] | undefined)[] = []

/**
 * Coefficients of erf(c + d) in d. The derivative y = 2/√π·e^(−x²) obeys y′ = −2x·y, which gives the
 * recurrence (n + 1)·yₙ₊₁ = −2(c·yₙ + yₙ₋₁).
 */
function seriesAt(i: number): Pair[] {
  const c = fromNumber(i / 16)
  const peak = div({ m: 1n, e: 1 }, sqrt({ m: pi(P), e: -P }, P), P)
  const slope = mul(peak, exp({ m: -c.m * c.m, e: 2 * c.e }, P), P)
  let before = 0n
  let y = slope.m << BigInt(Math.max(0, slope.e + P))
  if (slope.e + P < 0) y = slope.m >> BigInt(-slope.e - P)
  const coefficients = [pairOf(bigErf(c, P))]
  for (let n = 0n; n < DEGREE; n++) {
    coefficients.push(pairOfFixed(y / (n + 1n), P))
    const next = (-2n * (((y * BigInt(i)) >> 4n) + before)) / (n + 1n)
    before = y
    y = next
  }
  return coefficients
}

const TWO_BY_ROOT_PI: Pair = { hi: 1.1283791670955126, lo: 1.533545961316588e-17 }

/** (2/√π)·∫₀ˣ e^(−t²) dt, correctly rounded. */
export function erf(x: number): number {
  const size = Math.abs(x)
  if (!(size < 5.93)) return Number.isNaN(x) ? NaN : Math.sign(x)
  if (x === 0) return x
  let value: number
  if (size < 1e-100) {
    // The cube is out of sight; scaled up, the product keeps both halves even for subnormal numbers.
    const { hi, lo } = times(TWO_BY_ROOT_PI, single(size * powerOfTwo(600)))
    value = settled(hi, lo, hi * ERROR, -600)
  } else {
    const i = Math.round(size * 16)
    const a = (series[i] ??= seriesAt(i))
    const from = size - i / 16
    let tail = 0
    for (let n = DEGREE; n > 8; n--) tail = tail * from + a[n]!.hi
    let sum = exactSum(a[8]!.hi, tail * from)
    const d = single(from)
    for (let n = 7; n > 0; n--) sum = plus(a[n]!, times(sum, d))
    const { hi, lo } = plus(a[0]!, times(sum, d))
    value = settled(hi, lo, hi * ERROR, 0)
  }
  if (Number.isNaN(value)) value = settle((bits) => bigErf(fromNumber(size), bits))
  return x < 0 ? -value : value
}
