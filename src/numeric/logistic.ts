// sigmoid, tanh and softplus, correctly rounded: quotients and logarithms of the unrounded exponential.
import { fromNumber } from './big-arithmetic.ts'
import { sigmoid as bigSigmoid, softplus as bigSoftplus, tanh as bigTanh } from './big-special.ts'
import { plus, scaled, single, twoProduct } from './double-double.ts'
import { CORE_ERROR, core, expCore } from './exp.ts'
import { logOfPair, logOnePlus } from './log.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'

const TINY_ERROR = powerOfTwo(-66)
const SMALL_ERROR = powerOfTwo(-69)
const DIVISION_ERROR = powerOfTwo(-100)

function hardSigmoid(x: number): number {
  return settle((bits) => bigSigmoid(fromNumber(x), bits))
}

/** e^x − share·e^2x for x < −40: what sigmoid (1) and softplus (1/2) are there. */
function expWithTail(x: number, share: number): number {
  const n = expCore(x)
  const hi = core[0]!
  const square = n < -1000 ? 0 : hi * hi * powerOfTwo(n)
  return settled(hi, core[1]! - share * square, hi * CORE_ERROR, n)
}

/** 1/(1 + e^−x), correctly rounded. */
export function sigmoid(x: number): number {
  if (!(x > -40 && x < 40)) {
    if (x >= 40) return 1
    if (!(x <= -40)) return NaN
    if (x < -745.2) return 0
    const value = expWithTail(x, 1)
    return Number.isNaN(value) ? hardSigmoid(x) : value
  }
  if (x < 1e-16 && x > -1e-16) return 0.5
  const power = powerOfTwo(expCore(x < 0 ? x : -x))
  const eHigh = core[0]! * power
  const eLow = core[1]! * power
  const below = 1 + eHigh
  const belowLow = 1 - below + eHigh + eLow
  const inverse = 1 / below
  const above = x < 0 ? eHigh : 1
  const aboveLow = x < 0 ? eLow : 0
  const hi = above * inverse
  const product = hi * below
  const lo = (above - product - twoProduct(hi, below, product) + aboveLow - hi * belowLow) * inverse
  const error = hi * (2 * CORE_ERROR)
  const up = hi + (lo + error)
  return up === hi + (lo - error) ? up : hardSigmoid(x)
}

function hardTanh(x: number): number {
  return settle((bits) => bigTanh(fromNumber(x), bits))
}

/** x − x³/3 + 2x⁵/15 − …, for |x| < 2^−7. */
function tanhNearZero(x: number): number {
  if (x < 3e-9 && x > -3e-9) return x
  const s = x * x
  const lo =
    x *
    s *
    (-1 / 3 + s * (2 / 15 + s * (-17 / 315 + s * (62 / 2835 + s * (-1382 / 155925 + s * (21844 / 6081075))))))
  const error = Math.abs(x) * TINY_ERROR
  const up = x + (lo + error)
  return up === x + (lo - error) ? up : hardTanh(x)
}

/** (e^2x − 1)/(e^2x + 1), correctly rounded. */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x
  if (!(size >= 0.0078125 && size < 20)) {
    if (size < 0.0078125) return tanhNearZero(x)
    return size >= 20 ? (x < 0 ? -1 : 1) : NaN
  }
  const power = powerOfTwo(expCore(2 * size))
  const e = core[0]! * power
  const eLow = core[1]! * power
  const above = e - 1
  const aboveLow = e - above - 1 + eLow
  const below = e + 1
  const belowLow = e - below + 1 + eLow
  const inverse = 1 / below
  const hi = above * inverse
  const product = hi * below
  const lo = (above - product - twoProduct(hi, below, product) + aboveLow - hi * belowLow) * inverse
  // The relative error δ of e becomes 2e·δ/((e − 1)(e + 1)); δ is 2^−70 while the multiple of ln 2 is small.
  const error = hi * DIVISION_ERROR + e * (size < 1 ? SMALL_ERROR : 2 * CORE_ERROR) * inverse * inverse
  const up = hi + (lo + error)
  if (up !== hi + (lo - error)) return hardTanh(x)
  return x < 0 ? -up : up
}

/** ln(1 + e^x), correctly rounded. */
export function softplus(x: number): number {
  if (!(x > -745.2 && x < 40)) return x >= 40 ? x : x <= -745.2 ? 0 : NaN
  let value: number
  if (x < -40) value = expWithTail(x, 0.5)
  else {
    const power = powerOfTwo(expCore(x < 0 ? x : -x))
    const e = scaled({ hi: core[0]!, lo: core[1]! }, power)
    const rest = e.hi < 0.00390625 ? logOnePlus(e) : logOfPair(plus(single(1), e))
    const { hi, lo } = x > 0 ? plus(single(x), rest) : rest
    value = settled(hi, lo, hi * (2 * CORE_ERROR), 0)
  }
  return Number.isNaN(value) ? settle((bits) => bigSoftplus(fromNumber(x), bits)) : value
}
