// Binary floating-point numbers of any precision on BigInt: the ground under the oracle and under the rare
// cases in which double-double arithmetic cannot decide how to round.
import { parts, powerOfTwo } from './number-bits.ts'

/** The number m·2^e. Finite; zero is m = 0. */
export type Big = { readonly m: bigint; readonly e: number }

export const ZERO: Big = { m: 0n, e: 0 }
export const ONE: Big = { m: 1n, e: 0 }
export const TWO: Big = { m: 1n, e: 1 }

const float = new Float64Array(1)
const wide = new BigUint64Array(float.buffer)

/** Number of binary digits of |n|; 0 for 0. */
export function bitLength(n: bigint): number {
  if (n < 0n) n = -n
  let skipped = 0
  while (n >> 1000n !== 0n) {
    n >>= 960n
    skipped += 960
  }
  if (n === 0n) return 0
  float[0] = Number(n)
  const length = Number(wide[0]! >> 52n) - 1022
  // Number() rounds, so a row of ones may have become the next power of two.
  return skipped + (n >> BigInt(length - 1) === 0n ? length - 1 : length)
}

/** m·2^n, rounded down. */
export function shifted(m: bigint, n: number): bigint {
  return n >= 0 ? m << BigInt(n) : m >> BigInt(-n)
}

/** The exponent t with 2^(t−1) ≤ |x| < 2^t. */
export function topOf(x: Big): number {
  return bitLength(x.m) + x.e
}

/** x to `bits` binary digits, to nearest. */
export function rounded(x: Big, bits: number): Big {
  const surplus = bitLength(x.m) - bits
  if (surplus <= 0) return x
  return { m: ((x.m >> BigInt(surplus - 1)) + 1n) >> 1n, e: x.e + surplus }
}

/** The exact value of a finite number. */
export function fromNumber(x: number): Big {
  if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`)
  if (Number.isSafeInteger(x)) return { m: BigInt(x), e: 0 }
  const { negative, significand, exponent } = parts(x)
  return { m: negative ? -significand : significand, e: exponent }
}

/** The nearest binary64 number, ties to even, with subnormal numbers and overflow as in IEEE 754. */
export function toNumber(x: Big): number {
  const size = x.m < 0n ? -x.m : x.m
  const top = bitLength(size) + x.e
  const sign = x.m < 0n ? -1 : 1
  if (size === 0n || top < -1074) return sign * 0
  if (top > 1024) return sign * Infinity
  const last = Math.max(top - 53, -1074)
  let whole = shifted(size, x.e - last)
  if (last > x.e) {
    const rest = (size - (whole << BigInt(last - x.e))) << 1n
    const unit = 1n << BigInt(last - x.e)
    if (rest > unit || (rest === unit && (whole & 1n) === 1n)) whole += 1n
  }
  return sign * Number(whole) * powerOfTwo(last)
}

export function isZero(x: Big): boolean {
  return x.m === 0n
}

export function neg(x: Big): Big {
  return { m: -x.m, e: x.e }
}

export function abs(x: Big): Big {
  return x.m < 0n ? neg(x) : x
}

/** −1, 0 or 1 as x is less than, equal to or greater than y. */
export function compare(x: Big, y: Big): number {
  const signs = Number(x.m > 0n) - Number(x.m < 0n) - (Number(y.m > 0n) - Number(y.m < 0n))
  if (signs !== 0) return Math.sign(signs)
  const tops = topOf(x) - topOf(y)
  if (tops !== 0) return x.m === 0n ? 0 : Math.sign(tops) * (x.m > 0n ? 1 : -1)
  const e = Math.min(x.e, y.e)
  const difference = (x.m << BigInt(x.e - e)) - (y.m << BigInt(y.e - e))
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

export function add(x: Big, y: Big, bits: number): Big {
  if (x.m === 0n) return rounded(y, bits)
  if (y.m === 0n) return rounded(x, bits)
  const gap = topOf(x) - topOf(y)
  // Beyond the precision the smaller one cannot be seen; aligning it would only make a huge integer.
  if (gap > bits + 8) return rounded(x, bits)
  if (gap < -bits - 8) return rounded(y, bits)
  const e = Math.min(x.e, y.e)
  return rounded({ m: (x.m << BigInt(x.e - e)) + (y.m << BigInt(y.e - e)), e }, bits)
}

export function sub(x: Big, y: Big, bits: number): Big {
  return add(x, neg(y), bits)
}

export function mul(x: Big, y: Big, bits: number): Big {
  return rounded({ m: x.m * y.m, e: x.e + y.e }, bits)
}

export function div(x: Big, y: Big, bits: number): Big {
  if (y.m === 0n) throw new RangeError('division by zero')
  const shift = Math.max(0, bits + 2 + bitLength(y.m) - bitLength(x.m))
  return rounded({ m: (x.m << BigInt(shift)) / y.m, e: x.e - shift - y.e }, bits)
}

/** floor(√n). */
export function wholeRoot(n: bigint): bigint {
  if (n < 0n) throw new RangeError('square root of a negative number')
  if (n === 0n) return 0n
  const half = Math.max(0, (bitLength(n) - 100) >> 1)
  // Newton's method converges from above, so the start must not be too small.
  let root = (BigInt(Math.ceil(Math.sqrt(Number(n >> BigInt(2 * half))))) + 2n) << BigInt(half)
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

export function sqrt(x: Big, bits: number): Big {
  if (x.m === 0n) return ZERO
  let shift = Math.max(0, 2 * bits + 4 - bitLength(x.m))
  if ((x.e - shift) % 2 !== 0) shift += 1
  return rounded({ m: wholeRoot(x.m << BigInt(shift)), e: (x.e - shift) / 2 }, bits)
}

/** The greatest whole number not above x, exactly. */
export function floor(x: Big): Big {
  return x.e >= 0 ? x : { m: shifted(x.m, x.e), e: 0 }
}
