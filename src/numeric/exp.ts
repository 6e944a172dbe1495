// The exponential function, correctly rounded, and its unrounded core on which the logistic family and pow
// stand. It is written out flat because it is the function that training calls most.
import { fromNumber } from './big-arithmetic.ts'
import { exp as bigExp, ln2 } from './big-elementary.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'
import { pairOfFixed } from './tables.ts'

/** hi and lo of the last result of `expCore`. */
export const core = new Float64Array(2)

/** Bound on the relative error of `expCore`; the greatest seen is 2^−70.8. */
export const CORE_ERROR = powerOfTwo(-68)

// 2^(j/256) as hi, lo, hi, lo, …
const table = new Float64Array(512)
let ready = false

function build(): void {
  const p = 200
  const root = bigExp({ m: ln2(p), e: -p - 8 }, p)
  const factor = root.e < -p ? root.m >> BigInt(-p - root.e) : root.m << BigInt(root.e + p)
  let power = 1n << BigInt(p)
  for (let j = 0; j < 256; j++) {
    const { hi, lo } = pairOfFixed(power, p)
    table[2 * j] = hi
    table[2 * j + 1] = lo
    power = (power * factor) >> BigInt(p)
  }
  ready = true
}

// ln 2/256 in two parts; the first has 33 bits, so that its product with a whole number is exact.
const PER_STEP = 369.3299304675746
const STEP_HIGH = 0.0027076061737716373
const STEP_LOW = 2.9064910585985925e-13
const TO_WHOLE = 6755399441055744
const SPLITTER = 134217729

/** e^x = (hi + lo)·2^n for −746 ≤ x ≤ 710, with hi + lo from 0.998 to 2.002 in `core`; returns n. */
export function expCore(x: number): number {
  if (!ready) build()
  // x = k·(ln 2/256) + r + c, |r| < ln 2/512
  const k = x * PER_STEP + TO_WHOLE - TO_WHOLE
  const rest = x - k * STEP_HIGH
  const low = k * STEP_LOW
  const r = rest - low
  const c = rest - r - low
  const i = k | 0
  const j = (i & 255) << 1
  const q = c + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))))
  const hi = table[j]!
  const lo = table[j + 1]!
  // hi·r must be exact; everything else is small enough for one number.
  const p = hi * r
  const s = hi * SPLITTER
  const hi1 = s - (s - hi)
  const hi2 = hi - hi1
  const t = r * SPLITTER
  const r1 = t - (t - r)
  const r2 = r - r1
  const error = hi2 * r2 - (p - hi1 * r1 - hi2 * r1 - hi1 * r2)
  const sum = hi + p
  const small = hi - sum + p + (error + (lo + lo * r) + hi * q)
  const total = sum + small
  core[0] = total
  core[1] = sum - total + small
  return i >> 8
}

function hardExp(x: number): number {
  return settle((bits) => bigExp(fromNumber(x), bits))
}

function expAtEdge(x: number): number {
  if (x > 709.8) return Infinity
  if (x < -745.2) return 0
  if (!(x > 0 || x < 0)) return x === 0 ? 1 : NaN
  const n = expCore(x)
  const value = settled(core[0]!, core[1]!, core[0]! * CORE_ERROR, n)
  return Number.isNaN(value) ? hardExp(x) : value
}

/** e^x, correctly rounded. */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expAtEdge(x)
  // Below a quarter of the last place of 1 nothing is left of x.
  if (x < 5e-17 && x > -5e-17) return 1
  const n = expCore(x)
  const hi = core[0]!
  const lo = core[1]!
  const error = hi * CORE_ERROR
  const up = hi + (lo + error)
  return up === hi + (lo - error) ? up * powerOfTwo(n) : hardExp(x)
}
