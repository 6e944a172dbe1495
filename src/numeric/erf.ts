// The error function, correctly rounded: Taylor series around every sixteenth, to 106 bits. Its complement in
// `erfc.ts` goes by the same series.
import { div, fromNumber, mul, sqrt } from './big-arithmetic.ts'
import { exp, pi } from './big-elementary.ts'
import { erf as bigErf } from './big-special.ts'
import { exactSum, type Pair, plus, single, times } from './double-double.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'
import { pairOf, pairOfFixed } from './tables.ts'

const ERROR = powerOfTwo(-80)
const DEGREE = 20
/** So many terms need both halves of their coefficients. */
const DOUBLE = 8
const P = 200

const nodes: ({ value: Pair; slopes: Pair[] } | undefined)[] = []

/**
 * Coefficients of (erf(c + d) − erf(c))·2^k in d, from the first power on, for the node c = i/16. The derivative y = 2/√π·e^(−x²) obeys y′ = −2x·y, which gives the
 * recurrence (n + 1)·yₙ₊₁ = −2(c·yₙ + yₙ₋₁).
 */
export function slopesAt(i: number, degree: number, k = 0): Pair[] {
  const c = fromNumber(i / 16)
  const peak = div({ m: 1n, e: 1 }, sqrt({ m: pi(P), e: -P }, P), P)
  const slope = mul(peak, exp({ m: -c.m * c.m, e: 2 * c.e }, P), P)
  let before = 0n
  const shift = slope.e + P + k
  let y = shift < 0 ? slope.m >> BigInt(-shift) : slope.m << BigInt(shift)
  const coefficients: Pair[] = []
  for (let n = 0n; n < degree; n++) {
    coefficients.push(pairOfFixed(y / (n + 1n), P))
    const next = (-2n * (((y * BigInt(i)) >> 4n) + before)) / (n + 1n)
    before = y
    y = next
  }
  return coefficients
}

/** Σ aₙ·dⁿ from n = 1 on, the first `double` terms in double-double arithmetic. */
export function seriesOf(a: readonly Pair[], from: number, double: number): Pair {
  let tail = 0
  for (let n = a.length; n > double; n--) tail = tail * from + a[n - 1]!.hi
  let sum = exactSum(a[double - 1]!.hi, tail * from)
  const d = single(from)
  for (let n = double - 1; n > 0; n--) sum = plus(a[n - 1]!, times(sum, d))
  return times(sum, d)
}

/** erf(size) for 0 ≤ size < 5.93, to within 2^−80. */
export function erfPair(size: number): Pair {
  const i = Math.round(size * 16)
  const node = (nodes[i] ??= { value: pairOf(bigErf(fromNumber(i / 16), P)), slopes: slopesAt(i, DEGREE) })
  return plus(node.value, seriesOf(node.slopes, size - i / 16, DOUBLE))
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
    const { hi, lo } = erfPair(size)
    value = settled(hi, lo, hi * ERROR, 0)
  }
  if (Number.isNaN(value)) value = settle((bits) => bigErf(fromNumber(size), bits))
  return x < 0 ? -value : value
}
