// x^y, correctly rounded, with the special values of IEEE 754 and C (as in NumPy and PyTorch): 1^y and x^0
// are 1 even for NaN, and (−1)^±∞ is 1.
import { type Big, bitLength, fromNumber, toNumber, wholeRoot } from './big-arithmetic.ts'
import { pow as bigPow } from './big-special.ts'
import { single, times } from './double-double.ts'
import { core, expCore } from './exp.ts'
import { logPair } from './log.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'

const ERROR = powerOfTwo(-67)

function isOdd(y: number): boolean {
  // Every number from 2^53 on is even.
  return Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1
}

function oddPart({ m, e }: Big): Big {
  const zeros = bitLength(m & -m) - 1
  return { m: m >> BigInt(zeros), e: e + zeros }
}

/**
 * x^y when it has so few bits that it may be a tie, for x > 0: then x is a 2^k-th power of an odd number
 * times a power of two, and y = n/2^k. Undefined when it cannot be a tie.
 */
function shortPower(x: number, y: number): number | undefined {
  let { m, e } = oddPart(fromNumber(x))
  let { m: n, e: f } = oddPart(fromNumber(y))
  for (; f < 0; f++) {
    const root = wholeRoot(m)
    if (root * root !== m || e % 2 !== 0) return undefined
    m = root
    e /= 2
  }
  n <<= BigInt(f)
  if (m === 1n) return toNumber({ m: 1n, e: Number(BigInt(e) * n) })
  if (n < 0n || n > 40n) return undefined
  return toNumber({ m: m ** n, e: Number(BigInt(e) * n) })
}

/** x^y for finite x > 0, x ≠ 1 and finite y ≠ 0. */
function positivePower(x: number, y: number): number {
  if (y === 1) return x
  const logarithm = logPair(x)
  const size = Math.abs(y)
  if (size > 1e22) return y > 0 === logarithm.hi > 0 ? Infinity : 0
  // |ln x| < 746, so that the power is nearer to 1 than any other number.
  if (size < 1e-20) return 1
  const power = times(logarithm, single(y))
  if (power.hi > 709.8) return Infinity
  if (power.hi < -745.2) return 0
  const n = expCore(power.hi)
  const hi = core[0]!
  const value = settled(hi, core[1]! + hi * power.lo, hi * ERROR, n)
  if (!Number.isNaN(value)) return value
  return shortPower(x, y) ?? settle((bits) => bigPow(fromNumber(x), fromNumber(y), bits))
}

/** x^y, correctly rounded; NaN for a negative x and a y that is not whole. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const size = Math.abs(x)
  if (!Number.isFinite(y)) {
    if (size === 1) return 1
    return size > 1 === y > 0 ? Infinity : 0
  }
  const minus = (x < 0 || Object.is(x, -0)) && isOdd(y)
  if (size === 0 || size === Infinity) {
    const value = (size === 0) === y > 0 ? 0 : Infinity
    return minus ? -value : value
  }
  if (x < 0 && y % 1 !== 0) return NaN
  const value = size === 1 ? 1 : positivePower(size, y)
  return minus ? -value : value
}
