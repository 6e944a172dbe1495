// The functions of neural networks to any precision, each in the form that keeps its digits.
import {
  abs,
  add,
  type Big,
  compare,
  div,
  mul,
  neg,
  ONE,
  rounded,
  shifted,
  sqrt,
  sub,
  TWO,
  toNumber,
  topOf,
  ZERO,
} from './big-arithmetic.ts'
import { exp, expm1, log, log1p, pi } from './big-elementary.ts'

/** 1/(1 + e^−x) for x ≥ 0, e^x/(1 + e^x) below. */
export function sigmoid(x: Big, bits: number): Big {
  const e = exp(neg(abs(x)), bits + 8)
  return div(x.m < 0n ? e : ONE, add(ONE, e, bits + 8), bits + 4)
}

/** (e^2x − 1)/(e^2x + 1), by e^2x − 1. */
export function tanh(x: Big, bits: number): Big {
  if (x.m === 0n) return ZERO
  const sign = x.m < 0n ? neg : (y: Big) => y
  if (topOf(x) > 40) return sign(ONE)
  const size = abs(x)
  const u = expm1({ m: size.m, e: size.e + 1 }, bits + 8)
  if (-topOf(x) > bits) {
    // x − x³/3: below the precision the difference must still be seen, because it decides which way to round.
    const cube = div(mul(mul(x, x, bits), x, bits), { m: 3n, e: 0 }, bits)
    return add(x, neg(cube), 3 * bits)
  }
  return sign(div(u, add(u, TWO, bits + 8), bits + 4))
}

/** ln(1 + e^x). */
export function softplus(x: Big, bits: number): Big {
  const rest = log1p(exp(neg(abs(x)), bits + 8), bits + 8)
  return x.m > 0n ? add(x, rest, bits + 4) : rest
}

/** 2/√π·x·e^(−x²)·Σ (2x²)^n/(1·3·5···(2n+1)): all terms are positive, so nothing cancels. */
export function erf(x: Big, bits: number): Big {
  if (x.m === 0n) return ZERO
  const square: Big = { m: x.m * x.m, e: 2 * x.e }
  // erfc(x) < e^(−x²), which is below the precision beyond this bound.
  if (compare(square, { m: BigInt(bits + 16), e: 0 }) > 0) return x.m < 0n ? neg(ONE) : ONE
  const p = bits + 24
  const w = BigInt(p)
  const twice = shifted(square.m, square.e + 1 + p)
  let term = 1n << w
  let sum = term
  for (let n = 3n; term !== 0n; n += 2n) {
    term = ((term * twice) >> w) / n
    sum += term
  }
  const rootOfPi = sqrt({ m: pi(p), e: -p }, p)
  const front = div(mul(exp(neg(square), p), { m: x.m, e: x.e + 1 }, p), rootOfPi, p)
  return mul(front, { m: sum, e: -p }, bits + 4)
}

/** 1 − erf(x); what cancels for a positive x, about e^(−x²), is worked out beforehand. */
export function erfc(x: Big, bits: number): Big {
  if (x.m <= 0n) return add(ONE, erf(abs(x), bits + 8), bits + 4)
  const size = toNumber(x)
  const lost = Math.ceil(size * size * Math.LOG2E) + 24
  return sub(ONE, erf(x, bits + lost), bits + 4)
}

function isWhole(x: Big): boolean {
  return x.e >= 0 || x.m % (1n << BigInt(-x.e)) === 0n
}

function wholePower(x: Big, n: number, bits: number): Big {
  let result = ONE
  let base = x
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = mul(result, base, bits + 24)
    base = mul(base, base, bits + 24)
  }
  return result
}

/** x^y = e^(y·ln x); whole powers up to 64 by multiplying. A negative x needs a whole y. */
export function pow(x: Big, y: Big, bits: number): Big {
  if (y.m === 0n) return ONE
  if (x.m === 0n) {
    if (y.m < 0n) throw new RangeError('zero to a negative power')
    return ZERO
  }
  const whole = isWhole(y)
  if (x.m < 0n && !whole) throw new RangeError('a negative number to a power that is not whole')
  if (whole && topOf(y) <= 7) {
    const n = Number(shifted(abs(y).m, y.e))
    const power = wholePower(x, n, bits)
    return y.m > 0n ? rounded(power, bits + 4) : div(ONE, power, bits + 4)
  }
  const odd = whole && y.e <= 0 && ((y.m >> BigInt(-y.e)) & 1n) === 1n
  const guard = Math.max(0, topOf(y)) + 64
  const size = exp(mul(y, log(abs(x), bits + guard), bits + guard), bits)
  return x.m < 0n && odd ? neg(size) : size
}
