// exp, log, sin and cos to any precision: fixed-point BigInt series after the argument has been made small.
import {
  add,
  type Big,
  bitLength,
  div,
  mul,
  neg,
  ONE,
  rounded,
  shifted,
  sub,
  TWO,
  topOf,
  ZERO,
} from './big-arithmetic.ts'

/** Keeps the longest value computed so far of a constant; asks for `bits` digits behind the binary point. */
function constant(compute: (bits: number) => bigint): (bits: number) => bigint {
  let known = 0
  let value = 0n
  return (bits) => {
    if (bits > known) {
      known = bits + 64
      value = compute(known + 16) >> 16n
    }
    return value >> BigInt(known - bits)
  }
}

/** Σ ±1/((2k+1)·n^(2k+1)): artanh(1/n), or arctan(1/n) when the signs alternate. */
function inverseSeries(n: number, bits: number, alternating: boolean): bigint {
  const square = BigInt(n * n)
  let power = (1n << BigInt(bits)) / BigInt(n)
  let sum = power
  for (let k = 1n; power !== 0n; k++) {
    power /= square
    const term = power / (2n * k + 1n)
    sum += alternating && (k & 1n) === 1n ? -term : term
  }
  return sum
}

/** ln 2 = 18·artanh(1/26) − 2·artanh(1/4801) + 8·artanh(1/8749). */
export const ln2 = constant(
  (bits) =>
    18n * inverseSeries(26, bits, false) -
    2n * inverseSeries(4801, bits, false) +
    8n * inverseSeries(8749, bits, false),
)

/** π = 16·arctan(1/5) − 4·arctan(1/239) (Machin). */
export const pi = constant((bits) => 16n * inverseSeries(5, bits, true) - 4n * inverseSeries(239, bits, true))

/** e^x. Below −2^45 it is zero, above 2^45 a RangeError: the exponent of a Big is a number. */
export function exp(x: Big, bits: number): Big {
  const top = topOf(x)
  if (x.m === 0n || top < -bits - 8) return add(ONE, x, bits + 16)
  if (top > 45) {
    if (x.m < 0n) return ZERO
    throw new RangeError('e to the power of a number that is too large')
  }
  const halvings = Math.ceil(Math.sqrt(bits) * 0.8)
  const p = bits + 16 + 2 * halvings + Math.max(0, top)
  const fixed = shifted(x.m, x.e + p)
  const unit = ln2(p)
  let k = fixed / unit
  if (fixed < 0n) k -= 1n
  const w = BigInt(p)
  const r = (fixed - k * unit) >> BigInt(halvings)
  let term = r
  let sum = (1n << w) + r
  for (let n = 2n; term !== 0n; n++) {
    term = ((term * r) >> w) / n
    sum += term
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) >> w
  return rounded({ m: sum, e: Number(k) - p }, bits + 4)
}

/** e^x − 1, without loss near zero. */
export function expm1(x: Big, bits: number): Big {
  const lost = Math.max(0, -topOf(x))
  if (lost > bits) return add(x, { m: x.m * x.m, e: 2 * x.e - 1 }, bits + 4)
  return sub(exp(x, bits + lost + 8), ONE, bits + 4)
}

/** 2·artanh(t) for a fixed-point t. */
function doubleArtanh(t: bigint, p: number): bigint {
  const w = BigInt(p)
  const square = (t * t) >> w
  let power = t
  let sum = t
  for (let n = 3n; power !== 0n && power !== -1n; n += 2n) {
    power = (power * square) >> w
    sum += power / n
  }
  return 2n * sum
}

const logs = Array.from({ length: 97 }, (_, c) =>
  constant((bits) => doubleArtanh((BigInt(c - 64) << BigInt(bits)) / BigInt(c + 64), bits)),
)

/**
 * The natural logarithm of x > 0: x = 2^k·f, f near c/64, ln x = k·ln 2 + ln(c/64) + 2·artanh((f−c)/(f+c)).
 */
