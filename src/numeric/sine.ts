// sin and cos, correctly rounded for all arguments: a reduction that never loses digits, then the addition
// theorem around a table of angles.
import { fromNumber } from './big-arithmetic.ts'
import { cos as bigCos, sin as bigSin, quarters } from './big-elementary.ts'
import { exactProduct, exactSum, negative, type Pair, plus, single, times } from './double-double.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'
import { lazy, pairOf, pairOfFixed } from './tables.ts'

const ERROR = powerOfTwo(-80)

// π/2 in three parts; the first two have 33 bits, so that their products with a whole number are exact.
const PER_QUARTER = 0.6366197723675814
const QUARTER_HIGH = 1.5707963267341256
const QUARTER_MIDDLE = 6.077100506303966e-11
const QUARTER_LOW = 2.0222662487959506e-21

/** Sine and cosine of i/64 for i from 0 to 51. */
const angles = lazy(() =>
  Array.from({ length: 52 }, (_, i) => {
    const x = fromNumber(i / 64)
    return { sin: pairOf(bigSin(x, 130)), cos: pairOf(bigCos(x, 130)) }
  }),
)

/** x = quarter·π/2 + r with |r| ≤ π/4 or hardly more. */
function reduce(x: number): { quarter: number; r: Pair } {
  const k = Math.round(x * PER_QUARTER)
  if (k === 0) return { quarter: 0, r: single(x) }
  if (Math.abs(k) < 1048576) {
    const first = exactSum(x - k * QUARTER_HIGH, -k * QUARTER_MIDDLE)
    const r = plus(first, negative(exactProduct(k, QUARTER_LOW)))
    // So close to a multiple of π/2 the three parts are not enough.
    if (Math.abs(r.hi) > 1e-6) return { quarter: k & 3, r }
  }
  const { quarter, r, p } = quarters(fromNumber(x), 120)
  return { quarter, r: pairOfFixed(r, p) }
}

const SIXTH: Pair = { hi: 1 / 6, lo: 9.25185853854297e-18 }

/** The sine (of quarter 0) or the function that is `quarter` quarter turns ahead of it, at r. */
function turned(quarter: number, r: Pair): Pair {
  if (quarter >= 2) return negative(turned(quarter - 2, r))
  if (r.hi < 0) return quarter === 0 ? negative(turned(0, negative(r))) : turned(1, negative(r))
  const i = Math.round(r.hi * 64)
  const node = angles()[i]!
  const from = exactSum(r.hi - i / 64, r.lo)
  const square = times(from, from)
  const s = square.hi
  const sineTail = plus(SIXTH, single(s * (-1 / 120 + s * (1 / 5040 + s * (-1 / 362880 + s / 39916800)))))
  const cosineTail = plus(single(0.5), single(s * (-1 / 24 + s * (1 / 720 + s * (-1 / 40320 + s / 3628800)))))
  const sine = times(from, plus(single(1), negative(times(square, sineTail))))
  const versine = times(square, cosineTail)
  if (quarter === 0) {
    if (i === 0) return sine
    return plus(node.sin, plus(times(node.cos, sine), negative(times(node.sin, versine))))
  }
  return plus(node.cos, negative(plus(times(node.sin, sine), times(node.cos, versine))))
}

/** sin x, correctly rounded; NaN at the infinities. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN
  // x³/6 is less than half of the last place.
  if (x < 1e-8 && x > -1e-8) return x
  const { quarter, r } = reduce(x)
  const { hi, lo } = turned(quarter, r)
  const value = settled(hi, lo, Math.abs(hi) * ERROR, 0)
  return Number.isNaN(value) ? settle((bits) => bigSin(fromNumber(x), bits)) : value
}

/** cos x, correctly rounded; NaN at the infinities. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN
  if (x < 5e-9 && x > -5e-9) return 1
  const { quarter, r } = reduce(x)
  const { hi, lo } = turned((quarter + 1) & 3, r)
  const value = settled(hi, lo, Math.abs(hi) * ERROR, 0)
  return Number.isNaN(value) ? settle((bits) => bigCos(fromNumber(x), bits)) : value
}
