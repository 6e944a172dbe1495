// The natural logarithm, correctly rounded, and its double-double core, which softplus and pow use as well.
import { fromNumber } from './big-arithmetic.ts'
import { log as bigLog, log1p as bigLog1p } from './big-elementary.ts'
import { exactProduct, exactSum, type Pair, pair, plus, scaled, single, times } from './double-double.ts'
import { exponentOf, powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'
import { lazy, pairOf } from './tables.ts'

/** Bound on the relative error of `logOfPair` for an exact argument. */
export const LOG_ERROR = powerOfTwo(-85)

// ln 2 in two parts; the first has 42 bits, so that its product with an exponent is exact.
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14

const FIRST = 90
const LAST = 182

/** For f near i/128: a short number close to 128/i, and its negative logarithm. */
const nodes = lazy(() =>
  Array.from({ length: LAST - FIRST + 1 }, (_, n) => {
    const reciprocal = Math.round(131072 / (FIRST + n)) / 1024
    return { reciprocal, log: pairOf(bigLog(fromNumber(reciprocal), 130)) }
  }),
)

const THIRD: Pair = { hi: 1 / 3, lo: 1.850371707708594e-17 }
const FIFTH: Pair = { hi: 0.2, lo: -1.1102230246251566e-17 }

/** ln(1 + z) = z − z²/2 + z³/3 − …, for |z| ≤ 2^−7 and not so small that squares vanish. */
export function logOnePlus(z: Pair): Pair {
  const x = z.hi
  const tail =
    1 / 6 + x * (-1 / 7 + x * (1 / 8 + x * (-1 / 9 + x * (1 / 10 + x * (-1 / 11 + x * (1 / 12 - x / 13))))))
  const minus = { hi: -z.hi, lo: -z.lo }
  let sum = plus(FIFTH, single(-x * tail))
  sum = plus(single(0.25), times(minus, sum))
  sum = plus(THIRD, times(minus, sum))
  sum = plus(single(0.5), times(minus, sum))
  sum = plus(single(1), times(minus, sum))
  return times(z, sum)
}

/** ln x for a positive, normal x. */
export function logOfPair(x: Pair): Pair {
  let k = exponentOf(x.hi)
  if (x.hi * powerOfTwo(-k) > Math.SQRT2) k += 1
  const f = scaled(x, powerOfTwo(-k))
  const node = nodes()[Math.round(f.hi * 128) - FIRST]!
  if (node.reciprocal === 1 && k === 0) return logOnePlus(pair(f.hi - 1, f.lo))
  const product = exactProduct(f.hi, node.reciprocal)
  const z = exactSum(product.hi - 1, product.lo + f.lo * node.reciprocal)
  const whole = exactSum(k * LN2_HIGH, -node.log.hi)
  return plus(plus(whole, { hi: k * LN2_LOW, lo: -node.log.lo }), logOnePlus(z))
}

/** ln x for a positive, finite x. */
export function logPair(x: number): Pair {
  if (x >= 2.2250738585072014e-308) return logOfPair(single(x))
  const lifted = logOfPair(single(x * 18014398509481984))
  return plus(lifted, plus(single(-54 * LN2_HIGH), single(-54 * LN2_LOW)))
}

/** ln x, correctly rounded; −∞ at zero, NaN below. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x === Infinity ? x : NaN
  if (x === 1) return 0
  const { hi, lo } = logPair(x)
  const value = settled(hi, lo, Math.abs(hi) * LOG_ERROR, 0)
  return Number.isNaN(value) ? settle((bits) => bigLog(fromNumber(x), bits)) : value
}

/** ln(1 + x), correctly rounded; −∞ at −1, NaN below. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? x : NaN
  const size = Math.abs(x)
  // −x²/2 is less than half of the last place.
  if (size < 5e-17) return x
  const { hi, lo } = size < 0.00390625 ? logOnePlus(single(x)) : logOfPair(exactSum(1, x))
  const value = settled(hi, lo, Math.abs(hi) * LOG_ERROR, 0)
  return Number.isNaN(value) ? settle((bits) => bigLog1p(fromNumber(x), bits)) : value
}