export function log(x: Big, bits: number): Big {
  if (x.m <= 0n) throw new RangeError('the logarithm of a number that is not positive')
  const length = bitLength(x.m)
  // f lies in [3/4, 3/2), so that k·ln 2 never cancels.
  const k = length + x.e - (x.m >> BigInt(Math.max(0, length - 2)) === 3n ? 0 : 1)
  const q = k - x.e
  const away = q >= 0 ? x.m - (1n << BigInt(q)) : (x.m << BigInt(-q)) - 1n
  if (away === 0n) {
    const p = bits + 16
    return k === 0 ? ZERO : rounded({ m: BigInt(k) * ln2(p), e: -p }, bits + 4)
  }
  const c = Number(shifted(x.m, 7 - q) + 1n) >> 1
  const small = c === 64 && k === 0 ? Math.max(0, q - bitLength(away)) : 0
  if (small > bits) {
    // ln(1+d) = d − d²/2 + …; the next term is out of sight.
    const d = { m: away, e: -q }
    return sub(d, { m: d.m * d.m, e: 2 * d.e - 1 }, bits + 4)
  }
  const p = bits + 24 + small
  const f = shifted(x.m, p - q)
  const centre = BigInt(c) << BigInt(p - 6)
  const t = ((f - centre) << BigInt(p)) / (f + centre)
  const sum = BigInt(k) * ln2(p) + logs[c]!(p) + doubleArtanh(t, p)
  return rounded({ m: sum, e: -p }, bits + 4)
}

/** ln(1 + x) for x > −1, without loss near zero. */
export function log1p(x: Big, bits: number): Big {
  const lost = Math.max(0, -topOf(x))
  if (x.m === 0n) return ZERO
  if (lost > bits) return sub(x, { m: x.m * x.m, e: 2 * x.e - 1 }, bits + 4)
  return log(add(ONE, x, bits + lost + 16 + bitLength(x.m)), bits)
}

function sineSeries(r: bigint, p: number): bigint {
  const w = BigInt(p)
  const square = (r * r) >> w
  let term = r
  let sum = r
  for (let n = 2n; term !== 0n && term !== -1n; n += 2n) {
    term = -((term * square) >> w) / (n * (n + 1n))
    sum += term
  }
  return sum
}

function cosineSeries(r: bigint, p: number): bigint {
  const w = BigInt(p)
  const square = (r * r) >> w
  let term = 1n << w
  let sum = term
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    term = -((term * square) >> w) / (n * (n + 1n))
    sum += term
  }
  return sum
}

/** x = quarter·π/2 + r, |r| ≤ π/4, with r in fixed point and good to `bits` significant digits. */
export function quarters(x: Big, bits: number): { quarter: number; r: bigint; p: number } {
  const top = topOf(x)
  let p = bits + 24 + Math.abs(top)
  for (;;) {
    const right = pi(p) >> 1n
    const fixed = shifted(x.m, x.e + p)
    // Division drops the fraction, so the half is added away from zero.
    const turns = ((fixed << 1n) / right + (fixed < 0n ? -1n : 1n)) / 2n
    const r = fixed - turns * right
    // x may lie close to a multiple of π/2: the digits that cancelled are asked for again.
    const lost = p - Math.max(0, top) - bitLength(r)
    if (p - Math.max(0, top) - 16 >= bits + lost) return { quarter: Number(turns & 3n), r, p }
    p = bits + lost + Math.max(0, top) + 24
  }
}

function sineOfQuarter(x: Big, bits: number, ahead: number): Big {
  const { quarter, r, p } = quarters(x, bits)
  const turned = (quarter + ahead) & 3
  const value = (turned & 1) === 0 ? sineSeries(r, p) : cosineSeries(r, p)
  return rounded({ m: turned >= 2 ? -value : value, e: -p }, bits + 4)
}

export function sin(x: Big, bits: number): Big {
  if (x.m === 0n) return ZERO
  if (-topOf(x) > bits) {
    const cube = div(mul(mul(x, x, bits), x, bits), { m: 6n, e: 0 }, bits)
    return add(x, neg(cube), 3 * bits)
  }
  return sineOfQuarter(x, bits, 0)
}

export function cos(x: Big, bits: number): Big {
  if (-topOf(x) > bits || x.m === 0n) return sub(ONE, div(mul(x, x, bits), TWO, bits), 3 * bits)
  return sineOfQuarter(x, bits, 1)
}
